internal import DemarcEstate

/// Lines of shell that ask for answers, those of one resource at a time after their list.
struct EvidenceCalls {
  private let place: String
  /// The option that names the region, with a blank before it; empty where none is needed.
  private let region: String
  private(set) var lines: [String] = []
  /// Files written so far: one answer may serve several types, one list several answers.
  private var written: Set<String> = []

  init(_ fetches: [AnswerFetch], place: String, region: String) {
    self.place = place
    self.region = region
    for fetch in fetches where fetch.each == nil { ask(fetch.fileName, fetch.operation) }
    for fetch in fetches where written.insert(fetch.fileName).inserted {
      guard let each = fetch.each else { continue }
      lines += each.within.map { within($0, each, fetch) } ?? one(each, fetch)
    }
  }

  private mutating func ask(_ file: String, _ operation: String) {
    guard written.insert(file).inserted else { return }
    lines.append("fetch \(place) \(file) aws \(operation)\(region)")
  }

  private func names(_ list: AnswerFetch.Listing, _ outer: String = "") -> String {
    "names aws \(list.operation)\(outer) --query '\(Self.quoted(list.query))'\(region)"
  }

  private mutating func one(_ each: AnswerFetch.Each, _ fetch: AnswerFetch) -> [String] {
    if each.list.isList { ask(each.list.fileName, each.list.operation) }
    return calls(each, fetch, outer: "")
  }

  private mutating func within(
    _ outer: AnswerFetch.Listing, _ each: AnswerFetch.Each, _ fetch: AnswerFetch
  ) -> [String] {
    ask(outer.fileName, outer.operation)
    let option = " \(outer.option) \"$outer\""
    var body = calls(each, fetch, outer: option)
    if fetch.isWhole {
      let file = "\"\(each.list.fileName).$outer\""
      body.insert(
        "fetch \(place) \(file) aws \(each.list.operation)\(option)\(region)", at: 0)
    }
    return ["\(names(outer)) | while IFS= read -r outer; do"] + body.map { "  \($0)" } + ["done"]
  }

  private func calls(
    _ each: AnswerFetch.Each, _ fetch: AnswerFetch, outer: String
  ) -> [String] {
    let call = "aws \(fetch.operation)\(outer) \(each.list.option)"
    if each.takesAll {
      let file = outer.isEmpty ? fetch.fileName : "\"\(fetch.fileName).$outer\""
      return [
        "found=$(\(names(each.list, outer)))",
        "# shellcheck disable=SC2086",
        "[ -z \"$found\" ] || fetch \(place) \(file) \(call) $found\(region)",
      ]
    }
    return [
      "\(names(each.list, outer)) | while IFS= read -r name; do",
      "  fetch \(place) \"\(fetch.fileName).$name\" \(call) \"$name\"\(region)",
      "done",
    ]
  }

  /// JMESPath within single quotes of the shell.
  private static func quoted(_ query: String) -> String {
    query.replacing("'", with: "'\\''")
  }
}
