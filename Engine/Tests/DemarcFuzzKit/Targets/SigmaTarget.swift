import DemarcJSON
import DemarcModel
import SigmaEngine

extension FuzzTarget {
  /// Files of Sigma rules, correlations and filters, and what the rules say of events.
  static let sigma = FuzzTarget(
    name: "sigma",
    seeds: {
      Seeds.files("Engine/Data/sigma", ending: ".yaml", every: 8)
        + SigmaSamples.rules.map { Array($0.utf8) }
    },
    dictionary: SigmaSamples.words
  ) { bytes in
    let source = SourceFile(name: "fuzz.yml", text: String(decoding: bytes, as: UTF8.self))
    let places = TextPlaces(source.text)
    let parsed = SigmaParser.parse(source)
    try places.holdSpans(parsed.diagnostics, file: source.name)
    guard let collection = parsed.tree else {
      try hold(parsed.hasErrors, "neither rules nor an error")
      return
    }
    let isSilent = collection.isEmpty && parsed.diagnostics.isEmpty
    try hold(!isSilent, "nothing read and nothing said")
    for rule in collection.rules { try SigmaProperties.holdTexts(rule) }
    let program = SigmaProgram(compiling: collection.rules)
    try places.holdSpans(program.diagnostics, file: source.name)
    for event in SigmaSamples.events + Samples.documents {
      try SigmaProperties.hold(program, on: event)
    }
  }

  /// Events, held against rules that use every part of the language.
  static let sigmaEvents = FuzzTarget(
    name: "sigma-events",
    seeds: { SigmaSamples.events.map { Array($0.json.utf8) } },
    dictionary: [
      "\"f\":", "\"a.b\":", "\"a\":{\"b\":", "[", "]", "{", "}", "null", "true", "1e400", "\\u212a",
      "\\ud800", "\"10.1.2.3\"", "\"2001:db8::1\"", "\"2024-06-01T03:15:00Z\"", "\\u0000", "é", "İ",
      "9007199254740993", "\"-enc\"", "evil",
    ]
  ) { bytes in
    guard let document = try? JSONDocument.parse(bytes) else { return }
    let program = SigmaSamples.program
    try SigmaProperties.hold(program, on: document.root)
    // What the bytes looked like makes no difference, only what they say.
    guard let again = try? JSONDocument.parse(document.root.json) else { return }
    let all = 0..<program.ruleCount
    try hold(
      program.matches(document.root, rules: all) == program.matches(again.root, rules: all),
      "white space or escapes change a verdict")
  }
}

private enum SigmaProperties {
  /// Every text, written as a rule would write it, reads back as itself.
  static func holdTexts(_ rule: SigmaRule) throws {
    for search in rule.searches { try holdTexts(search.search) }
  }

  private static func holdTexts(_ search: SigmaSearch) throws {
    switch search {
    case .all(let parts), .any(let parts): for part in parts { try holdTexts(part) }
    case .item(let item):
      for term in item.terms {
        guard case .text(let text, _) = term, text.placeholders.isEmpty else { continue }
        let again = SigmaText(written: text.written)
        try DemarcFuzzKit.hold(again == text, "\(text) is written as \(text.written)")
      }
    }
  }

  static func hold(_ program: SigmaProgram, on event: JSONValue) throws {
    var matcher = SigmaMatcher(program)
    matcher.load(event)
    var first: [SigmaVerdict] = []
    for rule in 0..<program.ruleCount { first.append(matcher.match(rule: rule)) }
    matcher.load(event)
    for rule in (0..<program.ruleCount).reversed() {
      let verdict = matcher.match(rule: rule)
      try DemarcFuzzKit.hold(verdict == first[rule], "the order of rules changes a verdict")
      try DemarcFuzzKit.hold(
        program.isUsable(rule) || !verdict.isMatch, "a refused rule that matches")
      let fields = verdict.isMatch ? matcher.matchedFields(rule: rule) : []
      try DemarcFuzzKit.hold(
        fields.allSatisfy { $0.value.utf8.count <= 8192 }, "a value shown without bound")
    }
  }
}

private enum SigmaSamples {
  static let events: [JSONValue] = [
    #"{"f":"evil -enc x","a":{"b":[1,"2",null,{"c":true}]},"a.b":"x","n":22,"ip":"10.1.2.3"}"#,
    #"{"f":["É","\u212A"],"t":"2024-06-01T03:15:00Z","o":{"s":"s3:GetObject"},"e":""}"#,
    #"{"eventName":"DeleteTrail","userIdentity":{"type":"Root"},"errorCode":null,"ip":"2001:db8::1"}"#,
  ].compactMap { try? JSONDocument.parse($0).root }

  static let program = SigmaProgram(
    compiling: rules.enumerated().flatMap { index, text in
      SigmaParser.parse(SourceFile(name: "\(index).yml", text: text)).tree?.rules ?? []
    })

  private static func rule(_ searches: String, _ condition: String) -> String {
    "title: t\nlogsource: {product: p}\ndetection:\n\(searches)  condition: \(condition)\n"
  }

  static let rules = [
    rule("  s:\n    f: [x, 'a*b?', '*é', null]\n", "s"),
    rule("  s:\n    f|contains|all: [evil, enc]\n    a.b|exists: true\n", "not s"),
    rule("  s:\n    f|contains: ['a', 'K', '\\*']\n  _t: {n: 22}\n", "s or 1 of _t*"),
    rule(
      "  s:\n    f|re|i: 'ev(i|1)l.*x$'\n  t:\n    ip|cidr: [10.0.0.0/8, '2001:db8::/32']\n",
      "1 of them"),
    rule("  s:\n    f|windash|contains: ' -enc'\n    n|gte: 9007199254740993\n", "s"),
    rule(
      "  s:\n    f|wide|base64offset|contains: foo\n  t: {f|fieldref|endswith: a.b}\n",
      "all of them"),
    rule("  s:\n    t|hour|lt: 4\n    e: ''\n    f|cased|neq: X\n", "s"),
    rule(
      "  k:\n    - evil\n    - 's3:*'\n  l:\n    '|all': [a, b]\n  m:\n    '|re': '^x'\n",
      "k or l or m"),
    rule(
      "  s:\n    - f: [1, 1.50, true]\n      a.b.c: true\n    - o|contains: '\"s3:'\n", "[s, not s]"
    ),
    rule("  s: {f|expand: '%admins%'}\n", "s"),
    "title: c\ncorrelation:\n  type: value_count\n  rules: [a, b]\n  group-by: [u]\n  timespan: 5m\n"
      + "  aliases: {u: {a: x}}\n  condition: {field: v, gt: 3, lte: 9.5}\n",
    "title: t\ncorrelation: {type: temporal, rules: [a, b], timespan: 1h, condition: a and not b}\n",
    "title: f\nlogsource: {product: p}\nfilter:\n  rules: any\n  s: {u: x}\n  condition: not s\n---\n",
  ]

  static let words =
    [
      "|contains", "|startswith", "|endswith", "|all", "|cased", "|exists", "|neq", "|re|i|m|s",
      "|base64offset", "|utf16be", "|utf16", "|wide", "|windash", "|cidr", "|fieldref", "|expand",
      "|gt", "|minute", "|week", "1 of ", "all of ", "them", " and ", " or ", "not ", "\n---\n",
      "...\n", "detection:", "condition: ", "correlation:", "filter:", "action: global",
      "timespan: 1M", "group-by", "'\\\\*'", "%x%", "&a ", "*a", "- [", "{}", "null", "0123",
      "10.0.0.1/8", "::/0", "\u{2014}", "title: ", "sigma-version: 3",
    ]
}
