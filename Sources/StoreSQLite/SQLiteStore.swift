public import DemarcIncidents
public import DemarcMatrix
public import DemarcModel
import Foundation
import GRDB

/// The workspace's store: one SQLite file, one writer at a time.
///
/// A transaction is durable when it returns (write-ahead log, synchronous FULL). A second process that
/// writes waits for a few seconds and then fails with `incident.store-busy`.
public struct SQLiteStore: Sendable {
  let queue: DatabaseQueue
  let path: String

  /// Opens the store, makes it where there is none, and brings its tables up to date.
  ///
  /// - Throws: `Diagnostic` when the file is no store, is of a later version, or cannot be written.
  public init(path: String) throws(Diagnostic) {
    self.path = path
    do {
      var configuration = Configuration()
      configuration.busyMode = .timeout(5)
      configuration.prepareDatabase { database in
        try database.execute(sql: "PRAGMA journal_mode = WAL")
        try database.execute(sql: "PRAGMA synchronous = FULL")
      }
      queue = try DatabaseQueue(path: path, configuration: configuration)
      let migrator = Migrations.all
      if try queue.read(migrator.hasBeenSuperseded) {
        throw Diagnostic(
          "incident.store-newer", "\(path) was written by a later version of demarc",
          hint: "use that version, or give another place with --store")
      }
      try migrator.migrate(queue)
    } catch let fault as Diagnostic {
      throw fault
    } catch {
      throw Self.fault(error, path)
    }
  }

  static func fault(_ error: any Error, _ path: String) -> Diagnostic {
    guard let database = error as? DatabaseError else {
      return Diagnostic(
        "incident.store-unreadable", "a record in \(path) cannot be read: \(error)",
        hint: "keep the file, and restore it from a copy")
    }
    let reason = database.message ?? database.resultCode.description
    return switch database.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      Diagnostic(
        "incident.store-busy", "another process is writing \(path)",
        hint: "wait for it to end, and run again: what was recorded stays")
    case .SQLITE_NOTADB, .SQLITE_CORRUPT:
      Diagnostic(
        "incident.store-broken", "\(path) is no store of demarc, or is damaged: \(reason)",
        hint: "move it aside; nothing in it was changed")
    case .SQLITE_CANTOPEN:
      Diagnostic(
        "incident.store-unopened", "cannot open \(path): \(reason)",
        hint: "check that its folder exists and may be written")
    default:
      Diagnostic(
        "incident.store-failed", "the store \(path) failed: \(reason)",
        hint: "nothing of this step was recorded; check disk space and permissions")
    }
  }
}

extension SQLiteStore: IncidentStore {
  public func transaction<Result>(_ body: (any IncidentLedger) throws -> Result) throws -> Result {
    do {
      return try queue.write { try body(SQLiteIncidents(database: $0)) }
    } catch let fault as Diagnostic {
      throw fault
    } catch {
      throw Self.fault(error, path)
    }
  }
}

extension SQLiteStore: MatrixVersionStore {
  public func matrixTransaction<Result>(
    _ body: (any MatrixHistory) throws -> Result
  ) throws -> Result {
    do {
      return try queue.write { try body(SQLiteMatrices(database: $0)) }
    } catch let fault as Diagnostic {
      throw fault
    } catch {
      throw Self.fault(error, path)
    }
  }
}
