internal import CCurl
internal import Synchronization

/// HTTP/1.1 and HTTP/2 by libcurl, one request at a time over connections that are kept.
///
/// Certificates are always checked, redirects are never followed, other protocols are off, and
/// proxies come from the environment as curl reads it (`https_proxy`, `no_proxy`).
public final class CurlTransport: HTTPTransport {
  /// What one request may take.
  public struct Options: Sendable {
    public var connectMs = 15_000
    /// For the whole request.
    public var totalMs = 300_000
    /// A transfer slower than this many bytes a second for `stallSeconds` is given up.
    public var slowestBytesPerSecond = 200
    public var stallSeconds = 60
    /// A file of certificates in PEM to trust instead of the system's.
    public var authorities: String?
    public var userAgent = "demarc"

    public init() {}
  }

  private let options: Options
  private let handle: Mutex<Handle>

  /// An easy handle, freed with its owner; used under the lock alone.
  private struct Handle: ~Copyable, @unchecked Sendable {
    let curl: UnsafeMutableRawPointer?
    deinit { if let curl { curl_easy_cleanup(curl) } }
  }

  /// Once for the process, before anything else of the library.
  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  public init(_ options: Options = Options()) {
    self.options = options
    handle = Mutex(Handle(curl: Self.isReady ? curl_easy_init() : nil))
  }

  public func send(_ request: HTTPRequest) throws(TransportFault) -> HTTPResponse {
    for header in request.headers where !Self.isSendable(header) {
      throw TransportFault(.refused, "the header '\(header.name)' holds a line break or is no name")
    }
    let result: Result<HTTPResponse, TransportFault> = handle.withLock { handle in
      guard let curl = handle.curl else {
        return .failure(TransportFault(.refused, "libcurl did not start"))
      }
      return Transfer(curl, request, options).run()
    }
    return try result.get()
  }

  private static func isSendable(_ header: HTTPHeader) -> Bool {
    !header.name.isEmpty
      && header.name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f && $0 != UInt8(ascii: ":") }
      && header.value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7f }
  }
}

/// What one transfer gathers while libcurl calls back.
private final class Gathered {
  var headers: [HTTPHeader] = []
  var headerBytes = 0
  var body: [UInt8] = []
  let bytesMax: Int
  var isTooLarge = false

  init(bytesMax: Int) { self.bytesMax = bytesMax }

  static let headerBytesMax = 1 << 18

  func take(body bytes: UnsafeRawBufferPointer) -> Bool {
    guard body.count + bytes.count <= bytesMax else {
      isTooLarge = true
      return false
    }
    body.append(contentsOf: bytes)
    return true
  }

  func take(header bytes: UnsafeRawBufferPointer) -> Bool {
    headerBytes += bytes.count
    guard headerBytes <= Self.headerBytesMax else {
      isTooLarge = true
      return false
    }
    let line = String(decoding: bytes, as: UTF8.self)
    if line.hasPrefix("HTTP/") {
      // An interim answer (RFC 9110 §15.2) came before: its headers are not those of the answer.
      headers = []
    } else if let colon = line.firstIndex(of: ":") {
      headers.append(
        HTTPHeader(
          String(line[..<colon]), Self.trimmed(line[line.index(after: colon)...])))
    }
    return true
  }

  private static func trimmed(_ text: Substring) -> String {
    let bytes = Array(text.utf8)
    let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.endIndex
    let end = bytes.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}

/// One request on one handle.
private struct Transfer {
  let curl: UnsafeMutableRawPointer
  let request: HTTPRequest
  let options: CurlTransport.Options
  let gathered: Gathered

  init(
    _ curl: UnsafeMutableRawPointer, _ request: HTTPRequest, _ options: CurlTransport.Options
  ) {
    self.curl = curl
    self.request = request
    self.options = options
    gathered = Gathered(bytesMax: request.answerBytesMax)
  }

  func run() -> Result<HTTPResponse, TransportFault> {
    // Connections stay; every setting goes.
    curl_easy_reset(curl)
    var lines: UnsafeMutablePointer<curl_slist>?
    defer { curl_slist_free_all(lines) }
    for line in headerLines { lines = curl_slist_append(lines, line) }
    let message = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
    message.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    defer { message.deallocate() }
    let code = request.body.withUnsafeBytes { body in
      configure(message, lines, body)
      return curl_easy_perform(curl)
    }
    // The handle must not keep places that are about to go.
    defer { curl_easy_reset(curl) }
    guard code == CURLE_OK else {
      return .failure(fault(code, String(cString: message)))
    }
    var status = 0
    demarc_curl_status(curl, &status)
    return .success(
      HTTPResponse(status: status, headers: gathered.headers, body: gathered.body))
  }

  private var headerLines: [String] {
    var lines = request.headers.map { $0.value.isEmpty ? "\($0.name);" : "\($0.name): \($0.value)" }
    let names = Set(request.headers.map { $0.name.lowercased() })
    // What libcurl would add of its own.
    for name in ["Expect", "Content-Type", "Accept"] where !names.contains(name.lowercased()) {
      lines.append("\(name):")
    }
    return lines
  }

  private func configure(
    _ message: UnsafeMutablePointer<CChar>, _ lines: UnsafeMutablePointer<curl_slist>?,
    _ body: UnsafeRawBufferPointer
  ) {
    demarc_curl_set_pointer(curl, CURLOPT_ERRORBUFFER, message)
    demarc_curl_set_text(curl, CURLOPT_URL, request.address.description)
    demarc_curl_set_text(curl, CURLOPT_PROTOCOLS_STR, "http,https")
    demarc_curl_set_long(curl, CURLOPT_FOLLOWLOCATION, 0)
    demarc_curl_set_long(curl, CURLOPT_PATH_AS_IS, 1)
    demarc_curl_set_long(curl, CURLOPT_NOSIGNAL, 1)
    demarc_curl_set_long(curl, CURLOPT_SSL_VERIFYPEER, 1)
    demarc_curl_set_long(curl, CURLOPT_SSL_VERIFYHOST, 2)
    if let file = options.authorities { demarc_curl_set_text(curl, CURLOPT_CAINFO, file) }
    demarc_curl_set_long(curl, CURLOPT_CONNECTTIMEOUT_MS, options.connectMs)
    demarc_curl_set_long(curl, CURLOPT_TIMEOUT_MS, options.totalMs)
    demarc_curl_set_long(curl, CURLOPT_LOW_SPEED_LIMIT, options.slowestBytesPerSecond)
    demarc_curl_set_long(curl, CURLOPT_LOW_SPEED_TIME, options.stallSeconds)
    demarc_curl_set_long(curl, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    demarc_curl_set_text(curl, CURLOPT_USERAGENT, options.userAgent)
    demarc_curl_set_list(curl, CURLOPT_HTTPHEADER, lines)
    setMethod(body)
    let context = Unmanaged.passUnretained(gathered).toOpaque()
    demarc_curl_set_pointer(curl, CURLOPT_WRITEDATA, context)
    demarc_curl_set_sink(curl, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
      guard let bytes, let context else { return 0 }
      let gathered = Unmanaged<Gathered>.fromOpaque(context).takeUnretainedValue()
      let buffer = UnsafeRawBufferPointer(start: bytes, count: size * count)
      return gathered.take(body: buffer) ? size * count : 0
    }
    demarc_curl_set_pointer(curl, CURLOPT_HEADERDATA, context)
    demarc_curl_set_sink(curl, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
      guard let bytes, let context else { return 0 }
      let gathered = Unmanaged<Gathered>.fromOpaque(context).takeUnretainedValue()
      let buffer = UnsafeRawBufferPointer(start: bytes, count: size * count)
      return gathered.take(header: buffer) ? size * count : 0
    }
  }

  private func setMethod(_ body: UnsafeRawBufferPointer) {
    switch request.method {
    case .get: demarc_curl_set_long(curl, CURLOPT_HTTPGET, 1)
    case .head: demarc_curl_set_long(curl, CURLOPT_NOBODY, 1)
    case .put, .post:
      demarc_curl_set_long(curl, CURLOPT_POST, 1)
      demarc_curl_set_size(curl, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count))
      // An empty body has no place; the empty text stands for it.
      if let base = body.baseAddress, !body.isEmpty {
        demarc_curl_set_pointer(
          curl, CURLOPT_POSTFIELDS, UnsafeMutableRawPointer(mutating: base))
      } else {
        demarc_curl_set_text(curl, CURLOPT_COPYPOSTFIELDS, "")
      }
      demarc_curl_set_text(curl, CURLOPT_CUSTOMREQUEST, request.method.rawValue)
    case .delete: demarc_curl_set_text(curl, CURLOPT_CUSTOMREQUEST, request.method.rawValue)
    }
  }

  private func fault(_ code: CURLcode, _ detail: String) -> TransportFault {
    let said = detail.isEmpty ? String(cString: curl_easy_strerror(code)) : detail
    let host = request.address.authority
    if gathered.isTooLarge {
      return TransportFault(
        .tooLarge, "\(host) answered with more than \(gathered.bytesMax) bytes")
    }
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY, CURLE_COULDNT_CONNECT:
      return TransportFault(.unreachable, "\(host) cannot be reached: \(said)")
    case CURLE_OPERATION_TIMEDOUT:
      return TransportFault(.timedOut, "\(host) did not answer in time: \(said)")
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR,
      CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_SSL_CONNECT_ERROR:
      return TransportFault(.untrusted, "\(host) is not trusted: \(said)")
    case CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_GOT_NOTHING, CURLE_PARTIAL_FILE, CURLE_HTTP2,
      CURLE_HTTP2_STREAM:
      return TransportFault(.broken, "the connection to \(host) broke: \(said)")
    default:
      return TransportFault(.refused, "the request to \(host) failed: \(said)")
    }
  }
}
