internal import CCrypto

// The only file that calls libcrypto. Every handle is owned by one object and freed by it.

/// SHA-256 (FIPS 180-4) over bytes that come piece by piece.
final class SHA256 {
  private let context: OpaquePointer?
  private var isIntact: Bool

  init() {
    context = EVP_MD_CTX_new()
    isIntact = context != nil && EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1
  }

  deinit { EVP_MD_CTX_free(context) }

  func update(_ bytes: UnsafeRawBufferPointer) {
    guard isIntact, let base = bytes.baseAddress, !bytes.isEmpty else { return }
    isIntact = EVP_DigestUpdate(context, base, bytes.count) == 1
  }

  /// The 32 bytes of the digest; nil when the library failed, which no caller takes for a match.
  func finish() -> [UInt8]? {
    guard isIntact else { return nil }
    isIntact = false
    var digest = [UInt8](repeating: 0, count: 32)
    var count: UInt32 = 0
    guard EVP_DigestFinal_ex(context, &digest, &count) == 1, count == 32 else { return nil }
    return digest
  }

  static func digest(_ bytes: [UInt8]) -> [UInt8]? {
    let hash = SHA256()
    bytes.withUnsafeBytes { hash.update($0) }
    return hash.finish()
  }
}

/// An RSA public key; immutable.
final class RSAPublicKey: @unchecked Sendable {
  private let key: OpaquePointer

  /// Reads a key in DER: `RSAPublicKey` (PKCS #1), or `SubjectPublicKeyInfo` around one.
  init?(der: [UInt8]) {
    let read: OpaquePointer? = der.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return nil }
      var at: UnsafePointer<UInt8>? = start
      if let key = d2i_PublicKey(EVP_PKEY_RSA, nil, &at, buffer.count) {
        if at == start + buffer.count { return key }
        EVP_PKEY_free(key)
      }
      at = start
      guard let key = d2i_PUBKEY(nil, &at, buffer.count) else { return nil }
      if at == start + buffer.count, EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA { return key }
      EVP_PKEY_free(key)
      return nil
    }
    // What was not readable stays in the library's list of errors, which nobody asks for.
    ERR_clear_error()
    guard let read else { return nil }
    key = read
  }

  deinit { EVP_PKEY_free(key) }

  /// Bits of the modulus.
  var bits: Int { Int(EVP_PKEY_get_bits(key)) }

  /// Whether `signature` is one of `message` by this key: SHA-256 with RSA, padding of PKCS #1 v1.5
  /// (RFC 8017 §8.2.2).
  func verifies(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    guard let context = EVP_MD_CTX_new() else { return false }
    defer {
      EVP_MD_CTX_free(context)
      ERR_clear_error()
    }
    // The padding is the library's default for RSA, and is not left to be one.
    var settings: OpaquePointer?
    guard EVP_DigestVerifyInit(context, &settings, EVP_sha256(), nil, key) == 1,
      EVP_PKEY_CTX_set_rsa_padding(settings, RSA_PKCS1_PADDING) == 1
    else { return false }
    return EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
  }
}

/// Bytes as two hexadecimal digits each.
enum Hex {
  /// The bytes; nil when `text` is not made of pairs of digits, in either letter case.
  static func decode(_ text: some StringProtocol) -> [UInt8]? {
    let digits = Array(text.utf8)
    guard !digits.isEmpty, digits.count % 2 == 0 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count / 2)
    for at in stride(from: 0, to: digits.count, by: 2) {
      guard let high = value(digits[at]), let low = value(digits[at + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  /// Lower-case digits.
  static func encode(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
