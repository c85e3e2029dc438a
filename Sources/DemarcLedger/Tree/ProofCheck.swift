/// Checks proofs without the tree: what an auditor's own program does too.
public enum ProofCheck {
  /// The root that an inclusion proof leads to (RFC 9162 §2.1.3.2); nil when it has a wrong length.
  public static func root(
    leaf: LedgerHash, index: Int64, size: Int64, path: [LedgerHash]
  ) -> LedgerHash? {
    guard index >= 0, index < size else { return nil }
    var (position, last) = (index, size - 1)
    var node = leaf
    for sibling in path {
      guard last > 0 else { return nil }
      if position & 1 == 1 || position == last {
        node = .node(sibling, node)
        while position & 1 == 0, position > 0 {
          position >>= 1
          last >>= 1
        }
      } else {
        node = .node(node, sibling)
      }
      position >>= 1
      last >>= 1
    }
    return last == 0 ? node : nil
  }

  /// Whether `path` proves that `leaf` is the `index`-th of the tree with this root.
  public static func isIncluded(
    leaf: LedgerHash, index: Int64, size: Int64, root: LedgerHash, path: [LedgerHash]
  ) -> Bool {
    self.root(leaf: leaf, index: index, size: size, path: path) == root
  }

  /// Whether `path` proves that the second tree starts with the first (RFC 9162 §2.1.4.2).
  public static func isConsistent(
    from old: (size: Int64, root: LedgerHash), to new: (size: Int64, root: LedgerHash),
    path: [LedgerHash]
  ) -> Bool {
    guard old.size >= 0, old.size <= new.size else { return false }
    if old.size == new.size { return path.isEmpty && old.root == new.root }
    if old.size == 0 { return path.isEmpty && old.root == .empty }
    var rest = path[...]
    // A complete old tree is the first node of its own proof, and is left out.
    if old.size.nonzeroBitCount == 1 { rest = [old.root] + path }
    guard let first = rest.popFirst() else { return false }
    var (position, last) = (old.size - 1, new.size - 1)
    while position & 1 == 1 {
      position >>= 1
      last >>= 1
    }
    var (oldNode, newNode) = (first, first)
    for sibling in rest {
      guard last > 0 else { return false }
      if position & 1 == 1 || position == last {
        oldNode = .node(sibling, oldNode)
        newNode = .node(sibling, newNode)
        while position & 1 == 0, position > 0 {
          position >>= 1
          last >>= 1
        }
      } else {
        newNode = .node(newNode, sibling)
      }
      position >>= 1
      last >>= 1
    }
    return last == 0 && oldNode == old.root && newNode == new.root
  }
}
