public import DemarcModel

/// Logs held against the estate they should speak of.
public struct LogCoverageReport: Hashable, Sendable {
  /// Sorted by cloud, account, region and service.
  public var places: [LogPlace] = []
  /// Silences inside the time of the logs, sorted by account and time.
  public var gaps: [LogGap] = []
  /// What is in use and does not occur in the logs.
  public var silences: [LogSilence] = []
  /// Trails, diagnostic settings, sinks: what is set up to log.
  public var sources: [LogSourceSetting] = []
  /// Where those send logs to, and how long it is kept there.
  public var stores: [LogStoreVerdict] = []
  public var events = 0
  public var eventsWithoutTime = 0
  /// Events of places past the limit; with any, nothing is said of what does not occur.
  public var eventsLeftOut = 0
  public var silentHours = 24
  /// Whether there was an estate to hold the logs against.
  public var hasEstate = false

  public init() {}

  /// Holds what was counted against an estate.
  ///
  /// - Parameter rules: the retention rules that apply, as `RetentionRules.applying` chose them.
  public init(_ coverage: LogCoverage, estate: LogEstate? = nil, rules: [RetentionRule] = []) {
    events = coverage.events
    eventsWithoutTime = coverage.eventsWithoutTime
    eventsLeftOut = coverage.eventsLeftOut
    silentHours = coverage.options.silentHours
    places = coverage.placeList
    sources = (estate?.settledSources ?? []).sorted {
      ($0.cloud, $0.account, $0.kind.rawValue, $0.id)
        < ($1.cloud, $1.account, $1.kind.rawValue, $1.id)
    }
    let expected = ExpectedLogging(sources)
    gaps = coverage.gaps(expected)
    guard let estate else { return }
    hasEstate = true
    if eventsLeftOut == 0 { silences = estate.silences(places, expected) }
    stores = estate.storeVerdicts(sources, rules)
  }

  /// Whether something in use is not logged, was silent, or is not kept long enough.
  public var hasFindings: Bool {
    !gaps.isEmpty || silences.contains { $0.severity >= .medium }
      || stores.contains { $0.verdict.outcome == .tooShort }
  }
}

/// What was counted of one account, region and service in one kind of log.
public struct LogPlace: Hashable, Sendable {
  public var kind: LogKind
  /// Empty where the events name none; so are the others.
  public var account: String
  public var region: String
  public var service: String
  public var events: Int
  /// UTC milliseconds since 1970-01-01; nil where no event has a time.
  public var firstMs: Int64?
  public var lastMs: Int64?
  /// Days (UTC) with events.
  public var days: Int

  var order: [String] { [kind.cloud?.rawValue ?? "~", account, region, service, kind.rawValue] }
}

/// A time without any operation of the control plane.
public struct LogGap: Hashable, Sendable {
  /// Where it lies in the time of all logs of the kind.
  public enum Edge: String, Hashable, Sendable, CaseIterable {
    /// Other accounts or regions have events before the first.
    case start
    case inside
    /// Others have events after the last.
    case end
  }

  public var kind: LogKind
  public var account: String
  /// Nil for the account as a whole.
  public var region: String?
  /// Whole hours, UTC milliseconds since 1970-01-01.
  public var fromMs: Int64
  public var toMs: Int64
  public var edge: Edge

  /// Whole hours.
  public var hours: Int { Int((toMs - fromMs) / LogCoverage.hourMs) }
}

/// Something in use that does not occur in the logs.
public struct LogSilence: Hashable, Sendable {
  /// What it is; of a silent account neither regions nor services are told, and so on.
  public enum Level: String, Hashable, Sendable, CaseIterable {
    case cloud, account, region, service
  }

  public var level: Level
  public var cloud: Cloud
  public var account = ""
  public var region = ""
  /// As logs name it.
  public var service = ""
  /// Resources of the estate that show it in use.
  public var resources: Int
  /// Whether something is set up to log it; nil where the estate does not say.
  public var isExpected: Bool?
  /// One clause: what is set up, or that nothing is.
  public var because: String

  public var severity: Severity {
    switch level {
    case .cloud, .account: .high
    case .region: isExpected == true ? .medium : .high
    case .service: .low
    }
  }
}

/// A store of logs and how long it keeps them.
public struct LogStoreVerdict: Hashable, Sendable {
  /// As the setting names it: bucket, log group, workspace.
  public var destination: String
  public var cloud: Cloud
  /// Names of what sends logs there, sorted.
  public var sources: [String]
  /// Nil where the estate does not hold it.
  public var store: LogStore?
  public var keeping: LogKeeping
  public var verdict: RetentionVerdict
}
