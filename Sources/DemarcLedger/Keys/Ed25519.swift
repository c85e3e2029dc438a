internal import CCrypto
public import DemarcModel

/// Ed25519 (RFC 8032) by OpenSSL.
public enum Ed25519 {
  public static let seedBytes = 32
  public static let publicKeyBytes = 32
  public static let signatureBytes = 64

  /// The public key of a private one.
  ///
  /// - Parameter seed: the private key, 32 bytes.
  /// - Throws: `Diagnostic` when the seed has another length.
  public static func publicKey(seed: [UInt8]) throws(Diagnostic) -> [UInt8] {
    let key = try privateKey(seed)
    defer { EVP_PKEY_free(key) }
    var bytes = [UInt8](repeating: 0, count: publicKeyBytes)
    var count = bytes.count
    guard EVP_PKEY_get_raw_public_key(key, &bytes, &count) == 1, count == publicKeyBytes else {
      throw failed("the public key cannot be derived")
    }
    return bytes
  }

  /// Signs a message; the same seed and message always give the same 64 bytes.
  ///
  /// - Throws: `Diagnostic` when the seed has another length than 32.
  public static func sign(_ message: [UInt8], seed: [UInt8]) throws(Diagnostic) -> [UInt8] {
    let key = try privateKey(seed)
    defer { EVP_PKEY_free(key) }
    guard let context = EVP_MD_CTX_new() else { throw failed("no memory for a signature") }
    defer { EVP_MD_CTX_free(context) }
    var signature = [UInt8](repeating: 0, count: signatureBytes)
    var count = signature.count
    guard EVP_DigestSignInit(context, nil, nil, nil, key) == 1,
      EVP_DigestSign(context, &signature, &count, message, message.count) == 1,
      count == signatureBytes
    else { throw failed("the signature cannot be made") }
    return signature
  }

  /// Whether `signature` is one of `message` by the key.
  public static func verifies(
    _ signature: [UInt8], of message: [UInt8], by publicKey: [UInt8]
  ) -> Bool {
    guard signature.count == signatureBytes, publicKey.count == publicKeyBytes,
      let key = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nil, publicKey, publicKey.count)
    else { return false }
    defer { EVP_PKEY_free(key) }
    guard let context = EVP_MD_CTX_new() else { return false }
    defer {
      EVP_MD_CTX_free(context)
      // What did not hold stays in the library's list of errors, which nobody asks for.
      ERR_clear_error()
    }
    return EVP_DigestVerifyInit(context, nil, nil, nil, key) == 1
      && EVP_DigestVerify(context, signature, signature.count, message, message.count) == 1
  }

  private static func privateKey(_ seed: [UInt8]) throws(Diagnostic) -> OpaquePointer {
    guard seed.count == seedBytes,
      let key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, seed.count)
    else { throw failed("an Ed25519 private key has 32 bytes, and this has \(seed.count)") }
    return key
  }

  private static func failed(_ message: String) -> Diagnostic {
    ERR_clear_error()
    return Diagnostic("ledger.bad-key", message, hint: "restore the key file from a copy")
  }
}
