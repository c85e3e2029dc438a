import GRDB

/// The tables of the store, as a list that only ever grows at its end.
enum Migrations {
  static var all: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("incidents") { database in
      try database.execute(
        sql: """
          CREATE TABLE incident (
            id TEXT NOT NULL PRIMARY KEY,
            key TEXT NOT NULL,
            rule TEXT NOT NULL,
            account TEXT,
            severity INTEGER NOT NULL,
            state TEXT NOT NULL,
            side TEXT,
            last_ms INTEGER NOT NULL,
            body BLOB NOT NULL
          ) STRICT;
          CREATE INDEX incident_key ON incident (key, last_ms DESC);
          CREATE INDEX incident_last ON incident (last_ms DESC, id);
          CREATE TABLE alert (
            id TEXT NOT NULL PRIMARY KEY,
            incident TEXT NOT NULL REFERENCES incident (id),
            time_ms INTEGER NOT NULL,
            body BLOB NOT NULL
          ) STRICT, WITHOUT ROWID;
          CREATE INDEX alert_incident ON alert (incident, time_ms, id);
          """)
    }
    registerLedger(&migrator)
    migrator.registerMigration("matrix-versions") { database in
      try database.execute(
        sql: """
          CREATE TABLE matrix_facts (
            digest TEXT NOT NULL PRIMARY KEY,
            body BLOB NOT NULL
          ) STRICT, WITHOUT ROWID;
          CREATE TABLE matrix_version (
            number INTEGER NOT NULL PRIMARY KEY,
            digest TEXT NOT NULL REFERENCES matrix_facts (digest),
            as_of INTEGER NOT NULL,
            recorded_ms INTEGER NOT NULL
          ) STRICT;
          CREATE TABLE matrix_approval (
            id INTEGER NOT NULL PRIMARY KEY,
            version INTEGER NOT NULL REFERENCES matrix_version (number),
            digest TEXT NOT NULL,
            signer TEXT NOT NULL,
            reason TEXT NOT NULL,
            at_ms INTEGER NOT NULL
          ) STRICT;
          """)
    }
    registerDigests(&migrator)
    return migrator
  }
}
