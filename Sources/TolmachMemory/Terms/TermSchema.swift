/// The tables of a store's glossary.
///
/// | table | a row is |
/// |---|---|
/// | `concept` | an entry; `body` is all of it as `TermEntryCoder` writes it |
/// | `term` | a term of a living entry, for look-ups |
/// | `conceptChange` | what was done to an entry, with its bodies before and after; `undoes` is the origin taken back |
enum TermSchema {
  static let first = """
    CREATE TABLE concept (
      id INTEGER PRIMARY KEY AUTOINCREMENT, identifier TEXT, body TEXT NOT NULL,
      origin INTEGER NOT NULL REFERENCES origin, deleted INTEGER NOT NULL DEFAULT 0);
    CREATE INDEX conceptIdentifier ON concept (identifier) WHERE identifier IS NOT NULL;
    CREATE TABLE term (
      concept INTEGER NOT NULL REFERENCES concept, language TEXT NOT NULL, text TEXT NOT NULL, status TEXT);
    CREATE INDEX termConcept ON term (concept);
    CREATE INDEX termText ON term (text, language);
    CREATE TABLE conceptChange (
      id INTEGER PRIMARY KEY AUTOINCREMENT, concept INTEGER NOT NULL REFERENCES concept, action TEXT NOT NULL,
      before TEXT, after TEXT, origin INTEGER NOT NULL REFERENCES origin, undoes INTEGER);
    CREATE INDEX conceptChangeConcept ON conceptChange (concept);
    CREATE INDEX conceptChangeOrigin ON conceptChange (origin);
    """
}
