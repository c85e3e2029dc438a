internal import DemarcEstate
internal import DemarcJSON
internal import DemarcModel

/// The third step: holds log files against the digests that name them.
struct LogFileCheck {
  private(set) var findings: [IntegrityFinding] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var textBytes = 0
  private(set) var files = 0
  /// Marks of all log files that some digest names.
  private(set) var listed: Set<UInt64> = []

  private let tree: any DigestTree
  private let scan: DigestScan
  private let options: DigestOptions

  init(_ tree: any DigestTree, _ scan: DigestScan, options: DigestOptions) {
    self.tree = tree
    self.scan = scan
    self.options = options
  }

  /// Reads the digest once more, since its list was not kept, and every log file it names.
  mutating func check(
    _ head: DigestHead, _ proof: DigestProof, _ chain: inout DigestChain
  ) {
    guard let (bytes, hash) = tree.text(head.file, bytesMax: options.digestBytesMax),
      hash == head.hash, let list = try? JSONDocument.parse(bytes).root["logFiles"]
    else {
      diagnostics.append(
        Diagnostic(
          "logs.changed-while-read", "\(head.file) was changed while it was checked",
          hint: "check a copy that nothing writes to"))
      return
    }
    if list.count == 0 { chain.digests.empty += 1 }
    for value in list.elements {
      guard let entry = DigestEntry(value) else { continue }
      listed.insert(ObjectKey.mark(entry.object))
      if !scan.loose.isEmpty {
        listed.insert(ObjectKey.mark(String(ObjectKey.name(entry.object))))
      }
      check(entry, head, proof, &chain)
    }
  }

  private mutating func check(
    _ entry: DigestEntry, _ head: DigestHead, _ proof: DigestProof, _ chain: inout DigestChain
  ) {
    func finding(
      _ kind: IntegrityFindingKind, _ file: String?, _ reason: String
    ) -> IntegrityFinding {
      let doubt = proof == .invalid ? "; the digest that names it is itself not valid" : ""
      return IntegrityFinding(
        kind, chain: chain.id, object: entry.object, file: file, fromMs: head.startMs,
        toMs: head.endMs, reason: reason + doubt)
    }
    guard let expected = entry.hash else {
      chain.logFiles.notProven += 1
      return
    }
    guard let path = locate(entry.object, head.file) else {
      chain.logFiles.missing += 1
      findings.append(
        finding(.logFileMissing, nil, "the digest names it as delivered, and it is not there"))
      return
    }
    files += 1
    let hash = SHA256()
    var count = 0
    let fault = tree.read(path) { piece in
      hash.update(piece)
      count += piece.count
      return true
    }
    textBytes += count
    if let fault {
      chain.logFiles.changed += 1
      findings.append(finding(.logFileUnreadable, path, Self.words(fault)))
    } else if hash.finish() != expected {
      chain.logFiles.changed += 1
      findings.append(
        finding(.logFileChanged, path, "its content is not the one that the digest describes"))
    } else if proof == .valid {
      chain.logFiles.valid += 1
    } else {
      chain.logFiles.notProven += 1
    }
  }

  private static func words(_ fault: any Error) -> String {
    fault is SystemFault ? "it cannot be read: \(fault)" : "its compressed data is damaged"
  }

  /// The file of an object: below the base of the digest's own path, below another base of the
  /// tree, or loose, by its name.
  private func locate(_ object: String, _ digest: String) -> String? {
    let name = String(ObjectKey.name(object))
    let canonical = ObjectKey.canonical(object).map(String.init) ?? name
    var places: [String] = []
    if let own = ObjectKey.canonical(digest) {
      places.append(String(digest.dropLast(own.count)) + canonical)
    }
    places += scan.bases.map { $0 + canonical }
    for place in places {
      if tree.holds(place) { return place }
      let inflated = String(ObjectKey.inflated(place))
      if inflated != place, tree.holds(inflated) { return inflated }
    }
    return scan.loose[ObjectKey.mark(name)]
  }
}
