internal import DemarcJSON

/// Whether the policy of a backup vault keeps people from deleting recovery points.
enum VaultPolicy {
  private static let action = PolicyPattern(action: "backup:DeleteRecoveryPoint")
  private static let exceptions: Set<String> = [
    "stringnotequals", "stringnotlike", "arnnotequals", "arnnotlike",
  ]

  static func deniesDeletion(_ input: PredicateInput) -> PredicateVerdict {
    let vault = input.reader
    let answer = input.neighbours("policies").first
    let isAnswer = ["NumberOfRecoveryPoints", "Locked"].contains {
      vault.isShown("configuration.\($0)")
    }
    let policy: JSONValue
    if vault.isShown("configuration.AccessPolicy") {
      guard let own = vault.object("configuration.AccessPolicy") else {
        return .insufficientData("the policy of the vault is not readable")
      }
      policy = own
    } else if let answer {
      guard answer.isShown("configuration.Policy") else {
        return .nonCompliant("the vault has no policy")
      }
      guard let own = answer.object("configuration.Policy") else {
        return .insufficientData("the policy of the vault is not readable")
      }
      policy = own
    } else if isAnswer {
      return .insufficientData("the policy of the vault is not exported")
    } else {
      return .nonCompliant("the vault has no policy")
    }
    guard let document = PolicyDocument(policy) else {
      return .insufficientData("the policy of the vault is not readable")
    }
    let excepted = Set(input.texts("principalArnList"))
    return document.statements.contains { denies($0, excepted) }
      ? .compliant : .nonCompliant("no statement of the policy denies everyone to delete")
  }

  private static func denies(_ statement: PolicyStatement, _ excepted: Set<String>) -> Bool {
    !statement.allows && meansEveryone(statement) && takesInAction(statement)
      && !statement.isNotResource && statement.resources.contains(where: \.isEverything)
      && exceptsOnly(statement, excepted)
  }

  private static func meansEveryone(_ statement: PolicyStatement) -> Bool {
    !statement.isNotPrincipal
      && statement.principals.contains { $0.kind == .aws && $0.name == "*" }
  }

  private static func takesInAction(_ statement: PolicyStatement) -> Bool {
    statement.isNotAction
      ? !statement.actions.contains { $0.meets(action) }
      : statement.actions.contains { $0.covers(action) }
  }

  /// Whether nobody but the principals agreed on is left out of the statement.
  private static func exceptsOnly(
    _ statement: PolicyStatement, _ excepted: Set<String>
  ) -> Bool {
    statement.conditions.allSatisfy { condition in
      exceptions.contains(condition.operation) && condition.key == "aws:principalarn"
        && condition.values.allSatisfy(excepted.contains)
    }
  }
}
