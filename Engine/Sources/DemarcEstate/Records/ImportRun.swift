internal import DemarcModel

/// What all files of one run share.
final class ImportRun {
  let limits: EstateLimits
  var pool = NamePool()
  var deduplicator = Deduplicator()
  var report = ImportReport()
  /// Resources not handed over yet.
  private var batch: [Resource] = []
  private var pendingKey: Coverage.Key?
  private var pendingCount = 0

  init(limits: EstateLimits) {
    self.limits = limits
    batch.reserveCapacity(limits.batchCount)
  }

  /// Takes a resource into the next batch, unless it says nothing new; returns whether it did.
  func take(_ resource: Resource, shape: String, capturedAt: Int64?) -> Bool {
    cover(resource)
    switch deduplicator.decide(resource, shape: shape, capturedAt: capturedAt) {
    case .new: break
    case .newer: report.superseding += 1
    case .known:
      report.duplicates += 1
      return false
    }
    report.resources += 1
    batch.append(resource)
    return true
  }

  /// Neighbours are mostly of one kind, so that the table is not asked for each.
  private func cover(_ resource: Resource) {
    if let key = pendingKey, key.type == resource.type, key.account == resource.account,
      key.region == resource.region, key.cloud == resource.cloud
    {
      pendingCount += 1
      return
    }
    settleCoverage()
    pendingKey = Coverage.Key(
      cloud: resource.cloud, account: resource.account, region: resource.region,
      type: resource.type)
    pendingCount = 1
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
