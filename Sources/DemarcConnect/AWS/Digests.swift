internal import CCrypto

// The only file of this target that calls libcrypto.

/// The digests that object storage asks for, made in one pass over bytes that come piece by piece.
final class Digester {
  private let sha256 = EVP_MD_CTX_new()
  private let md5 = EVP_MD_CTX_new()
  private var isIntact: Bool

  init() {
    isIntact =
      sha256 != nil && md5 != nil && EVP_DigestInit_ex(sha256, EVP_sha256(), nil) == 1
      && EVP_DigestInit_ex(md5, EVP_md5(), nil) == 1
  }

  deinit {
    EVP_MD_CTX_free(sha256)
    EVP_MD_CTX_free(md5)
  }

  func update(_ bytes: [UInt8]) {
    guard isIntact, !bytes.isEmpty else { return }
    isIntact =
      EVP_DigestUpdate(sha256, bytes, bytes.count) == 1
      && EVP_DigestUpdate(md5, bytes, bytes.count) == 1
  }

  /// The digests; nil when the library failed, which no caller takes for a match.
  func finish() -> Digests? {
    guard isIntact else { return nil }
    isIntact = false
    guard let sha256 = Self.finish(sha256, 32), let md5 = Self.finish(md5, 16) else { return nil }
    return Digests(sha256: sha256, md5: md5)
  }

  private static func finish(_ context: OpaquePointer?, _ size: Int) -> [UInt8]? {
    var digest = [UInt8](repeating: 0, count: 64)
    var count: UInt32 = 0
    guard EVP_DigestFinal_ex(context, &digest, &count) == 1, Int(count) == size else { return nil }
    return Array(digest[..<size])
  }
}

/// SHA-256 and MD5 of the same bytes.
struct Digests: Hashable, Sendable {
  var sha256: [UInt8]
  /// For `Content-MD5` and comparing with ETags alone; proves nothing.
  var md5: [UInt8]

  static func of(_ bytes: [UInt8]) -> Digests? {
    let digester = Digester()
    digester.update(bytes)
    return digester.finish()
  }
}

/// HMAC with SHA-256 (RFC 2104).
enum HMACSHA256 {
  /// The 32 bytes; nil when the library failed.
  static func of(_ message: [UInt8], key: [UInt8]) -> [UInt8]? {
    var code = [UInt8](repeating: 0, count: 32)
    var count: UInt32 = 0
    guard
      HMAC(EVP_sha256(), key, Int32(key.count), message, message.count, &code, &count) != nil,
      count == 32
    else { return nil }
    return code
  }
}
