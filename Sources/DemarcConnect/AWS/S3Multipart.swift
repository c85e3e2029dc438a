internal import DemarcLedger
internal import DemarcModel

/// Uploads of large objects in parts.
extension S3Client {
  /// A part that the server holds.
  struct Part: Hashable {
    var number: Int
    var size: Int
    var etag: String
    /// Base64, where the server keeps one.
    var checksum: String?
  }

  /// An upload of this key that was begun and not ended (ListMultipartUploads); the latest.
  func openUpload(_ key: String) throws(Diagnostic) -> String? {
    let response = try send(
      Call(method: .get, query: [("prefix", key), ("uploads", "")]))
    guard response.status == 200 else { throw fault(response, "looking for uploads of \(key)") }
    let xml = String(decoding: response.body, as: UTF8.self)
    let uploads = S3XML.blocks("Upload", in: xml).filter { S3XML.text("Key", in: $0) == key }
    return uploads.max {
      (S3XML.text("Initiated", in: $0) ?? "") < (S3XML.text("Initiated", in: $1) ?? "")
    }.flatMap { S3XML.text("UploadId", in: $0) }
  }

  /// The parts of an upload that have arrived (ListParts), at most 10,000; nil when it is gone.
  func parts(_ key: String, upload: String) throws(Diagnostic) -> [Part]? {
    var found: [Part] = []
    var marker = "0"
    // A thousand come at a time.
    for _ in 0..<11 {
      let response = try send(
        Call(
          method: .get, key: key,
          query: [("part-number-marker", marker), ("uploadId", upload)]))
      if response.status == 404 { return nil }
      guard response.status == 200 else { throw fault(response, "listing parts of \(key)") }
      let xml = String(decoding: response.body, as: UTF8.self)
      for block in S3XML.blocks("Part", in: xml) {
        guard let number = S3XML.text("PartNumber", in: block).flatMap({ Int($0) }),
          let size = S3XML.text("Size", in: block).flatMap({ Int($0) }),
          let etag = S3XML.text("ETag", in: block)
        else { continue }
        found.append(
          Part(
            number: number, size: size, etag: etag,
            checksum: S3XML.text("ChecksumSHA256", in: block)))
      }
      guard S3XML.text("IsTruncated", in: xml) == "true",
        let next = S3XML.text("NextPartNumberMarker", in: xml), next != marker
      else { break }
      marker = next
    }
    return found
  }

  /// Begins an upload (CreateMultipartUpload); the lock is given here and holds for the whole.
  func beginUpload(_ key: String, lock: S3Lock?) throws(Diagnostic) -> String {
    var headers = Self.lockHeaders(lock)
    headers.append(HTTPHeader("content-type", "application/octet-stream"))
    headers.append(HTTPHeader("x-amz-checksum-algorithm", "SHA256"))
    // A lost answer leaves an upload without parts behind, which the next run finds and takes up.
    let response = try send(
      Call(method: .post, key: key, query: [("uploads", "")], headers: headers))
    let xml = String(decoding: response.body, as: UTF8.self)
    guard response.status == 200, let upload = S3XML.text("UploadId", in: xml), !upload.isEmpty
    else { throw fault(response, "beginning the upload of \(key)") }
    return upload
  }

  /// Sends one part (UploadPart); sending it again replaces it.
  func putPart(
    _ key: String, upload: String, number: Int, _ body: [UInt8], _ digests: Digests
  ) throws(Diagnostic) -> Part {
    let checksum = Base64.encode(digests.sha256)
    let response = try send(
      Call(
        method: .put, key: key, query: [("partNumber", "\(number)"), ("uploadId", upload)],
        headers: [
          HTTPHeader("content-md5", Base64.encode(digests.md5)),
          HTTPHeader("x-amz-checksum-sha256", checksum),
        ], body: body))
    guard response.status == 200, let etag = response.header("etag") else {
      throw fault(response, "sending part \(number) of \(key)")
    }
    return Part(number: number, size: body.count, etag: etag, checksum: checksum)
  }

  /// Ends an upload (CompleteMultipartUpload), unless something has come to be there meanwhile.
  func endUpload(_ key: String, upload: String, _ parts: [Part]) throws(Diagnostic) -> Written {
    let list = parts.map { part in
      let checksum = part.checksum.map { "<ChecksumSHA256>\($0)</ChecksumSHA256>" } ?? ""
      return
        "<Part><PartNumber>\(part.number)</PartNumber><ETag>\(Self.escaped(part.etag))</ETag>\(checksum)</Part>"
    }.joined()
    let body = """
      <CompleteMultipartUpload xmlns="http://s3.amazonaws.com/doc/2006-03-01/">\(list)\
      </CompleteMultipartUpload>
      """
    let response = try send(
      Call(
        method: .post, key: key, query: [("uploadId", upload)],
        headers: [
          HTTPHeader("content-type", "application/xml"), HTTPHeader("if-none-match", "*"),
        ], body: Array(body.utf8)))
    if response.status == 412 || response.status == 409 { return .isThere }
    let xml = String(decoding: response.body, as: UTF8.self)
    // An error may come behind the status 200, which is sent early to keep the connection.
    if response.status == 200, S3XML.blocks("Error", in: xml, most: 1).isEmpty { return .done }
    // The answer to an earlier try was lost: the upload has ended, and the object is there.
    if response.status == 404, S3XML.text("Code", in: xml) == "NoSuchUpload" { return .isThere }
    throw fault(response, "ending the upload of \(key)")
  }

  /// Gives an upload up (AbortMultipartUpload), so that its parts cost nothing.
  func abandonUpload(_ key: String, upload: String) throws(Diagnostic) {
    let response = try send(Call(method: .delete, key: key, query: [("uploadId", upload)]))
    guard response.status == 204 || response.status == 200 || response.status == 404 else {
      throw fault(response, "giving up the upload of \(key)")
    }
  }

  private static func escaped(_ text: String) -> String {
    text.map { character -> String in
      switch character {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      default: String(character)
      }
    }.joined()
  }
}
