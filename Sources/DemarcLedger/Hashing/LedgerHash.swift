internal import CCrypto

/// A SHA-256 digest (FIPS 180-4): 32 bytes, as a value that takes no allocation.
public struct LedgerHash: Hashable, Sendable, Comparable, CustomStringConvertible {
  // The bytes in memory order; their meaning as numbers is never used.
  private var a: UInt64 = 0
  private var b: UInt64 = 0
  private var c: UInt64 = 0
  private var d: UInt64 = 0

  /// How many bytes a digest has.
  public static let byteCount = 32

  private init() {}

  /// A digest of exactly 32 bytes; nil for any other count.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == Self.byteCount else { return nil }
    self.init()
    withUnsafeMutableBytes(of: &self) { $0.copyBytes(from: bytes) }
  }

  /// Reads 32 bytes where they lie.
  init(at address: UnsafeRawPointer) {
    self.init()
    withUnsafeMutableBytes(of: &self) { buffer in
      buffer.baseAddress?.copyMemory(from: address, byteCount: Self.byteCount)
    }
  }

  /// A digest in 64 hexadecimal digits; nil for anything else.
  public init?(hex: some StringProtocol) {
    guard hex.utf8.count == 64, let bytes = HexText.decode(hex) else { return nil }
    self.init(bytes: bytes)
  }

  /// A digest in standard base64 with padding; nil for anything else.
  public init?(base64: some StringProtocol) {
    guard let bytes = Base64.decode(base64) else { return nil }
    self.init(bytes: bytes)
  }

  /// The 32 bytes.
  public var bytes: [UInt8] { Swift.withUnsafeBytes(of: self) { Array($0) } }

  /// 64 lower-case hexadecimal digits.
  public var hex: String { withBytes { HexText.encode($0) } }

  /// Standard base64 with padding, as tlog-checkpoint and tlog-proof write hashes.
  public var base64: String { Base64.encode(bytes) }

  public var description: String { hex }

  public static func < (left: LedgerHash, right: LedgerHash) -> Bool {
    left.withBytes { left in right.withBytes { left.lexicographicallyPrecedes($0) } }
  }

  /// The 32 bytes where they lie, for the time of the call.
  public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    Swift.withUnsafeBytes(of: self) { body($0) }
  }

  // MARK: Hashing

  /// SHA-256 of bytes.
  public static func sha256(_ bytes: [UInt8]) -> LedgerHash {
    bytes.withUnsafeBytes { digest(prefix: -1, $0) }
  }

  static func sha256(_ bytes: UnsafeRawBufferPointer) -> LedgerHash { digest(prefix: -1, bytes) }

  /// The hash of a leaf: SHA-256 of `0x00` and the entry (RFC 6962 §2.1, RFC 9162 §2.1.1).
  public static func leaf(_ entry: [UInt8]) -> LedgerHash {
    entry.withUnsafeBytes { digest(prefix: 0, $0) }
  }

  static func leaf(_ entry: UnsafeRawBufferPointer) -> LedgerHash { digest(prefix: 0, entry) }

  /// The hashes of leaves whose entries lie in a bundle.
  static func leaves(_ bundle: [UInt8], _ ranges: [Range<Int>]) -> [LedgerHash] {
    bundle.withUnsafeBytes { buffer in
      ranges.map { leaf(UnsafeRawBufferPointer(rebasing: buffer[$0])) }
    }
  }

  /// The hash of an inner node: SHA-256 of `0x01`, the left and the right hash (RFC 6962 §2.1).
  public static func node(_ left: LedgerHash, _ right: LedgerHash) -> LedgerHash {
    left.withBytes { left in right.withBytes { digest(prefix: 1, left, $0) } }
  }

  /// The root of a tree without leaves: SHA-256 of nothing (RFC 6962 §2.1).
  public static let empty = sha256([])

  private static func digest(
    prefix: Int32, _ first: UnsafeRawBufferPointer,
    _ second: UnsafeRawBufferPointer = UnsafeRawBufferPointer(start: nil, count: 0)
  ) -> LedgerHash {
    var out = LedgerHash()
    let status = withUnsafeMutableBytes(of: &out) {
      ccrypto_sha256(
        prefix, first.baseAddress, first.count, second.baseAddress, second.count, $0.baseAddress)
    }
    precondition(status == 1, "SHA-256 over bytes in memory cannot fail")
    return out
  }
}

/// SHA-256 over bytes that come piece by piece, for files that are not held in memory.
public struct HashStream {
  private var context = SHA256_CTX()

  public init() { SHA256_Init(&context) }

  /// Adds bytes.
  public mutating func update(_ bytes: some Sequence<UInt8>) {
    let done: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      _ = SHA256_Update(&context, buffer.baseAddress, buffer.count)
    }
    if done == nil { update(Array(bytes)) }
  }

  /// The digest of all that was added; the stream starts anew.
  public mutating func finish() -> LedgerHash {
    var digest = [UInt8](repeating: 0, count: LedgerHash.byteCount)
    SHA256_Final(&digest, &context)
    SHA256_Init(&context)
    return digest.withUnsafeBytes { buffer in
      buffer.baseAddress.map { LedgerHash(at: $0) } ?? .empty
    }
  }
}
