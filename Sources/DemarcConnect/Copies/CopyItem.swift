public import DemarcLedger
public import DemarcModel

/// Bytes that can be read at any place, as often as needed; a file, or bytes in memory.
public protocol ByteSource: Sendable {
  /// Bytes in all.
  var size: Int64 { get }
  /// Exactly `count` bytes from `offset` on.
  func read(at offset: Int64, count: Int) throws(Diagnostic) -> [UInt8]
}

/// Bytes in memory.
public struct MemorySource: ByteSource {
  private let bytes: [UInt8]

  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  public var size: Int64 { Int64(bytes.count) }

  public func read(at offset: Int64, count: Int) throws(Diagnostic) -> [UInt8] {
    guard offset >= 0, count >= 0, offset + Int64(count) <= size else {
      throw Diagnostic("copy.changed", "there are \(size) bytes, and more were to be read")
    }
    return Array(bytes[Int(offset)..<(Int(offset) + count)])
  }
}

/// One thing to copy: a name below the target, its bytes, and how long it must stay.
public struct CopyItem: Sendable {
  /// Parts joined by `/`; the same below every target.
  public let name: String
  public let source: any ByteSource
  /// When it may be deleted at the earliest; nil sets no retention.
  public let retainUntil: Instant?
  /// Whether a later state may take its place, as the pointer to the newest checkpoint does.
  ///
  /// What was there before is kept where the target keeps versions.
  public let isPointer: Bool

  /// - Throws: `copy.bad-name` for a name that could leave the target or that no target can hold.
  public init(
    name: String, source: any ByteSource, retainUntil: Instant?, isPointer: Bool = false
  ) throws(Diagnostic) {
    guard Self.isSafe(name) else {
      throw Diagnostic(
        "copy.bad-name", "'\(name)' cannot name a copy",
        hint: "a name has parts of letters, digits, dots, hyphens and underscores, joined by /")
    }
    self.name = name
    self.source = source
    self.retainUntil = retainUntil
    self.isPointer = isPointer
  }

  /// Names that mean the same below a directory and in a bucket, on every system.
  static func isSafe(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard name.utf8.count <= 900, !parts.isEmpty else { return false }
    return parts.allSatisfy { part in
      part != "." && part != ".." && !part.isEmpty && part.utf8.count <= 200
        && !part.hasPrefix(partialPrefix)
        && part.utf8.allSatisfy { byte in
          switch byte {
          case 48...57, 65...90, 97...122: true
          default: "-._".utf8.contains(byte)
          }
        }
    }
  }

  /// How names of files begin that are still being written.
  static let partialPrefix = ".part-"

  /// How much is read at a time.
  static let chunkBytes = 1 << 20

  /// The digests of a stretch of the source.
  func digests(from offset: Int64 = 0, count: Int64? = nil) throws(Diagnostic) -> Digests {
    let digester = Digester()
    let end = count.map { offset + $0 } ?? source.size
    var at = offset
    while at < end {
      let bytes = try source.read(at: at, count: Int(min(Int64(Self.chunkBytes), end - at)))
      digester.update(bytes)
      at += Int64(bytes.count)
    }
    guard let digests = digester.finish() else {
      throw Diagnostic("copy.not-hashed", "libcrypto could not hash \(name)")
    }
    return digests
  }
}

/// How a target was seen to hold an item.
public enum CopyProof: String, Hashable, Sendable, CaseIterable {
  /// The server's own SHA-256 of the object.
  case checksum
  /// The server's SHA-256 of every part, which were all compared.
  case partChecksums = "checksums of parts"
  /// It was read and hashed here.
  case readBack = "reading back"
}

/// What became of one item.
public struct CopyOutcome: Hashable, Sendable {
  public enum Action: Hashable, Sendable {
    case sent
    /// The same bytes were there.
    case wasThere
  }

  public var name: String
  public var action: Action
  public var size: Int64
  public var sha256: LedgerHash
  public var proof: CopyProof
  /// The retention that was read back; nil where the target has none.
  public var lock: S3Lock?
}

/// A place outside that keeps copies.
///
/// Nothing that is there is ever replaced by other bytes, but pointers. An item counts as copied
/// only when the target was seen to hold the same bytes.
public protocol CopyTarget {
  /// What people call it.
  var title: String { get }
  /// Finds out whether it can keep copies as asked; nothing is written.
  func prepare() throws(Diagnostic)
  /// Brings one item there, unless it is there already, and checks it.
  func keep(_ item: CopyItem) throws(Diagnostic) -> CopyOutcome
  /// The bytes under a name, nil for nothing; for small things alone.
  func read(_ name: String, bytesMax: Int) throws(Diagnostic) -> [UInt8]?
}

extension CopyTarget {
  func differs(_ name: String) -> Diagnostic {
    Diagnostic(
      "copy.differs", "\(title) holds other bytes under \(name)",
      hint: "nothing was overwritten; find out which of the two is right, then copy to a new prefix"
    )
  }
}
