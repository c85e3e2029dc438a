internal import Dispatch
internal import Synchronization

/// Does the same to each of many things on all cores; answers come in the order of the things.
public enum OrderedRun {
  public static func map<Item: Sendable, Answer: Sendable>(
    _ items: [Item], workers: Int, _ body: @escaping @Sendable (Item) -> Answer
  ) -> [Answer] {
    guard workers > 1, items.count > 1 else { return items.map(body) }
    let state = Mutex(
      State<Answer>(answers: [Answer?](repeating: nil, count: items.count)))
    // Each worker takes the next thing that nobody has taken: files differ much in size.
    DispatchQueue.concurrentPerform(iterations: min(workers, items.count)) { _ in
      while let index = state.withLock({ $0.take() }) {
        let answer = body(items[index])
        state.withLock { $0.answers[index] = answer }
      }
    }
    return state.withLock { $0.answers.compactMap { $0 } }
  }

  private struct State<Answer: Sendable>: Sendable {
    var answers: [Answer?]
    var next = 0

    mutating func take() -> Int? {
      guard next < answers.count else { return nil }
      defer { next += 1 }
      return next
    }
  }
}
