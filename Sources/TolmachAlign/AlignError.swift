/// What can go wrong in alignment and with lexicons. Cases hold facts, never text of a source.
public enum AlignError: Error, Equatable, Sendable {
  /// The file is no lexicon, is cut short or was changed: what was wrong, and the byte.
  case damagedLexicon(fact: LexiconFact, byteOffset: Int)
  /// A text is larger than the limit.
  case tooLarge(what: String, limit: Int)
}

/// What is wrong with a lexicon file.
public enum LexiconFact: String, Error, Sendable {
  /// It does not begin as a lexicon does.
  case signature
  /// It was written by another version.
  case version
  /// Its size is not what its header says.
  case size
  /// Its checksum is not what its header says.
  case checksum
  /// A number in it points outside.
  case reference
}
