/// Byte strings, each with a small number; numbers of removed ones are given out again.
///
/// Open addressing over 64-bit slots of half a hash and a number, so that most misses touch one
/// cache line; the bytes lie in pages, in pieces of 16.
struct ByteKeys: Sendable {
  private static let pieceBytes = 16
  private static let piecesInPage = 1 << 12
  /// Longer keys have arrays of their own.
  private static let pagedBytesMax = 4096

  /// Where the bytes of a key lie; together, so that one cache line tells all of it.
  private struct Place: Sendable {
    /// First piece.
    var start: UInt32
    /// Bytes.
    var length: UInt32
    var hash: UInt32
  }

  /// 0, or hash in the upper half and number + 1 in the lower.
  private var slots: [UInt64] = Array(repeating: 0, count: 16)
  private var mask = 15
  private(set) var count = 0
  /// By number.
  private var places: [Place] = []
  private var freeNumbers: [UInt32] = []
  private var pages: [[UInt8]] = []
  private var nextPiece = 0
  /// By number of pieces.
  private var freePieces: [[UInt32]] = Array(
    repeating: [], count: ByteKeys.pagedBytesMax / ByteKeys.pieceBytes + 1)
  private var long: [UInt32: [UInt8]] = [:]

  /// Bytes that a key takes in all.
  static func cost(ofLength length: Int) -> Int {
    pieces(length) * pieceBytes + 2 * MemoryLayout<UInt64>.size + MemoryLayout<Place>.stride
  }

  /// The number of a key, which is added if need be.
  mutating func number(for key: [UInt8]) -> (number: Int, isNew: Bool) {
    let hash = Self.hash(key)
    var index = Int(hash) & mask
    while slots[index] != 0 {
      let slot = slots[index]
      if UInt32(truncatingIfNeeded: slot >> 32) == hash {
        let number = Int(UInt32(truncatingIfNeeded: slot)) - 1
        if holds(key, at: number) { return (number, false) }
      }
      index = (index + 1) & mask
    }
    if (count + 1) * 4 > slots.count * 3 {
      grow()
      index = Int(hash) & mask
      while slots[index] != 0 { index = (index + 1) & mask }
    }
    let number = store(key, hash)
    slots[index] = UInt64(hash) << 32 | UInt64(number + 1)
    count += 1
    return (number, true)
  }

  /// Reads ahead what searches for keys with these hashes will read, and gives the numbers found.
  ///
  /// Memory answers many questions at once in the time of one, if they are asked one right after the
  /// other; a table of a million keys is not in any cache. The result is of no use but that the
  /// reading cannot be left out.
  func warm(_ hashes: [UInt32], _ numbers: inout [UInt32]) -> UInt32 {
    numbers.removeAll(keepingCapacity: true)
    for hash in hashes { numbers.append(UInt32(truncatingIfNeeded: slots[Int(hash) & mask])) }
    var sum: UInt32 = 0
    for number in numbers { if number > 0 { sum &+= places[Int(number) - 1].start } }
    for number in numbers {
      guard number > 0 else { continue }
      let piece = Int(places[Int(number) - 1].start)
      guard piece / Self.piecesInPage < pages.count else { continue }
      let page = pages[piece / Self.piecesInPage]
      sum &+= UInt32(page[piece % Self.piecesInPage * Self.pieceBytes])
    }
    return sum
  }

  /// Reads ahead what removing the keys of these numbers will read.
  func warm(removing numbers: ArraySlice<UInt32>) -> UInt32 {
    var sum: UInt32 = 0
    for number in numbers { sum &+= places[Int(number)].hash }
    for number in numbers {
      let slot = slots[Int(places[Int(number)].hash) & mask]
      sum &+= UInt32(truncatingIfNeeded: slot)
    }
    return sum
  }

  /// A copy of the bytes of a key.
  func bytes(of number: Int) -> [UInt8] {
    if let key = long[UInt32(truncatingIfNeeded: number)] { return key }
    let place = places[number]
    let piece = Int(place.start)
    let offset = piece % Self.piecesInPage * Self.pieceBytes
    return Array(pages[piece / Self.piecesInPage][offset..<offset + Int(place.length)])
  }

  func length(of number: Int) -> Int { Int(places[number].length) }

  mutating func remove(_ number: Int) {
    let hash = places[number].hash
    var hole = Int(hash) & mask
    let wanted = UInt64(hash) << 32 | UInt64(number + 1)
    while slots[hole] != wanted {
      if slots[hole] == 0 { return }
      hole = (hole + 1) & mask
    }
    // What stands behind the hole and may stand in it moves up, so that no search stops early.
    var next = (hole + 1) & mask
    while slots[next] != 0 {
      let home = Int(slots[next] >> 32) & mask
      if (next - home) & mask >= (next - hole) & mask {
        slots[hole] = slots[next]
        hole = next
      }
      next = (next + 1) & mask
    }
    slots[hole] = 0
    count -= 1
    release(number)
  }

  // MARK: Storage

  private static func pieces(_ length: Int) -> Int {
    length > pagedBytesMax
      ? (length + pieceBytes - 1) / pieceBytes + 4
      : max(1, (length + pieceBytes - 1) / pieceBytes)
  }

  static func hash(_ key: [UInt8]) -> UInt32 {
    // Seeded anew in each process: a log cannot be made to fill one chain, and no output shows it.
    var hasher = Hasher()
    key.withUnsafeBytes { hasher.combine(bytes: $0) }
    return UInt32(truncatingIfNeeded: hasher.finalize())
  }

  private func holds(_ key: [UInt8], at number: Int) -> Bool {
    let place = places[number]
    guard place.length == key.count else { return false }
    if key.count > Self.pagedBytesMax {
      return long[UInt32(truncatingIfNeeded: number)] == key
    }
    let piece = Int(place.start)
    let offset = piece % Self.piecesInPage * Self.pieceBytes
    return pages[piece / Self.piecesInPage].withUnsafeBytes { page in
      key.withUnsafeBytes { key in
        var at = 0
        while at + 8 <= key.count {
          let left = page.loadUnaligned(fromByteOffset: offset + at, as: UInt64.self)
          if left != key.loadUnaligned(fromByteOffset: at, as: UInt64.self) { return false }
          at += 8
        }
        while at < key.count {
          if page[offset + at] != key[at] { return false }
          at += 1
        }
        return true
      }
    }
  }

  private mutating func store(_ key: [UInt8], _ hash: UInt32) -> Int {
    let number: Int
    if let free = freeNumbers.popLast() {
      number = Int(free)
    } else {
      number = places.count
      places.append(Place(start: 0, length: 0, hash: 0))
    }
    places[number] = Place(
      start: 0, length: UInt32(truncatingIfNeeded: key.count), hash: hash)
    if key.count > Self.pagedBytesMax {
      long[UInt32(truncatingIfNeeded: number)] = key
      return number
    }
    let piece = piece(for: Self.pieces(key.count))
    places[number].start = UInt32(truncatingIfNeeded: piece)
    let offset = piece % Self.piecesInPage * Self.pieceBytes
    let page = piece / Self.piecesInPage
    pages[page].withUnsafeMutableBytes { page in
      UnsafeMutableRawBufferPointer(rebasing: page[offset..<offset + key.count])
        .copyBytes(from: key)
    }
    return number
  }

  private mutating func piece(for pieces: Int) -> Int {
    if let free = freePieces[pieces].popLast() { return Int(free) }
    let left = pages.count * Self.piecesInPage - nextPiece
    if left < pieces {
      if left > 0 { freePieces[left].append(UInt32(truncatingIfNeeded: nextPiece)) }
      nextPiece = pages.count * Self.piecesInPage
      pages.append(Array(repeating: 0, count: Self.piecesInPage * Self.pieceBytes))
    }
    defer { nextPiece += pieces }
    return nextPiece
  }

  private mutating func release(_ number: Int) {
    freeNumbers.append(UInt32(truncatingIfNeeded: number))
    if long.removeValue(forKey: UInt32(truncatingIfNeeded: number)) != nil { return }
    freePieces[Self.pieces(length(of: number))].append(places[number].start)
  }

  private mutating func grow() {
    var wider: [UInt64] = Array(repeating: 0, count: slots.count * 2)
    mask = wider.count - 1
    for slot in slots {
      guard slot != 0 else { continue }
      var index = Int(slot >> 32) & mask
      while wider[index] != 0 { index = (index + 1) & mask }
      wider[index] = slot
    }
    slots = wider
  }
}
