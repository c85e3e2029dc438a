internal import Dispatch
internal import Synchronization

/// Pieces of work on several threads, their results in the order of the pieces.
///
/// Results come in parts; a piece that is ahead of its turn waits with a few of them, so that memory
/// is bounded however slowly they are taken.
struct OrderedWork<Piece: Sendable, Part: Sendable> {
  /// Threads at work; with one, everything happens on the caller's.
  let workers: Int
  /// Parts that a piece may be ahead.
  private let partsMax = 4
  /// Pieces that may be done before their turn, for each worker.
  private let piecesMax = 16

  init(workers: Int) { self.workers = workers }

  /// Does all pieces; `take` is called on the caller's thread and false ends the work.
  ///
  /// - Parameters:
  ///   - next: the next piece; never called by two threads at once.
  ///   - makeWorker: makes what one thread works with: takes a piece, its number and a function for the
  ///     parts, whose answer false means that no more are wanted.
  func run(
    next: sending @escaping () -> Piece?,
    makeWorker: @escaping @Sendable () -> (Piece, Int, (Part) -> Bool) -> Void,
    take: (Piece, Part) -> Bool
  ) {
    guard workers > 1 else {
      let work = makeWorker()
      var number = 0
      var goesOn = true
      while goesOn, let piece = next() {
        work(piece, number) { part in
          goesOn = goesOn && take(piece, part)
          return goesOn
        }
        number += 1
      }
      return
    }
    let line = WorkLine<Piece, Part>(next, partsMax: partsMax, piecesMax: workers * piecesMax)
    let group = DispatchGroup()
    let queue = DispatchQueue(label: "demarc.logs", attributes: .concurrent)
    for _ in 0..<workers {
      queue.async(group: group) {
        let work = makeWorker()
        while let slot = line.begin() {
          work(slot.piece, slot.number) { slot.put($0) }
          slot.end()
        }
        line.leave()
      }
    }
    line.drain(workers: workers, take)
    group.wait()
  }
}

/// The pieces under way, oldest first.
private final class WorkLine<Piece: Sendable, Part: Sendable>: Sendable {
  private struct State {
    var next: () -> Piece?
    var number = 0
    var slots: [WorkSlot<Piece, Part>] = []
    var isStopped = false
  }

  private let state: Mutex<State>
  /// Signalled for each slot, and once by each worker that has no more to do.
  private let begun = DispatchSemaphore(value: 0)
  private let room: DispatchSemaphore
  private let partsMax: Int

  init(_ next: sending @escaping () -> Piece?, partsMax: Int, piecesMax: Int) {
    state = Mutex(State(next: next))
    self.partsMax = partsMax
    room = DispatchSemaphore(value: piecesMax)
  }

  func begin() -> WorkSlot<Piece, Part>? {
    room.wait()
    let slot = state.withLock { state -> WorkSlot<Piece, Part>? in
      guard !state.isStopped, let piece = state.next() else { return nil }
      let slot = WorkSlot<Piece, Part>(piece, number: state.number, partsMax: partsMax)
      state.number += 1
      state.slots.append(slot)
      return slot
    }
    if slot == nil { room.signal() } else { begun.signal() }
    return slot
  }

  func leave() { begun.signal() }

  /// Takes the parts in order until all workers have left.
  func drain(workers: Int, _ take: (Piece, Part) -> Bool) {
    var left = 0
    var goesOn = true
    while left < workers {
      begun.wait()
      let slot = state.withLock { $0.slots.isEmpty ? nil : $0.slots.removeFirst() }
      guard let slot else {
        left += 1
        continue
      }
      while let part = slot.get() {
        guard goesOn else { continue }
        goesOn = take(slot.piece, part)
        if !goesOn { stop(slot) }
      }
      room.signal()
    }
  }

  /// Lets all workers come to their end; what they still put is thrown away.
  private func stop(_ present: WorkSlot<Piece, Part>) {
    let slots = state.withLock { state in
      state.isStopped = true
      return state.slots
    }
    for slot in slots + [present] { slot.stop() }
  }
}

/// The parts of one piece, on their way from its worker to the taker.
private final class WorkSlot<Piece: Sendable, Part: Sendable>: Sendable {
  private struct State {
    var parts: [Part] = []
    var isStopped = false
  }

  let piece: Piece
  let number: Int
  private let state = Mutex(State())
  private let ready = DispatchSemaphore(value: 0)
  private let room: DispatchSemaphore

  init(_ piece: Piece, number: Int, partsMax: Int) {
    self.piece = piece
    self.number = number
    room = DispatchSemaphore(value: partsMax)
  }

  /// Waits for room; false when no more parts are wanted.
  func put(_ part: Part) -> Bool {
    room.wait()
    let goesOn = state.withLock { state in
      if !state.isStopped { state.parts.append(part) }
      return !state.isStopped
    }
    // A semaphore must end with no less than it began with.
    if goesOn { ready.signal() } else { room.signal() }
    return goesOn
  }

  func end() { ready.signal() }

  /// The next part; nil at the end.
  func get() -> Part? {
    ready.wait()
    let part = state.withLock { $0.parts.isEmpty ? nil : $0.parts.removeFirst() }
    if part != nil { room.signal() }
    return part
  }

  func stop() {
    state.withLock { $0.isStopped = true }
    room.signal()
  }
}
