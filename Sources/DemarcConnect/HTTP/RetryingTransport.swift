/// How often and how patiently a request is sent again.
public struct RetryPolicy: Sendable {
  public var attempts: Int
  public var firstDelayMs: Int
  public var delayMsMax: Int

  public init(attempts: Int = 5, firstDelayMs: Int = 200, delayMsMax: Int = 20_000) {
    self.attempts = max(1, attempts)
    self.firstDelayMs = max(0, firstDelayMs)
    self.delayMsMax = max(firstDelayMs, delayMsMax)
  }

  /// The pause before the try with this number, which counts from 1 and doubles each time.
  func delayMs(before attempt: Int) -> Int {
    min(delayMsMax, firstDelayMs << min(max(0, attempt - 1), 20))
  }
}

/// Sends again what may be sent twice, after a pause that grows.
///
/// A server that asks for patience with `Retry-After` in seconds (RFC 9110 §10.2.3) gets it, up to
/// the policy's longest pause. The clock is a parameter: `sleep` is told milliseconds.
public struct RetryingTransport: HTTPTransport {
  private let transport: any HTTPTransport
  private let policy: RetryPolicy
  private let sleep: @Sendable (Int) -> Void
  /// Thins out a pause, so that many clients do not come back at once.
  private let jitter: @Sendable (Int) -> Int

  public init(
    _ transport: any HTTPTransport, policy: RetryPolicy = RetryPolicy(),
    jitter: @escaping @Sendable (Int) -> Int = { $0 }, sleep: @escaping @Sendable (Int) -> Void
  ) {
    self.transport = transport
    self.policy = policy
    self.jitter = jitter
    self.sleep = sleep
  }

  public func send(_ request: HTTPRequest) throws(TransportFault) -> HTTPResponse {
    var attempt = 1
    while true {
      let isLast = attempt >= policy.attempts || !request.isRepeatable
      var pause = policy.delayMs(before: attempt)
      do throws(TransportFault) {
        let response = try transport.send(request)
        guard !isLast, Self.isPassing(response.status) else { return response }
        if let asked = response.header("retry-after").flatMap({ Int($0) }), asked >= 0 {
          pause = min(policy.delayMsMax, max(pause, min(asked, 86_400) * 1000))
        }
      } catch {
        guard !isLast, error.isPassing else { throw error }
      }
      sleep(max(0, jitter(pause)))
      attempt += 1
    }
  }

  /// Answers that say "not now" (RFC 9110 §15.5.9, §15.6; RFC 6585 §4).
  private static func isPassing(_ status: Int) -> Bool {
    [408, 425, 429, 500, 502, 503, 504].contains(status)
  }
}
