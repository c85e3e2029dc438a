internal import Dispatch
internal import Synchronization

/// Work on all cores, its results in the order of the work.
enum Workers {
  /// At most `workers` pieces are under way at a time, which also bounds the memory.
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], workers: Int, _ body: @Sendable (Item) -> Result
  ) -> [Result] {
    let count = min(workers, items.count)
    guard count > 1 else { return items.map(body) }
    let next = Mutex(0)
    let results = Mutex([Result?](repeating: nil, count: items.count))
    DispatchQueue.concurrentPerform(iterations: count) { _ in
      while true {
        let index = next.withLock { next in
          defer { next += 1 }
          return next
        }
        guard index < items.count else { return }
        let result = body(items[index])
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { $0.compactMap { $0 } }
  }
}
