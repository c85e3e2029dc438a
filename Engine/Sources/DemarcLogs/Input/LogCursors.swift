internal import DemarcEstate
internal import DemarcModel

/// How far each file has been read, in this run and in the one it goes on from.
struct LogCursors {
  /// What was read, in order; what an earlier run read and is gone now stays, for it may be back.
  private(set) var files: [LogFilePosition]
  private var byInode: [[UInt64]: Int] = [:]
  private var byName: [String: Int] = [:]
  /// Of each file of the present round: its place in `files`, and the line breaks before the present
  /// segment.
  private var places: [Int] = []
  private var lineBases: [Int] = []
  /// Places of files that were read in this run.
  private var watched: Set<Int> = []

  init(_ position: LogPosition) {
    files = position.files
    for place in files.indices { enter(place) }
  }

  /// Files of a round that have something new.
  struct Work {
    var files: [LogFile] = []
    var positions: [LogFilePosition?] = []
    /// Names of those that had been read to their end.
    var skipped: [String] = []
  }

  /// Finds out which files are new, which have grown, and which were read before.
  mutating func begin(_ found: [LogFile]) -> Work {
    var work = Work()
    places = []
    lineBases = []
    var taken: Set<Int> = []
    // Who is where it was comes first, so that a new file does not take the place of a renamed one.
    let stayed = found.map { file -> Int? in
      guard let place = placeOnDisk(of: file), !taken.contains(place) else { return nil }
      taken.insert(place)
      return place
    }
    for (index, file) in found.enumerated() {
      let known = stayed[index] ?? placeByName(of: file, taken)
      let place = known ?? files.count
      if known == nil { files.append(Self.start(of: file)) }
      taken.insert(place)
      if files[place].isDone, file.size == files[place].size {
        work.skipped.append(file.name)
        continue
      }
      files[place].name = file.name
      files[place].device = file.device
      files[place].inode = file.inode
      files[place].size = file.size
      files[place].isDone = false
      watched.insert(place)
      enter(place)
      places.append(place)
      lineBases.append(files[place].line - 1)
      work.files.append(file)
      work.positions.append(known.map { files[$0] })
    }
    return work
  }

  private mutating func enter(_ place: Int) {
    if files[place].inode != 0 { byInode[[files[place].device, files[place].inode]] = place }
    byName[files[place].name] = place
  }

  private static func start(of file: LogFile) -> LogFilePosition {
    var position = LogFilePosition(name: file.name)
    position.device = file.device
    position.inode = file.inode
    position.size = file.size
    return position
  }

  /// The position of the file that was at the same place on the disk, if it begins as it did.
  private func placeOnDisk(of file: LogFile) -> Int? {
    guard file.inode != 0, let place = byInode[[file.device, file.inode]] else { return nil }
    let position = files[place]
    // Read to its end in this run, and nothing came since.
    if position.isDone, watched.contains(place), position.size == file.size { return place }
    if position.headLength == 0 { return position.name == file.name ? place : nil }
    return begins(file, as: position, LogTextSource.head(of: file)) ? place : nil
  }

  /// The position of a file that begins the same, under the same name or under one that rotation makes
  /// of it: `log` becomes `log.1`, `log.1.gz`, `log-20240501`.
  private func placeByName(of file: LogFile, _ taken: Set<Int>) -> Int? {
    var candidates: [Int] = []
    var name = file.name[...]
    while true {
      if let place = byName[String(name)], !taken.contains(place) { candidates.append(place) }
      guard let cut = name.lastIndex(where: { $0 == "." || $0 == "-" || $0 == "/" }),
        name[cut] != "/"
      else { break }
      name = name[..<cut]
    }
    guard !candidates.isEmpty else { return nil }
    let head = LogTextSource.head(of: file)
    return candidates.first { files[$0].headLength > 0 && begins(file, as: files[$0], head) }
  }

  private func begins(
    _ file: LogFile, as position: LogFilePosition, _ head: (bytes: [UInt8], isPacked: Bool)?
  ) -> Bool {
    guard let head, head.bytes.count >= position.headLength,
      Self.hash(head.bytes, position.headLength) == position.headHash
    else { return false }
    // A file shorter than what was read of it was emptied and begun anew.
    return head.isPacked || (file.size ?? .max) >= position.offset
  }

  private static func hash(_ head: [UInt8], _ length: Int) -> UInt64 {
    LogMark(of: Array(head.prefix(length))).low
  }

  // MARK: While a round goes on

  /// Notes what a file begins with.
  mutating func begin(_ segment: LogSegment, head: [UInt8]) {
    let place = places[segment.file]
    guard head.count > files[place].headLength, (segment.range?.lowerBound ?? 0) == 0 else {
      return
    }
    files[place].headLength = head.count
    files[place].headHash = Self.hash(head, head.count)
  }

  /// What must be added to the lines of a segment.
  func lineBase(_ segment: LogSegment) -> Int {
    segment.range == nil ? 0 : lineBases[segment.file]
  }

  /// Everything before a byte has been read.
  mutating func move(_ segment: LogSegment, to offset: Int, line: Int) {
    let place = places[segment.file]
    guard offset > files[place].offset else { return }
    files[place].offset = offset
    files[place].line = line
  }

  /// A batch has been taken.
  mutating func end(_ batch: SegmentBatch, of segment: LogSegment) {
    let base = lineBase(segment)
    move(segment, to: batch.end, line: base + batch.lines + 1)
    guard batch.isLast else { return }
    lineBases[segment.file] = base + batch.lines
    // A file that could not be opened is tried again.
    let isDone = segment.isLast && (batch.diagnostic == nil || batch.textBytes > 0)
    files[places[segment.file]].isDone = isDone
  }
}
