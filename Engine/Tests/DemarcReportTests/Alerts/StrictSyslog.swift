/// Reads RFC 5424 messages by its grammar (§6) and nothing more lenient.
struct StrictSyslog {
  struct Fault: Error, Hashable, CustomStringConvertible {
    let description: String
  }

  private(set) var priority = -1
  private(set) var fields: [String] = []
  private(set) var id = ""
  private(set) var parameters: [String: String] = [:]
  /// Without the mark that says UTF-8.
  private(set) var message: [UInt8] = []
  private(set) var isMarked = false

  private var bytes: ArraySlice<UInt8>

  init(_ bytes: some Collection<UInt8>) throws {
    self.bytes = Array(bytes)[...]
    try expect("<")
    priority = Int(try word(until: ">")) ?? -1
    guard (0...191).contains(priority) else { throw Fault(description: "PRI") }
    guard try word(until: " ") == "1" else { throw Fault(description: "VERSION") }
    // TIMESTAMP, HOSTNAME, APP-NAME, PROCID, MSGID and their longest.
    for most in [32, 255, 48, 128, 32] {
      let text = try word(until: " ")
      guard (1...most).contains(text.utf8.count), text.utf8.allSatisfy({ (33...126).contains($0) })
      else { throw Fault(description: "'\(text)' is no header field") }
      fields.append(text)
    }
    try structured()
    guard let space = self.bytes.first else { return }
    guard space == UInt8(ascii: " ") else { throw Fault(description: "no space before MSG") }
    message = Array(self.bytes.dropFirst())
    if message.starts(with: [0xef, 0xbb, 0xbf]) {
      isMarked = true
      message.removeFirst(3)
    }
  }

  private mutating func structured() throws {
    try expect("[")
    id = try word { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "]") }
    while bytes.first == UInt8(ascii: " ") {
      bytes.removeFirst()
      let name = try word(until: "=")
      guard (1...32).contains(name.utf8.count), parameters[name] == nil else {
        throw Fault(description: "parameter '\(name)'")
      }
      try expect("\"")
      parameters[name] = try value()
    }
    try expect("]")
  }

  private mutating func value() throws -> String {
    var out: [UInt8] = []
    while let byte = bytes.popFirst() {
      if byte == UInt8(ascii: "\"") { return String(decoding: out, as: UTF8.self) }
      if byte == UInt8(ascii: "]") { throw Fault(description: "a bare bracket") }
      if byte < 0x20 { throw Fault(description: "a control character") }
      guard byte == UInt8(ascii: "\\") else {
        out.append(byte)
        continue
      }
      guard let next = bytes.popFirst(), "\"\\]".utf8.contains(next) else {
        throw Fault(description: "a bare backslash")
      }
      out.append(next)
    }
    throw Fault(description: "a value without an end")
  }

  private mutating func expect(_ text: Character) throws {
    guard let byte = bytes.popFirst(), byte == text.asciiValue else {
      throw Fault(description: "'\(text)' is missing")
    }
  }

  private mutating func word(until end: Character) throws -> String {
    let text = try word { $0 == end.asciiValue }
    bytes.removeFirst()
    return text
  }

  private mutating func word(until isEnd: (UInt8) -> Bool) throws -> String {
    guard let end = bytes.firstIndex(where: isEnd) else { throw Fault(description: "no end") }
    let text = String(decoding: bytes[..<end], as: UTF8.self)
    bytes = bytes[end...]
    return text
  }

  /// Messages framed by octet counting (RFC 6587 §3.4.1).
  static func counted(_ bytes: [UInt8]) throws -> [StrictSyslog] {
    var rest = bytes[...]
    var out: [StrictSyslog] = []
    while !rest.isEmpty {
      guard let space = rest.firstIndex(of: UInt8(ascii: " ")),
        let count = Int(String(decoding: rest[..<space], as: UTF8.self)), rest.count > count
      else { throw Fault(description: "no length") }
      out.append(try StrictSyslog(rest[(space + 1)..<(space + 1 + count)]))
      rest = rest[(space + 1 + count)...]
    }
    return out
  }
}
