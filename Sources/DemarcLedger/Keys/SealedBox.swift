internal import CCrypto
public import DemarcModel

/// AES-256-GCM (NIST SP 800-38D) and scrypt (RFC 7914) by OpenSSL.
public enum SealedBox {
  public static let keyBytes = 32
  public static let nonceBytes = 12
  public static let tagBytes = 16

  /// Encrypts; the 16 bytes of the tag stand at the end.
  ///
  /// - Parameter nonce: 12 bytes that are never used twice with one key.
  public static func seal(
    _ plain: [UInt8], key: [UInt8], nonce: [UInt8], context: [UInt8]
  ) throws(Diagnostic) -> [UInt8] {
    let cipher = try begin(key: key, nonce: nonce, encrypts: true)
    defer { EVP_CIPHER_CTX_free(cipher) }
    var out = [UInt8](repeating: 0, count: plain.count + tagBytes)
    var count: Int32 = 0
    var tag = [UInt8](repeating: 0, count: tagBytes)
    guard plain.count < Int32.max, context.count < Int32.max,
      EVP_EncryptUpdate(cipher, nil, &count, context, Int32(context.count)) == 1,
      EVP_EncryptUpdate(cipher, &out, &count, plain, Int32(plain.count)) == 1,
      Int(count) == plain.count, EVP_EncryptFinal_ex(cipher, &tag, &count) == 1,
      EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_AEAD_GET_TAG, Int32(tagBytes), &tag) == 1
    else { throw failed("the bytes cannot be encrypted") }
    out.replaceSubrange(plain.count..., with: tag)
    return out
  }

  /// Decrypts; nil when key, nonce, context or a single bit is not what it was.
  public static func open(
    _ sealed: [UInt8], key: [UInt8], nonce: [UInt8], context: [UInt8]
  ) throws(Diagnostic) -> [UInt8]? {
    guard sealed.count >= tagBytes, sealed.count < Int32.max else { return nil }
    let cipher = try begin(key: key, nonce: nonce, encrypts: false)
    defer {
      EVP_CIPHER_CTX_free(cipher)
      ERR_clear_error()
    }
    let body = Array(sealed.dropLast(tagBytes))
    var tag = Array(sealed.suffix(tagBytes))
    var out = [UInt8](repeating: 0, count: body.count + tagBytes)
    var count: Int32 = 0
    var last = [UInt8](repeating: 0, count: tagBytes)
    guard EVP_DecryptUpdate(cipher, nil, &count, context, Int32(context.count)) == 1,
      EVP_DecryptUpdate(cipher, &out, &count, body, Int32(body.count)) == 1,
      EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_AEAD_SET_TAG, Int32(tagBytes), &tag) == 1,
      EVP_DecryptFinal_ex(cipher, &last, &count) == 1
    else { return nil }
    out.removeLast(tagBytes)
    return out
  }

  private static func begin(
    key: [UInt8], nonce: [UInt8], encrypts: Bool
  ) throws(Diagnostic) -> OpaquePointer {
    guard key.count == keyBytes, nonce.count == nonceBytes, let cipher = EVP_CIPHER_CTX_new()
    else { throw failed("a key has 32 bytes and a nonce 12") }
    guard EVP_CipherInit_ex(cipher, EVP_aes_256_gcm(), nil, key, nonce, encrypts ? 1 : 0) == 1
    else {
      EVP_CIPHER_CTX_free(cipher)
      throw failed("AES-256-GCM is not there")
    }
    return cipher
  }

  static func failed(_ message: String) -> Diagnostic {
    ERR_clear_error()
    return Diagnostic("ledger.crypto-failed", message, hint: "nothing was written")
  }
}

/// How a password becomes a key: scrypt (RFC 7914) with its cost.
public struct PasswordCost: Hashable, Sendable {
  /// `N`, a power of two.
  public var n: Int
  public var r: Int
  public var p: Int

  public init(n: Int, r: Int, p: Int) {
    self.n = n
    self.r = r
    self.p = p
  }

  /// 64 MiB of memory and some tenths of a second.
  public static let standard = PasswordCost(n: 1 << 16, r: 8, p: 1)

  /// Memory a hostile key file may make us take.
  static let memoryMax = 1 << 28

  /// Whether the cost is well formed and within bounds.
  public var isAllowed: Bool {
    n >= 2 && n.nonzeroBitCount == 1 && (1...64).contains(r) && (1...16).contains(p)
      && n <= Self.memoryMax / 128 / r
  }

  func check() throws(Diagnostic) {
    guard isAllowed else {
      throw Diagnostic(
        "ledger.bad-key", "the key file asks for a scrypt cost of N \(n), r \(r), p \(p)",
        hint: "N is a power of two, and N x r x 128 at most 256 MiB")
    }
  }

  /// The key of a password.
  ///
  /// - Throws: `Diagnostic` when the cost is out of bounds.
  func key(password: [UInt8], salt: [UInt8]) throws(Diagnostic) -> [UInt8] {
    try check()
    var key = [UInt8](repeating: 0, count: SealedBox.keyBytes)
    let done = password.withUnsafeBytes { buffer in
      EVP_PBE_scrypt(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, salt, salt.count,
        UInt64(n), UInt64(r), UInt64(p), UInt64(Self.memoryMax) * 2, &key, key.count)
    }
    guard done == 1 else { throw SealedBox.failed("scrypt failed") }
    return key
  }
}
