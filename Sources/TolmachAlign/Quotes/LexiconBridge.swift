import TolmachModel

/// Word pairs by way of a third language: an English word's Russian renderings, and what they are in Chechen.
///
/// Chechen is written about in Russian, and borrows from it: the way over Russian finds words that no lexicon between
/// Chechen and English has, borrowed ones by their likeness with the Russian word.
///
/// P(target | source) = Σ P(target | middle) · P(middle | source), and the reverse.
struct LexiconBridge {
  /// From the quotes' language to the one in the middle.
  let first: [LexiconView]
  /// From there to the transcript's.
  let second: [LexiconView]

  /// Renderings of less probability are no way over.
  private static let leastRendering: Float = 0.02
  /// P(word | stem) where the lexicon gives the other direction only.
  private static let leastBackward: Float = 0.002

  /// The way over `middle`; nil where no lexicon leads to it.
  init?(of lexicons: [Lexicon], from: LanguageTag, over middle: LanguageTag, to: LanguageTag) {
    guard from.base != middle.base, to.base != middle.base, from.base != to.base else { return nil }
    first = LexiconView.views(of: lexicons, from: from, to: middle)
    second = LexiconView.views(of: lexicons, from: middle, to: to)
    if first.isEmpty { return nil }
  }

  /// The pairs of two vocabularies.
  ///
  /// - Complexity: O(*v*·*r*) for *v* types of *r* renderings, and as ``Cognates/table(_:_:)``.
  func pairs(_ quotes: SentenceVocabulary, _ transcript: SentenceVocabulary) -> [PartnerModel.Pair] {
    var middle = SentenceVocabulary()
    var across: [(row: Int, middle: Int, forward: Float, backward: Float)] = []
    for type in 0..<quotes.count where quotes.isWord[type] {
      for rendering in renderings(of: quotes.stems[type]) {
        let number = middle.type(key: rendering.stem, stem: rendering.stem, isWord: true)
        across.append((type, Int(number), rendering.forward, rendering.backward))
      }
    }
    let further = Dictionary(grouping: PartnerModel(middle, transcript, second).pairs, by: \.row)
    var found: [UInt64: (forward: Float, backward: Float)] = [:]
    for step in across {
      for next in further[step.middle] ?? [] {
        let place = TranslationTable.Entry(row: step.row, column: next.column, value: 0).place
        let old = found[place] ?? (0, 0)
        found[place] = (old.forward + step.forward * next.forward, old.backward + step.backward * next.backward)
      }
    }
    return found.map { place, value in
      PartnerModel.Pair(
        row: Int(place >> 32),
        column: Int(place & 0xFFFF_FFFF),
        forward: min(1, value.forward),
        backward: min(1, value.backward)
      )
    }
  }

  /// The stems in the middle with P(stem | word) and P(word | stem).
  private func renderings(of word: [UInt8]) -> [(stem: [UInt8], forward: Float, backward: Float)] {
    var found: [[UInt8]: (forward: Float, backward: Float)] = [:]
    for view in first {
      for (stem, probability) in view.lexicon.renderings(of: word, view.direction)
      where probability >= Self.leastRendering {
        let back = view.lexicon.renderings(of: stem, view.opposite).first { $0.stem == word }?.probability
        let old = found[stem] ?? (0, 0)
        found[stem] = (max(old.forward, probability), max(old.backward, back ?? Self.leastBackward))
      }
    }
    return found.map { ($0.key, $0.value.forward, $0.value.backward) }
      .sorted { $0.stem.lexicographicallyPrecedes($1.stem) }
  }
}
