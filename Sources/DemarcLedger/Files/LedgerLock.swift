internal import DemarcModel
internal import Glibc

/// One writer at a time, also of other processes; the system lets go when the process ends.
final class LedgerLock {
  private let descriptor: Int32
  private static let attempts = 100
  private static let pauseMicroseconds: UInt32 = 100_000

  /// Waits up to ten seconds for the writer before.
  ///
  /// - Throws: `Diagnostic` `ledger.busy` when it does not end.
  init(_ path: String) throws(Diagnostic) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw LedgerFiles.fault("cannot open", path) }
    for _ in 0..<Self.attempts {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
      guard errno == EWOULDBLOCK || errno == EINTR else { break }
      usleep(Self.pauseMicroseconds)
    }
    close(descriptor)
    throw Diagnostic(
      "ledger.busy", "another process is writing the ledger",
      hint: "wait for it to end, and run again: nothing of this step was recorded")
  }

  deinit { close(descriptor) }
}
