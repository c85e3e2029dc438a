/// A tree that remembers only what the next leaf needs: one hash a complete subtree on its right edge.
///
/// Its size in memory grows with the logarithm of the leaves.
public struct CompactTree: Hashable, Sendable {
  /// Leaves so far.
  public private(set) var size: Int64
  /// Roots of the complete subtrees, the largest first: one for each bit set in `size`.
  public private(set) var edge: [LedgerHash]

  /// A tree without leaves.
  public init() {
    size = 0
    edge = []
  }

  /// The tree of a known right edge; nil when the count of hashes cannot be that of `size`.
  public init?(size: Int64, edge: [LedgerHash]) {
    guard size >= 0, edge.count == size.nonzeroBitCount else { return nil }
    self.size = size
    self.edge = edge
  }

  /// Adds the hash of one leaf.
  public mutating func append(_ leaf: LedgerHash) {
    var node = leaf
    var height = size
    // Every one at the end of the count is a complete subtree that joins.
    while height & 1 == 1 {
      node = .node(edge.removeLast(), node)
      height >>= 1
    }
    edge.append(node)
    size += 1
  }

  /// The root (RFC 6962 §2.1, MTH).
  public var root: LedgerHash {
    guard var node = edge.last else { return .empty }
    for left in edge.dropLast().reversed() { node = .node(left, node) }
    return node
  }
}
