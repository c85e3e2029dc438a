/// A version of a built-in definition: `1.2.3` or `1.2.3-preview`.
struct DefinitionVersion: Hashable, Comparable {
  var numbers: [Int]
  var suffix: String

  init?(_ text: String) {
    let parts = text.split(separator: "-", maxSplits: 1)
    guard let head = parts.first else { return nil }
    let numbers = head.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...3).contains(numbers.count), !numbers.contains(nil) else { return nil }
    self.numbers = numbers.compactMap { $0 }
    while self.numbers.count < 3 { self.numbers.append(0) }
    suffix = parts.count > 1 ? parts[1].lowercased() : ""
  }

  /// A released version is later than its preview.
  static func < (left: DefinitionVersion, right: DefinitionVersion) -> Bool {
    if left.numbers != right.numbers {
      return left.numbers.lexicographicallyPrecedes(right.numbers)
    }
    return !left.suffix.isEmpty && right.suffix.isEmpty
  }
}

/// Which versions an assignment or an initiative takes: `1.*.*`, `1.2.*`, `1.*.*-preview`.
struct VersionPattern: Hashable {
  /// nil is `*`.
  private var numbers: [Int?]
  private var suffix: String

  init?(_ text: String) {
    let parts = text.split(separator: "-", maxSplits: 1)
    guard let head = parts.first else { return nil }
    numbers = []
    for part in head.split(separator: ".", omittingEmptySubsequences: false) {
      if part == "*" {
        numbers.append(nil)
      } else if let number = Int(part) {
        numbers.append(number)
      } else {
        return nil
      }
    }
    guard (1...3).contains(numbers.count) else { return nil }
    suffix = parts.count > 1 ? parts[1].lowercased() : ""
  }

  func matches(_ version: DefinitionVersion) -> Bool {
    suffix == version.suffix
      && zip(numbers, version.numbers).allSatisfy { $0 == nil || $0 == $1 }
  }

  /// The same, but for `preview`.
  func matchesNumbers(_ version: DefinitionVersion) -> Bool {
    zip(numbers, version.numbers).allSatisfy { $0 == nil || $0 == $1 }
  }
}
