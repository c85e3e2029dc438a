import DemarcJSON
import DemarcModel
import GuardEngine

extension FuzzTarget {
  /// Guard rule files, and what they say about documents.
  static let guardRules = FuzzTarget(
    name: "guard",
    seeds: {
      Seeds.files("Engine/Data/checks", ending: ".guard", every: 2)
        + [
          "let x = Resources.*[ Type == /S3/ ]\nrule a when %x !empty {\n  %x.P[*].k in [1, 'b']\n}",
          "rule b(p) { %p.a exists or some a[*].b not in r[1,5)\n <<msg>> }\nrule c { b(configuration) }",
          "let n = count(tags)\nrule d { %n >= 1\n join(tags[*].key, ',') == /a/\n not a }",
          "AWS::S3::Bucket { Properties.a.'b'[ keys == /x/ ] is_struct }",
        ].map { Array($0.utf8) }
    },
    dictionary: [
      "rule ", "when ", "let ", "some ", "or ", "not ", "!", " in ", "exists", "!empty", "is_list",
      "==", "!=", ">=", "<<", ">>", "%x", "[*]", ".*", "/(a+)+$/", "r[1,2)", "this", "keys",
      "regex_replace(", "count(", "json_parse(", "substring(", "parse_int(", "to_upper(", "{}",
      "configuration.", "1.5e3", "\"", "'", "#",
    ]
  ) { bytes in
    let source = SourceFile(name: "fuzz.guard", text: String(decoding: bytes, as: UTF8.self))
    let places = TextPlaces(source.text)
    let limits = Limits(stepsMax: 20_000, stringBytesMax: 1 << 16, elementsMax: 1 << 12)
    for dialect in [GuardDialect.guard31, .strict] {
      let parsed = GuardRules.compile(source, dialect: dialect, limits: limits)
      try places.holdSpans(parsed.diagnostics, file: source.name)
      guard let rules = parsed.tree else {
        try hold(parsed.hasErrors, "neither rules nor an error")
        continue
      }
      for document in Samples.documents { try GuardProperties.check(rules, document, places) }
    }
    for dialect in GuardDialect.allCases {
      let template = GuardDocument.load(source, dialect: dialect)
      try hold(template.tree != nil || template.hasErrors, "neither a document nor an error")
    }
    _ = GuardParser.parse(source).tree?.treeJSON()
  }
}

private enum GuardProperties {
  static func check(_ rules: GuardRules, _ document: JSONValue, _ places: TextPlaces) throws {
    let report = rules.evaluate(document: document)
    try hold(report == rules.evaluate(document: document), "a second evaluation differs")
    let subject = GuardSubject(document)
    try hold(report == rules.evaluate(subject), "the index of types changes a verdict")
    let told = rules.explain(subject, file: "document")
    try hold(told.count >= report.rules.count, "a rule that is not explained")
    let outcome = rules.outcome(document: document)
    try hold(
      outcome == report.outcome, "the fast path says \(outcome), the report \(report.outcome)")
    for rule in report.rules {
      try hold(
        (rule.error != nil) == (rule.outcome == .error), "an error that is no error: \(rule)")
      try hold(rule.outcome != .noEvidence, "Guard knows no missing evidence: \(rule)")
      for finding in rule.findings {
        let place = finding.span.start
        try hold(
          places.offset(line: place.line, column: place.column) != nil,
          "a finding outside the text: \(finding)")
      }
    }
  }
}
