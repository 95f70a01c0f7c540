/// Words of two languages that look or sound alike: names, international words, numbers.
///
/// Words are compared by the pairs and triples of their sound key's letters (Dice coefficient); numbers and marks must be
/// equal. The weight is the fourth power of the coefficient, so that chance likeness counts little.
enum Cognates {
  /// The least coefficient that counts between small vocabularies. Chance finds more likeness the more words there are:
  /// each doubling beyond ``smallVocabulary`` asks for ``step`` more.
  static let threshold: Float = 0.5
  static let smallVocabulary: Float = 8000
  static let step: Float = 0.06
  static let highestThreshold: Float = 0.75
  /// Words of fewer sounds are too short to tell.
  static let shortest = 4
  /// A gram that more words share than this says nothing; bounds the work.
  static let commonest = 400

  /// The similarity of types of two vocabularies, as a table from source to target.
  ///
  /// - Complexity: O(*v*·*g*·*p*) for *v* types of *g* grams whose postings hold at most ``commonest`` types.
  static func table(_ source: SentenceVocabulary, _ target: SentenceVocabulary) -> TranslationTable {
    let threshold = self.threshold(for: max(source.count, target.count))
    var entries = equals(source, target)
    var finder = LikenessFinder(GramIndex(target), types: target.count, threshold: threshold)
    for type in 0..<source.count where source.isWord[type] && source.sounds[type].count >= shortest {
      finder.forEachLike(source.sounds[type]) { other, dice in
        let square = dice * dice
        entries.append(.init(row: type, column: other, value: square * square))
      }
    }
    return TranslationTable(rows: source.count, entries: entries)
  }

  /// The least coefficient that counts between vocabularies of so many types.
  static func threshold(for types: Int) -> Float {
    let doublings = Logarithm.of(max(1, Float(types) / smallVocabulary)) / Logarithm.of(2)
    return min(highestThreshold, threshold + step * doublings)
  }

  /// Numbers, marks and words written alike. Short words that are written alike are chance.
  private static func equals(
    _ source: SentenceVocabulary,
    _ target: SentenceVocabulary
  ) -> [TranslationTable.Entry] {
    var places: [[UInt8]: Int] = [:]
    for type in 0..<target.count where !target.isWord[type] { places[target.stems[type]] = type }
    var entries: [TranslationTable.Entry] = []
    for type in 0..<source.count where !source.isWord[type] {
      if let other = places[source.stems[type]] { entries.append(.init(row: type, column: other, value: 1)) }
    }
    return entries
  }
}

extension TranslationTable {
  /// Whether one of its rows stands for a word or a number: marks alike on both sides tell nothing.
  func hasEvidence(_ vocabulary: SentenceVocabulary) -> Bool {
    (0..<rowCount).contains { row in
      guard !self.row(row).isEmpty else { return false }
      return vocabulary.isWord[row] || vocabulary.stems[row].first.map { (0x30...0x39).contains($0) } ?? false
    }
  }
}
