import TolmachText

/// Names too short to be told by their likeness (``Cognates``): "Isa's" and «Исы», "Ali" and «Али».
///
/// Words of two to four sounds that no lexicon knows, alike but for their endings; a word that a lexicon knows has its renderings.
enum ShortNames {
  /// The pairs of types, by row and column.
  ///
  /// - Parameters:
  ///   - knownRows: for each type of the quotes whether a lexicon knows it; `knownColumns` likewise of the transcript.
  /// - Complexity: O(*q* + *t*) for *q* and *t* types, but for names of the same consonants.
  static func pairs(
    _ quotes: SentenceVocabulary,
    _ knownRows: [Bool],
    _ transcript: SentenceVocabulary,
    _ knownColumns: [Bool]
  ) -> [(row: Int, column: Int)] {
    let columns = Dictionary(grouping: names(transcript, knownColumns)) { $0.key.consonants }
    return names(quotes, knownRows).flatMap { name in
      columns[name.key.consonants, default: []]
        .filter { min(name.key.letters.count, $0.key.letters.count) < Cognates.shortest && name.key.matches($0.key) }
        .map { (name.type, $0.type) }
    }
  }

  /// The fewest consonants of a name, a first vowel among them, and the most sounds of a short one.
  private static let leastConsonants = 2
  private static let mostSounds = 4

  private static func names(_ words: SentenceVocabulary, _ known: [Bool]) -> [(type: Int, key: NameKey)] {
    (0..<words.count).compactMap { type in
      guard words.isWord[type], !known[type], (2...mostSounds).contains(words.sounds[type].count) else { return nil }
      let stem = words.stems[type]
      let key = NameKey(stem.span)
      return key.consonants.count >= leastConsonants ? (type, key) : nil
    }
  }
}
