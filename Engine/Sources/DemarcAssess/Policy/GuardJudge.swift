public import DemarcJSON
public import DemarcModel
public import GuardEngine

/// Judges data files by rule files.
public struct GuardJudge: Sendable {
  public let program: GuardProgram
  private let dialect: GuardDialect
  private let context: GuardContext

  public init(
    _ program: GuardProgram, dialect: GuardDialect, context: GuardContext = GuardContext()
  ) {
    self.program = program
    self.dialect = dialect
    self.context = context
  }

  /// Judges files, several at a time; each is read when its turn comes.
  ///
  /// A file that cannot be read is a diagnostic, and the rest goes on.
  public func judge(_ names: [String], workers: Int, read: PolicyReader) -> PolicyRun {
    let runs = Workers.map(names, workers: workers) { name in
      do throws(Diagnostic) {
        return judge(try read(name))
      } catch {
        return PolicyRun(diagnostics: [error])
      }
    }
    var all = PolicyRun()
    for run in runs { all.add(run) }
    return all
  }

  /// Judges one file.
  public func judge(_ file: PolicyFile) -> PolicyRun {
    do throws(Diagnostic) {
      let parsed = GuardDocument.load(try file.text(), dialect: dialect)
      guard let document = parsed.tree else { return PolicyRun(diagnostics: parsed.diagnostics) }
      return PolicyRun(
        results: judge(document.root, name: file.name), diagnostics: parsed.diagnostics)
    } catch {
      return PolicyRun(diagnostics: [error])
    }
  }

  /// Judges a document at hand under the name of its file.
  public func judge(_ root: JSONValue, name: String) -> [PolicyResult] {
    let subject = GuardSubject(root)
    var results: [PolicyResult] = []
    for file in program.files {
      for rule in file.rules.evaluate(subject, context).rules {
        results.append(
          PolicyResult(
            rule: file.title(of: rule.name), ruleSpan: rule.span, file: name,
            outcome: rule.outcome, details: Self.details(rule, root, name)))
      }
    }
    return results
  }

  /// Findings of a rule as the common record has them.
  static func details(_ rule: GuardRuleReport, _ root: JSONValue, _ file: String) -> [PolicyDetail]
  {
    if rule.outcome == .error { return [PolicyDetail(message: rule.error, clause: rule.span)] }
    return rule.findings.map { finding in
      let subject = ResourceName.find(in: root, at: finding.pointer)
      let missing = finding.missing.map { $0 + " " } ?? ""
      let value = finding.wantedValue.map { ", that is \($0)" } ?? ""
      return PolicyDetail(
        resource: subject?.id, resourceType: subject?.type,
        span: finding.place.map { SourceSpan(file: file, start: $0) }, pointer: finding.pointer,
        found: finding.found, wanted: missing + finding.wanted + value, message: finding.message,
        clause: finding.span)
    }
  }
}

/// Which resource a place in a document belongs to.
struct ResourceName {
  let id: String
  let type: String?

  private static let ids = [
    "ARN", "arn", "resourceId", "address", "resourceName", "id",
  ].map { JSONKey($0) }
  private static let types = ["resourceType", "type", "Type"].map { JSONKey($0) }

  /// The logical id in a template; elsewhere the id of the innermost object that has one.
  static func find(in root: JSONValue, at pointer: String?) -> ResourceName? {
    guard let pointer, let tokens = JSONPointer(pointer)?.tokens else { return nil }
    if tokens.count >= 2, tokens[0] == "Resources", let resource = root["Resources"]?[tokens[1]] {
      return ResourceName(id: tokens[1], type: resource["Type"]?.string)
    }
    var current = root
    var found = named(root)
    for token in tokens {
      guard let next = Int(token).flatMap({ current[$0] }) ?? current[token] else { break }
      current = next
      found = named(current) ?? found
    }
    return found
  }

  private static func named(_ value: JSONValue) -> ResourceName? {
    // Only what has a type is a resource: many a setting has an `id`.
    guard let type = types.lazy.compactMap({ value[$0]?.string }).first,
      let id = ids.lazy.compactMap({ value[$0]?.string }).first
    else { return nil }
    return ResourceName(id: id, type: type)
  }
}
