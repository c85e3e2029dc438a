internal import CCrypto
public import DemarcModel

/// Certificates of authorities, as PEM files give them.
public final class CertificateSet: @unchecked Sendable {
  // Immutable after `init`.
  let certificates: [OpaquePointer]
  /// How many there are.
  public var count: Int { certificates.count }

  static let certificatesMax = 1000

  /// Reads every certificate in a PEM file.
  ///
  /// - Throws: `timestamp.no-roots` when it holds none, or one that cannot be read.
  public init(pem: [UInt8], name: String) throws(Diagnostic) {
    defer { ERR_clear_error() }
    guard pem.count <= 8 << 20, let bio = BIO_new_mem_buf(pem, Int32(pem.count)) else {
      throw Diagnostic("timestamp.no-roots", "\(name) cannot be read as certificates")
    }
    defer { BIO_free(bio) }
    var found: [OpaquePointer] = []
    while found.count < Self.certificatesMax,
      let certificate = PEM_read_bio_X509(bio, nil, nil, nil)
    {
      found.append(certificate)
    }
    // The end of the text is told as an error too: no start line.
    let isEnd = reasonOf(ERR_peek_last_error()) == PEM_R_NO_START_LINE
    guard !found.isEmpty, isEnd else {
      for certificate in found { X509_free(certificate) }
      throw Diagnostic(
        "timestamp.no-roots",
        found.isEmpty
          ? "\(name) holds no certificate" : "a certificate in \(name) cannot be read",
        hint: "give the authority's root certificate in PEM (-----BEGIN CERTIFICATE-----)")
    }
    certificates = found
  }

  deinit { for certificate in certificates { X509_free(certificate) } }
}

/// The reason in an error of libcrypto; a macro in its header.
private func reasonOf(_ code: UInt) -> Int32 { Int32(truncatingIfNeeded: code & 0x7f_ffff) }

/// What a timestamp was seen to prove.
public struct TimestampFinding: Hashable, Sendable {
  /// The bytes existed at this moment, or up to `accuracyUs` around it.
  public var time: Instant
  public var accuracyUs: Int64?
  /// Subject of the certificate that signed, as RFC 2253 writes names.
  public var signer: String
  /// When that certificate ends.
  ///
  /// Before that a newer timestamp is due.
  public var signerExpires: Instant
  public var hash: TimestampHash
  public var serial: String
  public var policy: String
}

/// Checks timestamps against roots that a person named; nothing is trusted of itself.
public struct TimestampVerifier: Sendable {
  private let roots: CertificateSet
  private let others: CertificateSet?

  /// - Parameters:
  ///   - roots: certificates that are trusted.
  ///   - others: certificates that may stand between a signer and a root.
  public init(roots: CertificateSet, others: CertificateSet? = nil) {
    self.roots = roots
    self.others = others
  }

  /// Verifies that a reply stamps these bytes (RFC 3161 §2.2, §2.3, §4).
  ///
  /// The chain is judged at the time that was stamped: a certificate that has ended since does not
  /// take anything from a timestamp made before, one that had ended then does.
  ///
  /// - Parameter nonce: that of the request, which the reply must repeat; nil when it is not known.
  /// - Throws: `Diagnostic` with the code of what is wrong.
  public func verify(
    _ reply: TimestampReply, of stamped: [UInt8], nonce: [UInt8]?
  ) throws(Diagnostic) -> TimestampFinding {
    defer { ERR_clear_error() }
    ERR_clear_error()
    guard let digest = reply.hash.digest(stamped), digest == reply.imprint else {
      throw Diagnostic(
        "timestamp.other-data", "the timestamp is over other bytes",
        hint: "the digest it holds is \(HexText.encode(reply.imprint))")
    }
    if let nonce, reply.nonce != nonce {
      throw Diagnostic(
        "timestamp.nonce", "the reply does not repeat the nonce of the request",
        hint: "it answers another request, or an old one was played back; ask again")
    }
    let signer = try Signer(reply, others)
    try signer.checkPurpose()
    guard let store = store(at: reply.time) else { throw Self.failed }
    guard let context = TS_VERIFY_CTX_new() else {
      X509_STORE_free(store)
      throw Self.failed
    }
    defer { TS_VERIFY_CTX_free(context) }
    // The context owns what it is given.
    TS_VERIFY_CTX_set_store(context, store)
    if let others, let stack = OPENSSL_sk_new_null() {
      for certificate in others.certificates where X509_up_ref(certificate) == 1 {
        OPENSSL_sk_push(stack, UnsafeRawPointer(certificate))
      }
      TS_VERIFY_CTX_set_certs(context, stack)
    }
    guard let data = BIO_new_mem_buf(stamped, Int32(clamping: stamped.count)) else {
      throw Self.failed
    }
    TS_VERIFY_CTX_set_data(context, data)
    TS_VERIFY_CTX_set_flags(
      context, Int32(TS_VFY_SIGNATURE | TS_VFY_VERSION | TS_VFY_DATA))
    guard TS_RESP_verify_response(context, reply.handle) == 1 else { throw Self.refusal() }
    return TimestampFinding(
      time: reply.time, accuracyUs: reply.accuracyUs, signer: signer.name,
      signerExpires: signer.expires, hash: reply.hash, serial: reply.serial, policy: reply.policy)
  }

  /// The trusted certificates, and the time to judge chains at.
  private func store(at time: Instant) -> OpaquePointer? {
    guard let store = X509_STORE_new() else { return nil }
    for certificate in roots.certificates { X509_STORE_add_cert(store, certificate) }
    let seconds = time.day.number * 86_400 + time.second
    X509_VERIFY_PARAM_set_time(X509_STORE_get0_param(store), time_t(seconds))
    return store
  }

  private static let failed = Diagnostic(
    "timestamp.not-verified", "libcrypto could not verify the timestamp",
    hint: "check the OpenSSL installed")

  /// What libcrypto said, in words.
  private static func refusal() -> Diagnostic {
    var data: UnsafePointer<CChar>?
    var flags: Int32 = 0
    let code = ERR_peek_last_error_all(nil, nil, nil, &data, &flags)
    let detail = data.map { String(cString: $0) } ?? ""
    let isOfTimestamps = Int32(truncatingIfNeeded: code >> 23 & 0xff) == ERR_LIB_TS
    switch isOfTimestamps ? reasonOf(code) : 0 {
    case TS_R_CERTIFICATE_VERIFY_ERROR:
      let reason = detail.replacingPrefix("Verify error:")
      return Diagnostic(
        "timestamp.untrusted",
        "the authority's certificate is not trusted at the time stamped: \(reason)",
        hint: reason.contains("expired") || reason.contains("not yet")
          ? "a timestamp made with such a certificate proves nothing; ask for a new one"
          : "give the authority's root with --roots, and certificates between with --intermediates")
    case TS_R_MESSAGE_IMPRINT_MISMATCH:
      return Diagnostic("timestamp.other-data", "the timestamp is over other bytes")
    default: break
    }
    let said = ERR_reason_error_string(code).map { String(cString: $0) } ?? "no reason given"
    return Diagnostic(
      "timestamp.bad-signature", "the timestamp's signature does not hold (\(said))",
      hint: "the reply was changed, or was never right; ask for a new one")
  }
}

extension String {
  fileprivate func replacingPrefix(_ prefix: String) -> String {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
  }
}

/// The certificate that signed a token.
private final class Signer {
  private let certificate: OpaquePointer

  /// - Throws: `timestamp.no-certificate` when neither the reply nor the given ones hold it.
  init(_ reply: TimestampReply, _ others: CertificateSet?) throws(Diagnostic) {
    guard let token = TS_RESP_get_token(reply.handle),
      let stack = OPENSSL_sk_new_null()
    else {
      throw Diagnostic("timestamp.malformed", "the reply holds no signed timestamp")
    }
    defer { OPENSSL_sk_free(stack) }
    for certificate in others?.certificates ?? [] {
      OPENSSL_sk_push(stack, UnsafeRawPointer(certificate))
    }
    guard let signers = PKCS7_get0_signers(token, stack, 0) else {
      throw Diagnostic(
        "timestamp.no-certificate", "the reply does not hold its signer's certificate",
        hint: "give it with --intermediates")
    }
    defer { OPENSSL_sk_free(signers) }
    guard OPENSSL_sk_num(signers) == 1, let first = OPENSSL_sk_value(signers, 0) else {
      throw Diagnostic(
        "timestamp.malformed", "a timestamp has one signer, and this has another number of them")
    }
    certificate = OpaquePointer(first)
    X509_up_ref(certificate)
  }

  deinit { X509_free(certificate) }

  /// §2.3: the certificate is for timestamps alone, and says so in a critical extension.
  func checkPurpose() throws(Diagnostic) {
    func fault(_ what: String) -> Diagnostic {
      Diagnostic(
        "timestamp.wrong-purpose", "the certificate of \(name) \(what)",
        hint: "RFC 3161 §2.3 wants a critical extended key usage of timeStamping alone")
    }
    var critical: Int32 = 0
    guard let usages = X509_get_ext_d2i(certificate, NID_ext_key_usage, &critical, nil) else {
      throw fault("is not for timestamps")
    }
    let stack = OpaquePointer(usages)
    defer {
      for index in 0..<OPENSSL_sk_num(stack) {
        ASN1_OBJECT_free(OPENSSL_sk_value(stack, index).map { OpaquePointer($0) })
      }
      OPENSSL_sk_free(stack)
    }
    guard OPENSSL_sk_num(stack) == 1, let only = OPENSSL_sk_value(stack, 0),
      OBJ_obj2nid(OpaquePointer(only)) == NID_time_stamp
    else { throw fault("is not for timestamps alone") }
    guard critical == 1 else { throw fault("does not mark its purpose as critical") }
  }

  /// Control characters are escaped by the library (RFC 2253).
  var name: String {
    guard let bio = BIO_new(BIO_s_mem()) else { return "" }
    defer { BIO_free(bio) }
    // As RFC 2253 escapes, but letters beyond ASCII stay letters.
    let escapes =
      ASN1_STRFLGS_ESC_2253 | ASN1_STRFLGS_ESC_CTRL | ASN1_STRFLGS_UTF8_CONVERT
      | ASN1_STRFLGS_DUMP_UNKNOWN | ASN1_STRFLGS_DUMP_DER
    let flags = UInt(XN_FLAG_SEP_CPLUS_SPC) | UInt(escapes)
    X509_NAME_print_ex(bio, X509_get_subject_name(certificate), 0, flags)
    var buffer = [UInt8](repeating: 0, count: 512)
    let count = BIO_read(bio, &buffer, Int32(buffer.count))
    return String(decoding: buffer.prefix(Int(max(0, count))), as: UTF8.self)
  }

  var expires: Instant {
    var parts = tm()
    guard ASN1_TIME_to_tm(X509_get0_notAfter(certificate), &parts) == 1 else {
      return Instant(secondsSince1970: 0)
    }
    return Instant(secondsSince1970: timegm(&parts))
  }
}
