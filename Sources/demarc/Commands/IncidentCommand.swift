public import ArgumentParser
import DemarcIncidents
import DemarcModel
public import DemarcReport
import Glibc
import StoreSQLite

/// The incidents of a workspace.
struct IncidentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incident",
    abstract: "List and show incidents, and keep what was decided about them.",
    discussion: """
      'demarc detect' makes incidents of alerts: same rule, same account, same group, close in time. \
      Nothing is deleted; a closed incident is opened again by a later event.
      """,
    subcommands: [
      List.self, Show.self, Acknowledge.self, Close.self, Reopen.self, Note.self,
    ], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List incidents, the latest first.")

    @OptionGroup var place: IncidentPlace

    @Option(help: "State: open, acknowledged, closed (repeatable); not closed, if absent.")
    var state: [IncidentState] = []

    @Flag(help: "Closed ones too.")
    var all = false

    @Option(help: "Least severity.")
    var minLevel: Severity?

    @Option(help: "Account, subscription or project.")
    var account: String?

    @Option(help: "Rule id.")
    var rule: String?

    @Option(help: "Whose side of the line: provider or customer.")
    var side: Side?

    @Option(help: "At most so many.")
    var limit = 100

    @Option(help: "Print in this form.")
    var format: IncidentFormat = .text

    func validate() throws {
      if limit < 1 { throw ValidationError("--limit is 1 or more") }
    }

    func run() throws {
      try place.work { ledger in
        var query = IncidentQuery()
        query.states = state.isEmpty ? (all ? nil : [.open, .acknowledged]) : Set(state)
        query.leastSeverity = minLevel
        query.account = account
        query.rule = rule
        query.side = side
        query.limit = limit
        let console = place.talk.console
        console.print(
          IncidentReport.bytes(
            try ledger.incidents(query), format: format, options: place.options))
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show one incident: what happened, by whom, and the events to read again.")

    @OptionGroup var place: IncidentPlace
    @Argument(help: "The incident's id, or the start of it.")
    var id: String

    @Option(help: "Alerts shown, at most.")
    var alerts = 50

    @Option(help: "Print in this form.")
    var format: IncidentFormat = .text

    func run() throws {
      try place.work { ledger in
        let incident = try place.find(id, ledger)
        let console = place.talk.console
        guard format == .text else {
          console.print(
            IncidentReport.bytes([incident], format: format, options: place.options))
          return
        }
        console.print(IncidentReport.detail(incident, style: place.options.style))
        var encoder = try AlertEncoder(.text, place.options)
        var bytes = Array("\n".utf8)
        for alert in try ledger.alerts(ofIncident: incident.id, limit: alerts) {
          encoder.encode(alert, into: &bytes)
        }
        console.print(bytes)
        if incident.alertCount > alerts {
          console.print("  ... and \(incident.alertCount - alerts) more alerts (--alerts)\n")
        }
      }
    }
  }

  struct Acknowledge: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that somebody is looking at an incident.")
    @OptionGroup var deciding: IncidentDeciding
    func run() throws { try deciding.decide(.acknowledge) }
  }

  struct Close: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Close an incident, with a reason.")
    @OptionGroup var deciding: IncidentDeciding
    @Option(help: "Why it is closed.") var because: String
    func run() throws { try deciding.decide(.close(because: because)) }
  }

  struct Reopen: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Open a closed incident again.")
    @OptionGroup var deciding: IncidentDeciding
    func run() throws { try deciding.decide(.reopen) }
  }

  struct Note: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Add a note to an incident.")
    @OptionGroup var deciding: IncidentDeciding
    @Argument(help: "The note.") var text: String
    func run() throws { try deciding.decide(.note(text)) }
  }
}

/// Where incidents are kept, and how a command talks.
struct IncidentPlace: ParsableArguments {
  @Option(help: "Directory of the workspace.")
  var workspace = "."

  @OptionGroup var talk: ConsoleOptions

  var options: AlertOptions {
    var options = AlertOptions(version: Demarc.version)
    options.style = Style(colour: talk.console.colour, width: talk.console.width)
    return options
  }

  /// Works on the store.
  ///
  /// - Throws: `Diagnostic` where the workspace has none.
  func inStore<Result>(_ body: (any IncidentLedger) throws -> Result) throws -> Result {
    let path = WorkspaceStore.path(workspace: workspace)
    guard Files.exists(path) else {
      throw Diagnostic(
        "incident.no-store", "\(path) is not there: no incident has been recorded",
        hint: "'demarc detect' in a workspace records them; name it with --workspace")
    }
    return try SQLiteStore(path: path).transaction(body)
  }

  /// The same, for a command: what goes wrong ends with status 2.
  func work(_ body: (any IncidentLedger) throws -> Void) throws {
    try reportingFaults(talk.console) { _ in try inStore(body) }
  }

  func find(_ id: String, _ ledger: any IncidentLedger) throws -> Incident {
    guard let incident = try ledger.incident(id: id) else {
      throw Diagnostic(
        "incident.unknown", "no incident, or more than one, has an id that starts with '\(id)'",
        hint: "'demarc incident list --all' lists them")
    }
    return incident
  }
}

/// A person's decision about one incident.
struct IncidentDeciding: ParsableArguments {
  @OptionGroup var place: IncidentPlace

  @Argument(help: "The incident's id, or the start of it.")
  var id: String

  @Option(help: "Who decides; the name of the user, if absent.")
  var by: String?

  @Option(help: "When; now, if absent.")
  var asOf: String?

  @Flag(inversion: .prefixedNo, help: "Record the decision in the workspace's evidence ledger.")
  var evidence = true

  func decide(_ decision: IncidentDecision) throws {
    let at = try Session.instant(asOf)
    let person = by ?? LedgerDeciding.user
    try reportingFaults(place.talk.console) { console in
      let path = WorkspaceStore.path(workspace: place.workspace)
      // Opened first: a key that does not open is told before the decision, not after it.
      let writing =
        evidence && Files.exists(path)
        ? try WorkspaceEvidence.open(workspace: place.workspace) : nil
      let after = try place.inStore { store in
        let before = try place.find(id, store)
        let after = try decision.applied(to: before, by: person, nowMs: at.milliseconds)
        try store.save(after)
        return after
      }
      let kept = try WorkspaceEvidence.record(
        decision: [DecisionEvidence.piece(decision, on: after, by: person, at: at)], in: writing)
      console.print("\(after.id) is \(after.state.rawValue)\(kept)\n")
    }
  }
}

extension IncidentFormat: @retroactive ExpressibleByArgument {}
extension IncidentState: @retroactive ExpressibleByArgument {}
extension Side: @retroactive ExpressibleByArgument {}
