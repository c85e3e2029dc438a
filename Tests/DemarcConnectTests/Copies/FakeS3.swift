import DemarcConnect
import DemarcLedger
import DemarcModel
import Synchronization

/// A small server in memory that keeps objects as S3 with object lock does: versions, retentions
/// that only grow, uploads in parts, and faults on demand.
final class FakeS3: HTTPTransport {
  struct Stored {
    var body: [UInt8]
    var mode: String?
    var until: String?
    var checksum: String?
  }

  struct State {
    var objects: [String: [Stored]] = [:]
    var uploads: [String: (key: String, lock: (String, String)?, parts: [Int: [UInt8]])] = [:]
    var hasLock = true
    var givesChecksums = true
    /// HeadObject tells retentions, as S3 does to those who may know them.
    var headTellsLocks = true
    /// How many writes are answered before the connection breaks for good; nil for never.
    var writesLeft: Int?
    /// Whether the write that breaks was done, its answer alone lost.
    var breaksAfterWriting = false
    /// Retentions that are asked for are not kept.
    var losesRetention = false
    /// Bytes are stored with one flipped.
    var damages = false
    var written: [String] = []
    var unsigned = 0
  }

  let state = Mutex(State())

  func set(_ change: (inout State) -> Void) { state.withLock { change(&$0) } }
  var written: [String] { state.withLock { $0.written } }
  func object(_ key: String) -> Stored? { state.withLock { $0.objects[key]?.last } }
  func versions(_ key: String) -> Int { state.withLock { $0.objects[key]?.count ?? 0 } }

  func send(_ request: HTTPRequest) throws(TransportFault) -> HTTPResponse {
    let result: Result<HTTPResponse, TransportFault> = state.withLock { state in
      if header(request, "authorization")?.hasPrefix("AWS4-HMAC-SHA256 ") != true {
        state.unsigned += 1
      }
      let isWrite = request.method != .get && request.method != .head
      let broken = TransportFault(.broken, "the connection broke")
      if isWrite, let left = state.writesLeft {
        if left == 0, !state.breaksAfterWriting { return .failure(broken) }
        if left < 0 { return .failure(broken) }
        state.writesLeft = left - 1
        if left == 0 {
          _ = answer(request, &state)
          return .failure(broken)
        }
      }
      return .success(answer(request, &state))
    }
    return try result.get()
  }

  private func header(_ request: HTTPRequest, _ name: String) -> String? {
    request.headers.first { $0.name.lowercased() == name }?.value
  }

  private func answer(_ request: HTTPRequest, _ state: inout State) -> HTTPResponse {
    let parts = request.address.path.split(separator: "/", maxSplits: 1)
    guard parts.first == "bucket" else { return error(404, "NoSuchBucket") }
    let key = parts.count > 1 ? String(parts[1]) : nil
    var query: [String: String] = [:]
    for pair in request.address.query.split(separator: "&") {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      query[String(sides[0])] = sides.count > 1 ? String(sides[1]) : ""
    }
    guard let key else { return bucket(query, state) }
    switch request.method {
    case .head: return head(key, state)
    case .get:
      if query["retention"] != nil { return retention(key, state) }
      if let upload = query["uploadId"] { return list(upload, state) }
      return get(key, request, state)
    case .put:
      if query["retention"] != nil { return retain(key, request, &state) }
      if let upload = query["uploadId"], let number = query["partNumber"].flatMap({ Int($0) }) {
        return part(upload, number, request, &state)
      }
      return put(key, request, &state)
    case .post:
      return query["uploads"] != nil
        ? begin(key, request, &state) : end(key, query["uploadId"] ?? "", request, &state)
    case .delete:
      state.uploads[query["uploadId"] ?? ""] = nil
      return HTTPResponse(status: 204)
    }
  }

  private func error(_ status: Int, _ code: String) -> HTTPResponse {
    HTTPResponse(
      status: status,
      body: Array("<Error><Code>\(code)</Code><Message>a &amp; b</Message></Error>".utf8))
  }

  private func bucket(_ query: [String: String], _ state: State) -> HTTPResponse {
    if query["object-lock"] != nil {
      return state.hasLock
        ? xml(
          "<ObjectLockConfiguration><ObjectLockEnabled>Enabled</ObjectLockEnabled></ObjectLockConfiguration>"
        )
        : error(404, "ObjectLockConfigurationNotFoundError")
    }
    let uploads = state.uploads.map {
      "<Upload><Key>\($0.value.key)</Key><UploadId>\($0.key)</UploadId><Initiated>1</Initiated></Upload>"
    }
    return xml("<ListMultipartUploadsResult>\(uploads.joined())</ListMultipartUploadsResult>")
  }

  private func xml(_ text: String) -> HTTPResponse {
    HTTPResponse(status: 200, body: Array("<?xml version=\"1.0\"?>\n\(text)".utf8))
  }

  private func head(_ key: String, _ state: State) -> HTTPResponse {
    guard let object = state.objects[key]?.last else { return HTTPResponse(status: 404) }
    var headers = [
      HTTPHeader("Content-Length", "\(object.body.count)"), HTTPHeader("ETag", "\"e\""),
    ]
    if state.givesChecksums, let checksum = object.checksum {
      headers.append(HTTPHeader("x-amz-checksum-sha256", checksum))
    }
    if state.headTellsLocks, let mode = object.mode, let until = object.until {
      headers.append(HTTPHeader("x-amz-object-lock-mode", mode))
      headers.append(HTTPHeader("x-amz-object-lock-retain-until-date", until))
    }
    return HTTPResponse(status: 200, headers: headers)
  }

  private func get(_ key: String, _ request: HTTPRequest, _ state: State) -> HTTPResponse {
    guard let object = state.objects[key]?.last else { return error(404, "NoSuchKey") }
    let range = (header(request, "range") ?? "bytes=0-999999999").dropFirst(6)
      .split(separator: "-").compactMap { Int($0) }
    let end = min(object.body.count, range[1] + 1)
    return HTTPResponse(status: 206, body: Array(object.body[range[0]..<end]))
  }

  private func put(
    _ key: String, _ request: HTTPRequest, _ state: inout State
  ) -> HTTPResponse {
    guard header(request, "content-md5") != nil else { return error(400, "InvalidRequest") }
    if header(request, "if-none-match") == "*", state.objects[key] != nil {
      return error(412, "PreconditionFailed")
    }
    let lock = self.lock(request, state)
    return store(
      key,
      Stored(
        body: request.body, mode: lock?.0, until: lock?.1,
        checksum: header(request, "x-amz-checksum-sha256")), &state)
  }

  private func store(_ key: String, _ object: Stored, _ state: inout State) -> HTTPResponse {
    var object = object
    if state.damages, !object.body.isEmpty {
      object.body[0] ^= 1
      object.checksum = LedgerHash.sha256(object.body).base64
    }
    state.objects[key, default: []].append(object)
    state.written.append(key)
    return HTTPResponse(status: 200, headers: [HTTPHeader("ETag", "\"e\"")])
  }

  private func lock(_ request: HTTPRequest, _ state: State) -> (String, String)? {
    guard !state.losesRetention, let mode = header(request, "x-amz-object-lock-mode"),
      let until = header(request, "x-amz-object-lock-retain-until-date")
    else { return nil }
    return (mode, until)
  }

  private func retention(_ key: String, _ state: State) -> HTTPResponse {
    guard let object = state.objects[key]?.last, let mode = object.mode, let until = object.until
    else { return error(404, "NoSuchObjectLockConfiguration") }
    return xml(
      "<Retention xmlns=\"x\"><Mode>\(mode)</Mode><RetainUntilDate>\(until.dropLast()).000Z</RetainUntilDate></Retention>"
    )
  }

  private func retain(
    _ key: String, _ request: HTTPRequest, _ state: inout State
  ) -> HTTPResponse {
    let text = String(decoding: request.body, as: UTF8.self)
    func value(_ name: String) -> String? {
      text.components("<\(name)>", "</\(name)>")
    }
    guard let mode = value("Mode"), let until = value("RetainUntilDate"),
      var versions = state.objects[key], var last = versions.popLast()
    else { return error(400, "MalformedXML") }
    if let old = last.until, until < old { return error(403, "AccessDenied") }
    if !state.losesRetention { (last.mode, last.until) = (mode, until) }
    state.objects[key] = versions + [last]
    return HTTPResponse(status: 200)
  }

  private func begin(
    _ key: String, _ request: HTTPRequest, _ state: inout State
  ) -> HTTPResponse {
    let id = "up\(state.uploads.count + 1)"
    state.uploads[id] = (key, lock(request, state), [:])
    return xml("<R><UploadId>\(id)</UploadId></R>")
  }

  private func part(
    _ upload: String, _ number: Int, _ request: HTTPRequest, _ state: inout State
  ) -> HTTPResponse {
    guard state.uploads[upload] != nil else { return error(404, "NoSuchUpload") }
    state.uploads[upload]?.parts[number] = request.body
    state.written.append("part \(number)")
    return HTTPResponse(status: 200, headers: [HTTPHeader("ETag", "\"p\(number)\"")])
  }

  private func list(_ upload: String, _ state: State) -> HTTPResponse {
    guard let found = state.uploads[upload] else { return error(404, "NoSuchUpload") }
    let parts = found.parts.sorted { $0.key < $1.key }.map { number, body in
      "<Part><PartNumber>\(number)</PartNumber><Size>\(body.count)</Size><ETag>&quot;p\(number)&quot;</ETag>"
        + "<ChecksumSHA256>\(LedgerHash.sha256(body).base64)</ChecksumSHA256></Part>"
    }
    return xml(
      "<ListPartsResult>\(parts.joined())<IsTruncated>false</IsTruncated></ListPartsResult>")
  }

  private func end(
    _ key: String, _ upload: String, _ request: HTTPRequest, _ state: inout State
  ) -> HTTPResponse {
    guard let found = state.uploads[upload] else { return error(404, "NoSuchUpload") }
    if header(request, "if-none-match") == "*", state.objects[key] != nil {
      return error(412, "PreconditionFailed")
    }
    state.uploads[upload] = nil
    let bodies = found.parts.sorted { $0.key < $1.key }.map(\.value)
    let digests = bodies.flatMap { LedgerHash.sha256($0).bytes }
    return store(
      key,
      Stored(
        body: bodies.flatMap { $0 }, mode: found.lock?.0, until: found.lock?.1,
        checksum: "\(LedgerHash.sha256(digests).base64)-\(bodies.count)"), &state)
  }
}

extension String {
  /// What stands between two marks.
  fileprivate func components(_ start: String, _ end: String) -> String? {
    guard let from = self.ranges(of: start).first?.upperBound,
      let to = self[from...].ranges(of: end).first?.lowerBound
    else { return nil }
    return String(self[from..<to])
  }
}
