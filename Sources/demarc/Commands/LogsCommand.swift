public import ArgumentParser
import DemarcCatalog
import DemarcLogs
import DemarcModel
public import DemarcReport

/// What the logs themselves show: whether they are whole, what they cover, what of them is evidence.
struct LogsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "logs",
    abstract: "Say what audit logs cover, prove and tell: coverage, integrity, evidence, changes.",
    subcommands: [Coverage.self, Evidence.self, Changes.self, Verify.self])

  struct Coverage: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Say which accounts, regions and services are logged, which are not, and for how long.",
      discussion: """
        With --estate the logs are held against what is in use: resources without any event, trails, \
        diagnostic settings and sinks, and how long they keep. Exit status: 1 where something in use \
        is not logged or not kept long enough, 2 where something could not be read.
        """)

    @OptionGroup var reading: LogReadingOptions

    @Option(
      name: .customLong("framework"),
      help:
        "Framework or regime whose retention rules apply (repeatable): hipaa-security, nydfs ...")
    var frameworks: [String] = []

    @Option(help: "Print in this form: text or json.")
    var format = RuleListFormat.text

    func run() throws {
      try reading.reporting { console in
        let (coverage, summary) = reading.gather(
          LogCoverage(), visit: { $0.add($1.facts, kind: $1.event.kind) }, merge: { $0.merge($1) })
        var estate: LogEstate?
        if let names = try reading.estateNames() {
          var found = LogEstate(names: names)
          try reading.eachResource { found.add($0) }
          estate = found
        }
        let rules = RetentionRules.load(EmbeddedData()).tree?.applying(frameworks) ?? []
        let report = LogCoverageReport(coverage, estate: estate, rules: rules)
        switch format {
        case .text: console.print(report.text())
        case .json: console.print(report.json())
        }
        try reading.finish(summary, console, hasFindings: report.hasFindings)
      }
    }
  }

  struct Evidence: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tell events that are evidence from noise, and keep those that are.",
      discussion: """
        Counts all events by class, service, action and day; with --output the events that are evidence \
        of access, of a change of configuration or of security are written there, a file a day and account.
        """)

    @OptionGroup var reading: LogReadingOptions

    @Option(name: .shortAndLong, help: "Directory the events are written to.")
    var output: String?

    @Option(help: "Print in this form: text or json.")
    var format = RuleListFormat.text

    func run() throws {
      try reading.reporting { console in
        let parsed = EvidenceRules.load(EmbeddedData())
        guard let rules = parsed.tree, !parsed.hasErrors else {
          throw parsed.diagnostics.first
            ?? Diagnostic("logs.no-evidence-rules", "the rules of evidence cannot be read")
        }
        let keeper = try output.map { try EvidenceKeeper(directory: $0) }
        let (part, summary) = reading.gather(
          EvidencePart(rules, keeps: keeper != nil), visit: { $0.add($1) },
          merge: { whole, part in
            whole.selector.merge(part.selector)
            keeper?.take(part.kept)
          })
        try keeper?.close()
        switch format {
        case .text: console.print(part.selector.summary.text())
        case .json: console.print(part.selector.summary.json())
        }
        if let keeper, let output {
          console.note("Evidence: \(keeper.events) events in \(keeper.files) files in \(output)")
        }
        try reading.finish(summary, console, hasFindings: false)
      }
    }
  }

  struct Changes: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say who changed which resource and when.",
      discussion: """
        With --estate each change is that of a resource as the estate calls it, and others are counted; \
        without, resources are called as the log does.
        """)

    @OptionGroup var reading: LogReadingOptions

    @Option(help: "Only this resource, by its id or the end of it.")
    var resource: String?

    @Option(help: "Changes shown of each resource, the latest first; at most 20 are kept.")
    var last = 3

    @Option(help: "Print in this form: text, json or csv.")
    var format = ChangesFormat.text

    func validate() throws {
      guard (1...ChangeLog.keptOfOne).contains(last) else {
        throw ValidationError("--last is a number from 1 to \(ChangeLog.keptOfOne)")
      }
    }

    func run() throws {
      try reading.reporting { console in
        var names = ResourceNames()
        let hasEstate = try reading.estateNames() != nil
        if hasEstate { try reading.eachResource { names.add($0) } }
        let (log, summary) = reading.gather(
          ChangeLog(names: names, keepsOthers: !hasEstate),
          visit: { $0.add($1.facts, event: $1.place) }, merge: { $0.merge($1) })
        var counts = ChangesCounts()
        counts.events = summary.events
        counts.changes = log.count
        counts.outsideEstate = log.outsideEstate
        counts.resources = hasEstate ? names.count : nil
        var shown: [ResourceChange] = []
        var run = (resource: "", count: 0)
        for change in log.all where resource.map({ change.resource.hasSuffix($0) }) ?? true {
          run =
            change.resource == run.resource ? (run.resource, run.count + 1) : (change.resource, 1)
          if run.count <= last { shown.append(change) }
        }
        let style = Style(colour: console.colour, width: console.width)
        console.print(ChangesReport.bytes(shown, counts, format: format, style: style))
        try reading.finish(summary, console, hasFindings: false)
      }
    }
  }

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check CloudTrail log files against the digests delivered with them.",
      discussion: """
        Signatures are checked with the public keys given, which 'aws cloudtrail list-public-keys' \
        prints; nothing is fetched. Exit status: 0 all is proven, 1 a file was changed, removed or \
        added, or there is a gap, 2 something is not proven for want of a key, a signature or a file.
        """)

    @Argument(help: "Directories with digests and log files.")
    var paths: [String]

    @Option(
      name: .customLong("keys"),
      help: "Answer of 'aws cloudtrail list-public-keys' (repeatable).")
    var keys: [String] = []

    @Option(help: "Print in this form: text or json.")
    var format = RuleListFormat.text

    @OptionGroup var talk: ConsoleOptions

    func run() throws {
      let console = talk.console
      let integrity: LogIntegrity
      do throws(Diagnostic) {
        integrity = try verified(console)
      } catch {
        console.complain("\(error)")
        throw ExitStatus.notAssessed.error
      }
      switch format {
      case .text: console.print(integrity.text())
      case .json: console.print(integrity.json())
      }
      for fault in integrity.diagnostics { console.complain("\(fault)") }
      switch integrity.outcome {
      case .pass, .skip: break
      case .fail: throw ExitStatus.findings.error
      case .error, .noEvidence: throw ExitStatus.notAssessed.error
      }
    }

    private func verified(_ console: Console) throws(Diagnostic) -> LogIntegrity {
      var known = CloudTrailKeys()
      for path in keys {
        let parsed = CloudTrailKeys.parse(try Files.read(path), name: path)
        for fault in parsed.diagnostics { console.complain("\(fault)") }
        if let keys = parsed.tree { known.add(keys) }
      }
      let line = ProgressLine(console)
      defer { line.clear() }
      return DigestVerifier(keys: known).verify(paths) { files, bytes in
        line.show { "\(files) files, \(bytes / 1_000_000) MB" }
      }
    }
  }
}

extension ChangesFormat: @retroactive ExpressibleByArgument {}
