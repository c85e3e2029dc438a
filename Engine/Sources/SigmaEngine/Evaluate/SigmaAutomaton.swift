/// Many needles found in one pass (Aho and Corasick): as fast for a thousand as for twenty.
struct SigmaAutomaton: Sendable {
  /// Fewer are sought one by one.
  static let needlesMin = 16

  /// For each state the first of its edges in `labels`; one more for the end.
  private let starts: [Int32]
  private let labels: [UInt8]
  private let targets: [Int32]
  private let failures: [Int32]
  private let isFinal: [Bool]
  /// Where each byte leads from the start, which is where most of a text is.
  private let root: [Int32]

  init(_ needles: [[UInt8]]) {
    var edges: [[(label: UInt8, target: Int32)]] = [[]]
    var isFinal = [false]
    for needle in needles {
      var state = 0
      for byte in needle {
        if let edge = edges[state].first(where: { $0.label == byte }) {
          state = Int(edge.target)
        } else {
          edges[state].append((byte, Int32(edges.count)))
          state = edges.count
          edges.append([])
          isFinal.append(false)
        }
      }
      isFinal[state] = true
    }
    var starts: [Int32] = []
    var labels: [UInt8] = []
    var targets: [Int32] = []
    for state in edges.indices {
      starts.append(Int32(labels.count))
      for edge in edges[state].sorted(by: { $0.label < $1.label }) {
        labels.append(edge.label)
        targets.append(edge.target)
      }
    }
    starts.append(Int32(labels.count))
    var root = [Int32](repeating: 0, count: 256)
    for edge in edges[0] { root[Int(edge.label)] = edge.target }
    (self.starts, self.labels, self.targets, self.root) = (starts, labels, targets, root)
    failures = Self.failures(edges, root, &isFinal)
    self.isFinal = isFinal
  }

  /// The longest proper end of each state that is a start of some needle, shortest states first.
  private static func failures(
    _ edges: [[(label: UInt8, target: Int32)]], _ root: [Int32], _ isFinal: inout [Bool]
  ) -> [Int32] {
    var failures = [Int32](repeating: 0, count: edges.count)
    var queue = edges[0].map(\.target)
    var next = 0
    while next < queue.count {
      let state = Int(queue[next])
      next += 1
      for edge in edges[state] {
        var back = failures[state]
        while back != 0, !edges[Int(back)].contains(where: { $0.label == edge.label }) {
          back = failures[Int(back)]
        }
        let found =
          back == 0
          ? root[Int(edge.label)]
          : edges[Int(back)].first { $0.label == edge.label }?.target ?? 0
        failures[Int(edge.target)] = found
        if isFinal[Int(found)] { isFinal[Int(edge.target)] = true }
        queue.append(edge.target)
      }
    }
    return failures
  }

  /// Whether any needle stands in the text.
  func isFound(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var state: Int32 = 0
    for byte in text {
      state = step(state, byte)
      if isFinal[Int(state)] { return true }
    }
    return false
  }

  private func step(_ state: Int32, _ byte: UInt8) -> Int32 {
    var state = state
    while state != 0 {
      if let target = target(state, byte) { return target }
      state = failures[Int(state)]
    }
    return root[Int(byte)]
  }

  private func target(_ state: Int32, _ byte: UInt8) -> Int32? {
    var low = Int(starts[Int(state)])
    var high = Int(starts[Int(state) + 1])
    while low < high {
      let middle = (low + high) / 2
      if labels[middle] < byte { low = middle + 1 } else { high = middle }
    }
    return low < Int(starts[Int(state) + 1]) && labels[low] == byte ? targets[low] : nil
  }
}
