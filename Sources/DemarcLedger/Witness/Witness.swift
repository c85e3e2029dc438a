public import DemarcModel
internal import Synchronization

/// What a witness must never lose: the logs it knows and the heads it has cosigned.
public protocol WitnessMemory: Sendable {
  /// Keys trusted for an origin; empty for a log that is not known.
  func keys(of origin: String) -> [VerifierKey]
  /// The head last kept; `none` for a log never seen.
  func head(of origin: String) throws(Diagnostic) -> WitnessHead
  /// Keeps a head; when it returns, no loss of power can take it away.
  func keep(_ acceptance: WitnessAcceptance) throws(Diagnostic)
}

/// A witness: answers one request after the other, and never cosigns what it has not kept first.
public final class Witness: Sendable {
  private let key: LedgerKey
  private let memory: any WitnessMemory
  private let now: @Sendable () -> UInt64
  private let order = Mutex(())

  /// - Parameters:
  ///   - key: one of the kind that cosigns.
  ///   - now: Unix time in seconds.
  public init(key: LedgerKey, memory: any WitnessMemory, now: @escaping @Sendable () -> UInt64) {
    self.key = key
    self.memory = memory
    self.now = now
  }

  /// The answer to the body of one `add-checkpoint`.
  ///
  /// Checking, keeping and cosigning are one step: requests that come at once wait for each other,
  /// so that none can set the witness back (C2SP tlog-witness, "add-checkpoint").
  public func addCheckpoint(_ body: [UInt8]) -> WitnessAnswer {
    order.withLock { _ in
      do throws(Diagnostic) {
        switch try WitnessRules.decide(
          body, keys: memory.keys(of:),
          head: { origin throws(Diagnostic) in try memory.head(of: origin) })
        {
        case .refuse(let answer): return answer
        case .cosign(let acceptance):
          if acceptance.head != acceptance.before { try memory.keep(acceptance) }
          return try acceptance.answer(by: key, time: now())
        }
      } catch {
        // Its own fault, told without what it is about: the caller is anyone.
        return WitnessAnswer(status: 500, "the witness could not keep its state\n")
      }
    }
  }
}
