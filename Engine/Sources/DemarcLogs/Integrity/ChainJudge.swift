internal import DemarcEstate
internal import DemarcModel

/// The second step: proves each digest of a chain, and the links between them.
struct ChainJudge {
  private(set) var chain: DigestChain
  private(set) var findings: [IntegrityFinding] = []
  /// In order of time, each with its proof.
  private(set) var digests: [(head: DigestHead, proof: DigestProof)] = []

  /// Digests follow one another to the second; a minute allows for a clock that was set.
  private static let toleranceMs: Int64 = 60_000

  private let scan: DigestScan
  private let keys: CloudTrailKeys

  /// - Parameter heads: all digests of one chain, at least one.
  init(_ id: DigestChainID, _ heads: [DigestHead], scan: DigestScan, keys: CloudTrailKeys) {
    self.scan = scan
    self.keys = keys
    let sorted = heads.sorted {
      ($0.endMs, $0.startMs, $0.object, $0.file) < ($1.endMs, $1.startMs, $1.object, $1.file)
    }
    let first = sorted.map(\.startMs).min() ?? 0
    chain = DigestChain(id: id, firstMs: first, lastMs: sorted.last?.endMs ?? first)
    prove(sorted)
    link()
    addOpen()
  }

  // MARK: Each digest

  /// From the newest to the oldest: a digest's signature stands in the one after it.
  private mutating func prove(_ heads: [DigestHead]) {
    var given: [String: [Signature]] = [:]
    var hashes: [String: Set<[UInt8]>] = [:]
    for head in heads.reversed() {
      let known = hashes[head.object, default: []]
      // A copy tells nothing new.
      guard hashes[head.object, default: []].insert(head.hash).inserted else { continue }
      if !known.isEmpty {
        add(
          .digestTwice, head, "two files with different content say that they are this digest")
      }
      let proof = prove(head, given[head.object] ?? [])
      digests.append((head, proof))
      count(proof)
      guard let previous = head.previous, let text = head.previousSignature else { continue }
      // Text that is no signature at all fits nothing.
      let signature = Signature(bytes: Hex.decode(text) ?? [], isDoubtful: proof == .invalid)
      given[previous.object, default: []].append(signature)
    }
    digests.reverse()
  }

  /// A signature that a later digest gives.
  private struct Signature {
    var bytes: [UInt8]
    /// Whether that digest is itself not valid, so that it cannot speak against another.
    var isDoubtful: Bool
  }

  private mutating func prove(_ head: DigestHead, _ given: [Signature]) -> DigestProof {
    let saved = scan.signature(of: head)
    let signatures = (saved.map { [$0] } ?? []) + given.map(\.bytes)
    let proof = DigestProof(of: head, signatures: signatures, keys: keys)
    if proof == .invalid {
      if saved == nil, given.allSatisfy(\.isDoubtful) { return .noSignature }
      add(
        .digestInvalid, head,
        saved == nil
          ? "the signature that the next digest gives does not fit: one of the two was changed"
          : "its signature does not fit: the digest was changed after delivery")
    } else if proof == .valid, let saved, keys[head.fingerprint]?.fits(saved, head) == false {
      add(
        .metadataChanged, head,
        "the saved metadata gives a signature that does not fit; the one of the next digest does")
    }
    if proof != .invalid, !head.isInPlace {
      add(.digestMoved, head, "the file does not lie where the digest was delivered")
      return .invalid
    }
    return proof
  }

  private mutating func count(_ proof: DigestProof) {
    switch proof {
    case .valid: chain.digests.valid += 1
    case .invalid: chain.digests.invalid += 1
    default: chain.digests.notProven += 1
    }
  }

  // MARK: Links

  private mutating func link() {
    let byPlace = Dictionary(digests.indices.map { (digests[$0].head.place, $0) }) { first, _ in
      first
    }
    let unreadable = Set(scan.unreadable.map { ObjectKey.mark($0.file) })
    var before: DigestHead?
    for (head, proof) in digests {
      if proof == .invalid {
        // Already told; nothing it says of others can be believed.
        addTime(from: before, to: head)
      } else if let previous = head.previous {
        let place = ObjectKey.mark(previous.object)
        if let index = byPlace[place] {
          compare(head, previous, digests[index])
          addTime(from: digests[index].head, to: head)
        } else if unreadable.contains(place) {
          // Told already, as a file that is no digest.
          addTime(from: before, to: head)
        } else {
          addMissing(head, previous, after: before)
        }
      } else if let before, before.object != head.object {
        restart(head, after: before)
      }
      before = head
    }
  }

  /// Holds what a digest remembers of the one before it against that one.
  private mutating func compare(
    _ head: DigestHead, _ previous: DigestHead.Previous,
    _ earlier: (head: DigestHead, proof: DigestProof)
  ) {
    // Already told; whatever was changed there no longer fits here.
    guard earlier.proof != .invalid else { return }
    if previous.hash != earlier.head.hash {
      add(
        .chainBroken, head,
        "it remembers another content of the digest before it, \(earlier.head.object)")
    } else if earlier.proof != .valid, let saved = scan.signature(of: earlier.head),
      Hex.decode(head.previousSignature ?? "") != saved
    {
      add(
        .chainBroken, head,
        "it remembers another signature of the digest before it, \(earlier.head.object)")
    }
  }

  private mutating func addTime(from earlier: DigestHead?, to later: DigestHead) {
    // Digests of a backfill are made when there is something to be made up for.
    guard let earlier, !chain.id.isBackfill else { return }
    if later.startMs > earlier.endMs + Self.toleranceMs {
      addGap(earlier.endMs, later, isMissing: false, "the digests before and after leave it out")
    } else if later.startMs < earlier.endMs - Self.toleranceMs {
      add(.overlap, later, "it starts before the digest before it ends")
    }
  }

  private mutating func addMissing(
    _ head: DigestHead, _ previous: DigestHead.Previous, after before: DigestHead?
  ) {
    guard let before else {
      findings.append(
        IntegrityFinding(
          .startNotGiven, chain: chain.id, object: previous.object, file: head.file,
          toMs: head.startMs,
          reason: "the chain goes on before the first digest at hand; nothing is said of that time")
      )
      return
    }
    chain.digests.missing += 1
    findings.append(
      IntegrityFinding(
        .digestMissing, chain: chain.id, object: previous.object, fromMs: before.endMs,
        toMs: head.startMs,
        reason: "the digest after it names it as delivered, and it is not among the files"))
    if !chain.id.isBackfill, head.startMs > before.endMs + Self.toleranceMs {
      addGap(before.endMs, head, isMissing: true, "digests were made for it and are not there")
    }
  }

  private mutating func restart(_ head: DigestHead, after before: DigestHead) {
    guard !chain.id.isBackfill else { return }
    add(
      .chainRestarted, head,
      "it starts a new chain: log file validation or logging had been switched off")
    if head.startMs > before.endMs + Self.toleranceMs {
      addGap(before.endMs, head, isMissing: false, "log file validation or logging was off")
    }
  }

  private mutating func addGap(
    _ fromMs: Int64, _ head: DigestHead, isMissing: Bool, _ reason: String
  ) {
    chain.gaps.append(IntegrityGap(fromMs: fromMs, toMs: head.startMs, isMissing: isMissing))
    findings.append(
      IntegrityFinding(
        .gap, chain: chain.id, object: head.object, file: head.file, fromMs: fromMs,
        toMs: head.startMs, reason: "no digest speaks for this time: \(reason)"))
  }

  // MARK: What is not proven

  /// One finding for each reason: without keys, every digest of a chain has the same.
  private mutating func addOpen() {
    for kind in [DigestProof.noSignature, .noKey, .keyOutOfTime, .otherAlgorithm] {
      let open = digests.filter { $0.proof == kind }.map(\.head)
      for (fingerprint, heads) in Dictionary(grouping: open, by: \.fingerprint)
        .sorted(by: { $0.key < $1.key })
      {
        guard let first = heads.first, let last = heads.last else { continue }
        let (finding, reason) = Self.words(kind, fingerprint, last)
        findings.append(
          IntegrityFinding(
            finding, chain: chain.id, object: last.object, file: last.file, fromMs: first.startMs,
            toMs: last.endMs,
            reason: heads.count == 1 ? reason : "\(reason) (\(heads.count) digests)"))
      }
    }
  }

  private static func words(
    _ proof: DigestProof, _ fingerprint: String, _ head: DigestHead
  ) -> (IntegrityFindingKind, String) {
    switch proof {
    case .noSignature:
      (
        .signatureMissing,
        "no later digest and no saved metadata gives its signature; save the answer of "
          + "'aws s3api head-object' beside it, as <file>.metadata.json"
      )
    case .keyOutOfTime: (.keyOutOfTime, "key \(fingerprint) was not in use at that time")
    case .otherAlgorithm:
      (.signatureMissing, "it is signed with \(head.otherAlgorithm ?? ""), which is not checked")
    default: (.keyMissing, "no public key with fingerprint \(fingerprint) was given")
    }
  }

  private mutating func add(_ kind: IntegrityFindingKind, _ head: DigestHead, _ reason: String) {
    findings.append(
      IntegrityFinding(
        kind, chain: chain.id, object: head.object, file: head.file, fromMs: head.startMs,
        toMs: head.endMs, reason: reason))
  }
}
