internal import DemarcModel
internal import Dispatch
internal import Synchronization

/// Judges batches on all cores while the reader goes on; merges them in the order they were read, so that
/// the result does not depend on who was quicker.
final class ParallelJudge: Sendable {
  private let judge: BatchJudge
  private let state: Mutex<State>
  private let group = DispatchGroup()
  private let queue = DispatchQueue(label: "demarc.judge", attributes: .concurrent)
  /// Bounds the batches in flight, and so the memory.
  private let room: DispatchSemaphore

  private struct State: Sendable {
    var result: BatchResult
    /// Finished ahead of their turn.
    var waiting: [Int: BatchResult] = [:]
    var next = 0
  }

  init(_ judge: BatchJudge, workers: Int) {
    self.judge = judge
    state = Mutex(State(result: BatchResult(checks: judge.program.entries.count)))
    room = DispatchSemaphore(value: workers * 2)
  }

  func submit(_ batch: [Resource], index: Int) {
    room.wait()
    queue.async(group: group) { [self] in
      let result = judge.judge(batch)
      state.withLock { state in
        state.waiting[index] = result
        while let ready = state.waiting.removeValue(forKey: state.next) {
          state.result.merge(ready)
          state.next += 1
        }
      }
      room.signal()
    }
  }

  /// Waits for all batches.
  func finish() -> BatchResult {
    group.wait()
    return state.withLock { $0.result }
  }
}
