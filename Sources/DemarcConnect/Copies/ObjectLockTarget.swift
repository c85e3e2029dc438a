internal import DemarcLedger
public import DemarcModel

/// Copies in a bucket with object lock: what is there cannot be deleted before its retention ends.
public final class ObjectLockTarget: CopyTarget {
  /// How copies are kept.
  public struct Options: Sendable {
    public var mode = S3Lock.Mode.compliance
    /// Keeps copies in a bucket without object lock too.
    public var allowsNoLock = false
    /// Reads every object back, even where the server gives its own checksum.
    public var readsBack = false
    /// Objects larger than this go up in parts of this size; S3 wants at least 5 MiB.
    public var partBytes = 16 << 20

    public init() {}
  }

  private let client: S3Client
  private let options: Options
  /// Whether retentions can be set; what `prepare` found.
  private var hasLock = true

  public init(_ client: S3Client, _ options: Options = Options()) {
    self.client = client
    self.options = options
  }

  public var title: String { client.place.description }

  public func prepare() throws(Diagnostic) {
    hasLock = try client.hasObjectLock()
    if hasLock || options.allowsNoLock { return }
    throw Diagnostic(
      "copy.no-object-lock", "the bucket \(client.place.bucket) has no object lock",
      hint: """
        make a bucket with it (aws s3api create-bucket --object-lock-enabled-for-bucket …), or give \
        --allow-no-lock to keep copies that can be deleted
        """)
  }

  public func keep(_ item: CopyItem) throws(Diagnostic) -> CopyOutcome {
    let key = client.place.key(item.name)
    let plan = try UploadPlan(item, partBytes: options.partBytes)
    let lock = hasLock ? item.retainUntil.map { S3Lock(options.mode, until: $0) } : nil
    var action = CopyOutcome.Action.wasThere
    let there = try client.head(key)
    var proof: CopyProof?
    if let there { proof = try check(there, key, plan) }
    if proof == nil {
      guard there == nil || item.isPointer else { throw differs(item.name) }
      if try send(plan, key, lock, replacing: there != nil) == .done { action = .sent }
      guard let found = try client.head(key), let seen = try check(found, key, plan) else {
        throw differs(item.name)
      }
      proof = seen
    }
    guard let proof, let hash = LedgerHash(bytes: plan.whole.sha256) else {
      throw differs(item.name)
    }
    return CopyOutcome(
      name: item.name, action: action, size: item.source.size, sha256: hash, proof: proof,
      lock: try confirm(lock, key))
  }

  public func read(_ name: String, bytesMax: Int) throws(Diagnostic) -> [UInt8]? {
    let key = client.place.key(name)
    guard let found = try client.head(key) else { return nil }
    guard found.size <= Int64(bytesMax), found.size >= 0 else {
      throw Diagnostic("copy.too-large", "\(title)/\(name) has more than \(bytesMax) bytes")
    }
    return try client.read(key, etag: found.etag, at: 0, count: Int(found.size))
  }

  // MARK: Sending

  private func send(
    _ plan: UploadPlan, _ key: String, _ lock: S3Lock?, replacing: Bool
  ) throws(Diagnostic) -> S3Client.Written {
    if plan.parts.count <= 1 {
      let bytes = try plan.bytes(of: 0)
      guard let digests = Digests.of(bytes), digests == plan.whole else {
        throw plan.changed
      }
      return try client.put(key, bytes, digests, lock: lock, replacing: replacing)
    }
    let upload = try resume(plan, key, lock)
    var sent: [S3Client.Part] = []
    for (index, wanted) in plan.parts.enumerated() {
      if let there = upload.parts[index + 1], there.size == wanted.size,
        Self.isSame(there, wanted.digests)
      {
        var part = there
        part.checksum = Base64.encode(wanted.digests.sha256)
        sent.append(part)
        continue
      }
      let bytes = try plan.bytes(of: index)
      guard let digests = Digests.of(bytes), digests == wanted.digests else { throw plan.changed }
      sent.append(
        try client.putPart(key, upload: upload.id, number: index + 1, bytes, digests))
    }
    return try client.endUpload(key, upload: upload.id, sent)
  }

  /// An upload to add parts to: one that was interrupted, or a new one.
  private func resume(
    _ plan: UploadPlan, _ key: String, _ lock: S3Lock?
  ) throws(Diagnostic) -> (id: String, parts: [Int: S3Client.Part]) {
    if let id = try client.openUpload(key) {
      // Its retention was settled when it began; `confirm` extends it where it is too short.
      if let parts = try client.parts(key, upload: id) {
        var byNumber: [Int: S3Client.Part] = [:]
        for part in parts { byNumber[part.number] = part }
        if byNumber.keys.allSatisfy({ (1...plan.parts.count).contains($0) }) {
          return (id, byNumber)
        }
        try client.abandonUpload(key, upload: id)
      }
    }
    return (try client.beginUpload(key, lock: lock), [:])
  }

  private static func isSame(_ part: S3Client.Part, _ digests: Digests) -> Bool {
    if let checksum = part.checksum { return checksum == Base64.encode(digests.sha256) }
    return part.etag.filter { $0 != "\"" } == HexText.encode(digests.md5)
  }

  // MARK: Checking

  /// How the object is known to be the item; nil when it is another.
  private func check(
    _ found: S3Object, _ key: String, _ plan: UploadPlan
  ) throws(Diagnostic) -> CopyProof? {
    guard found.size == plan.item.source.size else { return nil }
    if !options.readsBack, let checksum = found.checksum {
      if checksum == Base64.encode(plan.whole.sha256) { return .checksum }
      // Some servers leave the number of parts away.
      if let composite = plan.composite,
        checksum == composite || checksum == composite.prefix(44)
      {
        return .partChecksums
      }
      // One over other parts says nothing; one over the whole says that it is another.
      if !checksum.contains("-"), !found.etag.contains("-") { return nil }
    }
    let digester = Digester()
    var at: Int64 = 0
    while at < found.size {
      let count = Int(min(Int64(options.partBytes), found.size - at))
      let bytes = try client.read(key, etag: found.etag, at: at, count: count)
      guard bytes.count == count else { return nil }
      digester.update(bytes)
      at += Int64(count)
    }
    return digester.finish()?.sha256 == plan.whole.sha256 ? .readBack : nil
  }

  /// Reads the retention back, and extends it where it ends too early.
  private func confirm(_ lock: S3Lock?, _ key: String) throws(Diagnostic) -> S3Lock? {
    guard let lock else { return nil }
    if let there = try client.retention(key), Self.covers(there, lock) { return there }
    try client.retain(key, lock)
    guard let there = try client.retention(key), Self.covers(there, lock) else {
      throw Diagnostic(
        "copy.not-retained",
        "\(title) did not take the retention of \(key) until \(lock.until)",
        hint: "check that the bucket has object lock and the credentials may PutObjectRetention")
    }
    return there
  }

  private static func covers(_ there: S3Lock, _ lock: S3Lock) -> Bool {
    let ends = (there.until.day.number, there.until.second)
    let asked = (lock.until.day.number, lock.until.second)
    return ends >= asked && (there.mode == .compliance || there.mode == lock.mode)
  }
}

/// How an item goes up: its parts and all their digests, known before anything is sent.
struct UploadPlan {
  struct Part {
    var offset: Int64
    var size: Int
    var digests: Digests
  }

  let item: CopyItem
  let whole: Digests
  let parts: [Part]

  /// What S3 takes in parts at most.
  static let partsMax: Int64 = 10_000

  init(_ item: CopyItem, partBytes: Int) throws(Diagnostic) {
    self.item = item
    let size = item.source.size
    // As many parts as there may be, at most; the size is the same in every run.
    let least = (size + Self.partsMax - 1) / Self.partsMax
    let partSize = max(Int64(partBytes), least)
    let all = Digester()
    var parts: [Part] = []
    var at: Int64 = 0
    repeat {
      let end = min(size, at + partSize)
      let own = Digester()
      let start = at
      while at < end {
        let bytes = try item.source.read(
          at: at, count: Int(min(Int64(CopyItem.chunkBytes), end - at)))
        own.update(bytes)
        all.update(bytes)
        at += Int64(bytes.count)
      }
      guard let digests = own.finish() else { throw Self.notHashed(item) }
      parts.append(Part(offset: start, size: Int(end - start), digests: digests))
    } while at < size
    guard let whole = all.finish() else { throw Self.notHashed(item) }
    self.whole = whole
    self.parts = parts
  }

  private static func notHashed(_ item: CopyItem) -> Diagnostic {
    Diagnostic("copy.not-hashed", "libcrypto could not hash \(item.name)")
  }

  var changed: Diagnostic {
    Diagnostic(
      "copy.changed", "\(item.name) changed while it was copied",
      hint: "a ledger's files never change: verify the ledger")
  }

  func bytes(of part: Int) throws(Diagnostic) -> [UInt8] {
    try item.source.read(at: parts[part].offset, count: parts[part].size)
  }

  /// The checksum S3 keeps of an object in parts: over the digests of the parts, and their number.
  var composite: String? {
    guard parts.count > 1, let digest = Digests.of(parts.flatMap(\.digests.sha256)) else {
      return nil
    }
    return "\(Base64.encode(digest.sha256))-\(parts.count)"
  }
}
