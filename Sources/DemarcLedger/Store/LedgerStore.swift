public import DemarcModel

/// What a store keeps of a leaf, so that evidence is found without reading the log.
public struct IndexedLeaf: Hashable, Sendable {
  public var index: Int64
  public var hash: LedgerHash
  public var kind: EvidenceKind
  public var title: String
  public var collectedAt: Instant
  public var facets: [EvidenceFacet]
  public var content: LedgerHash?
  /// Bytes of the content.
  public var size: Int64?
  public var previous: LedgerHash?
  public var recordClass: String?
  /// Index of the leaf this one is about.
  public var subject: Int64?

  public init(index: Int64, hash: LedgerHash, manifest: EvidenceManifest) {
    self.index = index
    self.hash = hash
    kind = manifest.kind
    title = manifest.title
    collectedAt = manifest.collectedAt
    facets = manifest.facets.count < 2 ? manifest.facets : Set(manifest.facets).sorted()
    content = manifest.content?.sha256
    size = manifest.content?.size
    previous = manifest.previous
    recordClass = manifest.recordClass
    subject = manifest.subject?.index
  }

  /// For stores that read back what they keep.
  public init(
    index: Int64, hash: LedgerHash, kind: EvidenceKind, title: String, collectedAt: Instant
  ) {
    self.index = index
    self.hash = hash
    self.kind = kind
    self.title = title
    self.collectedAt = collectedAt
    facets = []
  }
}

/// Which leaves are asked for; what is nil admits all.
public struct EvidenceQuery: Hashable, Sendable {
  public var kinds: Set<EvidenceKind>?
  /// Of exactly this title.
  public var title: String?
  public var facet: EvidenceFacet?
  /// Of this framework, whatever the requirement.
  public var framework: String?
  /// Collected at this moment or later.
  public var since: Instant?
  public var content: LedgerHash?
  /// New versions of this leaf.
  public var previous: LedgerHash?
  /// About this leaf.
  public var subject: Int64?
  public var recordClass: String?
  /// At most so many.
  public var limit = 1000
  /// The latest first; otherwise in the order of the log.
  public var latestFirst = true

  public init() {}
}

/// What a store says of its log's head.
public struct StoredHead: Hashable, Sendable {
  /// The tree of all leaves that are recorded.
  public var tree: CompactTree
  /// Leaves that stand in the folder under a signed checkpoint; the rest is still to be published.
  public var published: Int64

  public init(tree: CompactTree, published: Int64) {
    self.tree = tree
    self.published = published
  }
}

/// Numbers leaves and finds them: append-only, from 0 without gaps.
///
/// Update and delete of a leaf are absent on purpose. What a call changes is durable when it returns, or
/// nothing of it happened. All calls throw `Diagnostic`.
public protocol LedgerStore: AnyObject {
  /// The head, of an empty tree where nothing was recorded.
  func head() throws -> StoredHead

  /// Records leaves in one transaction.
  ///
  /// `body` gets a function that takes the next leaf, and returns the tree with them. Their entries
  /// are durable in the folder before it returns.
  ///
  /// - Throws: `ledger.store-moved` if another writer moved the size away from `expecting`.
  func append(
    expecting size: Int64,
    _ body: (_ add: @escaping (IndexedLeaf) throws -> Void) throws -> CompactTree) throws

  /// Notes that all below `size` stand under a signed head.
  func published(_ size: Int64) throws

  /// Leaves that a query asks for.
  func leaves(_ query: EvidenceQuery) throws -> [IndexedLeaf]

  /// The first of these leaves, which follow each other, that is missing here or says something else.
  func firstDifference(_ leaves: [IndexedLeaf]) throws -> Int64?

  /// The leaf of an index.
  func leaf(_ index: Int64) throws -> IndexedLeaf?

  /// Leaves whose hash starts with these hexadecimal digits, two at most.
  func leaves(hashPrefix: String) throws -> [IndexedLeaf]

  /// Drops the index and fills it anew, in one transaction; for a folder that was restored.
  func rebuild(
    _ body: (_ add: (IndexedLeaf) throws -> Void) throws -> CompactTree) throws

  /// Looks for damage that the store itself can see.
  ///
  /// - Throws: `ledger.store-broken` naming it.
  func check() throws
}
