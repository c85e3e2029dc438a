internal import CLibc
internal import DemarcModel
internal import Glibc

/// Judges what leaves say: contents, links, holds and tombstones.
struct LeafJudge {
  private let blobs: BlobStore
  private let opensSealed: Bool
  private(set) var report: LedgerReport
  private var checked: Set<LedgerHash> = []
  private var unopened: Set<LedgerHash> = []
  /// Leaves whose content is not there, until a tombstone is found.
  private var missing: [Int64: LedgerHash] = [:]
  private var links: [Link] = []
  /// Hold leaf to the leaf it holds.
  private var holds: [Int64: Int64] = [:]
  private var notes: [String: Int64] = [:]

  private struct Link {
    var from: Int64
    var to: LedgerHash
    /// Nil where only the hash is named.
    var index: Int64?
  }

  init(blobs: BlobStore, report: LedgerReport, opensSealed: Bool) {
    self.blobs = blobs
    self.report = report
    self.opensSealed = opensSealed
  }

  /// Judges the entries of one bundle.
  mutating func judge(
    _ bytes: [UInt8], _ ranges: [Range<Int>], _ hashes: [LedgerHash], from index: Int64
  ) throws(Diagnostic) {
    for (offset, range) in ranges.enumerated() {
      let leaf = index + Int64(offset)
      let glance = bytes.withUnsafeBytes {
        ManifestGlance(UnsafeRawBufferPointer(rebasing: $0[range]))
      }
      // Most leaves name a content and nothing else that must be followed.
      guard let glance, glance.isPlain else {
        try judge(EvidenceManifest(Array(bytes[range]), name: "leaf \(leaf)"), leaf)
        continue
      }
      report.kinds[glance.kind, default: 0] += 1
      if let content = glance.content { try check(content, size: glance.size, leaf) }
    }
  }

  private mutating func judge(
    _ manifest: EvidenceManifest, _ leaf: Int64
  ) throws(Diagnostic) {
    report.kinds[manifest.kind, default: 0] += 1
    if let content = manifest.content { try check(content.sha256, size: content.size, leaf) }
    if let previous = manifest.previous { links.append(Link(from: leaf, to: previous)) }
    if manifest.redaction != nil { report.redacted += 1 }
    if manifest.kind == .timestamp { report.timestamps += 1 }
    if manifest.kind == .keyRotation,
      let note = manifest.details.first(where: { $0.name == KeyRotation.noteName })
    {
      notes[note.value] = leaf
    }
    guard let subject = manifest.subject else { return }
    links.append(Link(from: leaf, to: subject.leaf, index: subject.index))
    switch manifest.kind {
    case .hold: holds[leaf] = subject.index
    case .release: holds[subject.index] = nil
    case .tombstone:
      if let hold = holds.filter({ $0.value == subject.index }).keys.min() {
        throw Diagnostic(
          "ledger.held-expired",
          "leaf \(leaf): the content of leaf \(subject.index) was deleted while leaf \(hold) held it",
          hint: "a legal hold blocks expiry until it is released")
      }
      if missing.removeValue(forKey: subject.index) != nil { report.expired += 1 }
    default: break
    }
  }

  private mutating func check(
    _ content: LedgerHash, size: Int64, _ leaf: Int64
  ) throws(Diagnostic) {
    guard !checked.contains(content) else { return }
    guard let file = blobs.file(content) else {
      missing[leaf] = content
      return
    }
    if file.isSealed, !opensSealed {
      if unopened.insert(content).inserted { report.unopened += 1 }
      return
    }
    var count: Int64 = 0
    do throws(Diagnostic) {
      try blobs.read(content) { chunk throws(Diagnostic) in count += Int64(chunk.count) }
    } catch {
      var fault = error
      fault.message = "leaf \(leaf): " + fault.message
      throw fault
    }
    guard count == size else {
      throw Diagnostic(
        "ledger.blob-size", "leaf \(leaf) names \(size) bytes of content, and there are \(count)",
        hint: "the manifest was wrong when it was recorded")
    }
    checked.insert(content)
    report.blobs += 1
    report.blobBytes += count
  }

  /// Follows links once all leaves are known.
  mutating func finish(
    _ reader: TileReader, rotations: [KeyRotation]
  ) throws(Diagnostic) {
    if let (leaf, content) = missing.min(by: { $0.key < $1.key }) {
      throw Diagnostic(
        "ledger.blob-missing",
        "leaf \(leaf): its content \(BlobStore.path(content, sealed: false)) is missing",
        hint: "restore it from a copy; a content that expired has a tombstone, and this has none")
    }
    report.held = Set(holds.values).count
    try followLinks(reader)
    for rotation in rotations where notes[rotation.text] == nil {
      throw Diagnostic(
        "ledger.rotation-unrecorded", "rotations/\(rotation.number).note is not in the log",
        hint: "a key that takes over is recorded as a leaf")
    }
  }

  private func followLinks(_ reader: TileReader) throws(Diagnostic) {
    for link in links {
      guard let index = link.index else { continue }
      let found = index < link.from ? try reader.hash(TreeNode(level: 0, index: index)) : nil
      guard found == link.to else { throw Self.loose(link) }
    }
    // Versions before are named by hash alone: one pass over the tiles finds them all.
    var wanted: [LedgerHash: [Link]] = [:]
    for link in links where link.index == nil { wanted[link.to, default: []].append(link) }
    var index: Int64 = 0
    while !wanted.isEmpty, index < reader.size {
      for (offset, hash) in try reader.tile(level: 0, index: index / TilePath.width).enumerated() {
        guard let found = wanted.removeValue(forKey: hash) else { continue }
        for link in found where link.from <= index + Int64(offset) { throw Self.loose(link) }
      }
      index += TilePath.width
    }
    if let link = wanted.values.joined().min(by: { $0.from < $1.from }) { throw Self.loose(link) }
  }

  private static func loose(_ link: Link) -> Diagnostic {
    Diagnostic(
      "ledger.loose-link",
      "leaf \(link.from) refers to "
        + (link.index.map { "leaf \($0) by the hash \(link.to)" } ?? "an earlier leaf \(link.to)")
        + ", which is not there before it",
      hint: "the manifest was wrong when it was recorded")
  }
}

/// What most leaves can be judged by, found without a copy of the entry.
///
/// In the canonical form a quote inside a text is escaped, so `"content":{` can only be a member; and no
/// other member of a manifest has that name.
struct ManifestGlance {
  var kind: EvidenceKind
  var content: LedgerHash?
  var size: Int64 = 0
  /// Whether nothing else must be followed.
  var isPlain = true

  private static let special: Set<EvidenceKind> = [
    .hold, .release, .tombstone, .redaction, .keyRotation, .timestamp,
  ]

  /// Nil for what does not look like a manifest.
  init?(_ entry: UnsafeRawBufferPointer) {
    guard entry.first == UInt8(ascii: "{"), entry.last == UInt8(ascii: "}"),
      Self.find("\"schema\":\"demarc.evidence/1\"", in: entry) != nil,
      let start = Self.find("\"kind\":\"", in: entry),
      let end = entry[start...].firstIndex(of: UInt8(ascii: "\""))
    else { return nil }
    kind = EvidenceKind(rawValue: String(decoding: entry[start..<end], as: UTF8.self))
    isPlain =
      !Self.special.contains(kind) && Self.find("\"subject\":{", in: entry) == nil
      && Self.find("\"previous\":\"", in: entry) == nil
      && Self.find("\"redaction\":{", in: entry) == nil
    guard let content = Self.find("\"content\":{", in: entry) else { return }
    let rest = UnsafeRawBufferPointer(rebasing: entry[content...])
    guard let hex = Self.find("\"sha256\":\"", in: rest), hex + 64 <= rest.count,
      let number = Self.find("\"size\":", in: rest),
      let hash = LedgerHash(hex: String(decoding: rest[hex..<hex + 64], as: UTF8.self))
    else { return nil }
    self.content = hash
    for byte in rest[number...] {
      guard (48...57).contains(byte) else { break }
      size = size &* 10 &+ Int64(byte - 48)
    }
  }

  /// Where what stands behind `text` starts.
  private static func find(_ text: StaticString, in bytes: UnsafeRawBufferPointer) -> Int? {
    guard let base = bytes.baseAddress,
      let found = memmem(base, bytes.count, text.utf8Start, text.utf8CodeUnitCount)
    else { return nil }
    return UnsafeRawPointer(found) - base + text.utf8CodeUnitCount
  }
}
