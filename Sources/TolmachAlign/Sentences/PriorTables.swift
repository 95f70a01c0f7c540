/// What lexicons say about the word types of a document pair.
struct PriorTables {
  let forward: TranslationTable
  let backward: TranslationTable
  /// Which types of each side a lexicon has.
  let sources: [Bool]
  let targets: [Bool]

  init(_ source: SentenceVocabulary, _ target: SentenceVocabulary, lexicons: [LexiconView]) {
    let numbers = lexicons.map { view in
      (
        view: view,
        source: Self.numbers(of: source, in: view.lexicon, view.direction),
        target: Self.numbers(of: target, in: view.lexicon, view.opposite)
      )
    }
    sources = (0..<source.count).map { type in numbers.contains { $0.source[type] >= 0 } }
    targets = (0..<target.count).map { type in numbers.contains { $0.target[type] >= 0 } }
    var across: [TranslationTable.Entry] = []
    var back: [TranslationTable.Entry] = []
    for (view, left, right) in numbers {
      Self.append(view.lexicon, view.direction, given: left, other: right, to: &across)
      Self.append(view.lexicon, view.opposite, given: right, other: left, to: &back)
    }
    forward = TranslationTable(rows: source.count, entries: across)
    backward = TranslationTable(rows: target.count, entries: back)
  }

  /// The number that each type has in a lexicon; −1 where it has none.
  private static func numbers(
    of vocabulary: SentenceVocabulary,
    in lexicon: Lexicon,
    _ direction: Lexicon.Direction
  ) -> [Int32] {
    (0..<vocabulary.count).map { type in
      guard vocabulary.isWord[type], let number = lexicon.number(of: vocabulary.stems[type], direction) else {
        return -1
      }
      return Int32(number)
    }
  }

  /// Appends the renderings of the given types that are types of the other side.
  private static func append(
    _ lexicon: Lexicon,
    _ direction: Lexicon.Direction,
    given: [Int32],
    other: [Int32],
    to entries: inout [TranslationTable.Entry]
  ) {
    // The other side's types by their number in the lexicon, as chains; forms of one word may share it.
    var first = [Int32](repeating: -1, count: direction == .forward ? lexicon.targetCount : lexicon.sourceCount)
    var next = [Int32](repeating: -1, count: other.count)
    for type in other.indices.reversed() where other[type] >= 0 {
      next[type] = first[Int(other[type])]
      first[Int(other[type])] = Int32(type)
    }
    for (type, number) in given.enumerated() where number >= 0 {
      lexicon.forEachRendering(of: Int(number), direction) { rendering, probability in
        var column = Int(first[rendering])
        while column >= 0 {
          entries.append(.init(row: type, column: column, value: probability))
          column = Int(next[column])
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
