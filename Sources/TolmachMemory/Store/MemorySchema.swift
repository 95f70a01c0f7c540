import GRDB

/// The tables of a store. Migrations are only ever appended.
///
/// | table | a row is |
/// |---|---|
/// | `meta` | a named value; `identity` tells stores apart |
/// | `origin` | where changes come from: when, who, with which tool, from which file |
/// | `document` | a document's name |
/// | `unit` | a translation unit; `digest` is that of its source, `place` counts the units of a document |
/// | `variant` | a unit's text in one language; `place` 0 is the source |
/// | `property`, `note` | a named value, a remark; `language` is empty for the unit's own |
/// | `change` | what was done to a unit after it was added, with the text before and after |
///
/// The glossary's tables: ``TermSchema``; those of annotations: ``AnnotationSchema``.
enum MemorySchema {
  /// The mark of our files in SQLite's header ("Tolm").
  static let applicationNumber = 0x546F_6C6D

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: units, variants, changes") { db in
      try db.execute(sql: "PRAGMA application_id = \(applicationNumber)")
      try db.execute(sql: first)
      try db.execute(
        sql: "INSERT INTO meta VALUES ('identity', ?)",
        arguments: [Int64.random(in: 1...Int64.max)]
      )
    }
    migrator.registerMigration("2: glossary") { db in try db.execute(sql: TermSchema.first) }
    migrator.registerMigration("3: annotations") { db in try db.execute(sql: AnnotationSchema.first) }
    return migrator
  }

  private static let first = """
    CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
    CREATE TABLE origin (id INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT, tool TEXT NOT NULL, file TEXT);
    CREATE TABLE document (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    CREATE TABLE unit (
      id INTEGER PRIMARY KEY AUTOINCREMENT, digest INTEGER NOT NULL, identifier TEXT,
      document INTEGER REFERENCES document, place INTEGER, speaker TEXT, status TEXT,
      created TEXT, createdBy TEXT, changed TEXT, changedBy TEXT,
      origin INTEGER NOT NULL REFERENCES origin, hasExtras INTEGER NOT NULL DEFAULT 0,
      deleted INTEGER NOT NULL DEFAULT 0);
    CREATE INDEX unitDigest ON unit (digest);
    CREATE INDEX unitPlace ON unit (document, place) WHERE document IS NOT NULL;
    CREATE TABLE variant (
      unit INTEGER NOT NULL REFERENCES unit, language TEXT NOT NULL, place INTEGER NOT NULL, text TEXT NOT NULL,
      PRIMARY KEY (unit, language)) WITHOUT ROWID;
    CREATE TABLE property (
      unit INTEGER NOT NULL REFERENCES unit, language TEXT NOT NULL, place INTEGER NOT NULL,
      name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (unit, language, place)) WITHOUT ROWID;
    CREATE TABLE note (
      unit INTEGER NOT NULL REFERENCES unit, place INTEGER NOT NULL, text TEXT NOT NULL,
      PRIMARY KEY (unit, place)) WITHOUT ROWID;
    CREATE TABLE change (
      id INTEGER PRIMARY KEY AUTOINCREMENT, unit INTEGER NOT NULL REFERENCES unit, action TEXT NOT NULL,
      language TEXT, before TEXT, after TEXT, origin INTEGER NOT NULL REFERENCES origin);
    CREATE INDEX changeUnit ON change (unit);
    """
}
