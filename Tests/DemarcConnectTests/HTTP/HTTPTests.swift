import DemarcConnect
import DemarcServer
import Foundation
import Synchronization
import Testing

/// Answers one after the other, and remembers what was asked.
final class FakeTransport: HTTPTransport {
  private let state: Mutex<(answers: [Result<HTTPResponse, TransportFault>], asked: [HTTPRequest])>

  init(_ answers: [Result<HTTPResponse, TransportFault>]) { state = Mutex((answers, [])) }

  func send(_ request: HTTPRequest) throws(TransportFault) -> HTTPResponse {
    let next: Result<HTTPResponse, TransportFault> = state.withLock { state in
      state.asked.append(request)
      return state.answers.isEmpty
        ? .failure(TransportFault(.unreachable, "no more answers")) : state.answers.removeFirst()
    }
    return try next.get()
  }

  var asked: [HTTPRequest] { state.withLock { $0.asked } }
}

/// Addresses as people write them.
@Suite struct WebAddressTests {
  @Test(arguments: [
    ("https://Example.COM", "https://example.com/"),
    ("https://example.com:443/a?b=c", "https://example.com/a?b=c"),
    ("http://127.0.0.1:8080/x/", "http://127.0.0.1:8080/x/"),
    ("http://[::1]:80/", "http://[::1]/"), ("HTTP://example.com?q", "http://example.com/?q"),
  ])
  func anAddressIsReadAndWritten(_ text: String, _ written: String) throws {
    #expect(try #require(WebAddress(text)).description == written)
  }

  @Test(arguments: [
    "", "example.com", "ftp://example.com", "file:///etc/passwd", "https://", "https://:80/",
    "https://user@example.com/", "https://a:b@example.com", "https://example.com:0",
    "https://example.com:65536", "https://example.com:+80", "https://exa mple.com",
    "https://example.com/#x", "https://example.com/\r\nHost: b", "https://-a.com", "https://a\"b",
    "https://[::1", "https://exämple.com",
  ])
  func whatIsNoneIsRefused(_ text: String) { #expect(WebAddress(text) == nil) }

  @Test func loopbackIsKnown() throws {
    for (text, isLoopback) in [
      ("http://127.0.0.1/", true), ("http://localhost:1/", true), ("http://[::1]/", true),
      ("http://127.0.0.1.example.com/", false), ("http://10.0.0.1/", false),
    ] {
      #expect(try #require(WebAddress(text)).isLoopback == isLoopback, "\(text)")
    }
  }

  /// Seeded damage of good addresses: nothing crashes, and what is read writes itself back.
  @Test func damagedAddressesNeverCrash() {
    var generator = Seeded(7)
    let good = Array("https://example.com:8443/a/b%20c?x=y&z=[1]#f@".utf8)
    for _ in 0..<5000 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...5, using: &generator) {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
      }
      guard let address = WebAddress(String(decoding: bytes, as: UTF8.self)) else { continue }
      #expect(WebAddress(address.description) == address)
    }
  }
}

/// A generator with a seed, so that a failure can be seen again.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}

/// When a request is sent again.
@Suite struct RetryTests {
  private func run(
    _ answers: [Result<HTTPResponse, TransportFault>], _ method: HTTPRequest.Method = .get,
    attempts: Int = 4
  ) throws -> (status: Int?, tries: Int, pauses: [Int]) {
    let fake = FakeTransport(answers)
    let pauses = Mutex<[Int]>([])
    let policy = RetryPolicy(attempts: attempts, firstDelayMs: 100, delayMsMax: 5000)
    let transport = RetryingTransport(fake, policy: policy) { ms in
      pauses.withLock { $0.append(ms) }
    }
    let address = try #require(WebAddress("https://example.com/"))
    let status = try? transport.send(HTTPRequest(method, address)).status
    return (status, fake.asked.count, pauses.withLock { $0 })
  }

  private let busy = Result<HTTPResponse, TransportFault>.success(HTTPResponse(status: 503))
  private let fine = Result<HTTPResponse, TransportFault>.success(HTTPResponse(status: 200))

  @Test func pausesGrowUntilItWorks() throws {
    let broken = Result<HTTPResponse, TransportFault>.failure(TransportFault(.broken, "x"))
    let (status, tries, pauses) = try run([busy, broken, busy, fine])
    #expect(status == 200 && tries == 4 && pauses == [100, 200, 400])
  }

  @Test func theLastAnswerIsGivenBack() throws {
    let (status, tries, _) = try run([busy, busy, fine], attempts: 2)
    #expect(status == 503 && tries == 2)
  }

  @Test func aServerMayAskForPatience() throws {
    let later = HTTPResponse(status: 429, headers: [HTTPHeader("Retry-After", "3")])
    #expect(try run([.success(later), fine]).pauses == [3000])
    let never = HTTPResponse(status: 429, headers: [HTTPHeader("retry-after", "86400")])
    #expect(try run([.success(never), fine]).pauses == [5000])
  }

  @Test func aPostIsSentOnce() throws {
    let (status, tries, _) = try run([busy, fine], .post)
    #expect(status == 503 && tries == 1)
  }

  @Test func whatWillNotChangeIsNotTriedAgain() throws {
    for kind in [TransportFault.Kind.untrusted, .tooLarge, .refused] {
      let (status, tries, _) = try run([.failure(TransportFault(kind, "no")), fine])
      #expect(status == nil && tries == 1)
    }
    #expect(try run([.success(HTTPResponse(status: 404)), fine]).tries == 1)
  }
}

/// libcurl against a server of this process.
@Suite struct CurlTests {
  private func serve(
    _ handler: @escaping @Sendable (ServerRequest) -> ServerAnswer
  ) throws -> (server: LoopbackServer, address: WebAddress) {
    let server = try LoopbackServer(port: 0, handler: handler)
    return (server, try #require(WebAddress("http://127.0.0.1:\(server.port)/a/../b%20c")))
  }

  @Test func aRequestArrivesAsItIs() throws {
    let (server, address) = try serve { request in
      ServerAnswer(
        status: 201, contentType: "text/x",
        body: Array("\(request.method) \(request.path) ".utf8) + request.body,
        headers: [("X-One", "  1 ")])
    }
    defer { server.stop() }
    let curl = CurlTransport()
    for body in [[UInt8](), Array("hello".utf8), [0, 255, 10, 13]] {
      for method in [HTTPRequest.Method.put, .post] {
        let response = try curl.send(HTTPRequest(method, address, body: body))
        #expect(response.status == 201 && response.header("content-type") == "text/x")
        #expect(response.header("x-one") == "1")
        #expect(response.body == Array("\(method.rawValue) /a/../b c ".utf8) + body)
      }
    }
    #expect(try curl.send(HTTPRequest(.get, address)).body == Array("GET /a/../b c ".utf8))
    #expect(try curl.send(HTTPRequest(.delete, address)).status == 201)
    let head = try curl.send(HTTPRequest(.head, address))
    #expect(head.body.isEmpty && head.header("content-length") == "15")
  }

  @Test func aRedirectIsAnAnswerLikeOthers() throws {
    let (server, address) = try serve { _ in
      ServerAnswer(
        status: 302, contentType: "text/x", body: [], headers: [("Location", "/elsewhere")])
    }
    defer { server.stop() }
    #expect(try CurlTransport().send(HTTPRequest(.get, address)).status == 302)
  }

  @Test func answersAreTakenUpToTheirLimit() throws {
    let (server, address) = try serve { _ in
      ServerAnswer(status: 200, contentType: "text/x", body: [UInt8](repeating: 65, count: 1000))
    }
    defer { server.stop() }
    let curl = CurlTransport()
    #expect(
      try curl.send(HTTPRequest(.get, address, answerBytesMax: 1000)).body.count == 1000)
    let fault = #expect(throws: TransportFault.self) {
      try curl.send(HTTPRequest(.get, address, answerBytesMax: 999))
    }
    #expect(fault?.kind == .tooLarge)
  }

  @Test func bodiesAreTakenUpToTheServersLimit() throws {
    let (server, address) = try serve { request in
      ServerAnswer(status: 200, contentType: "text/x", body: Array("\(request.body.count)".utf8))
    }
    defer { server.stop() }
    let curl = CurlTransport()
    let limit = LoopbackServer.Limits().bodyBytes
    for (count, status) in [(limit, 200), (limit + 1, 413), (limit * 4, 413)] {
      let request = HTTPRequest(.post, address, body: [UInt8](repeating: 1, count: count))
      #expect(try curl.send(request).status == status)
    }
  }

  @Test func aHeaderCannotCarryAnother() throws {
    let address = try #require(WebAddress("http://127.0.0.1:1/"))
    for header in [
      HTTPHeader("x", "a\r\nHost: b"), HTTPHeader("x:y", "1"), HTTPHeader("", "1"),
      HTTPHeader("x", "a\0b"),
    ] {
      let fault = #expect(throws: TransportFault.self) {
        try CurlTransport().send(HTTPRequest(.get, address, headers: [header]))
      }
      #expect(fault?.kind == .refused)
    }
  }

  @Test func aServerThatIsNotThereIsUnreachable() throws {
    let (server, address) = try serve { _ in
      ServerAnswer(status: 200, contentType: "text/x", body: [])
    }
    server.stop()
    let fault = #expect(throws: TransportFault.self) {
      try CurlTransport().send(HTTPRequest(.get, address))
    }
    #expect(fault?.kind == .unreachable && fault?.isPassing == true)
    #expect(fault?.message.contains("127.0.0.1:\(server.port)") == true)
  }

  @Test func aServerWithAnUnknownCertificateIsNotTrusted() throws {
    let pki = try TestPKI()
    let server = try pki.tlsServer()
    defer { server.process.terminate() }
    let address = try #require(WebAddress("https://127.0.0.1:\(server.port)/"))
    let fault = #expect(throws: TransportFault.self) {
      try CurlTransport().send(HTTPRequest(.get, address))
    }
    #expect(fault?.kind == .untrusted && fault?.isPassing == false, "\(String(describing: fault))")
    var options = CurlTransport.Options()
    options.authorities = "\(pki.folder)/root.pem"
    #expect(try CurlTransport(options).send(HTTPRequest(.get, address)).status == 200)
  }
}
