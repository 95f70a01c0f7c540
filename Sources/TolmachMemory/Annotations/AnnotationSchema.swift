/// The tables of annotations. The machine's part is replaced by the machine, a person's acts are only ever appended:
/// the store itself refuses to change or delete one.
///
/// | table | a row is |
/// |---|---|
/// | `annotatedText` | a text that annotations point into, by digest and name |
/// | `provenance` | a step of a chain from recording to article; steps with one `chain` belong together |
/// | `annotation` | the machine's part; `state` sums up the acts, for filters |
/// | `finding` | a finding's name, for filters |
/// | `act` | what a person did; `subject` is what they judged |
enum AnnotationSchema {
  static let first = """
    CREATE TABLE annotatedText (
      id INTEGER PRIMARY KEY, digest TEXT NOT NULL, name TEXT NOT NULL, language TEXT, UNIQUE (digest, name));
    CREATE TABLE provenance (
      chain INTEGER NOT NULL, step INTEGER NOT NULL, role TEXT NOT NULL, name TEXT, digest TEXT, ground TEXT NOT NULL,
      PRIMARY KEY (chain, step)) WITHOUT ROWID;
    CREATE TABLE annotation (
      id INTEGER PRIMARY KEY AUTOINCREMENT, identifier TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
      text INTEGER NOT NULL REFERENCES annotatedText, start INTEGER NOT NULL, stop INTEGER NOT NULL,
      exact TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL,
      otherText INTEGER REFERENCES annotatedText, otherStart INTEGER, otherStop INTEGER,
      otherExact TEXT, otherPrefix TEXT, otherSuffix TEXT,
      condition TEXT NOT NULL, status TEXT, probability REAL, low REAL, high REAL, model TEXT, signature TEXT, findings TEXT NOT NULL,
      chain INTEGER, subject TEXT NOT NULL, placeSubject TEXT NOT NULL,
      state TEXT NOT NULL DEFAULT 'open');
    CREATE INDEX annotationPlace ON annotation (text, start);
    CREATE INDEX annotationOther ON annotation (otherText);
    CREATE INDEX annotationState ON annotation (state, condition, kind, probability, text, otherText);
    CREATE INDEX annotationConfidence ON annotation (probability IS NULL, probability);
    CREATE INDEX annotationDoubt ON annotation (abs(probability - 0.5));
    CREATE TABLE finding (
      name TEXT NOT NULL, annotation INTEGER NOT NULL REFERENCES annotation, PRIMARY KEY (name, annotation))
      WITHOUT ROWID;
    CREATE INDEX findingAnnotation ON finding (annotation);
    CREATE TABLE act (
      id INTEGER PRIMARY KEY AUTOINCREMENT, identifier TEXT NOT NULL UNIQUE,
      annotation INTEGER NOT NULL REFERENCES annotation, verdict TEXT, basis TEXT, readsLanguage INTEGER, comment TEXT,
      person TEXT NOT NULL, at TEXT NOT NULL, subject TEXT NOT NULL, seen REAL, signature TEXT, label TEXT);
    CREATE INDEX actAnnotation ON act (annotation);
    CREATE INDEX actPerson ON act (person, annotation);
    CREATE TRIGGER actIsFixed BEFORE UPDATE ON act BEGIN SELECT RAISE(ABORT, 'acts are never changed'); END;
    CREATE TRIGGER actStays BEFORE DELETE ON act BEGIN SELECT RAISE(ABORT, 'acts are never deleted'); END;
    """
}
