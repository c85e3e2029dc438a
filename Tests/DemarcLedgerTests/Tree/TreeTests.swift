import DemarcLedger
import DemarcModel
import Testing

/// Roots and proofs of the tree, against published values and a slow, obvious tree.
@Suite struct TreeTests {
  /// Entries that implementations of Certificate Transparency have agreed on for years.
  private let entries: [[UInt8]] = [
    [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
    Array(0x50...0x57), Array(0x60...0x6f),
  ]
  private let roots = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ]

  /// The definition of RFC 6962 §2.1 word by word.
  private func slowRoot(_ leaves: ArraySlice<LedgerHash>) -> LedgerHash {
    guard leaves.count > 1 else { return leaves.first ?? .empty }
    var half = 1
    while half * 2 < leaves.count { half *= 2 }
    let middle = leaves.startIndex + half
    return .node(slowRoot(leaves[..<middle]), slowRoot(leaves[middle...]))
  }

  private func leaves(_ count: Int) -> [LedgerHash] {
    (0..<count).map { LedgerHash.leaf(Array("entry \($0)".utf8)) }
  }

  @Test func rootsAreThoseThatOthersPublish() throws {
    for (size, root) in roots.enumerated() {
      var tree = CompactTree()
      for entry in entries.prefix(size) { tree.append(.leaf(entry)) }
      #expect(tree.root.hex == root, "size \(size)")
      let hashes = LeafHashes(entries.map { .leaf($0) })
      #expect(try MerkleTree.root(size: Int64(size), hashes).hex == root)
    }
  }

  @Test func everyLeafOfEverySmallTreeIsProven() throws {
    let all = leaves(40)
    let hashes = LeafHashes(all)
    for size in 1...40 {
      let root = slowRoot(all[..<size])
      for index in 0..<size {
        let path = try MerkleTree.inclusion(of: Int64(index), size: Int64(size), hashes)
        #expect(
          ProofCheck.isIncluded(
            leaf: all[index], index: Int64(index), size: Int64(size), root: root, path: path))
        // The proof is of this leaf at this place alone.
        for other in [index - 1, index + 1, size] {
          #expect(
            !ProofCheck.isIncluded(
              leaf: all[index], index: Int64(other), size: Int64(size), root: root, path: path))
        }
        #expect(
          !ProofCheck.isIncluded(
            leaf: all[(index + 1) % 40], index: Int64(index), size: Int64(size), root: root,
            path: path))
        #expect(
          !ProofCheck.isIncluded(
            leaf: all[index], index: Int64(index), size: Int64(size), root: root,
            path: path + [root]))
      }
    }
  }

  @Test func everyEarlierTreeIsTheStartOfTheLaterOne() throws {
    let all = leaves(40)
    let hashes = LeafHashes(all)
    for size in 0...40 {
      let new = (size: Int64(size), root: slowRoot(all[..<size]))
      for earlier in 0...size {
        let old = (size: Int64(earlier), root: slowRoot(all[..<earlier]))
        let path = try MerkleTree.consistency(from: old.size, to: new.size, hashes)
        #expect(ProofCheck.isConsistent(from: old, to: new, path: path), "\(earlier) of \(size)")
        guard earlier > 0 else { continue }
        #expect(
          !ProofCheck.isConsistent(from: (old.size, .empty), to: new, path: path),
          "\(earlier) of \(size) with another old root")
        guard earlier < size else { continue }
        #expect(!ProofCheck.isConsistent(from: old, to: (new.size, .empty), path: path))
        #expect(!ProofCheck.isConsistent(from: old, to: new, path: Array(path.dropLast())))
        #expect(!ProofCheck.isConsistent(from: old, to: new, path: path + [old.root]))
      }
    }
  }

  @Test func aTreeGrowsOnFromItsRightEdge() throws {
    let all = leaves(700)
    for size in [0, 1, 2, 255, 256, 257, 511, 700] {
      var tree = try MerkleTree.compact(size: Int64(size), LeafHashes(all))
      #expect(tree.root == slowRoot(all[..<size]))
      for leaf in all[size...] { tree.append(leaf) }
      #expect(tree.root == slowRoot(all[...]))
    }
    #expect(CompactTree(size: 3, edge: leaves(3)) == nil)
  }

  @Test func whatIsNotInTheTreeHasNoProof() {
    #expect(throws: Diagnostic.self) {
      try MerkleTree.inclusion(of: 3, size: 3, LeafHashes(leaves(3)))
    }
    #expect(throws: Diagnostic.self) {
      try MerkleTree.consistency(from: 4, to: 3, LeafHashes(leaves(4)))
    }
  }
}
