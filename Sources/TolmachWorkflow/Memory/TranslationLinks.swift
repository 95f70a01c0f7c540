import TolmachAlign
public import TolmachMemory
public import TolmachModel

/// Links the words of stored texts with those of their translations. One thread at a time.
///
/// All pairs of a call are one document to the aligner, so that they teach each other words that no lexicon has.
public final class TranslationLinks {
  private let shelf: LexiconShelf
  private var aligners: [[LanguageTag]: SentenceAligner] = [:]
  /// So many pairs make a document.
  private static let pairsAtOnce = 256

  /// Links by the lexicons of a shelf.
  public init(shelf: LexiconShelf) { self.shelf = shelf }

  /// A text with its translation, and the words in it that are asked about.
  struct Pair {
    var source: String
    var target: String
    var ranges: [TextRange]
    var wordCount = 1
  }

  /// What renders the words found in each of a line's other texts.
  ///
  /// - Throws: `TextError` when the tokeniser cannot be opened.
  public func phrases(of result: ConcordanceResult, language: LanguageTag) throws -> [[LinkedPhrase]] {
    var found = result.lines.map { [LinkedPhrase](repeating: LinkedPhrase(), count: $0.others.count) }
    var places: [LanguageTag: [(line: Int, other: Int)]] = [:]
    for (line, item) in result.lines.enumerated() {
      for (other, text) in item.others.enumerated() { places[text.language.base, default: []].append((line, other)) }
    }
    for (tag, list) in places {
      let pairs = list.map { place in
        let line = result.lines[place.line]
        return Pair(source: line.text, target: line.others[place.other].text, ranges: line.hits)
      }
      for (place, phrase) in zip(list, try phrases(pairs, from: language.base, to: tag)) {
        found[place.line][place.other] = phrase
      }
    }
    return found
  }

  /// What renders the words asked about in each pair.
  func phrases(_ pairs: [Pair], from: LanguageTag, to: LanguageTag) throws -> [LinkedPhrase] {
    let aligner = try aligner(from: from, to: to)
    var found: [LinkedPhrase] = []
    var rest = pairs[...]
    while !rest.isEmpty {
      found += try Self.phrases(Array(rest.prefix(Self.pairsAtOnce)), by: aligner)
      rest = rest.dropFirst(Self.pairsAtOnce)
    }
    return found
  }

  private static func phrases(_ pairs: [Pair], by aligner: SentenceAligner) throws -> [LinkedPhrase] {
    var hints = AlignmentHints()
    hints.settled = pairs.indices.map { Bead(source: $0..<$0 + 1, target: $0..<$0 + 1) }
    let alignment = try aligner.alignment(
      source: pairs.map { Array($0.source.utf8) },
      target: pairs.map { Array($0.target.utf8) },
      hints: hints,
      linksWords: true
    )
    var found = [LinkedPhrase](repeating: LinkedPhrase(), count: pairs.count)
    for (bead, links) in zip(alignment.beads, alignment.wordLinks) {
      guard bead.source == bead.target, let pair = bead.source.first else { continue }
      found[pair] = LinkedPhrase(links, of: pairs[pair].ranges, wordCount: pairs[pair].wordCount)
    }
    return found
  }

  private func aligner(from: LanguageTag, to: LanguageTag) throws -> SentenceAligner {
    if let known = aligners[[from.base, to.base]] { return known }
    let lexicons = try shelf.lexicons(from: from, to: to)
    let made = SentenceAligner(from: from, to: to, lexicons: lexicons)
    aligners[[from.base, to.base]] = made
    return made
  }
}
