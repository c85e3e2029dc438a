internal import DemarcModel

/// What all files of one run share.
final class ImportRun {
  let limits: EstateLimits
  /// What answers of the command line are recognised.
  let answers: AnswerTable
  let azureTypes: AzureTypeTable
  var pool = NamePool()
  var report = ImportReport()
  /// What a file turned out, at its end, to leave out of each resource; by name of the file.
  private(set) var unexported: [String: [String]] = [:]
  /// Whether something handed over should not have been: the run has to be read once more.
  private(set) var isVoid = false
  private var saidBy: Set<String> = []
  /// Where each policy state stands in the report.
  private var statePlaces: [String: Int] = [:]
  private var metadataNames: Set<String> = []
  private var deduplicator = Deduplicator()
  /// Accounts by the directory of a `get-caller-identity` answer.
  private var callers: [String: String] = [:]
  /// Directories of answers for which no caller was known.
  private var orphans: Set<String> = []
  /// Resources not handed over yet.
  private var batch: [Resource] = []
  private var pendingKey: Coverage.Key?
  private var pendingCount = 0
  /// Neighbours are mostly of one project.
  private var lastPlaced: String?

  init(limits: EstateLimits, answers: AnswerTable, azureTypes: AzureTypeTable) {
    self.limits = limits
    self.answers = answers
    self.azureTypes = azureTypes
    report.coverage.unrecorded = answers.unrecorded
    batch.reserveCapacity(limits.batchCount)
  }

  /// Begins anew with what the first reading taught.
  func restart() {
    report = ImportReport()
    report.coverage.unrecorded = answers.unrecorded
    batch = []
    saidBy = []
    statePlaces = [:]
    metadataNames = []
    pendingKey = nil
    lastPlaced = nil
    isVoid = false
    deduplicator.settle()
  }

  /// Takes a resource into the next batch, unless it says nothing new; returns whether it did.
  func take(_ resource: Resource, capturedAt: Int64?, isOlderForm: Bool = false) -> Bool {
    let decision = deduplicator.decide(
      resource, capturedAt: capturedAt, isOlderForm: isOlderForm)
    cover(resource, count: decision == .known ? 0 : 1)
    switch decision {
    case .new: break
    case .better: isVoid = true
    case .known:
      report.duplicates += 1
      return false
    }
    report.resources += 1
    batch.append(resource)
    return true
  }

  /// Keeps what another tool says; a file read twice says it twice, and is kept once.
  func take(_ findings: [ExternalFinding]) {
    for finding in findings {
      let key = "\(finding.source)|\(finding.control)|\(finding.account)|\(finding.resource)"
      if saidBy.insert(key + "|\(finding.region)").inserted {
        report.externalFindings.append(finding)
      }
    }
  }

  /// Keeps what Azure Policy says of a resource; of several times the latest, of equal ones the first.
  func take(_ state: AzurePolicyState) {
    let key = state.key
    guard let place = statePlaces[key] else {
      statePlaces[key] = report.policyStates.count
      report.policyStates.append(state)
      return
    }
    let held = report.policyStates[place].evaluatedAtMs ?? .min
    if (state.evaluatedAtMs ?? .min) > held { report.policyStates[place] = state }
  }

  /// Keeps what Azure says of a requirement; a list read twice says it once.
  func take(_ metadata: AzureRequirementOwner) {
    guard metadataNames.insert(metadata.name.lowercased()).inserted else { return }
    report.requirementOwners.append(metadata)
  }

  /// Notes that a resource is gone since `capturedAt`.
  func bury(_ resource: Resource, capturedAt: Int64?) {
    if deduplicator.bury(resource, capturedAt: capturedAt) { isVoid = true }
  }

  /// Notes what a project stands below.
  func noteAncestors(of account: String, _ ancestors: () -> [String]) {
    guard account != lastPlaced else { return }
    lastPlaced = account
    report.coverage.addAncestors(of: account, ancestors())
  }

  /// Notes what a project is called besides its number, and what a node stands directly below.
  func notePlace(of node: String, named name: String? = nil, below parent: String? = nil) {
    if let name { report.coverage.addName(name, of: node) }
    if let parent { report.coverage.addParent(parent, of: node) }
  }

  /// Notes whose credentials the answers in a file's directory, and below it, were asked with.
  func learn(caller account: String, of file: String) {
    let directory = Self.directory(of: file)
    guard callers.updateValue(account, forKey: directory) != account else { return }
    if orphans.contains(where: { $0.hasPrefix(directory) }) { isVoid = true }
  }

  /// The account whose caller stands beside or above a file.
  func caller(of file: String) -> String? {
    var directory = Self.directory(of: file)
    while true {
      if let account = callers[directory] { return account }
      guard !directory.isEmpty else { break }
      directory = Self.directory(of: String(directory.dropLast()))
    }
    orphans.insert(Self.directory(of: file))
    return nil
  }

  /// With its last slash; empty for the directory the program runs in.
  private static func directory(of file: String) -> String {
    guard let slash = file.lastIndex(of: "/") else { return "" }
    return String(file[...slash])
  }

  /// Notes what the resources of a file turned out to lack.
  func learn(_ members: [String], of file: String) {
    guard unexported[file] == nil, !members.isEmpty else { return }
    unexported[file] = members
    isVoid = true
  }

  /// Neighbours are mostly of one kind, so that the table is not asked for each.
  private func cover(_ resource: Resource, count: Int) {
    if let key = pendingKey, key.type == resource.type, key.account == resource.account,
      key.region == resource.region, key.cloud == resource.cloud
    {
      pendingCount += count
      return
    }
    settleCoverage()
    pendingKey = Coverage.Key(
      cloud: resource.cloud, account: resource.account, region: resource.region,
      type: resource.type)
    pendingCount = count
  }

  func settleCoverage() {
    if let pendingKey { report.coverage.add(pendingKey, count: pendingCount) }
    pendingKey = nil
  }

  /// Hands over full batches, or with `all` whatever there is.
  func flush<Failure: Error>(
    all: Bool, _ use: ([Resource]) throws(Failure) -> Void
  ) throws(Failure) {
    let size = limits.batchCount
    guard batch.count >= size || all else { return }
    if batch.count == size {
      let full = batch
      batch = []
      batch.reserveCapacity(size)
      return try use(full)
    }
    var at = 0
    while batch.count - at >= size || (all && at < batch.count) {
      let end = min(at + size, batch.count)
      try use(Array(batch[at..<end]))
      at = end
    }
    batch.removeSubrange(..<at)
  }
}
