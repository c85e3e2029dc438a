public import DemarcModel

/// The JSON of one call of `BatchImportFindings`, for one account in one region.
public struct ASFFBatch: Hashable, Sendable {
  public var account: String
  public var region: String
  /// Findings in it.
  public var count: Int
  /// As `aws securityhub batch-import-findings --cli-input-json` takes it.
  public var bytes: [UInt8]
}

/// Splits alerts into calls of `BatchImportFindings`: at most 100 findings and 6 MB each, and each
/// for one account and region, since the caller must be of the account that the findings name.
///
/// The service takes ten calls a second; whoever sends them paces them.
public struct ASFFBatches: Sendable {
  /// Alerts that no account takes.
  public private(set) var leftOut = 0
  private let asff: AlertASFF
  private var open: [String: ASFFBatch] = [:]
  /// Batches that are filled at the same time; the fullest goes out when there would be more.
  private static let openMax = 64

  public init(_ options: AlertOptions) { asff = AlertASFF(options) }

  /// Takes an alert; the batches that it filled.
  public mutating func add(_ alert: Alert) -> [ASFFBatch] {
    guard let account = asff.account(alert), let finding = asff.finding(alert) else {
      leftOut += 1
      return []
    }
    let region = asff.region(alert)
    let key = "\(account) \(region)"
    var done: [ASFFBatch] = []
    var batch = open[key] ?? ASFFBatch(account: account, region: region, count: 0, bytes: [])
    let room = AlertASFF.batchBytesMax - batch.bytes.count - 16
    if batch.count == AlertASFF.batchMax || finding.count > room {
      done.append(Self.closed(batch))
      batch = ASFFBatch(account: account, region: region, count: 0, bytes: [])
    }
    batch.bytes.put(batch.count == 0 ? "{\"Findings\":[" : ",")
    batch.bytes += finding
    batch.count += 1
    open[key] = batch
    if open.count > Self.openMax,
      let fullest = open.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) })
    {
      done.append(Self.closed(fullest.value))
      open[fullest.key] = nil
    }
    return done
  }

  /// The batches that are left, by account and region.
  public mutating func finish() -> [ASFFBatch] {
    let rest = open.sorted { $0.key < $1.key }.map { Self.closed($0.value) }
    open = [:]
    return rest
  }

  private static func closed(_ batch: ASFFBatch) -> ASFFBatch {
    var batch = batch
    batch.bytes.put("]}\n")
    return batch
  }
}
