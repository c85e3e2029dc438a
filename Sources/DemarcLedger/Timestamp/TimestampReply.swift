internal import CCrypto
public import DemarcModel

/// The answer of an authority of time (RFC 3161 §2.4.2, `TimeStampResp`), read but not yet
/// believed.
public final class TimestampReply: @unchecked Sendable {
  public static let mediaType = "application/timestamp-reply"
  /// Replies are a few kilobytes.
  public static let bytesMax = 1 << 18

  /// As they came, in DER.
  public let bytes: [UInt8]
  public let hash: TimestampHash
  /// The digest that was stamped.
  public let imprint: [UInt8]
  /// When the authority says it saw the digest, whole seconds of UTC (§2.4.2, `genTime`).
  public let time: Instant
  /// How far the time may be off, in microseconds; nil when the reply does not say.
  public let accuracyUs: Int64?
  /// The authority's number for it, in hexadecimal.
  public let serial: String
  /// The policy it was made under, as dotted numbers.
  public let policy: String
  /// Big-endian, without leading zeros; nil for none.
  public let nonce: [UInt8]?

  // Immutable after `init`; libcrypto reads it without changing it.
  let handle: OpaquePointer

  /// Reads a reply that holds a timestamp.
  ///
  /// - Throws: `timestamp.refused` when the authority gave none, with its reason;
  ///   `timestamp.malformed` for bytes that are no reply; `timestamp.weak-hash` for an imprint by
  ///   anything but SHA-256, SHA-384 or SHA-512.
  public init(_ bytes: [UInt8], name: String) throws(Diagnostic) {
    defer { ERR_clear_error() }
    guard bytes.count <= Self.bytesMax, let handle = Self.decode(bytes) else {
      throw Self.malformed(name, "is no reply of an authority of time")
    }
    do throws(Diagnostic) {
      try Self.checkStatus(handle, name)
      guard let token = TS_RESP_get_tst_info(handle), TS_TST_INFO_get_version(token) == 1 else {
        throw Self.malformed(name, "holds no timestamp of version 1")
      }
      guard let imprint = TS_TST_INFO_get_msg_imprint(token),
        let digest = TS_MSG_IMPRINT_get_msg(imprint)
      else { throw Self.malformed(name, "says nothing of what was stamped") }
      guard let hash = hashOfImprint(imprint) else {
        throw Diagnostic(
          "timestamp.weak-hash", "\(name) stamps a digest that is not SHA-256, SHA-384 or SHA-512",
          hint: "ask for another: --hash sha256")
      }
      guard
        let time = Self.instant(stringBytes(TS_TST_INFO_get_time(token))),
        let serial = TS_TST_INFO_get_serial(token).flatMap({ integerBytes($0) })
      else { throw Self.malformed(name, "has a time or a serial number that cannot be read") }
      self.hash = hash
      self.imprint = stringBytes(digest)
      self.time = time
      self.serial = serial.isEmpty ? "00" : HexText.encode(serial)
      policy = Self.text(of: TS_TST_INFO_get_policy_id(token))
      nonce = TS_TST_INFO_get_nonce(token).flatMap { integerBytes($0) }
      accuracyUs = try Self.accuracy(token, name)
    } catch {
      TS_RESP_free(handle)
      throw error
    }
    self.bytes = bytes
    self.handle = handle
  }

  deinit { TS_RESP_free(handle) }

  private static func decode(_ bytes: [UInt8]) -> OpaquePointer? {
    bytes.withUnsafeBufferPointer { buffer in
      var at = buffer.baseAddress
      guard let reply = d2i_TS_RESP(nil, &at, buffer.count) else { return nil }
      // Bytes behind the reply are signed by nobody.
      guard let at, let start = buffer.baseAddress, at - start == buffer.count else {
        TS_RESP_free(reply)
        return nil
      }
      return reply
    }
  }

  /// `PKIStatusInfo` (§2.4.2): 0 is granted, 1 granted with changes; the rest hold no timestamp.
  private static func checkStatus(_ handle: OpaquePointer, _ name: String) throws(Diagnostic) {
    guard let info = TS_RESP_get_status_info(handle),
      let status = TS_STATUS_INFO_get0_status(info)
    else { throw malformed(name, "has no status") }
    let number = ASN1_INTEGER_get(status)
    if number == 0 || number == 1 { return }
    var reasons: [String] = []
    if let failures = TS_STATUS_INFO_get0_failure_info(info) {
      for (bit, reason) in failureReasons where ASN1_BIT_STRING_get_bit(failures, bit) == 1 {
        reasons.append(reason)
      }
    }
    if let texts = TS_STATUS_INFO_get0_text(info) {
      for index in 0..<min(OPENSSL_sk_num(texts), 5) {
        let string = OPENSSL_sk_value(texts, index)?.assumingMemoryBound(to: ASN1_STRING.self)
        let text = String(decoding: stringBytes(string).prefix(200), as: UTF8.self)
        reasons.append(
          String(
            text.unicodeScalars.map {
              $0.value < 0x20 || (0x7f...0x9f).contains($0.value) ? " " : Character($0)
            }))
      }
    }
    let said = reasons.isEmpty ? "status \(number)" : reasons.joined(separator: "; ")
    throw Diagnostic(
      "timestamp.refused", "the authority gave no timestamp (\(said))",
      hint: "ask another authority, or with another --hash")
  }

  /// `PKIFailureInfo` (§2.4.2), by bit.
  private static let failureReasons: [(Int32, String)] = [
    (0, "the algorithm is not supported"), (2, "the request is not allowed"),
    (5, "the request is malformed"), (14, "its source of time is not available"),
    (15, "the policy is not supported"), (16, "an extension is not supported"),
    (17, "something asked for is not available"), (25, "its system failed"),
  ]

  /// `YYYYMMDDhhmmss[.s…]Z` (§2.4.2), without the fraction.
  static func instant(_ bytes: [UInt8]) -> Instant? {
    guard bytes.count >= 15, bytes.last == UInt8(ascii: "Z"),
      bytes[..<14].allSatisfy({ (48...57).contains($0) }),
      bytes[14..<(bytes.count - 1)].allSatisfy({ (48...57).contains($0) || $0 == 46 })
    else { return nil }
    let text = String(decoding: bytes[..<14], as: UTF8.self)
    func part(_ from: Int, _ count: Int) -> Substring { text.dropFirst(from).prefix(count) }
    return Instant(
      "\(part(0, 4))-\(part(4, 2))-\(part(6, 2))T\(part(8, 2)):\(part(10, 2)):\(part(12, 2))Z")
  }

  private static func accuracy(
    _ token: OpaquePointer, _ name: String
  ) throws(Diagnostic) -> Int64? {
    guard let accuracy = TS_TST_INFO_get_accuracy(token) else { return nil }
    func value(_ integer: UnsafePointer<ASN1_INTEGER>?, most: Int) throws(Diagnostic) -> Int64 {
      guard let integer else { return 0 }
      let number = ASN1_INTEGER_get(integer)
      guard (0...most).contains(number) else {
        throw malformed(name, "has an accuracy that cannot be")
      }
      return Int64(number)
    }
    return try value(TS_ACCURACY_get_seconds(accuracy), most: 31_622_400) * 1_000_000
      + value(TS_ACCURACY_get_millis(accuracy), most: 999) * 1000
      + value(TS_ACCURACY_get_micros(accuracy), most: 999)
  }

  private static func text(of object: OpaquePointer?) -> String {
    guard let object else { return "" }
    var buffer = [CChar](repeating: 0, count: 128)
    let count = OBJ_obj2txt(&buffer, Int32(buffer.count), object, 1)
    guard count > 0 else { return "" }
    return String(decoding: buffer.prefix(Int(count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func malformed(_ name: String, _ what: String) -> Diagnostic {
    Diagnostic(
      "timestamp.malformed", "\(name) \(what)",
      hint: "check the address: an authority of time answers POST with \(mediaType)")
  }
}
