internal import CMicroHTTPD
public import DemarcModel
internal import Glibc

/// A request as a handler sees it: whole, and within the limits.
public struct ServerRequest: Sendable {
  public var method: String
  /// Without query and percent-encoding as libmicrohttpd decodes it.
  public var path: String
  public var body: [UInt8]
}

/// What a handler answers.
public struct ServerAnswer: Sendable {
  public var status: Int
  public var contentType: String
  public var body: [UInt8]
  public var headers: [(name: String, value: String)]

  public init(
    status: Int, contentType: String, body: [UInt8],
    headers: [(name: String, value: String)] = []
  ) {
    self.status = status
    self.contentType = contentType
    self.body = body
    self.headers = headers
  }
}

/// A small HTTP server over libmicrohttpd: one thread, so requests are handled one after the other.
///
/// It is meant for this machine, or behind a proxy that speaks TLS.
public final class LoopbackServer: @unchecked Sendable {
  /// What connections may take.
  public struct Limits: Sendable {
    public var bodyBytes = 1 << 16
    public var connections = 64
    public var idleSeconds = 15

    public init() {}
  }

  // Set once in `init`, before the server's thread can call back; read only from then on.
  fileprivate let limits: Limits
  fileprivate let handler: @Sendable (ServerRequest) -> ServerAnswer
  private var daemon: OpaquePointer?
  /// The port it listens on.
  public private(set) var port: Int

  /// Starts to listen.
  ///
  /// - Parameters:
  ///   - address: an IPv4 address of this machine.
  ///   - port: 0 lets the system choose.
  /// - Throws: `witness.not-listening` when the port cannot be had.
  public init(
    address: String = "127.0.0.1", port: Int, limits: Limits = Limits(),
    handler: @escaping @Sendable (ServerRequest) -> ServerAnswer
  ) throws(Diagnostic) {
    self.limits = limits
    self.handler = handler
    self.port = port
    let context = Unmanaged.passUnretained(self).toOpaque()
    guard let number = UInt16(exactly: port),
      let daemon = demarc_mhd_start(
        address, number, answerRequest, context, forgetRequest, UInt32(limits.connections),
        UInt32(limits.idleSeconds))
    else {
      throw Diagnostic(
        "witness.not-listening", "cannot listen on \(address):\(port)",
        hint: "check that the address is this machine's and the port is free")
    }
    self.daemon = daemon
    self.port = Int(demarc_mhd_port(daemon))
  }

  /// Stops to listen and waits for requests under way.
  public func stop() {
    guard let daemon else { return }
    self.daemon = nil
    MHD_stop_daemon(daemon)
  }

  deinit { stop() }
}

/// What has come of one request so far.
private final class Incoming {
  var body: [UInt8] = []
  var isTooLarge = false
}

private func answerRequest(
  _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?,
  _ url: UnsafePointer<CChar>?, _ method: UnsafePointer<CChar>?, _ version: UnsafePointer<CChar>?,
  _ data: UnsafePointer<CChar>?, _ size: UnsafeMutablePointer<Int>?,
  _ slot: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
) -> MHD_Result {
  guard let context, let connection, let url, let method, let size, let slot else { return .NO }
  let server = Unmanaged<LoopbackServer>.fromOpaque(context).takeUnretainedValue()
  guard let place = slot.pointee else {
    slot.pointee = Unmanaged.passRetained(Incoming()).toOpaque()
    return .YES
  }
  let incoming = Unmanaged<Incoming>.fromOpaque(place).takeUnretainedValue()
  if size.pointee > 0 {
    if incoming.body.count + size.pointee > server.limits.bodyBytes {
      // Read on to the end and drop it, so that the sender sees the answer.
      incoming.isTooLarge = true
      incoming.body = []
    } else if !incoming.isTooLarge, let data {
      incoming.body.append(contentsOf: UnsafeRawBufferPointer(start: data, count: size.pointee))
    }
    size.pointee = 0
    return .YES
  }
  let answer =
    incoming.isTooLarge
    ? ServerAnswer(
      status: 413, contentType: "text/plain; charset=utf-8", body: Array("too large\n".utf8))
    : server.handler(
      ServerRequest(
        method: String(cString: method), path: String(cString: url), body: incoming.body))
  return queue(answer, connection)
}

private func queue(_ answer: ServerAnswer, _ connection: OpaquePointer) -> MHD_Result {
  var body = answer.body
  let response = body.withUnsafeMutableBytes {
    MHD_create_response_from_buffer($0.count, $0.baseAddress, .RESPMEM_MUST_COPY)
  }
  guard let response else { return .NO }
  defer { MHD_destroy_response(response) }
  MHD_add_response_header(response, "Content-Type", answer.contentType)
  MHD_add_response_header(response, "X-Content-Type-Options", "nosniff")
  for header in answer.headers { MHD_add_response_header(response, header.name, header.value) }
  return MHD_queue_response(connection, UInt32(answer.status), response)
}

private func forgetRequest(
  _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?,
  _ slot: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _ code: MHD_RequestTerminationCode
) {
  guard let slot, let place = slot.pointee else { return }
  Unmanaged<Incoming>.fromOpaque(place).release()
  slot.pointee = nil
}
