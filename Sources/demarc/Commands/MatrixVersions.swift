import ArgumentParser
import DemarcBoundary
import DemarcJSON
import DemarcMatrix
import DemarcModel
import DemarcReport
import StoreSQLite

/// The versions of a workspace's matrix.
struct MatrixPlace {
  let workspace: String
  let console: Console

  /// Works on the versions that are kept.
  ///
  /// - Throws: `Diagnostic` where the workspace has none.
  func inHistory<Result>(_ body: (any MatrixHistory) throws -> Result) throws -> Result {
    let path = WorkspaceStore.path(workspace: workspace)
    guard Files.exists(path) else {
      throw Diagnostic(
        "matrix.no-versions", "\(path) is not there: no version of the matrix is kept",
        hint: "'demarc assess' in a workspace keeps them; name it with --workspace")
    }
    return try SQLiteStore(path: path).matrixTransaction(body)
  }

  /// The same, for a command: what goes wrong ends with status 2.
  func work(_ body: (any MatrixHistory) throws -> Void) throws {
    try reportingFaults(console) { _ in try inHistory(body) }
  }

  func show(_ name: String, json: Bool, _ history: any MatrixHistory) throws {
    let desk = MatrixRecorder.desk
    let version = try desk.find(name, in: history)
    if json {
      console.print(try desk.facts(version, history) + Array("\n".utf8))
      return
    }
    let approvals = try history.approvals().filter { $0.digest == version.digest }
    let notes =
      approvals.isEmpty
      ? ["Nobody has approved it."]
      : approvals.map { "Approved by \($0.signer) on \($0.day): \($0.reason)" }
    console.print(
      VersionText.text(
        try desk.snapshot(version, history),
        title: "Matrix \(version.name) as of \(version.asOf)", notes: notes, style: console.style))
  }
}

/// The versions that are kept, and whether they have to be looked at.
struct MatrixListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the versions of the matrix, who approved them, and why a review is due.")

  @Option(help: "Directory of the workspace.")
  var workspace = "."

  @Option(help: "The day to speak of; today, if absent.")
  var asOf: String?

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var talk: ConsoleOptions

  func run() throws {
    let day = try Session.instant(asOf).day
    let place = MatrixPlace(workspace: workspace, console: talk.console)
    try place.work { history in
      let desk = MatrixRecorder.desk
      let (versions, approvals) = (try history.versions(), try history.approvals())
      var triggers: [ReviewTrigger] = []
      if let latest = versions.last {
        var snapshot = try desk.snapshot(latest, history)
        snapshot.asOf = day
        triggers = try desk.triggers(snapshot, in: history)
      }
      place.console.print(
        json
          ? Self.json(versions, approvals, triggers)
          : Self.listing(versions, approvals, triggers).text(style: place.console.style))
    }
  }

  private static func listing(
    _ versions: [MatrixVersion], _ approvals: [MatrixApproval], _ triggers: [ReviewTrigger]
  ) -> Listing {
    Listing(
      title: "Versions of the matrix",
      columns: [
        .init("Version"), .init("Digest"), .init("As of"),
        .init("Approved", narrowest: 12), .init("Because", narrowest: 12, mayGo: true),
      ],
      rows: versions.reversed().map { version in
        let own = approvals.last { $0.version == version.number }
        return [
          .init("v\(version.number)"), .init(String(version.digest.prefix(12))),
          .init("\(version.asOf)"),
          .init(own.map { "\($0.day) \($0.signer)" } ?? "-", own == nil ? .quiet : .good),
          .init(own?.reason ?? ""),
        ]
      },
      notes: triggers.isEmpty
        ? ["No review is due."]
        : ["A review is due:"] + triggers.map { "- \($0.sentence)" },
      empty: "None is kept yet: 'demarc assess' in a workspace keeps them.")
  }

  private static func json(
    _ versions: [MatrixVersion], _ approvals: [MatrixApproval], _ triggers: [ReviewTrigger]
  ) -> String {
    var out = JSONWriter(indent: 2)
    out.beginObject()
    out.member("schema", "demarc/matrix-versions/1")
    out.key("versions")
    out.beginArray()
    for version in versions {
      out.beginObject()
      out.member("number", version.number)
      out.member("digest", version.digest)
      out.member("asOf", "\(version.asOf)")
      out.key("approvals")
      out.beginArray()
      for approval in approvals.filter({ $0.version == version.number }) {
        out.beginObject()
        out.member("signer", approval.signer)
        out.member("reason", approval.reason)
        out.member("day", "\(approval.day)")
        out.endObject()
      }
      out.endArray()
      out.endObject()
    }
    out.endArray()
    out.key("review")
    out.beginArray()
    for trigger in triggers { AssuranceJSON.write(trigger, &out) }
    out.endArray()
    out.endObject()
    return out.text + "\n"
  }
}

/// A person's decision about a version.
struct MatrixApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Record that somebody looked at a version of the matrix and agrees with it.")

  @Argument(help: "The version: v3, the start of its digest, or latest.")
  var version = "latest"

  @Option(help: "Who approves; the name of the user, if absent.")
  var by: String?

  @Option(help: "What was looked at, and why it is right.")
  var because: String

  @Option(help: "When; now, if absent.")
  var asOf: String?

  @Option(help: "Directory of the workspace.")
  var workspace = "."

  @Flag(inversion: .prefixedNo, help: "Record the approval in the workspace's evidence ledger.")
  var evidence = true

  @OptionGroup var talk: ConsoleOptions

  func run() throws {
    let at = try Session.instant(asOf)
    let place = MatrixPlace(workspace: workspace, console: talk.console)
    try reportingFaults(talk.console) { console in
      // Opened first: a key that does not open is told before the decision, not after it.
      let writing =
        evidence && Files.exists(WorkspaceStore.path(workspace: workspace))
        ? try WorkspaceEvidence.open(workspace: workspace) : nil
      let (found, approval, facts) = try place.inHistory { history in
        let desk = MatrixRecorder.desk
        let found = try desk.find(version, in: history)
        let approval = try desk.approve(
          found, by: by ?? Console.environment("USER") ?? "", because: because, in: history,
          nowMs: at.milliseconds)
        return (found, approval, try desk.facts(found, history))
      }
      let made = MatrixEvidence(collector: WorkspaceEvidence.collector, recordedAt: at)
      let kept = try WorkspaceEvidence.record(
        decision: [made.piece(found, facts: facts), made.piece(approval)], in: writing)
      console.print("\(found.name) is approved by \(approval.signer)\(kept)\n")
    }
  }
}
