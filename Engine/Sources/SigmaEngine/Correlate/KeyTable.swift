/// What a table keeps of a byte string, beside what its owner adds.
protocol KeyedCell: Sendable {
  init()
  /// The first piece of its bytes.
  var start: UInt32 { get set }
  var hash: UInt32 { get set }
  /// Bytes; `KeyPieces.apart` where they lie in an array of their own.
  var length: UInt16 { get set }
}

/// How a table lays out bytes.
enum KeyPieces {
  static let bytes = 16
  /// Longer keys have arrays of their own.
  static let longest = 4096
  static let apart = UInt16.max

  static func count(_ length: Int) -> Int { max(1, (length + bytes - 1) / bytes) }
}

/// Byte strings, each with a small number and a cell; numbers of removed ones are given out again.
///
/// Open addressing over 64-bit slots of a hash and a number, so that most misses touch one cache
/// line; cells and bytes lie in two more flat arrays, the bytes in pieces of 16. There is no object
/// per key.
struct KeyTable<Cell: KeyedCell>: Sendable {
  /// 0, or hash in the upper half and number + 1 in the lower.
  private var slots: [UInt64] = Array(repeating: 0, count: 16)
  private var mask = 15
  private(set) var count = 0
  /// By number.
  private var cells: [Cell] = []
  private var freeNumbers: [UInt32] = []
  private var bytes: [UInt8] = []
  /// By number of pieces.
  private var freePieces: [[UInt32]] = Array(
    repeating: [], count: KeyPieces.longest / KeyPieces.bytes + 1)
  private var long: [UInt32: [UInt8]] = [:]
  /// About the bytes of all keys with their cells.
  private(set) var byteCount = 0

  subscript(number: UInt32) -> Cell {
    get { cells[Int(number)] }
    _modify { yield &cells[Int(number)] }
  }

  /// The number of a key, which is added if need be.
  mutating func number(
    for key: UnsafeRawBufferPointer, hash: UInt32
  ) -> (number: UInt32, isNew: Bool) {
    var index = Int(hash) & mask
    while slots[index] != 0 {
      let slot = slots[index]
      if UInt32(truncatingIfNeeded: slot >> 32) == hash {
        let number = UInt32(truncatingIfNeeded: slot) - 1
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

  /// A copy of the bytes of a key.
  func bytes(of number: UInt32) -> [UInt8] {
    let cell = cells[Int(number)]
    if cell.length == KeyPieces.apart { return long[number] ?? [] }
    let start = Int(cell.start) * KeyPieces.bytes
    return Array(bytes[start..<start + Int(cell.length)])
  }

  mutating func remove(_ number: UInt32) {
    let hash = cells[Int(number)].hash
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

  // MARK: Reading ahead

  /// Reads ahead what searches for keys with these hashes will read, and gives the numbers of the
  /// keys that are most likely meant.
  ///
  /// Memory answers many questions at once in the time of one, if they are asked one right after
  /// the other; a table of a million keys is not in any cache. The result is of no use but that the
  /// reading cannot be left out.
  func warm(_ hashes: [UInt32], _ numbers: inout [UInt32]) -> UInt64 {
    numbers.removeAll(keepingCapacity: true)
    var sum: UInt64 = 0
    for hash in hashes { sum &+= slots[Int(hash) & mask] }
    for hash in hashes {
      var index = Int(hash) & mask
      while slots[index] != 0 {
        if UInt32(truncatingIfNeeded: slots[index] >> 32) == hash {
          numbers.append(UInt32(truncatingIfNeeded: slots[index]) - 1)
          break
        }
        index = (index + 1) & mask
      }
    }
    for number in numbers { sum &+= UInt64(cells[Int(number)].start) }
    for number in numbers {
      let start = Int(cells[Int(number)].start) * KeyPieces.bytes
      if start < bytes.count { sum &+= UInt64(bytes[start]) }
    }
    return sum
  }

  /// Reads ahead what removing the keys of these numbers will read.
  func warm(removing numbers: ArraySlice<UInt32>) -> UInt64 {
    var sum: UInt64 = 0
    for number in numbers { sum &+= UInt64(cells[Int(number)].hash) }
    for number in numbers { sum &+= slots[Int(cells[Int(number)].hash) & mask] }
    return sum
  }

  // MARK: Storage

  private func holds(_ key: UnsafeRawBufferPointer, at number: UInt32) -> Bool {
    let cell = cells[Int(number)]
    guard Int(cell.length) == key.count else {
      guard cell.length == KeyPieces.apart, let known = long[number] else { return false }
      return known.withUnsafeBytes { Self.isSame($0, key) }
    }
    let start = Int(cell.start) * KeyPieces.bytes
    return bytes.withUnsafeBytes {
      Self.isSame(UnsafeRawBufferPointer(rebasing: $0[start..<start + key.count]), key)
    }
  }

  private static func isSame(
    _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer
  ) -> Bool {
    let count = left.count
    guard count == right.count else { return false }
    guard count >= 8 else {
      for at in 0..<count { if left[at] != right[at] { return false } }
      return true
    }
    var at = 0
    while true {
      let mine = left.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      if mine != right.loadUnaligned(fromByteOffset: at, as: UInt64.self) { return false }
      if at + 8 == count { return true }
      at = min(at + 8, count - 8)
    }
  }

  private mutating func store(_ key: UnsafeRawBufferPointer, _ hash: UInt32) -> UInt32 {
    let number: UInt32
    if let free = freeNumbers.popLast() {
      number = free
      cells[Int(number)] = Cell()
    } else {
      number = UInt32(truncatingIfNeeded: cells.count)
      cells.append(Cell())
    }
    byteCount += Self.cost(ofLength: key.count)
    cells[Int(number)].hash = hash
    guard key.count <= KeyPieces.longest else {
      cells[Int(number)].length = KeyPieces.apart
      long[number] = Array(key)
      return number
    }
    let piece = piece(for: KeyPieces.count(key.count))
    cells[Int(number)].start = piece
    cells[Int(number)].length = UInt16(truncatingIfNeeded: key.count)
    let start = Int(piece) * KeyPieces.bytes
    bytes.withUnsafeMutableBytes { bytes in
      UnsafeMutableRawBufferPointer(rebasing: bytes[start..<start + key.count])
        .copyMemory(from: key)
    }
    return number
  }

  private mutating func piece(for pieces: Int) -> UInt32 {
    if let free = freePieces[pieces].popLast() { return free }
    let start = bytes.count / KeyPieces.bytes
    bytes.append(contentsOf: repeatElement(0, count: pieces * KeyPieces.bytes))
    return UInt32(truncatingIfNeeded: start)
  }

  private mutating func release(_ number: UInt32) {
    freeNumbers.append(number)
    let cell = cells[Int(number)]
    guard cell.length == KeyPieces.apart else {
      byteCount -= Self.cost(ofLength: Int(cell.length))
      freePieces[KeyPieces.count(Int(cell.length))].append(cell.start)
      return
    }
    byteCount -= Self.cost(ofLength: long.removeValue(forKey: number)?.count ?? 0)
  }

  /// Bytes that a key takes in all.
  private static func cost(ofLength length: Int) -> Int {
    let pieces = KeyPieces.count(length) + (length > KeyPieces.longest ? 4 : 0)
    return pieces * KeyPieces.bytes + 2 * MemoryLayout<UInt64>.size + MemoryLayout<Cell>.stride
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
