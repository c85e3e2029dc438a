import DemarcLedger
import DemarcModel
import Foundation
import GRDB

extension Migrations {
  /// The ledger's tables: the index of leaves, entries that wait for a head, and the head.
  static func registerLedger(_ migrator: inout DatabaseMigrator) {
    migrator.registerMigration("ledger") { database in
      try database.execute(
        sql: """
          CREATE TABLE ledger_leaf (
            n INTEGER NOT NULL PRIMARY KEY,
            hash BLOB NOT NULL,
            kind TEXT NOT NULL,
            title TEXT NOT NULL,
            collected_at TEXT NOT NULL,
            facets TEXT NOT NULL,
            content BLOB,
            size INTEGER,
            previous BLOB,
            record_class TEXT,
            subject INTEGER
          ) STRICT;
          CREATE INDEX ledger_leaf_hash ON ledger_leaf (hash);
          CREATE INDEX ledger_leaf_content ON ledger_leaf (content) WHERE content IS NOT NULL;
          CREATE INDEX ledger_leaf_subject ON ledger_leaf (subject) WHERE subject IS NOT NULL;
          CREATE INDEX ledger_leaf_kind ON ledger_leaf (kind, n);
          CREATE TABLE ledger_pending (
            n INTEGER NOT NULL PRIMARY KEY,
            entry BLOB NOT NULL
          ) STRICT;
          CREATE TABLE ledger_head (
            one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
            size INTEGER NOT NULL,
            edge BLOB NOT NULL,
            published INTEGER NOT NULL
          ) STRICT;
          """)
    }
  }

  /// `ledger_digest` finds a leaf by the first six bytes of its own hash, of its content's, of its
  /// earlier version's or of its title's; the row tells whether it is the one.
  ///
  /// Digests are random: in one part of the table for so many leaves, those of a batch touch few pages.
  /// Entries stand in the folder before a transaction ends, and no longer wait here.
  static func registerDigests(_ migrator: inout DatabaseMigrator) {
    migrator.registerMigration("ledger-digests") { database in
      guard try Int.fetchOne(database, sql: "SELECT 1 FROM ledger_pending LIMIT 1") == nil else {
        throw Diagnostic(
          "ledger.store-unfinished", "an earlier version of demarc was stopped while it recorded",
          hint: "let that version finish: any command of it that records evidence does")
      }
      database.add(
        function: DatabaseFunction("title_prefix", argumentCount: 1, pure: true) { values in
          let title = String.fromDatabaseValue(values[0]) ?? ""
          return Data(LedgerHash.title(title).bytes.prefix(LedgerHash.prefixCount))
        })
      try database.execute(
        sql: """
          CREATE TABLE ledger_digest (
            part INTEGER NOT NULL,
            prefix BLOB NOT NULL,
            n INTEGER NOT NULL,
            PRIMARY KEY (part, prefix, n)
          ) STRICT, WITHOUT ROWID;
          INSERT OR IGNORE INTO ledger_digest
            SELECT n >> \(LeafRows.partBits), prefix, n FROM (
              SELECT substr(hash, 1, 6) AS prefix, n FROM ledger_leaf
              UNION ALL SELECT title_prefix(title), n FROM ledger_leaf
              UNION ALL SELECT substr(content, 1, 6), n FROM ledger_leaf WHERE content IS NOT NULL
              UNION ALL SELECT substr(previous, 1, 6), n FROM ledger_leaf WHERE previous IS NOT NULL
            ) ORDER BY 1, 2, 3;
          DROP INDEX ledger_leaf_hash;
          DROP INDEX ledger_leaf_content;
          DROP TABLE ledger_pending;
          """)
    }
  }
}
