/// The members of one object by their names, put down in one pass: pays where more than a few are looked
/// up.
///
/// Like the object itself it is borrowed, and so is the room it lies in.
@safe
package struct JSONMemberTable {
  /// Elements of the room it needs.
  package static let room = 64
  private static let membersMax = 40

  private let object: BorrowedJSON
  /// Indexes of names by the hash of the name, 0 for none; the next in line where the place is taken.
  private let places: UnsafeMutablePointer<UInt32>?

  /// - Parameter room: `JSONMemberTable.room` elements that stay for as long as the table.
  @unsafe
  package init(_ object: BorrowedJSON, _ room: UnsafeMutableBufferPointer<UInt32>) {
    self.object = object
    guard let start = room.baseAddress, room.count >= Self.room, object.isObject,
      object.count <= Self.membersMax, !object.mayRepeatNames
    else {
      unsafe places = nil
      return
    }
    unsafe start.initialize(repeating: 0, count: Self.room)
    var isPlain = true
    object.visitMembers { document, index, _ in
      let word = document.word(index)
      isPlain = isPlain && !JSONTape.keyIsEscaped(word)
      var place = Self.start(JSONTape.keyMark(word))
      while unsafe start[place] != 0 { place = (place + 1) & (Self.room - 1) }
      unsafe start[place] = UInt32(truncatingIfNeeded: index)
    }
    unsafe places = isPlain ? start : nil
  }

  @inline(__always)
  private static func start(_ mark: UInt64) -> Int {
    Int(truncatingIfNeeded: mark >> 16) & (room - 1)
  }

  /// What `BorrowedJSON.at(_:opensLists:)` gives for the object.
  package func at(_ path: Span<UInt8>, opensLists: Bool = false) -> BorrowedJSON? {
    unsafe path.withUnsafeBufferPointer { path in
      guard let places = unsafe places else {
        return unsafe object.at(path, opensLists: opensLists)
      }
      let end = unsafe BorrowedJSON.partEnd(path, 0)
      guard let value = unsafe member(UnsafeBufferPointer(rebasing: path[..<end]), places) else {
        return nil
      }
      guard end < path.count else { return value }
      return unsafe value.at(
        UnsafeBufferPointer(rebasing: path[(end + 1)...]), opensLists: opensLists)
    }
  }

  @inline(__always)
  private func member(
    _ name: UnsafeBufferPointer<UInt8>, _ places: UnsafeMutablePointer<UInt32>
  ) -> BorrowedJSON? {
    let mark = unsafe JSONTape.mark(name)
    var place = Self.start(mark)
    while unsafe places[place] != 0 {
      let index = unsafe Int(places[place])
      if unsafe object.isNamed(name, mark: mark, at: index) { return object.sibling(index + 1) }
      place = (place + 1) & (Self.room - 1)
    }
    return nil
  }
}
