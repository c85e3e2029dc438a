internal import CDeflate
public import DemarcModel
internal import Glibc

/// The key under which blobs are encrypted at rest.
public struct BlobKey: Sendable {
  let bytes: [UInt8]
  /// Makes the nonce of each file; 12 bytes of it are asked for.
  let random: @Sendable (Int) -> [UInt8]

  /// - Parameters:
  ///   - bytes: 32 bytes.
  ///   - random: a good source of randomness, asked for 12 bytes a blob.
  public init(
    _ bytes: [UInt8], random: @escaping @Sendable (Int) -> [UInt8]
  ) throws(Diagnostic) {
    guard bytes.count == SealedBox.keyBytes else {
      throw Diagnostic("ledger.bad-key", "a blob key has 32 bytes, and this has \(bytes.count)")
    }
    self.bytes = bytes
    self.random = random
  }
}

/// A sealed blob: eight bytes of mark, twelve of nonce, then chunks behind their lengths.
///
/// Each chunk is AES-256-GCM of one gzip member. Its nonce is the file's with the chunk's number in the
/// last four bytes; hash, number and whether it is the last are authenticated, so chunks can neither be
/// exchanged, left out nor cut off.
private enum SealedForm {
  static let mark = Array("DMBLOB01".utf8)

  static func nonce(_ base: [UInt8], _ number: UInt32) -> [UInt8] {
    base[..<8]
      + (0..<4).map { base[8 + $0] ^ UInt8(truncatingIfNeeded: number >> UInt32(24 - 8 * $0)) }
  }

  static func context(_ hash: LedgerHash, _ number: UInt32, isLast: Bool) -> [UInt8] {
    Array("\(hash) \(number) \(isLast ? "last" : "more")".utf8)
  }
}

struct BlobEncoder {
  private let key: BlobKey?
  private let hash: LedgerHash
  private let nonce: [UInt8]
  private var number: UInt32 = 0
  /// What is to be written next; the caller may take it away.
  var bytes: [UInt8]

  init(key: BlobKey?, hash: LedgerHash) throws(Diagnostic) {
    self.key = key
    self.hash = hash
    nonce = key?.random(SealedBox.nonceBytes) ?? []
    guard key == nil || nonce.count == SealedBox.nonceBytes else {
      throw Diagnostic("ledger.crypto-failed", "no randomness for a nonce")
    }
    bytes = key == nil ? [] : SealedForm.mark + nonce
  }

  mutating func add(_ chunk: ArraySlice<UInt8>, isLast: Bool) throws(Diagnostic) {
    let member = try Self.gzip(chunk)
    guard let key else {
      bytes += member
      return
    }
    let sealed = try SealedBox.seal(
      member, key: key.bytes, nonce: SealedForm.nonce(nonce, number),
      context: SealedForm.context(hash, number, isLast: isLast))
    // The highest bit of the length marks the last chunk.
    let length = UInt32(sealed.count) | (isLast ? 1 << 31 : 0)
    bytes += (0..<4).map { UInt8(truncatingIfNeeded: length >> UInt32(24 - 8 * $0)) }
    bytes += sealed
    number += 1
  }

  private static func gzip(_ chunk: ArraySlice<UInt8>) throws(Diagnostic) -> [UInt8] {
    guard let compressor = libdeflate_alloc_compressor(6) else {
      throw Diagnostic("ledger.crypto-failed", "no memory to compress")
    }
    defer { libdeflate_free_compressor(compressor) }
    let bound = libdeflate_gzip_compress_bound(compressor, chunk.count)
    return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      count = chunk.withUnsafeBytes {
        libdeflate_gzip_compress(compressor, $0.baseAddress, $0.count, buffer.baseAddress, bound)
      }
    }
  }
}

struct BlobDecoder {
  let key: BlobKey?
  let hash: LedgerHash
  let name: String

  private func broken(_ what: String) -> Diagnostic {
    Diagnostic(
      "ledger.blob-changed", "\(name) is damaged: \(what)",
      hint: "restore the file from a copy of the ledger's folder")
  }

  mutating func decode(
    _ path: String, _ body: ([UInt8]) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    // A mapped file: a flipped byte is found without the whole in memory.
    let file = try MappedFile(path)
    guard let decompressor = libdeflate_alloc_decompressor() else {
      throw broken("no memory to decompress")
    }
    defer { libdeflate_free_decompressor(decompressor) }
    if key != nil {
      try sealed(file.bytes, decompressor, body)
    } else {
      var rest = file.bytes
      repeat {
        let used = try member(rest, decompressor, body)
        rest = UnsafeRawBufferPointer(rebasing: rest[used...])
      } while !rest.isEmpty
    }
  }

  private func sealed(
    _ bytes: UnsafeRawBufferPointer, _ decompressor: OpaquePointer,
    _ body: ([UInt8]) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    guard let key, bytes.count > 20, Array(bytes[..<8]) == SealedForm.mark else {
      throw broken("it does not start as a sealed blob does")
    }
    let nonce = Array(bytes[8..<20])
    var at = 20
    var number: UInt32 = 0
    var isLast = false
    while !isLast {
      guard at + 4 <= bytes.count else { throw broken("it ends early") }
      let length = bytes[at..<at + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      isLast = length >> 31 == 1
      let count = Int(length & 0x7fff_ffff)
      guard count <= bytes.count - at - 4 else { throw broken("it ends early") }
      let plain = try SealedBox.open(
        Array(bytes[at + 4..<at + 4 + count]), key: key.bytes,
        nonce: SealedForm.nonce(nonce, number),
        context: SealedForm.context(hash, number, isLast: isLast))
      guard let plain else { throw broken("chunk \(number) does not open with this key") }
      try plain.withUnsafeBytesTyped { buffer throws(Diagnostic) in
        guard try member(buffer, decompressor, body) == buffer.count else {
          throw broken("chunk \(number) has bytes behind its end")
        }
      }
      at += 4 + count
      number += 1
    }
    guard at == bytes.count else { throw broken("bytes stand behind the last chunk") }
  }

  /// Decompresses one gzip member; returns how many bytes it took.
  private func member(
    _ bytes: UnsafeRawBufferPointer, _ decompressor: OpaquePointer,
    _ body: ([UInt8]) throws(Diagnostic) -> Void
  ) throws(Diagnostic) -> Int {
    // A member of ours holds one chunk at most; a longer one is not ours.
    let room = min(BlobStore.chunkBytes, Swift.max(1 << 16, bytes.count * 16))
    for capacity in room == BlobStore.chunkBytes ? [room] : [room, BlobStore.chunkBytes] {
      var used = 0
      var result = LIBDEFLATE_BAD_DATA
      let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        var made = 0
        result = libdeflate_gzip_decompress_ex(
          decompressor, bytes.baseAddress, bytes.count, buffer.baseAddress, capacity, &used, &made)
        count = result == LIBDEFLATE_SUCCESS ? made : 0
      }
      if result == LIBDEFLATE_INSUFFICIENT_SPACE { continue }
      guard result == LIBDEFLATE_SUCCESS, used > 0 else { throw broken("it is no intact gzip") }
      if !chunk.isEmpty { try body(chunk) }
      return used
    }
    throw broken("a part of it is longer than any that demarc writes")
  }
}

extension Array<UInt8> {
  fileprivate func withUnsafeBytesTyped(
    _ body: (UnsafeRawBufferPointer) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    var fault: Diagnostic?
    withUnsafeBytes { buffer in
      do throws(Diagnostic) { try body(buffer) } catch { fault = error }
    }
    if let fault { throw fault }
  }
}

/// A file's bytes without a copy of them.
final class MappedFile {
  let bytes: UnsafeRawBufferPointer

  init(_ path: String) throws(Diagnostic) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw LedgerFiles.fault("cannot read", path) }
    defer { close(descriptor) }
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw LedgerFiles.fault("cannot read", path) }
    guard info.st_size > 0 else {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      return
    }
    let start = mmap(nil, Int(info.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let start, start != MAP_FAILED else { throw LedgerFiles.fault("cannot read", path) }
    bytes = UnsafeRawBufferPointer(start: start, count: Int(info.st_size))
  }

  deinit {
    if let start = bytes.baseAddress {
      munmap(UnsafeMutableRawPointer(mutating: start), bytes.count)
    }
  }
}
