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
    let index = GramIndex(target)
    var shared = [Int32](repeating: 0, count: target.count)
    for type in 0..<source.count where source.isWord[type] && source.sounds[type].count >= shortest {
      let grams = GramIndex.grams(of: source.sounds[type])
      var touched: [Int32] = []
      for gram in grams {
        guard let postings = index.postings[gram], postings.count <= commonest else { continue }
        for other in postings {
          if shared[Int(other)] == 0 { touched.append(other) }
          shared[Int(other)] += 1
        }
      }
      for other in touched {
        let both = Float(shared[Int(other)])
        shared[Int(other)] = 0
        let dice = 2 * both / Float(grams.count + index.sizes[Int(other)])
        guard dice >= threshold else { continue }
        let square = dice * dice
        entries.append(.init(row: type, column: Int(other), value: square * square))
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

  /// The grams of a vocabulary's words.
  private struct GramIndex {
    var postings: [UInt32: [Int32]] = [:]
    var sizes: [Int]

    init(_ vocabulary: SentenceVocabulary) {
      sizes = [Int](repeating: 0, count: vocabulary.count)
      for type in 0..<vocabulary.count
      where vocabulary.isWord[type] && vocabulary.sounds[type].count >= Cognates.shortest {
        let grams = Self.grams(of: vocabulary.sounds[type])
        sizes[type] = grams.count
        for gram in grams { postings[gram, default: []].append(Int32(type)) }
      }
    }

    /// Pairs and triples of sounds, the word's borders included.
    static func grams(of sounds: [UInt8]) -> Set<UInt32> {
      var found: Set<UInt32> = []
      let framed = [1] + sounds + [2]
      for index in 0..<framed.count - 1 {
        let pair = UInt32(framed[index]) << 8 | UInt32(framed[index + 1])
        found.insert(pair)
        if index + 2 < framed.count { found.insert(pair << 8 | UInt32(framed[index + 2])) }
      }
      return found
    }
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
