internal import DemarcCatalog
internal import DemarcJSON
public import DemarcModel

/// What `.demarc-suppressions.yaml` says: results that somebody decided not to count, for a time.
public struct SuppressionFile: Sendable {
  struct Entry: Sendable {
    var check: String
    var path: PathPattern
    var resource: String?
    var suppression: PolicySuppression
  }

  private(set) var entries: [Entry] = []

  public init() {}

  /// Reads the text; entries with a fault are left out, the rest counts.
  ///
  /// - Parameter day: entries that ended before it do not count and are reported.
  public static func parse(_ source: SourceFile, day: CivilDay) -> Parsed<SuppressionFile> {
    do throws(Diagnostic) {
      var fields = try YAMLFields.root(source, what: "the suppression file")
      fields.refuseUnknown(["suppressions"])
      var diagnostics: [Diagnostic] = []
      var file = SuppressionFile()
      for value in fields.mappings("suppressions") {
        var entry = YAMLFields(value, file: source.name, what: "a suppression")
        if let read = read(&entry, day) { file.entries.append(read) }
        diagnostics += entry.diagnostics
      }
      return Parsed(file, fields.diagnostics + diagnostics)
    } catch {
      return Parsed(nil, [error])
    }
  }

  private static func read(_ fields: inout YAMLFields, _ day: CivilDay) -> Entry? {
    fields.refuseUnknown(["check", "path", "resource", "reason", "until", "owner"])
    let check = fields.text("check")
    let reason = fields.text("reason")
    let path = fields.optionalText("path") ?? "**"
    let resource = fields.optionalText("resource")
    let owner = fields.optionalText("owner")
    let until = fields.value["until"] == nil ? nil : fields.day("until")
    guard fields.diagnostics.isEmpty else { return nil }
    let span = YAMLFields.span(fields.value, fields.file)
    if let until, until < day {
      fields.diagnostics.append(
        Diagnostic(
          "template.expired-suppression", "the suppression of \(check) ended on \(until)",
          at: span, hint: "mend the resource, or decide anew", severity: .warning))
      return nil
    }
    let text = owner.map { "\(reason) (\($0))" } ?? reason
    return Entry(
      check: check, path: PathPattern(path), resource: resource,
      suppression: PolicySuppression(reason: text, span: span, expires: until))
  }

  /// Marks what is suppressed; what a template suppresses itself stays as it is.
  public func apply(to results: inout [PolicyResult]) {
    guard !entries.isEmpty else { return }
    for index in results.indices
    where results[index].outcome != .pass && results[index].suppression == nil {
      let result = results[index]
      results[index].suppression =
        entries.first { entry in
          entry.check == result.rule && entry.path.matches(result.file)
            && (entry.resource == nil || entry.resource == result.resource)
        }?.suppression
    }
  }
}

/// A path with `*` (anything but a slash), `**` (anything) and `?`.
struct PathPattern: Sendable {
  private let pattern: [Character]

  init(_ text: String) { pattern = Array(text) }

  /// Whether the whole path matches, or what follows a slash in it.
  func matches(_ path: String) -> Bool {
    let text = Array(path)
    if matches(text[...]) { return true }
    // `templates/*.yaml` also means `./templates/a.yaml` and `/repo/templates/a.yaml`.
    return text.indices.contains { text[$0] == "/" && matches(text[($0 + 1)...]) }
  }

  /// Linear memory: one row of what the pattern's beginnings match.
  private func matches(_ text: ArraySlice<Character>) -> Bool {
    var index = 0
    // Which prefixes of the text each beginning of the pattern matches.
    var reached = [Bool](repeating: false, count: text.count + 1)
    reached[0] = true
    while index < pattern.count {
      var next = [Bool](repeating: false, count: text.count + 1)
      if pattern[index] == "*" {
        let isDeep = index + 1 < pattern.count && pattern[index + 1] == "*"
        var isOpen = false
        for place in 0...text.count {
          if place > 0, !isDeep, text[text.startIndex + place - 1] == "/" { isOpen = false }
          if reached[place] { isOpen = true }
          next[place] = isOpen
        }
        index += isDeep ? 2 : 1
        // `**/` also stands for no folder at all.
        if isDeep, index < pattern.count, pattern[index] == "/" {
          var after = next
          for place in 0...text.count {
            after[place] = place > 0 && next[place - 1] && text[text.startIndex + place - 1] == "/"
          }
          for place in 0...text.count where reached[place] { after[place] = true }
          next = after
          index += 1
        }
      } else {
        for place in 0..<text.count where reached[place] {
          let character = text[text.startIndex + place]
          if pattern[index] == character || pattern[index] == "?" && character != "/" {
            next[place + 1] = true
          }
        }
        index += 1
      }
      reached = next
    }
    return reached[text.count]
  }
}
