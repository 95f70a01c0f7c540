/// What lexicons say about the word types of a document pair.
struct PriorTables {
  let forward: TranslationTable
  let backward: TranslationTable
  /// Which types of each side a lexicon has.
  let sources: [Bool]
  let targets: [Bool]

  init(_ source: SentenceVocabulary, _ target: SentenceVocabulary, lexicons: [LexiconView]) {
    let entries = lexicons.map { view in
      (
        view: view,
        source: Self.entries(of: source, in: view.lexicon, view.direction),
        target: Self.entries(of: target, in: view.lexicon, view.opposite)
      )
    }
    sources = Self.known(source.count, entries.map(\.source))
    targets = Self.known(target.count, entries.map(\.target))
    var across: [TranslationTable.Entry] = []
    var back: [TranslationTable.Entry] = []
    for (view, left, right) in entries {
      Self.append(view.lexicon, view.direction, given: left, other: right, to: &across)
      Self.append(view.lexicon, view.opposite, given: right, other: left, to: &back)
    }
    forward = TranslationTable(rows: source.count, entries: across)
    backward = TranslationTable(rows: target.count, entries: back)
  }

  /// What stands for a type in a lexicon.
  private struct LexiconEntry {
    var type: Int
    /// Its number in the lexicon.
    var number: Int
    /// Its share in what the lexicon says of the type.
    var share: Float
  }

  /// The entries of all types, by type.
  private static func entries(
    of vocabulary: SentenceVocabulary,
    in lexicon: Lexicon,
    _ direction: Lexicon.Direction
  ) -> [LexiconEntry] {
    (0..<vocabulary.count).flatMap { type -> [LexiconEntry] in
      guard vocabulary.isWord[type] else { return [] }
      return lexicon.numbers(of: vocabulary.stems[type], direction).map {
        LexiconEntry(type: type, number: $0.number, share: $0.share)
      }
    }
  }

  /// Which of the types any lexicon has.
  private static func known(_ count: Int, _ entries: [[LexiconEntry]]) -> [Bool] {
    var known = [Bool](repeating: false, count: count)
    for entry in entries.joined() { known[entry.type] = true }
    return known
  }

  /// Appends the renderings of the given types that are types of the other side.
  private static func append(
    _ lexicon: Lexicon,
    _ direction: Lexicon.Direction,
    given: [LexiconEntry],
    other: [LexiconEntry],
    to entries: inout [TranslationTable.Entry]
  ) {
    // The other side's entries by their number in the lexicon, as chains; forms of one word may share it.
    var first = [Int32](repeating: -1, count: direction == .forward ? lexicon.targetCount : lexicon.sourceCount)
    var next = [Int32](repeating: -1, count: other.count)
    for place in other.indices.reversed() {
      next[place] = first[other[place].number]
      first[other[place].number] = Int32(place)
    }
    for entry in given {
      lexicon.forEachRendering(of: entry.number, direction) { rendering, probability in
        var place = Int(first[rendering])
        while place >= 0 {
          entries.append(.init(row: entry.type, column: other[place].type, value: probability * entry.share))
          place = Int(next[place])
        }
      }
    }
  }

  /// The share of a side's word tokens that have a rendering on the other side.
  func coverage(of table: SentenceTable, _ known: TranslationTable) -> Float {
    var words: Float = 0
    var covered: Float = 0
    for type in 0..<table.vocabulary.count where table.vocabulary.isWord[type] {
      words += table.vocabulary.counts[type]
      if !known.row(type).isEmpty { covered += table.vocabulary.counts[type] }
    }
    return words > 0 ? covered / words : 0
  }

  /// Cognates and lexicon in one table, rows summing to 1.
  static func mixed(_ cognates: TranslationTable, _ known: TranslationTable, weight: Float) -> TranslationTable {
    let entries = cognates.normalized.entries() + known.normalized.entries(times: weight)
    return TranslationTable(rows: cognates.rowCount, entries: entries).normalized
  }
}
