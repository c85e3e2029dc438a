import DemarcConnect
import DemarcLedger
import DemarcModel
import Synchronization
import Testing

/// A server that answers anything but what it should: seeded noise over true answers.
private final class Liar: HTTPTransport {
  private let truth: FakeS3
  private let random: Mutex<Seeded>
  let asked = Mutex(0)

  init(_ truth: FakeS3, seed: UInt64) {
    self.truth = truth
    random = Mutex(Seeded(seed))
  }

  func send(_ request: HTTPRequest) throws(TransportFault) -> HTTPResponse {
    var response = try truth.send(request)
    asked.withLock { $0 += 1 }
    random.withLock { random in
      switch Int.random(in: 0...5, using: &random) {
      case 0:
        response.status =
          [200, 206, 301, 403, 404, 409, 412, 500].randomElement(using: &random) ?? 200
      case 1: response.body = Array(response.body.prefix(Int.random(in: 0...80, using: &random)))
      case 2:
        for _ in 0..<4 where !response.body.isEmpty {
          let at = Int.random(in: 0..<response.body.count, using: &random)
          response.body[at] = UInt8.random(in: 0...255, using: &random)
        }
      case 3:
        response.headers = response.headers.map {
          HTTPHeader(
            $0.name,
            ["", "-1", "99999999999999999999", "\u{1b}[2J", "7"].randomElement(using: &random) ?? ""
          )
        }
      case 4: response.body += Array("<Part><PartNumber>0</PartNumber><Size>-1</Size><ETag>".utf8)
      default: break
      }
    }
    return response
  }
}

/// What a server that lies can do: nothing but make a copy fail.
@Suite struct HostileServerTests {
  @Test func aLyingServerIsRefusedAndNeverBelieved() throws {
    let until = try #require(Instant("2031-01-01"))
    var refused = 0
    for seed in 0..<300 {
      let truth = FakeS3()
      let liar = Liar(truth, seed: UInt64(seed))
      let place = try S3Place("s3://bucket", region: "x", endpoint: "http://127.0.0.1:9000")
      let client = S3Client(
        place, credentials: AWSCredentials(keyID: "A", secret: "s"), transport: liar
      ) { Instant(secondsSince1970: 0) }
      var options = ObjectLockTarget.Options()
      options.partBytes = 100
      options.readsBack = seed % 2 == 0
      let target = ObjectLockTarget(client, options)
      let bytes = (0..<250).map { UInt8(truncatingIfNeeded: $0 &* seed) }
      do {
        try target.prepare()
        let item = try CopyItem(name: "a", source: MemorySource(bytes), retainUntil: until)
        _ = try target.keep(item)
        _ = try target.read("a", bytesMax: 1000)
      } catch {
        #expect(error.code.hasPrefix("copy."))
        #expect(!error.description.contains("\u{1b}"), "\(seed) steers the terminal")
        refused += 1
      }
      #expect(liar.asked.withLock { $0 } < 60, "\(seed) keeps the client busy")
    }
    #expect(refused > 100)
  }
}
