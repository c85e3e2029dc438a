import DemarcJSON
import Foundation

/// How our rules fare on events that others have labelled, theme by theme.
///
/// `labels.tsv` says which of the labels speak of a theme at all; `exceptions.tsv` names the few whose
/// answer we think otherwise about, with the reason.
struct DetectionScore {
  /// One line of `labels.tsv`.
  struct Label {
    /// Name of the log: a file of labelled events without its ending.
    let log: String
    let rule: String
    let theme: String
  }

  struct Row {
    var found = 0
    var missed = 0
    var wrong = 0
    var quiet = 0
    var excepted = 0

    /// Share of the events that should be seen and are.
    var recall: Double { found + missed == 0 ? 1 : Double(found) / Double(found + missed) }
    /// Share of the events that are seen and should be.
    var precision: Double { found + wrong == 0 ? 1 : Double(found) / Double(found + wrong) }
  }

  /// Judged by theme, and by cloud and theme.
  private(set) var rows: [String: Row] = [:]
  /// Events judged otherwise than labelled, and exceptions that are none.
  private(set) var differences: [String] = []
  private let packs: RulePacks
  private let labels: [String: Label]
  private let exceptions: [String: String]
  private var unused: Set<String>

  init(_ packs: RulePacks, labels: String, exceptions: String) {
    self.packs = packs
    let given = Self.lines(labels, fields: 3).map { Label(log: $0[0], rule: $0[1], theme: $0[2]) }
    self.labels = Dictionary(given.map { ($0.rule, $0) }) { first, _ in first }
    let known = Self.lines(exceptions, fields: 3).map { ("\($0[0])\t\($0[1])", $0[2]) }
    self.exceptions = Dictionary(known) { first, _ in first }
    unused = Set(self.exceptions.keys)
  }

  var logs: [String] { Set(labels.values.map(\.log)).sorted() }

  /// Judges one labelled event: `rule`, `test`, `expected` and `event`.
  mutating func judge(_ item: JSONValue, log: String) {
    guard let rule = item["rule"]?.string, let label = labels[rule], label.log == log,
      let test = item["test"]?.string, let expected = item["expected"]?.bool,
      let event = item["event"]
    else { return }
    let hits = packs.alerts(event).filter { packs.notes($0)?.theme == label.theme }
    let agrees = hits.isEmpty != expected
    if exceptions["\(rule)\t\(test)"] != nil {
      unused.remove("\(rule)\t\(test)")
      rows[label.theme, default: Row()].excepted += 1
      if agrees { differences.append("\(rule): '\(test)' is excepted, yet it agrees") }
      return
    }
    switch (expected, agrees) {
    case (true, true): rows[label.theme, default: Row()].found += 1
    case (true, false): rows[label.theme, default: Row()].missed += 1
    case (false, true): rows[label.theme, default: Row()].quiet += 1
    case (false, false): rows[label.theme, default: Row()].wrong += 1
    }
    if !agrees {
      let rules = hits.joined(separator: ", ")
      differences.append(
        "\(rule): '\(test)' should \(expected ? "be seen" : "not be seen by \(rules)")")
    }
  }

  /// Exceptions that no event bears; the list can only shrink.
  var staleExceptions: [String] { unused.sorted() }

  /// One line a theme, which `Scripts/conformance.sh` passes on.
  var table: String {
    rows.sorted { $0.key < $1.key }.map { theme, row in
      "table detection-score \(theme): \(row.found) of \(row.found + row.missed) seen, "
        + "\(row.wrong) of \(row.wrong + row.quiet) seen wrongly, recall \(percent(row.recall)), "
        + "precision \(percent(row.precision)), \(row.excepted) excepted"
    }.joined(separator: "\n")
  }

  private func percent(_ share: Double) -> String { "\(Int(share * 1000) / 10) %" }

  private static func lines(_ text: String, fields: Int) -> [[String]] {
    text.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t").map(String.init) }.filter { $0.count == fields }
  }
}
