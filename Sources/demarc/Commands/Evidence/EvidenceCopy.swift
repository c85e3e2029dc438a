import ArgumentParser
import DemarcCatalog
import DemarcConnect
import DemarcLedger
import DemarcModel

/// Keeps copies of the ledger outside.
struct EvidenceCopy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy",
    abstract: "Copy the ledger to a bucket with object lock, or to a directory.",
    discussion: """
      Nothing that is there is overwritten, and what is there is not sent again. Every copy is checked by \
      its hash. Credentials come from AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN, or \
      from a file named by --credentials. A lock in compliance mode cannot be taken back: try a near day \
      first. See docs/evidence-outside.md.
      """)

  @OptionGroup var place: LedgerPlace

  @Option(help: "s3://bucket/prefix, or a directory.")
  var to: String

  @Option(help: "Region of the bucket; AWS_REGION or us-east-1, if absent.")
  var region: String?

  @Option(help: "Server other than Amazon's, such as https://storage.example.")
  var endpoint: String?

  @Option(help: "How the bucket is named in addresses: path or host.")
  var bucketStyle: BucketStyle?

  @Option(help: "File with profiles of credentials, instead of the environment.")
  var credentials: String?

  @Option(help: "Profile in that file.")
  var profile = "default"

  @Option(help: "File of certificates to trust for TLS, instead of the system's.")
  var authorities: String?

  @Option(help: "Lock every copy until this day.")
  var retainUntil: String?

  @Option(
    help: """
      Law, rule or framework whose retention rules set the time of each copy, such as HIPAA \
      (repeatable).
      """)
  var regime: [String] = []

  @Option(help: "compliance (nobody can shorten it) or governance.")
  var mode: LockMode = .compliance

  @Flag(help: "Copy to a bucket without object lock too; its copies can be deleted.")
  var allowNoLock = false

  @Flag(help: "Read every object back, even where the server gives its own checksum.")
  var readBack = false

  @Flag(help: "Also record as a leaf what was copied where; needs the private key.")
  var record = false

  enum BucketStyle: String, ExpressibleByArgument, CaseIterable { case path, host }

  enum LockMode: String, ExpressibleByArgument, CaseIterable { case compliance, governance }

  private var isBucket: Bool { to.hasPrefix("s3://") }

  func validate() throws {
    if retainUntil != nil, !regime.isEmpty {
      throw ValidationError("--retain-until and --regime exclude each other")
    }
    if isBucket, !allowNoLock, retainUntil == nil, regime.isEmpty {
      throw ValidationError("say how long: --retain-until DAY, or --regime NAME")
    }
    if !isBucket, retainUntil != nil || !regime.isEmpty {
      throw ValidationError("a directory has no lock; --retain-until and --regime are for buckets")
    }
  }

  func run() throws {
    let end = try retainUntil.map { try Session.instant($0) }
    let today = try Session.instant(nil)
    if let end, end.day <= today.day { throw ValidationError("--retain-until is no later day") }
    try place.work { console in
      let key = try place.verifier()
      let retention = try retention(today.day)
      let copy = LedgerCopy(place.folder) { (name) throws(Diagnostic) in
        retention.map { $0.end(of: name) } ?? end
      }
      let progress = Progress(console)
      // A ledger that grows meanwhile is copied as it has become.
      for attempt in 1...3 {
        do {
          let head = try LedgerAnchors(place.folder).head(key)
          let tree = TileReader(folder: place.folder.path, size: head.checkpoint.size)
          let summary =
            isBucket
            ? try copy.run(to: try bucket(), head: head, tree)
            : try copy.run(to: DirectoryTarget(to), head: head, tree)
          progress.finish()
          report(summary, console)
          if record { try record(summary, console) }
          return
        } catch let fault as Diagnostic where fault.code == "copy.grew" && attempt < 3 {
          continue
        }
      }
    }
  }

  private func retention(_ day: CivilDay) throws -> CopyRetention? {
    if regime.isEmpty { return nil }
    let all = RetentionRules.load(EmbeddedData()).tree ?? RetentionRules([])
    let rules = all.applying(regime)
    guard !rules.isEmpty else {
      let known = Set(all.rules.map(\.regime)).sorted().joined(separator: ", ")
      throw ValidationError("no rule of these is known; one of \(known)")
    }
    let entries = try place.ledger().retention(on: day, rules: rules)
    return try CopyRetention(
      entries.map { ($0.leaf.content, $0.state) }, rules: rules, on: day)
  }

  private func bucket() throws(Diagnostic) -> ObjectLockTarget {
    let style: S3Place.Style? = bucketStyle.map { $0 == .path ? .path : .virtualHost }
    let region =
      region ?? Console.environment("AWS_REGION") ?? Console.environment("AWS_DEFAULT_REGION")
      ?? "us-east-1"
    let place = try S3Place(to, region: region, endpoint: endpoint, style: style)
    var options = ObjectLockTarget.Options()
    options.mode = mode == .compliance ? .compliance : .governance
    options.allowsNoLock = allowNoLock
    options.readsBack = readBack
    let client = S3Client(
      place, credentials: try keys(),
      transport: Outside.transport(authorities: authorities), now: Outside.clock)
    return ObjectLockTarget(client, options)
  }

  private func keys() throws(Diagnostic) -> AWSCredentials {
    if let credentials {
      return try AWSCredentials.file(try Files.text(credentials), profile: profile)
    }
    if let found = try AWSCredentials.environment(Console.environment) { return found }
    throw Diagnostic(
      "copy.no-credentials", "there are no credentials for \(to)",
      hint: "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a file with --credentials")
  }

  private func report(_ summary: LedgerCopy.Summary, _ console: Console) {
    console.print(
      """
      \(to): \(summary.size) leaves, \(summary.sent) files sent, \(summary.wereThere) were there
      checked: \(proofs(summary))
      head: \(summary.checkpointName)

      """)
    if let end = summary.earliestEnd {
      console.print("locked (\(mode.rawValue)): until \(end) at the earliest\n")
    } else {
      console.note("These copies have no lock: whoever may write there can delete them.")
    }
  }

  /// The leaf is about the copy of an earlier head: the next copy has it.
  private func record(_ summary: LedgerCopy.Summary, _ console: Console) throws {
    try place.record(
      .copy, by: "copy", title: "copy of \(summary.size) leaves to \(to)", console: console
    ) { manifest in
      manifest.rows = summary.sent + summary.wereThere
      manifest.details = [
        NamedText("head", summary.checkpointName), NamedText("checked", proofs(summary)),
        NamedText("lock", summary.earliestEnd.map { "\(mode.rawValue) until \($0)" } ?? "none"),
      ]
    }
  }

  private func proofs(_ summary: LedgerCopy.Summary) -> String {
    CopyProof.allCases.compactMap { proof in
      summary.proofs[proof].map { "\($0) by \(proof.rawValue)" }
    }.joined(separator: ", ")
  }
}
