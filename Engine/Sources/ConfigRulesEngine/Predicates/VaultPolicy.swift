internal import DemarcJSON

/// Whether the policy of a backup vault keeps people from deleting recovery points.
enum VaultPolicy {
  private static let action = "backup:deleterecoverypoint"
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
      guard let own = answer.object("configuration.Policy") else {
        return .insufficientData("the policy of the vault is not readable")
      }
      policy = own
    } else if isAnswer {
      return .insufficientData("the policy of the vault is not exported")
    } else {
      return .nonCompliant("the vault has no policy")
    }
    let excepted = Set(input.texts("principalArnList"))
    let statements = ItemReader(policy).values("Statement").map(ItemReader.init)
    return statements.contains { denies($0, excepted) }
      ? .compliant : .nonCompliant("no statement of the policy denies everyone to delete")
  }

  private static func denies(_ statement: ItemReader, _ excepted: Set<String>) -> Bool {
    statement.text("Effect") == "Deny" && meansEveryone(statement) && takesInAction(statement)
      && statement.texts("Resource").contains("*") && exceptsOnly(statement, excepted)
  }

  private static func meansEveryone(_ statement: ItemReader) -> Bool {
    statement.text("Principal") == "*" || statement.texts("Principal.AWS").contains("*")
  }

  private static func takesInAction(_ statement: ItemReader) -> Bool {
    func matches(_ text: String) -> Bool { WildcardPattern(text.lowercased()).matches(action) }
    if statement.isShown("Action") { return statement.texts("Action").contains(where: matches) }
    return statement.isShown("NotAction")
      && !statement.texts("NotAction").contains(where: matches)
  }

  /// Whether nobody but the principals agreed on is left out of the statement.
  private static func exceptsOnly(_ statement: ItemReader, _ excepted: Set<String>) -> Bool {
    guard let conditions = statement.value("Condition") else { return true }
    return conditions.members.allSatisfy { test in
      exceptions.contains(test.name.lowercased())
        && test.value.members.allSatisfy { key in
          key.name.lowercased() == "aws:principalarn"
            && (key.value.isArray ? Array(key.value.elements) : [key.value]).allSatisfy {
              excepted.contains($0.string ?? "")
            }
        }
    }
  }
}
