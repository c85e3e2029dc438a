internal import DemarcJSON
public import DemarcModel
public import GuardEngine

/// Judges by both dialects and finds out which difference makes each disagreement.
///
/// A difference is a reason when it alone turns the 3.1 verdict into the strict one; failing that, when
/// the strict verdict needs it.
public struct GuardComparison: Sendable {
  private let files: [PolicyFile]
  private let context: GuardContext
  /// The rule files by reading, compiled once.
  private let both: [GuardReading: [GuardRules?]]

  public struct Result: Sendable {
    public var compared = 0
    public var disagreements: [PolicyDisagreement] = []
    public var diagnostics: [Diagnostic] = []
  }

  /// Names of the two readings, in the order of the verdicts.
  public static let readings = [GuardDialect.guard31.rawValue, GuardDialect.strict.rawValue]
  private static let old = GuardDialect.guard31.reading
  private static let new = GuardDialect.strict.reading

  /// - Returns: the comparison, and the faults that rule files have in both dialects.
  public static func load(
    _ files: [PolicyFile], context: GuardContext
  ) -> (comparison: GuardComparison, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    var kept: [PolicyFile] = []
    var both: [GuardReading: [GuardRules?]] = [old: [], new: []]
    for file in files {
      do throws(Diagnostic) {
        let source = try file.text()
        let first = GuardRules.compile(source, reading: old)
        let second = GuardRules.compile(source, reading: new)
        guard first.tree != nil || second.tree != nil else {
          diagnostics += first.diagnostics
          continue
        }
        kept.append(file)
        both[old]?.append(first.tree)
        both[new]?.append(second.tree)
      } catch {
        diagnostics.append(error)
      }
    }
    return (GuardComparison(files: kept, context: context, both: both), diagnostics)
  }

  /// Compares the verdicts on files, several at a time.
  public func compare(_ names: [String], workers: Int, read: PolicyReader) -> Result {
    let results = Workers.map(names, workers: workers) { name in
      do throws(Diagnostic) {
        return try compare(try read(name))
      } catch {
        return Result(diagnostics: [error])
      }
    }
    return results.reduce(into: Result()) { all, one in
      all.compared += one.compared
      all.disagreements += one.disagreements
      all.diagnostics += one.diagnostics
    }
  }

  private func compare(_ file: PolicyFile) throws(Diagnostic) -> Result {
    let source = try file.text()
    let documents = [Self.old, Self.new].map { GuardDocument.load(source, reading: $0) }
    guard let first = documents[0].tree, let second = documents[1].tree else {
      var result = Result(diagnostics: documents[0].diagnostics)
      if documents[0].tree != nil || documents[1].tree != nil {
        result.diagnostics = documents.flatMap(\.diagnostics)
        result.disagreements = [
          PolicyDisagreement(
            rule: nil, file: file.name,
            outcomes: documents.map { $0.tree == nil ? nil : .pass },
            reasons: [Self.reason(.wholeFiles)])
        ]
      }
      return result
    }
    var result = Result()
    let subjects = [GuardSubject(first.root), GuardSubject(second.root)]
    for index in files.indices {
      let reports = zip([Self.old, Self.new], subjects).map { reading, subject in
        (both[reading]?[index]).map { $0.evaluate(subject, context) }
      }
      let rules = (reports[0] ?? reports[1])?.rules ?? []
      for rule in rules {
        result.compared += 1
        let outcomes = reports.map { $0?[rule: rule.name]?.outcome }
        guard outcomes[0] != outcomes[1] else { continue }
        result.disagreements.append(
          PolicyDisagreement(
            rule: rule.name == "default"
              ? "\(PathName.stem(files[index].name)).default" : rule.name,
            ruleSpan: rule.span, file: file.name, outcomes: outcomes,
            reasons: try reasons(rule.name, index, source, outcomes).map { Self.reason($0) }))
      }
    }
    return result
  }

  private static func reason(_ difference: GuardDifference) -> PolicyDisagreement.Reason {
    PolicyDisagreement.Reason(id: difference.rawValue, title: difference.title)
  }

  private func reasons(
    _ rule: String, _ index: Int, _ source: SourceFile, _ outcomes: [Outcome?]
  ) throws(Diagnostic) -> [GuardDifference] {
    var alone: [GuardDifference] = []
    for difference in GuardDifference.allCases
    where try outcome(rule, index, source, GuardReading([difference])) == outcomes[1] {
      alone.append(difference)
    }
    guard alone.isEmpty else { return alone }
    var needed: [GuardDifference] = []
    for difference in GuardDifference.allCases {
      var reading = Self.new
      reading.remove(difference)
      if try outcome(rule, index, source, reading) != outcomes[1] { needed.append(difference) }
    }
    return needed
  }

  private func outcome(
    _ rule: String, _ index: Int, _ source: SourceFile, _ reading: GuardReading
  ) throws(Diagnostic) -> Outcome? {
    guard let document = GuardDocument.load(source, reading: reading).tree else { return nil }
    let rules = GuardRules.compile(try files[index].text(), reading: reading).tree
    return rules?.evaluate(GuardSubject(document.root), context)[rule: rule]?.outcome
  }
}
