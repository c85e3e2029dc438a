internal import DemarcLedger
public import DemarcModel

/// The few requests to S3, or a server that speaks like it, that keeping copies needs.
///
/// Names of requests and headers are those of the Amazon S3 API Reference.
public struct S3Client: Sendable {
  let place: S3Place
  private let credentials: AWSCredentials
  private let transport: any HTTPTransport
  private let now: @Sendable () -> Instant

  /// - Parameter now: the clock; requests carry its time, and servers refuse one that is far off.
  public init(
    _ place: S3Place, credentials: AWSCredentials, transport: any HTTPTransport,
    now: @escaping @Sendable () -> Instant
  ) {
    self.place = place
    self.credentials = credentials
    self.transport = transport
    self.now = now
  }

  /// One request before it is signed.
  struct Call {
    var method: HTTPRequest.Method
    var key: String?
    var query: [(name: String, value: String)] = []
    var headers: [HTTPHeader] = []
    var body: [UInt8] = []
    var answerBytesMax = 16 << 20
    var isRepeatable = true
  }

  /// Signs a request and sends it.
  func send(_ call: Call) throws(Diagnostic) -> HTTPResponse {
    let request = try signed(call)
    do { return try transport.send(request) } catch { throw unreachable(error) }
  }

  private func unreachable(_ fault: TransportFault) -> Diagnostic {
    Diagnostic(
      "copy.unreachable", "\(place): \(fault.message)",
      hint: "what was copied stays; run the same command again to go on")
  }

  /// The request as it goes out.
  func signed(_ call: Call) throws(Diagnostic) -> HTTPRequest {
    let address = place.address(call.key, query: call.query)
    let moment = now()
    guard let hash = Digests.of(call.body)?.sha256 else {
      throw Diagnostic("copy.not-signed", "libcrypto could not hash the request")
    }
    let bodyHash = HexText.encode(hash)
    var headers = call.headers
    headers.append(HTTPHeader("host", address.authority))
    headers.append(HTTPHeader("x-amz-content-sha256", bodyHash))
    headers.append(HTTPHeader("x-amz-date", SigV4.stamp(moment)))
    if let token = credentials.sessionToken {
      headers.append(HTTPHeader("x-amz-security-token", token))
    }
    let subject = SigV4.Subject(
      method: call.method.rawValue, path: address.path, query: call.query, headers: headers,
      bodyHash: bodyHash)
    let signature = try SigV4.s3(region: place.region).authorization(
      subject, credentials: credentials, at: moment)
    headers.append(HTTPHeader("authorization", signature))
    return HTTPRequest(
      call.method, address, headers: headers, body: call.body,
      answerBytesMax: call.answerBytesMax, isRepeatable: call.isRepeatable)
  }

  /// The fault of an answer that is none of those hoped for.
  func fault(_ response: HTTPResponse, _ doing: String) -> Diagnostic {
    let xml = String(decoding: response.body.prefix(1 << 16), as: UTF8.self)
    let code = S3XML.text("Code", in: xml)
    let message = S3XML.text("Message", in: xml).map { ": \($0.prefix(300))" } ?? ""
    let said = code.map { "\($0)\(message)" } ?? "status \(response.status)"
    let hint: String? =
      switch response.status {
      case _ where Self.otherRegion.contains(code ?? "") || [301, 307].contains(response.status):
        "the bucket lies in \(response.header("x-amz-bucket-region") ?? "another region"); give --region"
      case 403 where code == "RequestTimeTooSkewed": "set this machine's clock"
      case 403: "check the credentials, and that they may do this in the bucket"
      case 404 where code == "NoSuchBucket": "make the bucket first, with object lock"
      default: nil
      }
    return Diagnostic(
      "copy.refused", "\(doing) in \(place) was refused (\(Self.printable(said)))", hint: hint)
  }

  /// Codes of a bucket that lies elsewhere.
  private static let otherRegion: Set<String> = [
    "AuthorizationHeaderMalformed", "PermanentRedirect", "IllegalLocationConstraintException",
  ]

  /// Text of a server without what could steer a terminal.
  private static func printable(_ text: String) -> String {
    String(
      text.unicodeScalars.map {
        $0.value < 0x20 || (0x7f...0x9f).contains($0.value) ? " " : Character($0)
      })
  }

  // MARK: The bucket

  /// Whether the bucket has object lock, as GetObjectLockConfiguration says it.
  func hasObjectLock() throws(Diagnostic) -> Bool {
    let response = try send(Call(method: .get, query: [("object-lock", "")]))
    let xml = String(decoding: response.body, as: UTF8.self)
    if response.status == 200 { return S3XML.text("ObjectLockEnabled", in: xml) == "Enabled" }
    if response.status == 404, S3XML.text("Code", in: xml) != "NoSuchBucket" { return false }
    throw fault(response, "asking for object lock")
  }

  // MARK: Objects

  /// What is there under a key; nil for nothing.
  func head(_ key: String) throws(Diagnostic) -> S3Object? {
    let response = try send(
      Call(method: .head, key: key, headers: [HTTPHeader("x-amz-checksum-mode", "ENABLED")]))
    if response.status == 404 { return nil }
    guard response.status == 200 else { throw fault(response, "looking for \(key)") }
    return S3Object(
      size: response.header("content-length").flatMap { Int64($0) } ?? -1,
      etag: response.header("etag") ?? "", checksum: response.header("x-amz-checksum-sha256"),
      lock: Self.lock(
        response.header("x-amz-object-lock-mode"),
        response.header("x-amz-object-lock-retain-until-date")))
  }

  /// Bytes of an object, from `offset` on, at most `count`.
  func read(_ key: String, etag: String, at offset: Int64, count: Int) throws(Diagnostic) -> [UInt8]
  {
    guard count > 0 else { return [] }
    var headers = [HTTPHeader("range", "bytes=\(offset)-\(offset + Int64(count) - 1)")]
    if !etag.isEmpty { headers.append(HTTPHeader("if-match", etag)) }
    let response = try send(
      Call(method: .get, key: key, headers: headers, answerBytesMax: count + (1 << 16)))
    // A server without ranges gives everything, which is right only for the whole object.
    guard response.status == 206 || (response.status == 200 && offset == 0) else {
      throw fault(response, "reading \(key)")
    }
    return response.body
  }

  /// What came of an attempt to write.
  enum Written { case done, isThere }

  /// Writes an object that is not there yet (PutObject with `If-None-Match: *`).
  ///
  /// - Parameter replacing: writes a new version over one that is there instead.
  func put(
    _ key: String, _ body: [UInt8], _ digests: Digests, lock: S3Lock?, replacing: Bool = false
  ) throws(Diagnostic) -> Written {
    var headers = Self.lockHeaders(lock)
    headers.append(HTTPHeader("content-md5", Base64.encode(digests.md5)))
    headers.append(HTTPHeader("x-amz-checksum-sha256", Base64.encode(digests.sha256)))
    headers.append(HTTPHeader("content-type", "application/octet-stream"))
    if !replacing { headers.append(HTTPHeader("if-none-match", "*")) }
    let response = try send(Call(method: .put, key: key, headers: headers, body: body))
    if response.status == 200 { return .done }
    // 409: another request for the same key is under way, and has won.
    if !replacing, response.status == 412 || response.status == 409 { return .isThere }
    throw fault(response, "writing \(key)")
  }

  // MARK: Retention

  /// The retention in force; nil for none.
  ///
  /// HeadObject tells it to those who may know; not every server knows GetObjectRetention.
  func retention(_ key: String) throws(Diagnostic) -> S3Lock? {
    if let lock = try head(key)?.lock { return lock }
    var call = Call(method: .get, key: key, query: [("retention", "")])
    call.answerBytesMax = 1 << 16
    let request = try signed(call)
    let response: HTTPResponse
    do { response = try transport.send(request) } catch {
      // A server that does not know the question answers with the object.
      if error.kind == .tooLarge { return nil }
      throw unreachable(error)
    }
    let xml = String(decoding: response.body, as: UTF8.self)
    if response.status == 404 { return nil }
    if response.status == 400, S3XML.text("Code", in: xml) == "InvalidRequest" { return nil }
    guard response.status == 200 else { throw fault(response, "reading the retention of \(key)") }
    return Self.lock(S3XML.text("Mode", in: xml), S3XML.text("RetainUntilDate", in: xml))
  }

  /// Sets a retention (PutObjectRetention); in compliance mode the server lets it grow only.
  func retain(_ key: String, _ lock: S3Lock) throws(Diagnostic) {
    let body = Array(
      """
      <Retention xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Mode>\(lock.mode.rawValue)</Mode>\
      <RetainUntilDate>\(lock.until)</RetainUntilDate></Retention>
      """.utf8)
    guard let digests = Digests.of(body) else {
      throw Diagnostic("copy.not-signed", "libcrypto could not hash the request")
    }
    let response = try send(
      Call(
        method: .put, key: key, query: [("retention", "")],
        headers: [
          HTTPHeader("content-md5", Base64.encode(digests.md5)),
          HTTPHeader("content-type", "application/xml"),
        ], body: body))
    guard response.status == 200 else {
      throw fault(response, "extending the retention of \(key)")
    }
  }

  static func lockHeaders(_ lock: S3Lock?) -> [HTTPHeader] {
    guard let lock else { return [] }
    return [
      HTTPHeader("x-amz-object-lock-mode", lock.mode.rawValue),
      HTTPHeader("x-amz-object-lock-retain-until-date", lock.until.description),
    ]
  }

  private static func lock(_ mode: String?, _ until: String?) -> S3Lock? {
    guard let mode = mode.flatMap(S3Lock.Mode.init(rawValue:)), let until else { return nil }
    // Fractions of seconds are cut off, which makes the retention shorter, never longer.
    let whole = until.prefix { $0 != "." && $0 != "Z" && $0 != "+" }
    return Instant("\(whole)Z").map { S3Lock(mode, until: $0) }
  }
}
