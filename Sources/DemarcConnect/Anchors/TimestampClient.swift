public import DemarcLedger
public import DemarcModel

/// Asks an authority of time over HTTP (RFC 3161 §3.4).
public struct TimestampClient: Sendable {
  private let address: WebAddress
  private let transport: any HTTPTransport

  /// - Throws: `timestamp.bad-address` for one that is none.
  public init(_ address: String, transport: any HTTPTransport) throws(Diagnostic) {
    guard let address = WebAddress(address) else {
      throw Diagnostic(
        "timestamp.bad-address", "'\(address)' is no address of an authority of time",
        hint: "write http://host/path or https://host/path")
    }
    self.address = address
    self.transport = transport
  }

  /// Sends a request and reads the reply, which is not verified yet.
  ///
  /// Plain HTTP is fine: the reply is signed, and the request holds nothing but a digest.
  public func ask(_ query: TimestampQuery) throws(Diagnostic) -> TimestampReply {
    let request = HTTPRequest(
      .post, address,
      headers: [
        HTTPHeader("content-type", TimestampQuery.mediaType),
        HTTPHeader("accept", TimestampReply.mediaType),
      ], body: query.bytes, answerBytesMax: TimestampReply.bytesMax, isRepeatable: true)
    let response: HTTPResponse
    do {
      response = try transport.send(request)
    } catch {
      throw Diagnostic(
        "timestamp.unreachable", error.message,
        hint: "try again, or take the offline way: --query FILE, then --reply FILE")
    }
    guard response.status == 200 else {
      throw Diagnostic(
        "timestamp.unreachable", "\(address.authority) answered with status \(response.status)",
        hint: "check the address of the authority")
    }
    let type = response.header("content-type")?.split(separator: ";").first.map(String.init) ?? ""
    guard type.lowercased() == TimestampReply.mediaType else {
      throw Diagnostic(
        "timestamp.malformed",
        "\(address.authority) answered with '\(type.prefix(60))', which is no timestamp",
        hint: "check the address of the authority")
    }
    return try TimestampReply(response.body, name: address.authority)
  }
}
