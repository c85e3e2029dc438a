import GRDB

extension Migrations {
  /// The ledger's tables.
  ///
  /// `leaf` is the index; `pending` holds entries until they stand in the folder under a signed head.
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
}
