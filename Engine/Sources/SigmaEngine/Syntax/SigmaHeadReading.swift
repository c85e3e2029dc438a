internal import DemarcJSON
internal import DemarcModel

// The attributes that rules, correlations and filters share (Sigma 2.1, "Rule attributes").
extension SigmaReading {
  /// Characters of a title.
  static let titleMax = 256

  private static let known = [
    "title", "id", "name", "status", "level", "description", "author", "license", "references",
    "tags", "falsepositives", "fields", "date", "modified",
  ]

  /// Reads all members of a document but `others`.
  mutating func head(_ root: JSONValue, except others: [String]) -> SigmaHead {
    var head = SigmaHead(span: span(root))
    for member in root.members {
      let (name, value) = (member.name, member.value)
      switch name {
      case "title": head.title = text(value, name) ?? ""
      case "id": head.id = id(value)
      case "name": head.name = text(value, name)
      case "status": head.status = word(value, name)
      case "level": head.level = word(value, name)
      case "description": head.description = text(value, name) ?? ""
      case "author": head.author = joined(value, name)
      case "license": head.license = text(value, name)
      case "references": head.references = texts(value, name)
      case "tags": head.tags = tags(value)
      case "falsepositives": head.falsePositives = texts(value, name)
      case "fields": head.fields = texts(value, name)
      case "date": head.date = date(value, name)
      case "modified": head.modified = date(value, name)
      case "sigma-version": version(value)
      default:
        if !others.contains(name) { custom(member, in: &head, others) }
      }
    }
    checkTitle(head, root)
    return head
  }

  private mutating func checkTitle(_ head: SigmaHead, _ root: JSONValue) {
    if head.title.isEmpty {
      refuse(
        "sigma.no-title", "there is no 'title'", at: span(root),
        hint: "say in one line what the rule finds")
    } else if head.title.unicodeScalars.count > Self.titleMax {
      warn(
        "sigma.long-title", "a title of more than \(Self.titleMax) characters",
        at: root["title"].map { span($0) } ?? span(root))
    }
  }

  private mutating func custom(
    _ member: JSONValue.Member, in head: inout SigmaHead, _ others: [String]
  ) {
    head.custom[member.name] = member.value
    // A slip of the pen would otherwise be taken for an attribute of one's own.
    let near = SigmaNames.nearest(to: member.name, among: Self.known + others)
    guard let near, near != member.name, !Self.specified.contains(member.name) else { return }
    warn(
      "sigma.unknown-key", "Sigma has no attribute '\(member.name)'", at: span(member.position),
      hint: "did you mean '\(near)'?")
  }

  /// Named by the specification and kept among `custom`.
  private static let specified = ["related", "taxonomy", "scope"]

  private mutating func id(_ value: JSONValue) -> String? {
    guard let id = text(value, "id") else { return nil }
    let groups = id.split(separator: "-", omittingEmptySubsequences: false)
    let isUUID =
      groups.map(\.utf8.count) == [8, 4, 4, 4, 12]
      && groups.joined().utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
      }
    guard isUUID else {
      warn(
        "sigma.bad-id", "id '\(id.prefix(80))' is no UUID", at: span(value),
        hint: "make a random UUID for it; use 'name' for a name of your own")
      return id
    }
    return id.lowercased()
  }

  private mutating func word<Word: RawRepresentable & CaseIterable>(
    _ value: JSONValue, _ name: String
  ) -> Word? where Word.RawValue == String {
    guard let text = text(value, name) else { return nil }
    if let word = Word(rawValue: text) { return word }
    let words = Word.allCases.map(\.rawValue)
    warn(
      "sigma.unknown-word", "'\(text.prefix(80))' is no \(name)", at: span(value),
      hint: SigmaNames.suggestion(text, among: words) ?? "write \(words.joined(separator: ", "))")
    return nil
  }

  private mutating func joined(_ value: JSONValue, _ name: String) -> String? {
    let all = texts(value, name)
    return all.isEmpty ? nil : all.joined(separator: ", ")
  }

  private mutating func tags(_ value: JSONValue) -> [String] {
    let tags = texts(value, "tags")
    for tag in tags {
      let isWritten =
        tag.utf8.allSatisfy { byte in
          switch byte {
          case 0x61...0x7a, 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
            true
          default: false
          }
        } && tag.contains(".") && !tag.hasPrefix(".") && !tag.hasSuffix(".")
      if !isWritten {
        warn(
          "sigma.bad-tag", "tag '\(tag.prefix(80))' is not written as a tag", at: span(value),
          hint: "write a namespace, a dot and a name in lower case: 'attack.t1078'")
      }
    }
    return tags
  }

  private mutating func date(_ value: JSONValue, _ name: String) -> String? {
    guard let text = text(value, name) else { return nil }
    let bytes = Array(text.utf8)
    let isDate =
      bytes.count == 10
      && bytes.enumerated().allSatisfy { index, byte in
        index == 4 || index == 7
          ? byte == UInt8(ascii: "-") : (0x30...0x39).contains(byte)
      }
    if !isDate {
      warn(
        "sigma.bad-date", "'\(text.prefix(80))' is no date", at: span(value),
        hint: "write it as '2026-01-31'")
    }
    return text
  }

  private mutating func version(_ value: JSONValue) {
    let text = text(value, "sigma-version") ?? ""
    guard let major = Int(text.prefix { $0 != "." }), major <= 2 else {
      refuse(
        "sigma.version", "rules of Sigma \(text.prefix(20)) are not read", at: span(value),
        hint: "versions up to 2 are")
      return
    }
  }
}
