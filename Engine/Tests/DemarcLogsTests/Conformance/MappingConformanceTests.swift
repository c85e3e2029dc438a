import DemarcJSON
import DemarcLogs
import DemarcModel
import DemarcTestKit
import Foundation
import SigmaEngine
import Testing

/// What the pipelines are for: public rules that find their fields in events as they are exported.
@Suite struct MappingConformanceTests {
  struct Score {
    var rules = 0
    var seen = (before: 0, after: 0)
    var hit = (before: 0, after: 0)
  }

  @Test func publicRulesFindTheirFields() throws {
    guard let archive = try ConformanceArchive.open("audit-logs", "sigmahq-rules") else { return }
    let texts = archive.files(suffix: ".yml").compactMap { archive.text($0) }
    let plain = texts.flatMap { PipelineKit.rules($0, isMapped: false) }
    let mapped = plain.compactMap { PipelineKit.joined.apply(to: $0).tree }
    #expect(plain.count == mapped.count)
    let events = try Self.events()
    let before = Self.judge(plain, events)
    let after = Self.judge(mapped, events)
    var scores: [String: Score] = [:]
    for (index, rule) in plain.enumerated() {
      let source = [rule.logSource.product, rule.logSource.service].compactMap { $0 }
        .joined(separator: "/")
      var score = scores[source] ?? Score()
      score.rules += 1
      score.seen.before += before.seen.contains(index) ? 1 : 0
      score.seen.after += after.seen.contains(index) ? 1 : 0
      score.hit.before += before.hit.contains(index) ? 1 : 0
      score.hit.after += after.hit.contains(index) ? 1 : 0
      scores[source] = score
      #expect(
        !before.hit.contains(index) || after.hit.contains(index),
        "\(rule.head.title) is lost by the pipelines")
    }
    for (source, score) in scores.sorted(by: { $0.key < $1.key }) {
      print(
        "table mapping \(source): \(score.rules) rules, fields seen \(score.seen.before) -> "
          + "\(score.seen.after), hit \(score.hit.before) -> \(score.hit.after)")
    }
    // Every field that a rule asks has its line in the table of fields.
    let known = Set(PipelineTests.table.map { "\($0.source) \($0.field)" })
    for rule in plain {
      let source = [rule.logSource.product, rule.logSource.service].compactMap { $0 }
        .joined(separator: "/")
      for field in rule.searches.flatMap({ PipelineKit.fields($0.search) }) {
        #expect(known.contains("\(source) \(field)"), "\(source) \(field)")
      }
    }
    let signIn = try #require(scores["azure/signinlogs"])
    #expect(signIn.seen.after > signIn.rules / 2)
    let google = try #require(scores["gcp/gcp.audit"])
    #expect(google.seen.after == google.rules)
  }

  private static func events() throws -> [LogEvent] {
    var events: [LogEvent] = []
    for name in ["gcp-audit-fixtures", "stratus-detonation", "rsigma-schema-fixtures"] {
      guard let archive = try ConformanceArchive.open("audit-logs", name) else { continue }
      for path in archive.files(suffix: ".json") {
        events += LogUnwrapper.unwrap(try archive.document(path).root)
      }
    }
    guard let archive = try ConformanceArchive.open("audit-logs", "panther-events") else {
      return events
    }
    for path in archive.files(suffix: ".ndjson") {
      for document in try archive.documents(path) {
        if let event = document.root["event"] { events += LogUnwrapper.unwrap(event) }
      }
    }
    return events
  }

  /// The rules whose every field occurs in some event of their log, and those that match one.
  private static func judge(
    _ rules: [SigmaRule], _ events: [LogEvent]
  ) -> (seen: Set<Int>, hit: Set<Int>) {
    let program = SigmaProgram(compiling: rules, options: SigmaOptions(trimsValues: true))
    var matcher = SigmaMatcher(program)
    var hit: Set<Int> = []
    var present: [LogKind: Set<String>] = [:]
    let routes = Dictionary(
      uniqueKeysWithValues: LogKind.allCases.map { kind in
        (
          kind,
          rules.indices.filter { index in
            program.isUsable(index)
              && kind.logSources.contains { rules[index].logSource.admits($0) }
          }
        )
      })
    for event in events {
      matcher.load(event.value)
      for (index, field) in program.fields.enumerated()
      where present[event.kind]?.contains(field) != true {
        if matcher.has(field: index) { present[event.kind, default: []].insert(field) }
      }
      hit.formUnion(program.matches(event.value, rules: routes[event.kind] ?? []))
    }
    let seen = rules.indices.filter { index in
      let fields = LogKind.allCases.filter { kind in
        kind.logSources.contains { rules[index].logSource.admits($0) }
      }.reduce(into: Set<String>()) { $0.formUnion(present[$1] ?? []) }
      return rules[index].searches.allSatisfy { isSeen($0.search, fields) }
    }
    return (Set(seen), hit)
  }

  private static func isSeen(_ search: SigmaSearch, _ fields: Set<String>) -> Bool {
    switch search {
    case .all(let inner): inner.allSatisfy { isSeen($0, fields) }
    case .any(let inner): inner.isEmpty || inner.contains { isSeen($0, fields) }
    case .item(let item): item.field.map { fields.contains($0) } ?? true
    }
  }
}
