import DemarcIncidents
import DemarcModel
import StoreSQLite

/// Puts alerts into the store a batch at a time.
final class IncidentRecorder {
  private let store: SQLiteStore
  private let desk = IncidentDesk()
  private let nowMs: Int64
  private var waiting: [Alert] = []
  private var tally = IncidentDesk.Tally()

  private static let batch = 500

  init(store: SQLiteStore, nowMs: Int64) {
    self.store = store
    self.nowMs = nowMs
  }

  func take(_ alert: Alert) throws {
    waiting.append(alert)
    if waiting.count >= Self.batch { try flush() }
  }

  func flush() throws {
    guard !waiting.isEmpty else { return }
    tally += try desk.record(waiting, in: store, nowMs: nowMs)
    waiting.removeAll(keepingCapacity: true)
  }

  /// What became of the alerts.
  var sentence: String {
    var words = ["\(tally.opened) opened"]
    if tally.reopened > 0 { words.append("\(tally.reopened) reopened") }
    words.append("\(tally.joined) alerts joined one that was there")
    if tally.known > 0 { words.append("\(tally.known) alerts were known already") }
    return "Incidents: \(words.joined(separator: ", ")); 'demarc incident list' shows them"
  }
}

/// The store of a workspace.
enum WorkspaceStore {
  static func path(workspace: String) -> String {
    workspace == "." ? ".demarc/store.sqlite" : "\(workspace)/.demarc/store.sqlite"
  }

  /// Opens it, and makes it where the workspace has none yet.
  static func open(workspace: String) throws(Diagnostic) -> SQLiteStore {
    let path = path(workspace: workspace)
    try Files.makeDirectory(String(path.dropLast("/store.sqlite".count)))
    return try SQLiteStore(path: path)
  }
}
