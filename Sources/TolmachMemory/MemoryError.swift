/// What can go wrong in the translation memory. Cases hold facts, never text of a unit.
public enum MemoryError: Error, Equatable, Sendable {
  /// There is no store at `path`.
  case noStore(path: String)
  /// The file is an SQLite database but none of ours, or not a database at all.
  case notAStore(path: String)
  /// The path is a folder.
  case isFolder(path: String)
  /// The store is there and cannot be opened; `errno` says why.
  case cannotOpen(path: String, errno: Int32)
  /// Changes wait in a file beside the store, and its folder cannot be written, as reading them asks for.
  case changesWait(path: String)
  /// Another process is writing and did not finish in time; trying again later helps.
  case busy(path: String)
  /// SQLite refused: its extended result code.
  case sqlite(path: String, code: Int32)
  /// The store cannot be written: no space, no permission; the extended result code.
  case cannotWrite(path: String, code: Int32)
  /// The store cannot be read: the disk fails or the file is damaged; the extended result code.
  case cannotRead(path: String, code: Int32)
  /// No unit has ever had this number.
  case noUnit(id: Int64)
  /// The unit with this number is deleted.
  case deletedUnit(id: Int64)
  /// No annotation has this number.
  case noAnnotation(number: Int64)
  /// The unit has no variant in this language.
  case noVariant(unit: Int64, language: String)
  /// No glossary entry has this number.
  case noTermEntry(id: Int64)
  /// The glossary entry with this number is removed.
  case removedTermEntry(id: Int64)
  /// An index file is not what it should be: what was wrong, and the byte.
  case damagedIndex(path: String, fact: IndexFact, byteOffset: Int)
  /// An index file cannot be written; `errno` says why.
  case cannotWriteIndex(path: String, errno: Int32)
  /// A text or a list is larger than the limit.
  case tooLarge(what: String, limit: Int)
  /// A concordance query cannot be read; the place of the problem in its words, from 0.
  case badQuery(word: Int)
}

/// What is wrong with an index file.
public enum IndexFact: String, Error, Sendable {
  /// It does not begin as an index does.
  case signature
  /// It was written by another version.
  case version
  /// Its size is not what its header says.
  case size
  /// Its checksum is not what its header says.
  case checksum
  /// A section lies outside the file.
  case reference
}
