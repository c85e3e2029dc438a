/// Ports from one to another, both included.
struct PortRange: Hashable {
  let lower: Int
  let upper: Int

  static let all = PortRange(lower: 0, upper: 65_535)

  init(lower: Int, upper: Int) {
    self.lower = lower
    self.upper = upper
  }

  /// `443` or `1020-1025`; nil when it is neither.
  init?(_ text: String) {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map {
      Int(Self.trimmed($0))
    }
    guard (1...2).contains(ends.count), let lower = ends[0], let upper = ends[ends.count - 1],
      (0...65_535).contains(lower), (lower...65_535).contains(upper)
    else { return nil }
    self.init(lower: lower, upper: upper)
  }

  func contains(_ port: Int) -> Bool { lower <= port && port <= upper }

  func overlaps(_ other: PortRange) -> Bool { lower <= other.upper && other.lower <= upper }

  /// The first port of the range that none of `ranges` holds; nil when they hold all of it.
  func firstPort(outside ranges: [PortRange]) -> Int? {
    var port = lower
    while port <= upper {
      guard let reach = ranges.filter({ $0.contains(port) }).map(\.upper).max() else { return port }
      port = reach + 1
    }
    return nil
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension PortRange: CustomStringConvertible {
  var description: String { lower == upper ? "\(lower)" : "\(lower)-\(upper)" }
}
