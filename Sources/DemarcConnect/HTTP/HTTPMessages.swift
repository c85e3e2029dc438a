/// One header line; names compare without regard to case.
public struct HTTPHeader: Hashable, Sendable {
  public var name: String
  public var value: String

  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// A request as it is sent: nothing is added to it but what the protocol itself needs.
public struct HTTPRequest: Sendable {
  public enum Method: String, Sendable {
    case get = "GET"
    case head = "HEAD"
    case put = "PUT"
    case post = "POST"
    case delete = "DELETE"
  }

  public var method: Method
  public var address: WebAddress
  public var headers: [HTTPHeader]
  public var body: [UInt8]
  /// Most bytes of an answer that are taken; a longer answer is a fault.
  public var answerBytesMax: Int
  /// Whether sending it twice does no harm, so that a lost answer may be asked for again.
  public var isRepeatable: Bool

  public init(
    _ method: Method, _ address: WebAddress, headers: [HTTPHeader] = [], body: [UInt8] = [],
    answerBytesMax: Int = 1 << 20, isRepeatable: Bool? = nil
  ) {
    self.method = method
    self.address = address
    self.headers = headers
    self.body = body
    self.answerBytesMax = answerBytesMax
    self.isRepeatable = isRepeatable ?? (method == .get || method == .head)
  }
}

/// What a server answered.
public struct HTTPResponse: Sendable {
  public var status: Int
  public var headers: [HTTPHeader]
  public var body: [UInt8]

  public init(status: Int, headers: [HTTPHeader] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The first header of this name.
  public func header(_ name: String) -> String? {
    let wanted = name.lowercased()
    return headers.first { $0.name.lowercased() == wanted }?.value
  }
}

/// Why no answer came.
public struct TransportFault: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Kind: Hashable, Sendable {
    /// The host has no address, or did not take the connection.
    case unreachable
    case timedOut
    /// The connection broke before the whole answer was there.
    case broken
    /// The server could not prove who it is; never tried again.
    case untrusted
    case tooLarge
    /// The request cannot be sent as it is.
    case refused
  }

  public var kind: Kind
  public var message: String

  public init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }

  public var description: String { message }

  /// Whether a second try may help.
  public var isPassing: Bool { kind == .unreachable || kind == .timedOut || kind == .broken }
}

/// Whatever can carry a request to a server and bring the answer.
///
/// Everything that talks to the world does it through this one protocol, so that the library behind
/// it can be exchanged, and tests need no network.
public protocol HTTPTransport: Sendable {
  /// Sends one request and waits for its answer; redirects are answers like others.
  func send(_ request: HTTPRequest) throws(TransportFault) -> HTTPResponse
}
