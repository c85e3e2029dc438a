import CCrypto

/// A key pair of a test, standing for CloudTrail's own.
final class TestKey: @unchecked Sendable {
  private let pair: OpaquePointer

  /// Made once; making one takes a while.
  static let first = TestKey(bits: 2048)
  static let second = TestKey(bits: 2048)

  private init(bits: Int32) {
    var made: OpaquePointer?
    let context = EVP_PKEY_CTX_new_id(EVP_PKEY_RSA, nil)
    defer { EVP_PKEY_CTX_free(context) }
    precondition(EVP_PKEY_keygen_init(context) == 1)
    precondition(EVP_PKEY_CTX_set_rsa_keygen_bits(context, bits) == 1)
    precondition(EVP_PKEY_keygen(context, &made) == 1)
    guard let made else { preconditionFailure("no key was made") }
    pair = made
  }

  /// The public half as `RSAPublicKey` (PKCS #1).
  var publicKey: [UInt8] { der { i2d_PublicKey(pair, $0) } }

  /// The public half as `SubjectPublicKeyInfo`.
  var subjectPublicKeyInfo: [UInt8] { der { i2d_PUBKEY(pair, $0) } }

  private func der(_ write: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?) -> Int32)
    -> [UInt8]
  {
    var bytes = [UInt8](repeating: 0, count: Int(write(nil)))
    bytes.withUnsafeMutableBufferPointer { buffer in
      var at = buffer.baseAddress
      _ = write(&at)
    }
    return bytes
  }

  /// SHA-256 with RSA, PKCS #1 v1.5.
  func sign(_ message: [UInt8]) -> [UInt8] {
    let context = EVP_MD_CTX_new()
    defer { EVP_MD_CTX_free(context) }
    precondition(EVP_DigestSignInit(context, nil, EVP_sha256(), nil, pair) == 1)
    var count = 0
    precondition(EVP_DigestSign(context, nil, &count, message, message.count) == 1)
    var signature = [UInt8](repeating: 0, count: count)
    precondition(EVP_DigestSign(context, &signature, &count, message, message.count) == 1)
    return Array(signature.prefix(count))
  }
}
