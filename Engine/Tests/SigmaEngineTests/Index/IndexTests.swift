import DemarcJSON
import DemarcModel
import DemarcTestKit
import SigmaEngine
import Testing

@Suite struct IndexTests {
  private static let source = SigmaLogSource(product: "test")

  struct Row: Sendable, CustomTestStringConvertible {
    let search, event: String
    let isOffered: Bool
    var testDescription: String { "\(search) on \(event)" }

    init(_ search: String, _ event: String, _ isOffered: Bool) {
      self.search = search
      self.event = event
      self.isOffered = isOffered
    }
  }

  private static let rows = [
    Row("name: DeleteTrail", #"{"name":"ListTrails"}"#, false),
    Row("name: DeleteTrail", #"{"name":"deletetrail"}"#, true),
    Row("name: DeleteTrail", #"{"other":{"name":"DeleteTrail"}}"#, false),
    Row("name: DeleteTrail", #"{"name":"Delete\u0054rail"}"#, true),
    Row("name: DeleteTrail", #"{"n\u0061me":"DeleteTrail"}"#, true),
    Row("name: DeleteTrail", #"{"name":["x"]}"#, true),
    Row("name: DeleteTrail", #"{"name":"DeleteTrail "}"#, true),
    Row("name: DeleteTrail", #"{"name":"a","name":"DeleteTrail"}"#, true),
    Row("user.type: Root", #"{"user":{"type":"User"}}"#, false),
    Row("user.type: Root", #"{"user":[{"type":"User"}]}"#, true),
    Row("user.type: Root", #"{"user.type":"Root","user":{"type":"x"}}"#, true),
    Row("name|startswith: Delete", #"{"name":"ListDelete"}"#, false),
    Row("name|startswith: Delete", #"{"name":"deleteAll"}"#, true),
    Row("name|endswith: Keys", #"{"name":"KeysOf"}"#, false),
    Row("name|endswith: Keys", #"{"name":"GETKEYS"}"#, true),
    Row("name|contains: mid", #"{"name":"mi d"}"#, false),
    Row("name|contains: mid", #"{"name":"aMIDb"}"#, true),
    Row("name: a*longer?end", #"{"name":"a longen"}"#, false),
    Row("name|re: 'role/aws:.+'", #"{"name":"role/user"}"#, false),
    Row("name|re: 'role/aws:.+'", #"{"name":"x:role/aws:y"}"#, true),
    Row("name|re: 'role|aws:.+'", #"{"name":"none"}"#, true),
    Row("name: null", "{}", true),
    Row("name|exists: false", "{}", true),
    Row("name|neq: a", "{}", true),
    Row("name: 22", #"{"name":"22"}"#, true),
    Row("name: '22'", #"{"name":22}"#, true),
    Row("name|fieldref: other", #"{"name":"a"}"#, true),
    Row("name: ä", #"{"name":"Ä"}"#, true),
    Row("name: k", #"{"name":"K"}"#, true),
    Row("name: a\nkind: b", #"{"name":"a","kind":"c"}"#, false),
    Row("name: a\nkind: b", #"{"name":"A","kind":"B"}"#, true),
  ]

  @Test(arguments: rows)
  func onlyWhatMayMatchIsOffered(_ row: Row) throws {
    let rule = try RuleText.parse(RuleText.selection(row.search))
    // Others look for the second field, so that it is watched.
    let other = try RuleText.parse(RuleText.selection("kind: [c, d, e]"))
    let offered = try Offer.offers([rule, other], [row.event], Self.source)
    #expect(offered[0].contains(0) == row.isOffered)
  }

  @Test func keywordsAndNegationsAreOfferedAlways() throws {
    for (searches, condition) in [
      ("k:\n  - word", "k"), ("s:\n  name: a", "not s"), ("s:\n  name: a\nt:\n  - w", "s or t"),
    ] {
      let rule = try RuleText.parse(RuleText.detection(searches, condition))
      #expect(try Offer.offers([rule], [#"{"name":"b"}"#], Self.source) == [[0]], "\(condition)")
    }
  }

  @Test func rulesOfOtherSourcesAreNotOffered() throws {
    let rule = try RuleText.parse(RuleText.selection("name: a"))
    let offered = try Offer.offers([rule], [#"{"name":"a"}"#], SigmaLogSource(product: "other"))
    #expect(offered == [[]])
  }

  @Test func publishedRulesAreKeptFromMostEvents() throws {
    guard let archive = try ConformanceArchive.open("audit-logs", "sigmahq-rules"),
      let logs = try ConformanceArchive.open("audit-logs", "stratus-detonation")
    else { return }
    let rules = archive.files(suffix: ".yml").filter { $0.contains("rules/cloud/aws") }
      .flatMap { path in
        SigmaParser.parse(SourceFile(name: path, text: archive.text(path) ?? "")).tree?.rules ?? []
      }
    #expect(rules.count == 57)
    let events = try logs.files(suffix: ".json").flatMap { path in
      try JSONDocument.parse(logs.text(path) ?? "").root.elements.map(\.json)
    }
    #expect(events.count == 310)
    let source = SigmaLogSource(product: "aws", service: "cloudtrail")
    let matches = try Offer.check(rules, events, source)
    let offered = try Offer.offers(rules, events, source).reduce(0) { $0 + $1.count }
    #expect(offered < matches + events.count, "\(offered) offered, \(matches) match")
  }
}
