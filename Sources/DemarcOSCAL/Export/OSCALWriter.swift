internal import DemarcJSON

/// A property; ours unless it is one that OSCAL defines.
struct OSCALProp {
  var name: String
  var value: String
  var isOwn = true
  var itemClass: String?
  var remarks: String?

  /// One that OSCAL defines.
  static func standard(_ name: String, _ value: String) -> OSCALProp {
    OSCALProp(name: name, value: value, isOwn: false)
  }
}

extension JSONWriter {
  mutating func object(_ body: (inout JSONWriter) -> Void) {
    beginObject()
    body(&self)
    endObject()
  }

  mutating func object(_ name: String, _ body: (inout JSONWriter) -> Void) {
    key(name)
    object(body)
  }

  /// A list of objects; nothing at all where it would be empty, as OSCAL's lists hold one item at least.
  mutating func items<Item>(
    _ name: String, _ items: [Item], _ body: (inout JSONWriter, Item) -> Void
  ) {
    guard !items.isEmpty else { return }
    key(name)
    beginArray()
    for item in items {
      beginObject()
      body(&self, item)
      endObject()
    }
    endArray()
  }

  /// A list of texts; nothing where it would be empty.
  mutating func texts(_ name: String, _ texts: [String]) {
    if !texts.isEmpty { member(name, texts) }
  }

  /// Text on one line; nothing where there is none.
  mutating func line(_ name: String, _ text: String) {
    let line = OSCALText.line(text)
    if !line.isEmpty { member(name, line) }
  }

  /// Properties, those without a value left out.
  mutating func props(_ props: [OSCALProp]) {
    items("props", props.filter { !OSCALText.line($0.value).isEmpty }) { out, prop in
      out.member("name", prop.name)
      if prop.isOwn { out.member("ns", OSCALWords.namespace) }
      out.member("value", OSCALText.line(prop.value))
      out.member("class", prop.itemClass)
      if let remarks = prop.remarks { out.line("remarks", remarks) }
    }
  }

  mutating func roles(_ role: String, party: String) {
    items("responsible-roles", [role]) { out, role in
      out.member("role-id", role)
      out.member("party-uuids", [party])
    }
  }
}

/// Text as OSCAL's simple types take it.
enum OSCALText {
  /// Without line breaks, control characters and space at the ends.
  static func line(_ text: String) -> String {
    let isPlain = !text.utf8.contains { $0 < 0x20 || $0 >= 0x7f }
    if isPlain, text.utf8.first != 0x20, text.utf8.last != 0x20 { return text }
    return text.split { character in
      character.isWhitespace
        || character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
    }.joined(separator: " ")
  }
}
