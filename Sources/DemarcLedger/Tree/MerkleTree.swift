public import DemarcModel

/// A complete subtree: `2^level` leaves, the `index`-th of its size from the left.
public struct TreeNode: Hashable, Sendable {
  public var level: Int
  public var index: Int64

  public init(level: Int, index: Int64) {
    self.level = level
    self.index = index
  }

  /// The leaves below, counted from 0.
  public var leaves: Range<Int64> { index << Int64(level)..<(index + 1) << Int64(level) }
}

/// Where hashes of complete subtrees come from: tiles, memory, a list.
public protocol TreeHashes {
  /// The hash of a complete subtree.
  ///
  /// - Throws: `Diagnostic` when it is not there or cannot be read.
  func hash(_ node: TreeNode) throws(Diagnostic) -> LedgerHash
}

/// The tree of RFC 6962 §2.1: roots and proofs out of the hashes of complete subtrees.
public enum MerkleTree {
  /// The largest power of two below `count`, as its exponent; `count` is 2 or more.
  static func split(_ count: Int64) -> Int { Int64.bitWidth - 1 - (count - 1).leadingZeroBitCount }

  /// The root of the leaves `range`, whose start is a multiple of the subtree it opens.
  static func root(_ range: Range<Int64>, _ hashes: some TreeHashes) throws(Diagnostic)
    -> LedgerHash
  {
    let count = range.upperBound - range.lowerBound
    if count <= 0 { return .empty }
    if count.nonzeroBitCount == 1 {
      let level = count.trailingZeroBitCount
      return try hashes.hash(TreeNode(level: level, index: range.lowerBound >> Int64(level)))
    }
    let middle = range.lowerBound + 1 << Int64(split(count))
    let left = try root(range.lowerBound..<middle, hashes)
    return .node(left, try root(middle..<range.upperBound, hashes))
  }

  /// The root of the first `size` leaves.
  public static func root(size: Int64, _ hashes: some TreeHashes) throws(Diagnostic) -> LedgerHash {
    try root(0..<max(0, size), hashes)
  }

  /// The right edge of the first `size` leaves, from which a tree can grow on.
  public static func compact(
    size: Int64, _ hashes: some TreeHashes
  ) throws(Diagnostic) -> CompactTree {
    var edge: [LedgerHash] = []
    var start: Int64 = 0
    for level in stride(from: Int64.bitWidth - 2, through: 0, by: -1)
    where size >> Int64(level) & 1 == 1 {
      edge.append(try hashes.hash(TreeNode(level: level, index: start >> Int64(level))))
      start += 1 << Int64(level)
    }
    return CompactTree(size: size, edge: edge) ?? CompactTree()
  }

  /// The proof that leaf `index` is in the tree of `size` leaves (RFC 6962 §2.1.1, PATH).
  public static func inclusion(
    of index: Int64, size: Int64, _ hashes: some TreeHashes
  ) throws(Diagnostic) -> [LedgerHash] {
    guard index >= 0, index < size else {
      throw Diagnostic(
        "ledger.no-such-leaf", "leaf \(index) is not in a tree of \(size) leaves",
        hint: "leaves are counted from 0")
    }
    var path: [LedgerHash] = []
    var range: Range<Int64> = 0..<size
    while range.count > 1 {
      let middle = range.lowerBound + 1 << Int64(split(Int64(range.count)))
      let (near, far) =
        index < middle
        ? (range.lowerBound..<middle, middle..<range.upperBound)
        : (middle..<range.upperBound, range.lowerBound..<middle)
      path.append(try root(far, hashes))
      range = near
    }
    return path.reversed()
  }

  /// The proof that the tree of `size` leaves starts with the tree of `old` (RFC 6962 §2.1.2, PROOF).
  public static func consistency(
    from old: Int64, to size: Int64, _ hashes: some TreeHashes
  ) throws(Diagnostic) -> [LedgerHash] {
    guard old >= 0, old <= size else {
      throw Diagnostic(
        "ledger.no-such-size", "a tree of \(size) leaves has no earlier size \(old)",
        hint: "the earlier size comes first, and is no larger than the later one")
    }
    guard old > 0, old < size else { return [] }
    var path: [LedgerHash] = []
    var range: Range<Int64> = 0..<size
    var isComplete = true
    while old != range.upperBound {
      let middle = range.lowerBound + 1 << Int64(split(Int64(range.count)))
      if old <= middle {
        path.append(try root(middle..<range.upperBound, hashes))
        range = range.lowerBound..<middle
      } else {
        path.append(try root(range.lowerBound..<middle, hashes))
        range = middle..<range.upperBound
        isComplete = false
      }
    }
    if !isComplete { path.append(try root(range, hashes)) }
    return path.reversed()
  }
}

/// Hashes of leaves in memory, for small trees and for comparison.
public struct LeafHashes: TreeHashes, Sendable {
  private let leaves: [LedgerHash]

  public init(_ leaves: [LedgerHash]) { self.leaves = leaves }

  public func hash(_ node: TreeNode) throws(Diagnostic) -> LedgerHash {
    guard node.index >= 0, node.leaves.upperBound <= leaves.count else {
      throw Diagnostic(
        "ledger.no-such-leaf", "leaf \(node.leaves.upperBound - 1) is not in memory")
    }
    return Self.complete(leaves[Int(node.leaves.lowerBound)..<Int(node.leaves.upperBound)])
  }

  /// The root of a complete subtree, given the hashes of one level of it.
  static func complete(_ nodes: ArraySlice<LedgerHash>) -> LedgerHash {
    var level = Array(nodes)
    while level.count > 1 {
      for at in 0..<level.count / 2 { level[at] = .node(level[2 * at], level[2 * at + 1]) }
      level.removeLast(level.count - level.count / 2)
    }
    return level.first ?? .empty
  }
}
