internal import DemarcModel

/// Compares a store's index with the folder, leaf by leaf.
final class StoreCheck {
  private let store: any LedgerStore

  init(_ store: any LedgerStore, _ head: Checkpoint) throws {
    self.store = store
    try store.check()
    let held = try store.head()
    guard held.tree.size >= head.size else {
      throw Diagnostic(
        "ledger.store-differs", "the store has \(held.tree.size) leaves, the folder \(head.size)",
        hint: "'demarc evidence reindex' fills the store from the folder")
    }
    guard held.tree.size > head.size || held.tree.root == head.root else {
      throw Diagnostic(
        "ledger.store-differs", "store and folder have different roots at size \(head.size)",
        hint: "'demarc evidence reindex' fills the store from the folder")
    }
  }

  func compare(
    _ bytes: [UInt8], _ ranges: [Range<Int>], _ hashes: [LedgerHash], from index: Int64
  ) throws {
    var leaves: [IndexedLeaf] = []
    leaves.reserveCapacity(ranges.count)
    for (offset, range) in ranges.enumerated() {
      let leaf = index + Int64(offset)
      let manifest = try EvidenceManifest(
        indexedOf: Array(bytes[range]), name: "leaf \(leaf)")
      leaves.append(IndexedLeaf(index: leaf, hash: hashes[offset], manifest: manifest))
    }
    guard let leaf = try store.firstDifference(leaves) else { return }
    throw Diagnostic(
      "ledger.store-differs", "the store says of leaf \(leaf) what the folder does not",
      hint: "'demarc evidence reindex' fills the store from the folder")
  }
}
