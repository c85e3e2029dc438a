import DemarcMatrix
import DemarcModel
import Foundation
import GRDB

/// Versions of the matrix inside one transaction.
struct SQLiteMatrices: MatrixHistory {
  let database: Database

  func versions() throws -> [MatrixVersion] {
    try Row.fetchAll(
      database,
      sql: "SELECT number, digest, as_of, recorded_ms FROM matrix_version ORDER BY number"
    ).map { row in
      MatrixVersion(
        number: row["number"], digest: row["digest"], asOf: CivilDay(number: row["as_of"]),
        recordedAtMs: row["recorded_ms"])
    }
  }

  func facts(digest: String) throws -> [UInt8]? {
    try Data.fetchOne(
      database, sql: "SELECT body FROM matrix_facts WHERE digest = ?", arguments: [digest]
    ).map(Array.init)
  }

  func approvals() throws -> [MatrixApproval] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT version, digest, signer, reason, at_ms FROM matrix_approval ORDER BY id
        """
    ).map { row in
      MatrixApproval(
        version: row["version"], digest: row["digest"], signer: row["signer"],
        reason: row["reason"], atMs: row["at_ms"])
    }
  }

  func append(_ version: MatrixVersion, facts: [UInt8]) throws {
    try database.execute(
      sql: "INSERT INTO matrix_facts (digest, body) VALUES (?, ?) ON CONFLICT DO NOTHING",
      arguments: [version.digest, Data(facts)])
    try database.execute(
      sql: "INSERT INTO matrix_version (number, digest, as_of, recorded_ms) VALUES (?, ?, ?, ?)",
      arguments: [version.number, version.digest, version.asOf.number, version.recordedAtMs])
  }

  func append(_ approval: MatrixApproval) throws {
    try database.execute(
      sql: """
        INSERT INTO matrix_approval (version, digest, signer, reason, at_ms) VALUES (?, ?, ?, ?, ?)
        """,
      arguments: [
        approval.version, approval.digest, approval.signer, approval.reason, approval.atMs,
      ])
  }
}
