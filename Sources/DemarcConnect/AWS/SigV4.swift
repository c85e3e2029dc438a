internal import DemarcLedger
public import DemarcModel

/// AWS Signature Version 4: signs the headers of a request (AWS General Reference, "Signing AWS API
/// requests").
public struct SigV4: Sendable {
  public var region: String
  public var service: String
  /// Whether paths are taken as they are: storage keys may hold `//` and `..`, and their encoding
  /// is not encoded again.
  public var isPathVerbatim: Bool

  public init(region: String, service: String, isPathVerbatim: Bool) {
    self.region = region
    self.service = service
    self.isPathVerbatim = isPathVerbatim
  }

  /// The signer for S3.
  public static func s3(region: String) -> SigV4 {
    SigV4(region: region, service: "s3", isPathVerbatim: true)
  }

  /// What is signed of a request.
  public struct Subject: Sendable {
    public var method: String
    /// As it goes over the wire.
    public var path: String
    /// Names and values before encoding.
    public var query: [(name: String, value: String)]
    /// All of them are signed; `host` must be among them.
    public var headers: [HTTPHeader]
    /// Lower-case hexadecimal digits of the body's SHA-256, or `UNSIGNED-PAYLOAD`.
    public var bodyHash: String

    public init(
      method: String, path: String, query: [(name: String, value: String)] = [],
      headers: [HTTPHeader], bodyHash: String
    ) {
      self.method = method
      self.path = path
      self.query = query
      self.headers = headers
      self.bodyHash = bodyHash
    }
  }

  /// The text of step 1: the request in its canonical form.
  public func canonicalRequest(_ subject: Subject) -> String {
    let headers = Self.canonicalHeaders(subject.headers)
    return [
      subject.method, canonicalPath(subject.path), Self.canonicalQuery(subject.query),
      headers.map { "\($0.name):\($0.value)\n" }.joined(),
      headers.map(\.name).joined(separator: ";"), subject.bodyHash,
    ].joined(separator: "\n")
  }

  /// The value of the `Authorization` header.
  ///
  /// - Parameter at: the moment, which must also stand in the `x-amz-date` header.
  /// - Throws: `copy.not-signed` when libcrypto fails.
  public func authorization(
    _ subject: Subject, credentials: AWSCredentials, at moment: Instant
  ) throws(Diagnostic) -> String {
    let stamp = Self.stamp(moment)
    let scope = "\(stamp.prefix(8))/\(region)/\(service)/aws4_request"
    let canonical = canonicalRequest(subject)
    guard let hash = Digests.of(Array(canonical.utf8))?.sha256 else { throw Self.failed }
    let text = "AWS4-HMAC-SHA256\n\(stamp)\n\(scope)\n\(HexText.encode(hash))"
    var key = Array("AWS4\(credentials.secret)".utf8)
    for part in [String(stamp.prefix(8)), region, service, "aws4_request", text] {
      guard let next = HMACSHA256.of(Array(part.utf8), key: key) else { throw Self.failed }
      key = next
    }
    let names = Self.canonicalHeaders(subject.headers).map(\.name).joined(separator: ";")
    return "AWS4-HMAC-SHA256 Credential=\(credentials.keyID)/\(scope), SignedHeaders=\(names), "
      + "Signature=\(HexText.encode(key))"
  }

  /// `20150830T123600Z`.
  static func stamp(_ moment: Instant) -> String {
    String(moment.description.filter { $0 != "-" && $0 != ":" })
  }

  private static let failed = Diagnostic(
    "copy.not-signed", "libcrypto could not sign the request", hint: "check the OpenSSL installed")

  private func canonicalPath(_ path: String) -> String {
    if isPathVerbatim { return path }
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    let isFolder = path.hasSuffix("/") || path.hasSuffix("/.") || path.hasSuffix("/..")
    let joined = "/" + parts.joined(separator: "/") + (isFolder && !parts.isEmpty ? "/" : "")
    return PercentEncoding.encode(joined, keepingSlashes: true)
  }

  static func canonicalQuery(_ query: [(name: String, value: String)]) -> String {
    query.map { (PercentEncoding.encode($0.name), PercentEncoding.encode($0.value)) }
      .sorted { $0 < $1 }
      .map { "\($0.0)=\($0.1)" }.joined(separator: "&")
  }

  /// Names in lower case and sorted, values of one name joined, runs of spaces as one.
  private static func canonicalHeaders(
    _ headers: [HTTPHeader]
  ) -> [(name: String, value: String)] {
    var order: [String] = []
    var values: [String: [String]] = [:]
    for header in headers {
      let name = header.name.lowercased()
      if values[name] == nil { order.append(name) }
      let words = header.value.split { $0 == " " || $0 == "\t" || $0.isNewline }
      values[name, default: []].append(words.joined(separator: " "))
    }
    return order.sorted().map { ($0, (values[$0] ?? []).joined(separator: ",")) }
  }
}
