/// Writes JSON text: compact or indented, strings escaped as RFC 8259 asks and no further.
public struct JSONWriter {
  public private(set) var bytes: [UInt8] = []
  private let indent: Int?
  /// Members written so far per open container.
  private var counts: [Int] = []
  private var afterKey = false

  /// - Parameter indent: spaces a level; nil writes no white space at all.
  public init(indent: Int? = nil) { self.indent = indent }

  /// The text so far.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  public mutating func beginObject() { begin(UInt8(ascii: "{")) }
  public mutating func endObject() { end(UInt8(ascii: "}")) }
  public mutating func beginArray() { begin(UInt8(ascii: "[")) }
  public mutating func endArray() { end(UInt8(ascii: "]")) }

  public mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    if indent != nil { bytes.append(UInt8(ascii: " ")) }
    afterKey = true
  }

  public mutating func string(_ text: String) {
    separate()
    quote(text)
  }

  public mutating func number(_ value: Int) { raw("\(value)") }
  public mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }
  public mutating func null() { raw("null") }

  /// A finite double in its shortest form.
  public mutating func number(_ value: Double) { raw(JSONCanonical.number(value)) }

  /// `name: text`, the commonest member.
  public mutating func member(_ name: String, _ text: String) {
    key(name)
    string(text)
  }

  public mutating func member(_ name: String, _ value: Int) {
    key(name)
    number(value)
  }

  public mutating func member(_ name: String, _ value: Bool) {
    key(name)
    bool(value)
  }

  /// Nothing is written when there is no text.
  public mutating func member(_ name: String, _ text: String?) {
    if let text { member(name, text) }
  }

  public mutating func member(_ name: String, _ texts: [String]) {
    key(name)
    beginArray()
    for text in texts { string(text) }
    endArray()
  }

  /// A value of a document; numbers keep their exact text.
  public mutating func value(_ value: JSONValue) {
    switch value.kind {
    case .null: null()
    case .bool: bool(value.bool == true)
    case .number: raw(value.numberText ?? "0")
    case .string: string(value.string ?? "")
    case .array:
      beginArray()
      for element in value.elements { self.value(element) }
      endArray()
    case .object:
      beginObject()
      for member in value.members {
        key(member.name)
        self.value(member.value)
      }
      endObject()
    }
  }

  private mutating func begin(_ mark: UInt8) {
    separate()
    bytes.append(mark)
    counts.append(0)
  }

  private mutating func end(_ mark: UInt8) {
    let members = counts.removeLast()
    if members > 0 { breakLine() }
    bytes.append(mark)
  }

  private mutating func raw(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func separate() {
    if afterKey {
      afterKey = false
      return
    }
    guard let members = counts.last else { return }
    if members > 0 { bytes.append(UInt8(ascii: ",")) }
    counts[counts.count - 1] = members + 1
    breakLine()
  }

  private mutating func breakLine() {
    guard let indent else { return }
    bytes.append(UInt8(ascii: "\n"))
    let width = indent * counts.count
    // A slice is copied as a block, what repeats is not.
    bytes.append(contentsOf: Self.spaces[..<min(width, Self.spaces.count)])
    if width > Self.spaces.count {
      bytes.append(
        contentsOf: repeatElement(UInt8(ascii: " "), count: width - Self.spaces.count))
    }
  }

  private static let spaces = [UInt8](repeating: UInt8(ascii: " "), count: 64)

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    JSONCanonical.escape(text, into: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }
}

extension JSONValue {
  /// Compact JSON text of this value; numbers keep their exact characters.
  public var json: String {
    var writer = JSONWriter()
    writer.value(self)
    return writer.text
  }
}
