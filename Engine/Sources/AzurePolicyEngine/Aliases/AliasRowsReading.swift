extension AliasRows {
  /// Reads `resourceType<TAB>alias<TAB>path` lines; others, and the heading, are skipped.
  init(plain bytes: [UInt8]) {
    self.init(bytes: bytes)
    rows.reserveCapacity(bytes.count / 180)
    names.reserveCapacity(bytes.count / 180)
    forEachLine { rows, _, line in
      guard rows.bytes[line.lowerBound] != UInt8(ascii: "#") else { return }
      var hashes = Hashes(Self.seed)
      var column = 0
      for byte in rows.bytes[line] {
        if byte == 0x09 {
          column += 1
          if column == 1 { hashes.row = Self.mix(hashes.row, 0x09) }
        } else if column == 0 {
          hashes.row = Self.mix(hashes.row, TextFold.lower(byte))
        } else if column == 1 {
          hashes.add(TextFold.lower(byte))
        }
      }
      if column >= 2 { rows.add(Row(at: Int32(line.lowerBound), type: -1), hashes) }
    }
  }

  /// Reads the compact form; a line that says nothing is skipped and noted.
  init(compact bytes: [UInt8]) {
    self.init(bytes: bytes)
    rows.reserveCapacity(bytes.count / 24)
    names.reserveCapacity(bytes.count / 24)
    var type: Range<Int>?
    forEachLine { rows, number, line in
      switch rows.bytes[line.lowerBound] {
      case UInt8(ascii: "#"): return
      case UInt8(ascii: "*"): rows.addNamespace(line)
      case UInt8(ascii: "!"): rows.addSet(line, number)
      default:
        guard let tab = rows.bytes[line].firstIndex(of: 0x09) else {
          type = line
          return
        }
        guard let type else { return rows.note(number, "an alias stands before any type") }
        rows.addCompact(line, name: line.lowerBound..<tab, type: type, number)
      }
    }
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes.count < Int(Int32.max) ? bytes : []
    if bytes.count >= Int(Int32.max) { note(0, "the file is larger than 2 GiB") }
  }

  /// Hashes of a row that is being read.
  private struct Hashes {
    var row: UInt64
    var name = AliasRows.seed

    init(_ row: UInt64) { self.row = row }

    mutating func add(_ byte: UInt8) {
      row = AliasRows.mix(row, byte)
      name = AliasRows.mix(name, byte)
    }
  }

  private mutating func add(_ row: Row, _ hashes: Hashes) {
    rows[hashes.row] = row
    if names[hashes.name] == nil { names[hashes.name] = row }
  }

  private mutating func addCompact(
    _ line: Range<Int>, name: Range<Int>, type: Range<Int>, _ number: Int
  ) {
    let rest = bytes[name.upperBound + 1..<line.upperBound]
    guard !name.isEmpty, let first = rest.first, first != 0x09 else {
      return note(number, "an alias has a name, a tab and a path")
    }
    let whole = bytes[name].first == UInt8(ascii: "/")
    if whole, name.count == 1 { return note(number, "an alias has a name") }
    if !holdsVersions(rest) {
      return note(number, "a column for API versions is the number of a set, a colon and a path")
    }
    var hashes = Hashes(Self.seed)
    for byte in bytes[type] { hashes.row = Self.mix(hashes.row, TextFold.lower(byte)) }
    hashes.row = Self.mix(hashes.row, 0x09)
    if !whole {
      for byte in bytes[type] { hashes.add(TextFold.lower(byte)) }
      hashes.add(UInt8(ascii: "/"))
    }
    for byte in bytes[whole ? name.dropFirst() : name] { hashes.add(TextFold.lower(byte)) }
    add(Row(at: Int32(line.lowerBound), type: Int32(type.lowerBound)), hashes)
  }

  /// - Parameter rest: path, attributes, pattern, then a column for each set of versions.
  private func holdsVersions(_ rest: ArraySlice<UInt8>) -> Bool {
    guard rest.contains(0x09) else { return true }
    return rest.split(separator: 0x09, omittingEmptySubsequences: false).dropFirst(3)
      .allSatisfy(isVersioned)
  }

  private func isVersioned(_ column: ArraySlice<UInt8>) -> Bool {
    guard let colon = column.firstIndex(of: UInt8(ascii: ":")), colon + 1 < column.endIndex,
      let set = Self.set(column[..<colon])
    else { return false }
    return sets.indices.contains(set.number)
  }

  /// `3`, `3+` or `3-`: a set of API versions, and whether they may be modified.
  static func set(_ text: ArraySlice<UInt8>) -> (number: Int, isModifiable: Bool?)? {
    var digits = text
    var isModifiable: Bool?
    switch text.last {
    case UInt8(ascii: "+"): isModifiable = true
    case UInt8(ascii: "-"): isModifiable = false
    default: break
    }
    if isModifiable != nil { digits = digits.dropLast() }
    guard let number = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
    return (number, isModifiable)
  }

  private mutating func addNamespace(_ line: Range<Int>) {
    complete.insert(String(decoding: bytes[line].dropFirst(), as: UTF8.self).lowercased())
  }

  private mutating func addSet(_ line: Range<Int>, _ number: Int) {
    let words = bytes[line].dropFirst().split(separator: 0x09)
    guard words.count == 2, Int(String(decoding: words[0], as: UTF8.self)) == sets.count else {
      return note(number, "sets of API versions are numbered in order, from 0: !0<TAB>versions")
    }
    let versions = words[1].split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    sets.append(versions)
  }

  private mutating func note(_ line: Int, _ message: String) {
    faultCount += 1
    if faults.count < Self.faultsMax { faults.append(Fault(line: line, message: message)) }
  }

  /// Calls `body` with the number and place of each line that is not empty and can be one.
  private mutating func forEachLine(_ body: (inout AliasRows, Int, Range<Int>) -> Void) {
    let bytes = self.bytes
    var start = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    var number = 0
    while start < bytes.count {
      number += 1
      var end = start
      var isPlain = true
      while end < bytes.count, bytes[end] != 0x0a {
        // A carriage return may end a line; no name has a letter beyond ASCII.
        if bytes[end] >= 0x7f || bytes[end] < 0x20 && bytes[end] != 0x09 { isPlain = false }
        end += 1
      }
      let last = end > start && bytes[end - 1] == 0x0d ? end - 1 : end
      if last < end, !isPlain {
        isPlain = bytes[start..<last].allSatisfy { $0 < 0x7f && ($0 >= 0x20 || $0 == 0x09) }
      }
      if last - start > Self.lineBytesMax {
        note(number, "the line is longer than \(Self.lineBytesMax) bytes")
      } else if last > start {
        if isPlain || bytes[start] == UInt8(ascii: "#") {
          body(&self, number, start..<last)
        } else {
          note(number, "the line holds a byte that no alias has")
        }
      }
      start = end + 1
    }
  }
}
