import DemarcAssess
import DemarcAuditPackage
import DemarcCatalog
import DemarcEstate
import DemarcIncidents
import DemarcJSON
import DemarcLedger
import DemarcMatrix
import DemarcModel
import StoreSQLite

/// Reads populations out of what a ledger and the workspace's store hold.
struct PopulationRows {
  let ledger: EvidenceLedger
  let workspace: String
  let period: AuditPeriod
  let catalog: Catalog
  let runner: String
  /// The moment of the export.
  let asOf: Instant

  /// A leaf that belongs to the period.
  private struct Leaf {
    var index: Int
    var manifest: EvidenceManifest
  }

  /// All populations that have a source, and what was wrong with reading them.
  ///
  /// - Throws: `Diagnostic` when the ledger cannot be read.
  func populations() throws -> (populations: [Population], diagnostics: [Diagnostic]) {
    let size = Int(try ledger.checkpoint().checkpoint.size)
    var leaves: [Leaf] = []
    for index in 0..<size {
      let manifest = try ledger.record(Int64(index)).manifest
      if belongs(manifest) { leaves.append(Leaf(index: index, manifest: manifest)) }
    }
    let gone = try ledger.tombstones()
    var made: [Population] = []
    var faults: [Diagnostic] = []
    func add(_ make: () throws -> Population?) throws {
      do {
        if let population = try make() { made.append(population) }
      } catch var fault as Diagnostic {
        fault.severity = .warning
        faults.append(fault)
      }
    }
    let kept = leaves.filter { gone[Int64($0.index)] == nil }
    try add {
      try resources(
        kept,
        expired: leaves.count { $0.manifest.kind == .import }
          - kept.count { $0.manifest.kind == .import }, &faults)
    }
    try add { try evidence(leaves, size) }
    try add { try decisions(leaves) }
    try add { try alerts(kept) }
    return (made, faults)
  }

  /// What a leaf speaks of decides; where it speaks of one moment, when it was collected.
  private func belongs(_ manifest: EvidenceManifest) -> Bool {
    let own =
      manifest.period.map { ($0.from.day, $0.to.day) }
      ?? (manifest.collectedAt.day, manifest.collectedAt.day)
    return own.0 <= period.to && period.from <= own.1
  }

  // MARK: Resources

  /// Recorded exports are read again, those of one run together, as they were judged.
  private func resources(
    _ leaves: [Leaf], expired: Int, _ faults: inout [Diagnostic]
  ) throws -> Population? {
    let imports = leaves.filter { $0.manifest.kind == .import && $0.manifest.content != nil }
    guard !imports.isEmpty else { return nil }
    var runs: [[Leaf]] = []
    for leaf in imports {
      if let last = runs.last?.last, last.manifest.collectedAt == leaf.manifest.collectedAt,
        !(runs.last ?? []).contains(where: { $0.manifest.title == leaf.manifest.title })
      {
        runs[runs.count - 1].append(leaf)
      } else {
        runs.append([leaf])
      }
    }
    var known: [String: RecordedPopulations.Resource] = [:]
    var sources: [Population.Source] = []
    for run in runs { sources += try read(run, &known, &faults) }
    if expired > 0 {
      sources[sources.count - 1].filters += "; \(expired) exports whose bytes have expired"
    }
    return try RecordedPopulations.resources(
      known.values.sorted { $0.key < $1.key }, period: period, sources: sources)
  }

  private func read(
    _ run: [Leaf], _ known: inout [String: RecordedPopulations.Resource],
    _ faults: inout [Diagnostic]
  ) throws -> [Population.Source] {
    var inputs: [EstateInput] = []
    for leaf in run {
      guard let content = leaf.manifest.content else { continue }
      inputs.append(
        .bytes(name: leaf.manifest.title, try ledger.blobs.read(content.sha256)))
    }
    let leaves = Dictionary(
      run.map { ($0.manifest.title, $0) }, uniquingKeysWith: { first, _ in first })
    let data = EmbeddedData()
    let reader = EstateReader(
      inputs: inputs, answers: try ConfigData.answers(data), azureTypes: AzureTypeTable(data))
    let before = known
    var new: [String: Int] = [:]
    var again: [String: Int] = [:]
    let report = try reader.read {
      known = before
      new = [:]
      again = [:]
    } _: { (batch: [Resource]) throws(Diagnostic) in
      for resource in batch {
        guard let leaf = leaves[resource.origin.file] else { continue }
        let seen = resource.capturedAt.flatMap { Instant($0) } ?? leaf.manifest.collectedAt
        let row = RecordedPopulations.Resource(
          cloud: resource.cloud, type: resource.type, id: resource.id, account: resource.account,
          region: resource.region,
          service: catalog.service(forType: resource.type, cloud: resource.cloud)?.id ?? "",
          seen: seen, leaf: leaf.index)
        if known[row.key] != nil {
          known[row.key]?.see(seen)
          again[leaf.manifest.title, default: 0] += 1
        } else {
          guard known.count < RecordedPopulations.itemsMax else { throw Self.tooMany }
          known[row.key] = row
          new[leaf.manifest.title, default: 0] += 1
        }
      }
    }
    for file in report.files where file.diagnostics.contains(where: { $0.severity == .error }) {
      faults.append(
        Diagnostic(
          "evidence.population-source", "\(file.path) was not read whole for the resources",
          hint: file.diagnostics.first?.message, severity: .warning))
    }
    return run.map { source($0, new[$0.manifest.title] ?? 0, again[$0.manifest.title] ?? 0) }
  }

  private static let tooMany = Diagnostic(
    "evidence.population-too-large",
    "the period's exports hold more than \(RecordedPopulations.itemsMax) resources",
    hint: "export a shorter period, or a workspace for each account")

  private func source(_ leaf: Leaf, _ new: Int, _ again: Int) -> Population.Source {
    let manifest = leaf.manifest
    var source = Population.Source(
      system: manifest.source?.system ?? "import",
      query: "demarc import \(manifest.title) (leaf \(leaf.index))",
      filters: (["what the export says is deleted"] + (manifest.source?.filters ?? []))
        .joined(separator: "; "),
      runAt: manifest.collectedAt, runner: manifest.collector?.runner ?? "",
      environment: manifest.source?.environment ?? "", items: new,
      // What was counted when the leaf was recorded.
      stated: Self.total(manifest.controlTotal, of: "resources"))
    source.repeated = again
    source.check =
      "the leaf has the export's digest and says \(manifest.controlTotal ?? "no total"); ask the "
      + "system again, and count by type and region"
    return source
  }

  private static func total(_ text: String?, of word: String) -> Int? {
    let parts = (text ?? "").split(separator: " ")
    return parts.count == 2 && parts[1] == word ? Int(parts[0]) : nil
  }

  // MARK: Leaves and decisions

  private func evidence(_ leaves: [Leaf], _ size: Int) throws -> Population {
    var source = Population.Source(
      system: "evidence ledger", query: "demarc evidence list",
      filters: leaves.count == size
        ? "" : "leaves that speak of other days: \(size - leaves.count)",
      runAt: asOf, runner: runner, items: leaves.count)
    source.check =
      "the ledger had \(size) leaves, as the second line of its checkpoint said, before seeds of "
      + "samples were added; numbers have no holes"
    return try RecordedPopulations.evidence(
      leaves.map { leaf in
        EvidenceItem(
          leaf: leaf.index, kind: leaf.manifest.kind.rawValue, title: leaf.manifest.title,
          facets: [], collectedAt: leaf.manifest.collectedAt,
          period: leaf.manifest.period.flatMap {
            try? AuditPeriod(from: $0.from.day, to: $0.to.day)
          }, isLate: leaf.manifest.late, sha256: leaf.manifest.content?.sha256.hex)
      }, period: period, source: source)
  }

  private static let decided: Set<EvidenceKind> = [
    .exception, .attestation, .decision, .hold, .release, .tombstone, .redaction, .keyRotation,
  ]

  private func decisions(_ leaves: [Leaf]) throws -> Population? {
    let own = leaves.filter {
      Self.decided.contains($0.manifest.kind) || $0.manifest.decision != nil
    }
    var rows = own.map { leaf in
      let manifest = leaf.manifest
      return RecordedPopulations.Decision(
        id: "leaf \(leaf.index)", kind: manifest.kind.rawValue, title: manifest.title,
        by: manifest.decision?.by ?? author(manifest) ?? "",
        reason: manifest.decision?.reason ?? "", at: manifest.collectedAt)
    }
    var ledgerSource = Population.Source(
      system: "evidence ledger", query: "demarc evidence list", runAt: asOf, runner: runner,
      items: rows.count)
    ledgerSource.check =
      "populations/evidence.csv has the same leaves of these kinds: "
      + Self.decided.map(\.rawValue).sorted().joined(separator: ", ")
    var sources = [ledgerSource]
    let path = WorkspaceStore.path(workspace: workspace)
    if Files.exists(path) {
      let store = try SQLiteStore(path: path)
      // What is a leaf already is counted there.
      let recorded = own.map(\.manifest).filter { $0.kind == .decision }
      let approvals = try approvals(store, without: recorded)
      sources.append(
        self.source("demarc matrix list", approvals.count, "every version names its approval"))
      let incidents = try closings(store, without: recorded)
      sources.append(
        self.source(
          "demarc incident list --all", incidents.count, "closed incidents have one decision each"))
      rows += approvals + incidents
    }
    return try RecordedPopulations.decisions(rows, period: period, sources: sources)
  }

  /// Whose word an attestation is, of a leaf that does not say it itself as later ones do.
  private func author(_ manifest: EvidenceManifest) -> String? {
    guard manifest.kind == .attestation, let content = manifest.content,
      let bytes = try? ledger.blobs.read(content.sha256)
    else { return nil }
    return (try? JSONDocument.parse(bytes))?.root["author"]?.string
  }

  private func source(_ query: String, _ items: Int, _ check: String) -> Population.Source {
    var source = Population.Source(
      system: "workspace store", query: query,
      filters: "decisions of other days; those that the ledger has", runAt: asOf,
      runner: runner, items: items)
    source.check = check
    return source
  }

  private func isOfPeriod(_ ms: Int64) -> Bool {
    (period.from...period.to).contains(Instant(secondsSince1970: Int(ms / 1000)).day)
  }

  private func approvals(
    _ store: SQLiteStore, without recorded: [EvidenceManifest]
  ) throws -> [RecordedPopulations.Decision] {
    let all = try store.matrixTransaction { try $0.approvals() }
    return all.enumerated().filter { _, approval in
      isOfPeriod(approval.atMs) && !recorded.contains { MatrixEvidence.speaks($0, of: approval) }
    }.map { number, approval in
      RecordedPopulations.Decision(
        id: "approval \(number + 1)", kind: "matrix-approval",
        title: "matrix v\(approval.version) (\(approval.digest.prefix(12)))",
        by: approval.signer, reason: approval.reason,
        at: Instant(secondsSince1970: Int(approval.atMs / 1000)))
    }
  }

  private func closings(
    _ store: SQLiteStore, without recorded: [EvidenceManifest]
  ) throws -> [RecordedPopulations.Decision] {
    var query = IncidentQuery()
    query.states = [.closed]
    query.limit = RecordedPopulations.itemsMax
    let asked = query
    return try store.transaction { try $0.incidents(asked) }.compactMap { incident in
      guard let closed = incident.closedAtMs, isOfPeriod(closed),
        !recorded.contains(where: { DecisionEvidence.speaks($0, ofClosing: incident) })
      else { return nil }
      return RecordedPopulations.Decision(
        id: "incident \(incident.id)", kind: "incident-closed", title: incident.title,
        by: incident.closedBy ?? "", reason: incident.closedBecause ?? "",
        at: Instant(secondsSince1970: Int(closed / 1000)))
    }
  }

  // MARK: Alerts

  private func alerts(_ leaves: [Leaf]) throws -> Population? {
    let runs = leaves.filter { $0.manifest.kind == .alert }
    guard !runs.isEmpty else { return nil }
    var known: Set<String> = []
    var rows: [RecordedPopulations.Alert] = []
    var sources: [Population.Source] = []
    for run in runs {
      let bytes = try run.manifest.content.map { try ledger.blobs.read($0.sha256) } ?? []
      var (new, again) = (0, 0)
      for line in bytes.split(separator: 0x0a) {
        let alert = try Self.alert(Array(line), leaf: run.index)
        guard known.insert(alert.id).inserted else {
          again += 1
          continue
        }
        guard rows.count < RecordedPopulations.itemsMax else {
          throw Diagnostic(
            "evidence.population-too-large",
            "the period has more than \(RecordedPopulations.itemsMax) alerts",
            hint: "export a shorter period")
        }
        rows.append(alert)
        new += 1
      }
      var source = Population.Source(
        system: run.manifest.source?.system ?? "detection",
        query: "\(run.manifest.source?.query ?? run.manifest.title) (leaf \(run.index))",
        filters: (run.manifest.source?.filters ?? []).joined(separator: "; "),
        runAt: run.manifest.collectedAt, runner: run.manifest.collector?.runner ?? "", items: new,
        stated: run.manifest.rows)
      source.repeated = again
      source.check =
        "the leaf says \(run.manifest.controlTotal ?? "nothing of what was read"); detect again over "
        + "the same logs"
      sources.append(source)
    }
    return try RecordedPopulations.alerts(rows, period: period, sources: sources)
  }

  private static func alert(
    _ line: [UInt8], leaf: Int
  ) throws -> RecordedPopulations.Alert {
    let root: JSONValue
    do { root = try JSONDocument.parse(line).root } catch {
      throw Diagnostic(
        "evidence.population-source", "leaf \(leaf) holds a line that is no alert: \(error)")
    }
    func text(_ value: JSONValue?) -> String { value?.string ?? "" }
    return RecordedPopulations.Alert(
      id: text(root["id"]), time: text(root["time"]), severity: text(root["severity"]),
      rule: text(root["rule"]?["id"]), title: text(root["rule"]?["title"]),
      cloud: text(root["cloud"]), account: text(root["account"]), action: text(root["action"]),
      leaf: leaf)
  }
}
