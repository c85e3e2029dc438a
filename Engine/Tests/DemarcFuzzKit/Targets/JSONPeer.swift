import DemarcJSON
import Foundation

/// Foundation's reader accepts what ours does.
///
/// Deliberate differences, which are not compared: lone surrogates (we read U+FFFD, it refuses),
/// numbers no double holds (we keep their text), a comma before a closing bracket (it reads on, we
/// refuse), and a text whose zero bytes let it guess UTF-16 or UTF-32. What ours refuses within its limits, Foundation must refuse as well; nesting past 256,
/// member names past 64 KiB and numbers past 1024 bytes are ours alone.
enum JSONPeer {
  static func compare(_ bytes: [UInt8], accepted root: JSONValue) throws {
    guard !hasOddities(root), !bytes.starts(with: [0xef, 0xbb, 0xbf]) else { return }
    do {
      _ = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
    } catch {
      throw BrokenProperty("Foundation refuses what we read: \(error)")
    }
  }

  static func compare(_ bytes: [UInt8], refused error: JSONError) throws {
    switch error.code {
    case .tooDeep, .tooLarge, .numberTooLong, .tooManyMembers, .keyTooLong, .notUTF8Encoding:
      return
    default: break
    }
    let places = TextPlaces(bytes)
    let found = places.offset(line: error.line, column: error.column).flatMap(places.byte)
    guard !bytes.contains(0), found != UInt8(ascii: "]"), found != UInt8(ascii: "}") else { return }
    let read = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
    try hold(read == nil, "Foundation reads what we refuse: \(error)")
  }

  private static func hasOddities(_ value: JSONValue) -> Bool {
    switch value.kind {
    case .number: !(value.double?.isFinite ?? false)
    case .string: value.string?.contains("\u{FFFD}") ?? false
    case .array: value.elements.contains { hasOddities($0) }
    case .object:
      value.members.contains { $0.name.contains("\u{FFFD}") || hasOddities($0.value) }
    default: false
    }
  }
}
