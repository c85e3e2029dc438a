internal import Synchronization

/// Values made once a key, on first use.
///
/// Two threads that ask at the same moment may both make the value; one of them is kept. Making is
/// outside the lock, so that one value may need another.
final class Cache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let values = Mutex<[Key: Value]>([:])

  func value(_ key: Key, _ make: () -> Value) -> Value {
    if let held = values.withLock({ $0[key] }) { return held }
    let made = make()
    return values.withLock { held in
      if let earlier = held[key] { return earlier }
      held[key] = made
      return made
    }
  }
}
