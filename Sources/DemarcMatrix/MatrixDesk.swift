public import DemarcBoundary
internal import DemarcModel

/// Records versions of the matrix, finds them again, and keeps what people decide about them.
public struct MatrixDesk: Sendable {
  private let digest: @Sendable ([UInt8]) -> String

  /// - Parameter digest: SHA-256 in 64 hexadecimal digits.
  public init(digest: @escaping @Sendable ([UInt8]) -> String) { self.digest = digest }

  /// What became of a matrix that was handed in.
  public enum Recorded: Hashable, Sendable {
    case new(MatrixVersion)
    case unchanged(MatrixVersion)
    /// It speaks of a day before the latest version's; history is not rewritten.
    case older(than: MatrixVersion)
  }

  /// Keeps the matrix as a version if it differs from the latest one.
  public func record(
    _ snapshot: MatrixSnapshot, in history: any MatrixHistory, nowMs: Int64
  ) throws -> Recorded {
    let facts = snapshot.bytes
    let name = digest(facts)
    let latest = try history.versions().last
    if let latest {
      if snapshot.asOf < latest.asOf { return .older(than: latest) }
      if latest.digest == name { return .unchanged(latest) }
    }
    let version = MatrixVersion(
      number: (latest?.number ?? 0) + 1, digest: name, asOf: snapshot.asOf, recordedAtMs: nowMs)
    try history.append(version, facts: facts)
    return .new(version)
  }

  /// Why a matrix has to be reviewed, by what was approved last or, where nothing was, recorded first.
  public func triggers(
    _ snapshot: MatrixSnapshot, in history: any MatrixHistory
  ) throws -> [ReviewTrigger] {
    let versions = try history.versions()
    let approval = try history.approvals().last
    let base = approval.flatMap { decided in versions.first { $0.number == decided.version } }
    return ReviewTrigger.raised(
      by: snapshot, since: try (base ?? versions.first).map { try self.snapshot($0, history) },
      approvedOn: approval?.day)
  }

  /// The facts of a version, checked against its digest.
  ///
  /// - Throws: `Diagnostic` when they are not there, or are not those that were recorded.
  public func snapshot(
    _ version: MatrixVersion, _ history: any MatrixHistory
  ) throws -> MatrixSnapshot {
    try MatrixSnapshot.read(
      facts: facts(version, history), asOf: version.asOf, file: "matrix \(version.name)")
  }

  /// The bytes of a version, checked against its digest.
  public func facts(_ version: MatrixVersion, _ history: any MatrixHistory) throws -> [UInt8] {
    guard let facts = try history.facts(digest: version.digest), digest(facts) == version.digest
    else {
      throw Diagnostic(
        "matrix.version-damaged", "the facts of \(version.name) are not those that were recorded",
        hint: "the workspace's store was changed or is damaged; restore it from a copy")
    }
    return facts
  }

  /// The version that a person names: `3`, `v3`, the start of a digest, `latest` or `approved`.
  ///
  /// - Throws: `Diagnostic` when it names none, or more than one.
  public func find(_ name: String, in history: any MatrixHistory) throws -> MatrixVersion {
    let versions = try history.versions()
    let wanted = name.lowercased()
    var found: [MatrixVersion] = []
    if wanted == "latest" {
      found = Array(versions.suffix(1))
    } else if wanted == "approved" {
      let approved = try history.approvals().last?.version
      found = versions.filter { $0.number == approved }
    } else {
      let number = Int(wanted.hasPrefix("v") ? String(wanted.dropFirst()) : wanted)
      found = versions.filter { $0.number == number }
      // The same facts may have been recorded twice: then the later version is meant.
      if found.isEmpty, wanted.utf8.count >= 6 {
        let same = versions.filter { $0.digest.hasPrefix(wanted) }
        if Set(same.map(\.digest)).count == 1 { found = Array(same.suffix(1)) }
      }
    }
    guard let version = found.first else {
      throw Diagnostic(
        "matrix.unknown-version", "no version of the matrix, or more than one, is called '\(name)'",
        hint: "'demarc matrix list' lists them; 'demarc assess' in a workspace records them")
    }
    return version
  }

  /// Whether a text may name a version, so that it is no path.
  public static func isName(_ text: String) -> Bool {
    let text = text.lowercased()
    if text == "latest" || text == "approved" { return true }
    let rest = text.hasPrefix("v") ? text.dropFirst() : text[...]
    if !rest.isEmpty, rest.utf8.count <= 9, rest.allSatisfy({ ("0"..."9").contains($0) }) {
      return true
    }
    return (6...64).contains(text.utf8.count) && text.allSatisfy(\.isHexDigit)
  }

  /// The shortest reason that can be one.
  static let reasonCharactersMin = 10

  /// Keeps a person's decision about a version.
  ///
  /// - Throws: `Diagnostic` for a decision without a name or a reason.
  public func approve(
    _ version: MatrixVersion, by signer: String, because reason: String,
    in history: any MatrixHistory, nowMs: Int64
  ) throws -> MatrixApproval {
    let name = signer.filter { !$0.isNewline }
    guard name.contains(where: { !$0.isWhitespace }) else {
      throw Diagnostic(
        "matrix.no-signer", "an approval needs the name of whoever gives it",
        hint: "give it with --by")
    }
    guard reason.count >= Self.reasonCharactersMin else {
      throw Diagnostic(
        "matrix.no-reason", "the reason '\(reason)' says too little",
        hint: "an auditor reads it: say what was looked at")
    }
    // What is approved must be there, whole.
    _ = try snapshot(version, history)
    if let last = try history.approvals().last, last.atMs > nowMs {
      throw Diagnostic(
        "matrix.approval-in-past", "an approval of \(last.day) is there already",
        hint: "approvals are given in order of time")
    }
    let approval = MatrixApproval(
      version: version.number, digest: version.digest, signer: name, reason: reason, atMs: nowMs)
    try history.append(approval)
    return approval
  }
}
