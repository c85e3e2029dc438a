import ArgumentParser
import DemarcJSON
import DemarcLedger
import DemarcModel
import DemarcReport
import StoreSQLite

/// Verifies a ledger offline.
struct EvidenceVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Verify a ledger offline; names the first thing that is wrong.",
    discussion: """
      Needs the folder and the public key, and nothing else. Exit status: 0 all of it verifies, \
      1 something is wrong, 2 it could not be read.
      """)

  @OptionGroup var place: LedgerPlace

  @Option(help: "The ledger's folder; .demarc/ledger in the workspace, if absent.")
  var folder: String?

  @Option(help: "The public key or a file with it; the folder's own, if absent.")
  var key: String?

  @Flag(help: "Leave the store's index alone: the folder only.")
  var folderOnly = false

  @Flag(help: "Open encrypted contents with the blob key.")
  var openSealed = false

  @Option(help: "PEM file with root certificates you trust, for timestamps in anchors/.")
  var roots: String?

  @Option(help: "PEM file with certificates between an authority's and a root.")
  var intermediates: String?

  @Option(help: "Public key, or a file with it, of a witness you trust (repeatable).")
  var witness: [String] = []

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let console = place.talk.console
    let ledger = folder.map { LedgerFolder($0) } ?? place.folder
    do {
      let verifier = try publicKey(ledger)
      let store = store()
      var report = try LedgerVerifier(
        folder: ledger, key: verifier, blobKey: openSealed ? try place.blobKey() : nil,
        store: try? store?.get()
      ).verify()
      report.anchors = try anchors(ledger, report.checkpoint)
      console.print(
        json
          ? Self.json(report) : page(report, verifier).text(style: console.style))
      if case .failure(let fault) = store {
        console.complain("\(fault)")
        throw ExitStatus.notAssessed.error
      }
    } catch let fault as Diagnostic {
      if json { console.print(Self.json(fault)) }
      console.complain("\(fault)")
      let isUnread = ["ledger.no-ledger", "ledger.file-failed", "ledger.no-password"]
      throw (isUnread.contains(fault.code) ? ExitStatus.notAssessed : .findings).error
    }
  }

  /// The store to be compared with the folder; the folder is verified even where it cannot be opened.
  private func store() -> Result<SQLiteLedger, Diagnostic>? {
    let path = WorkspaceStore.path(workspace: place.workspace)
    guard folder == nil, !folderOnly, Files.exists(path) else { return nil }
    return Result { () throws(Diagnostic) in SQLiteLedger(try SQLiteStore(path: path)) }
  }

  /// What outsiders said of this ledger, held against the tree that was just verified.
  private func anchors(_ ledger: LedgerFolder, _ head: Checkpoint) throws -> [AnchorFinding] {
    var keys: [VerifierKey] = []
    for name in witness { keys.append(try Outside.key(name)) }
    let check = AnchorCheck(
      LedgerAnchors(ledger),
      verifier: try roots.map { try Outside.verifier(roots: $0, intermediates: intermediates) },
      witnesses: keys)
    return try check.check(
      origin: head.origin, size: head.size, TileReader(folder: ledger.path, size: head.size))
  }

  private func publicKey(_ ledger: LedgerFolder) throws -> VerifierKey {
    guard let key else {
      guard Files.exists(ledger.publicKey) else {
        throw Diagnostic(
          Files.isDirectory(ledger.path) ? "ledger.key-missing" : "ledger.no-ledger",
          "\(ledger.publicKey) is not there", hint: "give the public key with --key")
      }
      return try VerifierKey(
        String(decoding: try Files.read(ledger.publicKey), as: UTF8.self), name: "ledger.vkey")
    }
    let isFile = Files.exists(key)
    return try VerifierKey(
      isFile ? String(decoding: try Files.read(key), as: UTF8.self) : key,
      name: isFile ? key : "--key")
  }

  private func page(_ report: LedgerReport, _ key: VerifierKey) -> DetailPage {
    let head = report.checkpoint
    var page = DetailPage(title: "\(head.origin): \(head.size) leaves, all verified")
    page.value("root", head.root.base64)
    page.value("key", "\(key)")
    page.value(
      "kinds",
      report.kinds.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key.rawValue)" }
        .joined(separator: ", "))
    page.value(
      "contents",
      "\(report.blobs) with the right hash, \(EvidenceText.bytes(report.blobBytes))")
    if report.expired > 0 { page.value("expired", "\(report.expired)") }
    if report.unopened > 0 { page.value("not opened", "\(report.unopened)") }
    if report.held > 0 { page.value("held", "\(report.held)") }
    if report.redacted > 0 { page.value("redacted", "\(report.redacted)") }
    if report.rotations > 0 { page.value("rotations", "\(report.rotations)") }
    page.value("timestamps", report.timestamps > 0 ? "\(report.timestamps)" : nil)
    page.value("also signed by", report.otherSignatures.joined(separator: ", "))
    page.value("store", report.storeWasChecked ? "agrees with the folder" : "not looked at")
    page.list("Anchored outside", AnchorText.lines(report.anchors))
    page.list("What this cannot prove", limits(report))
    return page
  }

  private func limits(_ report: LedgerReport) -> [String] {
    report.limits
      + (key == nil
        ? ["The public key was taken from the folder itself; give yours with --key."] : [])
  }

  private static func json(_ report: LedgerReport) -> String {
    var out = JSONWriter(indent: 2)
    out.beginObject()
    out.member("verified", true)
    out.member("origin", report.checkpoint.origin)
    out.member("size", Int(report.checkpoint.size))
    out.member("root", report.checkpoint.root.base64)
    out.key("kinds")
    out.beginObject()
    for (kind, count) in report.kinds.sorted(by: { $0.key < $1.key }) {
      out.member(kind.rawValue, count)
    }
    out.endObject()
    out.member("contents", report.blobs)
    out.member("contentBytes", Int(report.blobBytes))
    out.member("expired", report.expired)
    out.member("notOpened", report.unopened)
    out.member("held", report.held)
    out.member("redacted", report.redacted)
    out.member("rotations", report.rotations)
    out.member("timestamps", report.timestamps)
    out.member("otherSignatures", report.otherSignatures)
    out.member("anchors", AnchorText.lines(report.anchors))
    out.member("storeChecked", report.storeWasChecked)
    out.member("cannotProve", report.limits)
    out.endObject()
    return out.text + "\n"
  }

  private static func json(_ fault: Diagnostic) -> String {
    var out = JSONWriter(indent: 2)
    out.beginObject()
    out.member("verified", false)
    out.member("code", fault.code)
    out.member("message", fault.message)
    out.member("place", fault.span?.description)
    out.member("hint", fault.hint)
    out.endObject()
    return out.text + "\n"
  }
}
