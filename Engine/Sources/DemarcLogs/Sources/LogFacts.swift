public import DemarcJSON
public import DemarcModel

/// Who did what, when, where, to what and with which outcome, as an event tells it.
public struct LogFacts: Sendable {
  /// UTC milliseconds since 1970-01-01; nil where the event has no readable time.
  public var timeMs: Int64?
  /// The log's own id; empty where it has none.
  public var eventID = ""
  public var cloud: Cloud?
  /// Account, subscription, project or tenant.
  public var account: String?
  public var region: String?
  public var service: String?
  public var action: String?
  public var outcome = AlertOutcome.unknown
  /// The code or the text by which the log says why it failed.
  public var error: String?
  public var actor: AlertActor?
  public var resources: [AlertResource] = []
  /// Whether the operation only reads; nil where the log does not say.
  public var isReadOnly: Bool?
  /// Whether it is an operation of the control plane; nil where the log does not say.
  public var isManagement: Bool?

  init() {}

  /// Reads the facts of an event that `LogUnwrapper` gave.
  public init(of event: JSONValue, kind: LogKind) {
    // The event is held by the caller until this returns.
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: JSONMemberTable.room) { room in
      read(LogFactReader(unsafe BorrowedJSON(event), room), kind)
    }
  }

  private mutating func read(_ reader: LogFactReader, _ kind: LogKind) {
    let paths = Self.prepared(kind)
    timeMs = reader.time(paths.time)
    eventID = reader.first(paths.eventID) ?? ""
    cloud = kind.cloud
    account = reader.first(paths.account).flatMap { Self.account(from: $0, kind: kind) }
    region = reader.first(paths.region)
    service = reader.first(paths.service).map { Self.service(from: $0, kind: kind) }
    action = reader.first(paths.action)
    (outcome, error) = reader.outcome(kind)
    actor = reader.actor(kind)
    resources = reader.resources(kind)
    (isReadOnly, isManagement) = reader.nature(kind)
    if kind == .workspace { addWorkspace(reader) }
    if kind == .cloudTrailInsight { isManagement = true }
  }

  /// The account of the text at `paths(of:).account`.
  ///
  /// A resource id and a log's name hold the subscription, the project or the organisation among other
  /// things; any other text is the account itself.
  public static func account(from text: String, kind: LogKind) -> String? {
    guard text.utf8.contains(UInt8(ascii: "/")) else { return text.isEmpty ? nil : text }
    let parts = text.split(separator: "/").map(String.init)
    guard parts.count > 1 else { return text.isEmpty ? nil : text }
    for name in ["subscriptions", "tenants", "projects", "organizations", "folders"] {
      guard let index = parts.firstIndex(where: { $0.lowercased() == name }),
        index + 1 < parts.count
      else { continue }
      return parts[index + 1]
    }
    return nil
  }

  /// The service of the text at `paths(of:).service`: of an Azure operation, its provider.
  public static func service(from text: String, kind: LogKind) -> String {
    switch kind {
    case .azureActivity, .azureResource:
      text.split(separator: "/", maxSplits: 1).first.map(String.init) ?? text
    default: text
    }
  }

  /// The first event's name and time where several are reported together.
  private mutating func addWorkspace(_ reader: LogFactReader) {
    action =
      reader.text("protoPayload.metadata.event.eventName") ?? reader.text("events.name")
      ?? action
    isManagement = service == "admin" || service == "admin.googleapis.com"
  }
}

/// Finds values in one event.
///
/// Must not outlive the event: its values are borrowed.
struct LogFactReader {
  private let root: JSONMemberTable

  init(_ event: BorrowedJSON, _ room: UnsafeMutableBufferPointer<UInt32>) {
    root = unsafe JSONMemberTable(event, room)
  }

  /// The text of the first path that holds any; paths pass objects only.
  func first(_ paths: [[UInt8]]) -> String? {
    for path in paths {
      if let text = root.at(path.span).flatMap(Self.text) { return text }
    }
    return nil
  }

  /// The instant in the text that `first` finds.
  func time(_ paths: [[UInt8]]) -> Int64? {
    for path in paths {
      guard let value = root.at(path.span) else { continue }
      if let time = Self.plainTime(value) { return time }
      if let text = Self.text(value) { return LogTime.milliseconds(text) }
    }
    return nil
  }

  static func plainTime(_ value: BorrowedJSON) -> Int64? {
    var time: Int64?
    _ = value.testText { text in
      time = LogTime.plainMilliseconds(text)
      return true
    }
    return time
  }

  /// The text of the first dotted path that holds any; arrays give their first element.
  func text(_ paths: StaticString...) -> String? {
    for path in paths {
      if let text = text(path) { return text }
    }
    return nil
  }

  func text(_ path: StaticString) -> String? { value(path).flatMap(Self.text) }

  func value(_ path: StaticString) -> BorrowedJSON? {
    let found = path.withUTF8Buffer { root.at($0.span, opensLists: true) }
    if let first = found?.first, !first.isObject { return first }
    return found
  }

  /// The value at a dotted path that passes objects only.
  func plain(_ path: StaticString) -> BorrowedJSON? {
    path.withUTF8Buffer { root.at($0.span) }
  }

  static func text(_ value: BorrowedJSON) -> String? {
    if let text = value.string {
      // Most texts are longer, and a comparison is dearer than a count.
      return text.utf8.count < 2 && (text.isEmpty || text == "-") ? nil : text
    }
    if let number = value.numberText { return number }
    return value.bool.map { $0 ? "true" : "false" }
  }

  func bool(_ path: StaticString) -> Bool? {
    guard let value = value(path) else { return nil }
    return value.bool ?? (value.string?.lowercased()).flatMap { Bool($0) }
  }
}
