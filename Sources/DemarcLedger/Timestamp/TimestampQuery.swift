internal import CCrypto
public import DemarcModel

/// What a timestamp is over: the digest of the stamped bytes (RFC 3161 §2.4.1, `MessageImprint`).
public enum TimestampHash: String, Hashable, Sendable, CaseIterable {
  case sha256
  case sha384
  case sha512

  var function: OpaquePointer? {
    switch self {
    case .sha256: EVP_sha256()
    case .sha384: EVP_sha384()
    case .sha512: EVP_sha512()
    }
  }

  /// The digest of bytes; nil when the library failed.
  func digest(_ bytes: [UInt8]) -> [UInt8]? {
    var out = [UInt8](repeating: 0, count: 64)
    var count: UInt32 = 0
    guard EVP_Digest(bytes, bytes.count, &out, &count, function, nil) == 1 else { return nil }
    return Array(out[..<Int(count)])
  }
}

/// A request to an authority of time (RFC 3161 §2.4.1, `TimeStampReq`).
///
/// It holds a digest and a nonce, nothing of the ledger itself. The signer's certificate is asked
/// for, so that the reply can be verified alone.
public struct TimestampQuery: Hashable, Sendable {
  public static let mediaType = "application/timestamp-query"
  /// Bytes a nonce has here; a number that nobody can guess.
  public static let nonceBytes = 8

  /// As they are sent, in DER.
  public let bytes: [UInt8]
  public let hash: TimestampHash
  /// Big-endian, without leading zeros.
  public let nonce: [UInt8]

  /// A request for bytes.
  ///
  /// - Parameter nonce: random bytes; a reply must repeat them.
  /// - Throws: `timestamp.not-built` when libcrypto fails or the nonce is empty.
  public init(
    of stamped: [UInt8], hash: TimestampHash = .sha256, nonce: [UInt8]
  ) throws(Diagnostic) {
    let failed = Diagnostic(
      "timestamp.not-built", "libcrypto could not build the request",
      hint: "check the OpenSSL installed")
    let trimmed = Array(nonce.drop { $0 == 0 })
    guard !trimmed.isEmpty, trimmed.count <= 32, let digest = hash.digest(stamped) else {
      throw failed
    }
    self.hash = hash
    self.nonce = trimmed
    let bytes = Self.encode(digest, hash, trimmed)
    ERR_clear_error()
    guard let bytes else { throw failed }
    self.bytes = bytes
  }

  private static func encode(
    _ digest: [UInt8], _ hash: TimestampHash, _ nonce: [UInt8]
  ) -> [UInt8]? {
    guard let request = TS_REQ_new(), let imprint = TS_MSG_IMPRINT_new(),
      let algorithm = X509_ALGOR_new()
    else { return nil }
    defer {
      X509_ALGOR_free(algorithm)
      TS_MSG_IMPRINT_free(imprint)
      TS_REQ_free(request)
    }
    X509_ALGOR_set_md(algorithm, hash.function)
    var digest = digest
    guard let number = BN_bin2bn(nonce, Int32(nonce.count), nil) else { return nil }
    defer { BN_free(number) }
    guard let integer = BN_to_ASN1_INTEGER(number, nil) else { return nil }
    defer { ASN1_INTEGER_free(integer) }
    guard TS_REQ_set_version(request, 1) == 1,
      TS_MSG_IMPRINT_set_algo(imprint, algorithm) == 1,
      TS_MSG_IMPRINT_set_msg(imprint, &digest, Int32(digest.count)) == 1,
      TS_REQ_set_msg_imprint(request, imprint) == 1, TS_REQ_set_nonce(request, integer) == 1,
      TS_REQ_set_cert_req(request, 1) == 1
    else { return nil }
    return derBytes { i2d_TS_REQ(request, $0) }
  }

  /// Reads a request back, as `--reply` does to check a reply made elsewhere.
  ///
  /// - Throws: `timestamp.malformed` when it is none, or has no nonce.
  public init(_ bytes: [UInt8], name: String) throws(Diagnostic) {
    let read = Self.decode(bytes)
    ERR_clear_error()
    guard let read else {
      throw Diagnostic(
        "timestamp.malformed", "\(name) is no request for a timestamp with a nonce",
        hint: "write one with: demarc evidence timestamp --query \(name)")
    }
    self.bytes = bytes
    hash = read.hash
    nonce = read.nonce
  }

  private static func decode(_ bytes: [UInt8]) -> (hash: TimestampHash, nonce: [UInt8])? {
    guard bytes.count <= 1 << 14 else { return nil }
    let request: OpaquePointer? = bytes.withUnsafeBufferPointer { buffer in
      var at = buffer.baseAddress
      guard let request = d2i_TS_REQ(nil, &at, buffer.count) else { return nil }
      guard let at, let start = buffer.baseAddress, at - start == buffer.count else {
        TS_REQ_free(request)
        return nil
      }
      return request
    }
    guard let request else { return nil }
    defer { TS_REQ_free(request) }
    guard let imprint = TS_REQ_get_msg_imprint(request),
      let hash = hashOfImprint(imprint), let number = TS_REQ_get_nonce(request),
      let nonce = integerBytes(number), !nonce.isEmpty
    else { return nil }
    return (hash, nonce)
  }
}

// MARK: Pieces of ASN.1

/// What `i2d` functions write: asked for their size first.
func derBytes(_ write: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?) -> Int32) -> [UInt8]? {
  let count = write(nil)
  guard count > 0 else { return nil }
  var bytes = [UInt8](repeating: 0, count: Int(count))
  let written = bytes.withUnsafeMutableBufferPointer { buffer in
    var at = buffer.baseAddress
    return write(&at)
  }
  return written == count ? bytes : nil
}

/// The digest function of an imprint; nil for one that is not taken (SHA-1, MD5).
func hashOfImprint(_ imprint: OpaquePointer) -> TimestampHash? {
  guard let algorithm = TS_MSG_IMPRINT_get_algo(imprint) else { return nil }
  switch OBJ_obj2nid(algorithm.pointee.algorithm) {
  case NID_sha256: return .sha256
  case NID_sha384: return .sha384
  case NID_sha512: return .sha512
  default: return nil
  }
}

/// The bytes of a number, big-endian, without leading zeros; nil for a negative one.
func integerBytes(_ integer: UnsafePointer<ASN1_INTEGER>) -> [UInt8]? {
  guard let number = ASN1_INTEGER_to_BN(integer, nil) else { return nil }
  defer { BN_free(number) }
  guard BN_is_negative(number) == 0 else { return nil }
  var bytes = [UInt8](repeating: 0, count: Int(BN_num_bits(number) + 7) / 8)
  BN_bn2bin(number, &bytes)
  return bytes
}

/// The bytes of a string of ASN.1.
func stringBytes(_ string: UnsafePointer<ASN1_STRING>?) -> [UInt8] {
  guard let string, let start = ASN1_STRING_get0_data(string) else { return [] }
  return Array(UnsafeBufferPointer(start: start, count: Int(ASN1_STRING_length(string))))
}
