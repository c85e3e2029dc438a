internal import DemarcEstate
internal import DemarcJSON
internal import DemarcModel

/// The first pass over a tree: finds the digests and the signatures that lie beside them.
struct DigestScan {
  private(set) var heads: [DigestHead] = []
  /// Digests that could not be read, with the reason.
  private(set) var unreadable: [(file: String, reason: String)] = []
  /// Signatures out of saved metadata, by the mark of their digest.
  private(set) var signatures: [UInt64: [UInt8]] = [:]
  /// What stands before `AWSLogs/` in the paths, in the order found.
  private(set) var bases: [String] = []
  /// Log files that lie outside of such a tree, by the mark of their name.
  private(set) var loose: [UInt64: String] = [:]
  private(set) var otherFiles = 0
  private(set) var files = 0
  private(set) var diagnostics: [Diagnostic] = []

  private let tree: any DigestTree
  private let options: DigestOptions

  init(_ tree: any DigestTree, options: DigestOptions) {
    self.tree = tree
    self.options = options
  }

  mutating func run(_ progress: (Int) -> Void) {
    var faults: [Diagnostic] = []
    tree.walk { path in
      take(path)
      files += 1
      if files % 256 == 0 { progress(files) }
    } fault: {
      faults.append($0)
    }
    diagnostics += faults
  }

  private mutating func take(_ path: String) {
    if let canonical = ObjectKey.canonical(path) {
      let base = String(path.dropLast(canonical.count))
      // More trees than this are looked through by the digest's own base alone.
      if bases.count < 64, !bases.contains(base) { bases.append(base) }
    }
    let name = ObjectKey.name(path)
    if LogFileName(name) != nil {
      if ObjectKey.canonical(path) == nil { loose[ObjectKey.mark(String(name))] = path }
      return
    }
    read(path, isNamedDigest: DigestName(name) != nil)
  }

  private mutating func read(_ path: String, isNamedDigest: Bool) {
    guard isNamedDigest || startsLikeJSON(path) else {
      otherFiles += 1
      return
    }
    guard let (bytes, hash) = tree.text(path, bytesMax: options.digestBytesMax) else {
      return leave(path, isNamedDigest, "it is damaged, cut off or too large")
    }
    guard let root = try? JSONDocument.parse(bytes).root else {
      if takeLines(bytes, path) { return }
      return leave(path, isNamedDigest, "it is no JSON")
    }
    guard DigestHead.recognises(root) else {
      if takeMetadata(root, path) { return }
      return leave(path, isNamedDigest, "it has not the form of a digest")
    }
    guard heads.count < options.digestsMax else {
      if heads.count == options.digestsMax, !diagnostics.contains(where: \.isTooMany) {
        diagnostics.append(
          Diagnostic(
            DigestScan.tooMany, "more than \(options.digestsMax) digests; the rest is left out",
            hint: "check one account or one month after another"))
      }
      return
    }
    do {
      heads.append(try DigestHead(root, file: path, hash: hash))
    } catch {
      unreadable.append((path, error.message))
    }
  }

  private mutating func leave(_ path: String, _ isNamedDigest: Bool, _ reason: String) {
    if isNamedDigest { unreadable.append((path, reason)) } else { otherFiles += 1 }
  }

  static let tooMany = "logs.too-many-digests"

  /// Files that hold no digest are mostly told by their first bytes.
  private func startsLikeJSON(_ path: String) -> Bool {
    guard let source = try? tree.open(path) else { return false }
    let head = OpenedText(source, limits: EstateLimits()).head
    let text = head.filter { $0 > 0x20 }
    guard text.first == UInt8(ascii: "{") || text.first == UInt8(ascii: "[") else { return false }
    return !text.starts(with: Array("{\"Records\":".utf8))
  }

  // MARK: Saved metadata

  /// One answer of `aws s3api head-object`, or a list of such answers with their keys.
  private mutating func takeMetadata(_ root: JSONValue, _ path: String) -> Bool {
    if root.isArray {
      var found = false
      for entry in root.elements { found = takeAnswer(entry, path) || found }
      return found
    }
    return takeAnswer(root, path)
  }

  /// The same, an answer a line.
  private mutating func takeLines(_ bytes: [UInt8], _ path: String) -> Bool {
    let stream = JSONStream(MemorySource(bytes), streaming: [])
    var found = false
    while let event = (try? stream.next()) ?? nil {
      if case .record(let record) = event { found = takeAnswer(record.value, path) || found }
    }
    return found
  }

  private static let ending = ".metadata.json"

  private mutating func takeAnswer(_ answer: JSONValue, _ path: String) -> Bool {
    guard let metadata = answer["Metadata"], metadata.isObject,
      let text = metadata["signature"]?.string ?? metadata["x-amz-meta-signature"]?.string,
      let signature = Hex.decode(text)
    else { return false }
    if let key = answer["Key"]?.string {
      signatures[ObjectKey.mark(key)] = signature
    } else if path.hasSuffix(Self.ending) {
      signatures[ObjectKey.mark(String(path.dropLast(Self.ending.count)))] = signature
    } else {
      return false
    }
    return true
  }

  /// The signature that was saved beside a digest.
  func signature(of head: DigestHead) -> [UInt8]? {
    signatures[ObjectKey.mark(head.object)] ?? signatures[ObjectKey.mark(head.file)]
      ?? signatures[ObjectKey.mark(String(ObjectKey.name(head.object)))]
  }
}

extension Diagnostic {
  fileprivate var isTooMany: Bool { code == DigestScan.tooMany }
}
