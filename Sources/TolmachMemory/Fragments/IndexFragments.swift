import TolmachModel
import TolmachText

/// Finds the stretches of a text that stand, word after word, in the segments of an index.
///
/// Every stretch that counts holds two neighbours of which one carries meaning. For each such pair the posting list of the
/// rarer word is walked; the segments' signatures rule out most that lack the other, the rest are read, and the run is
/// lengthened to both sides. Words are equal when their stems are, numbers when they are the same.
///
/// - Complexity: O(*p*) in the postings of each pair's rarer word, which the index holds in the order of length.
final class IndexFragments {
  /// A word of the query as the index knows it.
  private struct Word {
    /// The words of the index that are equal to it; empty when there are none.
    var forms: Range<Int>
    /// Its very form; nil when the index does not know it.
    var form: Int?
    /// The stem whose postings hold it.
    var stem: Int
    /// How many segments have the stem.
    var frequency: Int
    var isContent: Bool
  }

  let index: FuzzyIndex
  private let sections: IndexSections
  private let reader: SegmentReader
  private var words: [Word] = []
  /// Where the query's words stand in its text.
  private(set) var places: [TextRange] = []
  /// Of a longer text the first words are looked for.
  private static let mostWords = 512

  init(index: FuzzyIndex) throws(TextError) {
    self.index = index
    sections = index.sections
    reader = try SegmentReader(language: index.language)
  }

  /// The runs of `text`; segments that `accepts` refuses are passed over.
  func runs(
    of text: borrowing Span<UInt8>,
    _ query: FragmentQuery,
    accepts: (Int) -> Bool
  ) throws(TextError) -> FragmentRuns {
    try prepare(text, query)
    var runs = FragmentRuns()
    for pair in words.indices.dropLast() where isAnchor(pair) {
      walk(pair, query, &runs, accepts)
    }
    return runs
  }

  /// Where the words of a text stand in it.
  func places(of text: borrowing Span<UInt8>) throws(TextError) -> [TextRange] {
    try reader.read(text)
    return reader.wordPlaces(in: text)
  }

  private func prepare(_ text: borrowing Span<UInt8>, _ query: FragmentQuery) throws(TextError) {
    places = try places(of: text)
    words = reader.words[..<min(places.count, Self.mostWords)].map { word($0, query) }
  }

  private func word(_ word: SegmentWord, _ query: FragmentQuery) -> Word {
    let key = Array(reader.key[Int(word.start)..<Int(word.end)])
    let form = sections.wordTable.number(of: word.hash)
    let isContent = word.kind == .word && !(query.isFunctionWord?(key) ?? false)
    var stem = form.map { Int(sections.wordStems[$0]) }
    if stem == nil, word.kind == .word { stem = self.stem(of: key, word.kind) }
    guard let stem else { return Word(forms: 0..<0, form: nil, stem: 0, frequency: 0, isContent: isContent) }
    let forms = sections.stemStarts.range(stem, total: sections.wordCount)
    return Word(
      forms: word.kind == .word ? forms : form.map { $0..<$0 + 1 } ?? 0..<0,
      form: form,
      stem: stem,
      frequency: sections.postingStarts.range(stem, total: sections.postings.count).count,
      isContent: isContent
    )
  }

  /// The stem of a form that the index does not know.
  private func stem(of key: [UInt8], _ kind: SegmentWord.Kind) -> Int? {
    var stem: [UInt8] = []
    reader.appendStem(of: key.span, kind: kind, to: &stem)
    let hash = ByteHash.hash(stem.span)
    return sections.stemTable.number(of: hash)
  }

  /// Whether a run may be found by the pair that begins at `place`.
  private func isAnchor(_ place: Int) -> Bool {
    let (one, other) = (words[place], words[place + 1])
    return !one.forms.isEmpty && !other.forms.isEmpty && (one.isContent || other.isContent)
  }

  private func walk(_ pair: Int, _ query: FragmentQuery, _ runs: inout FragmentRuns, _ accepts: (Int) -> Bool) {
    let rarer = words[pair].frequency <= words[pair + 1].frequency ? pair : pair + 1
    let other = rarer == pair ? pair + 1 : pair
    let bit = StemSignature.bit(UInt32(truncatingIfNeeded: words[other].stem))
    let list = sections.postingStarts.range(words[rarer].stem, total: sections.postings.count)
    for entry in list {
      let segment = Int(sections.postings[entry])
      guard segment < sections.segmentCount, sections.signatures[segment] & bit != 0 else { continue }
      read(segment, pair, query, &runs, accepts)
    }
  }

  /// Notes the runs of a segment that hold a pair and none of the pairs before it.
  private func read(
    _ segment: Int,
    _ pair: Int,
    _ query: FragmentQuery,
    _ runs: inout FragmentRuns,
    _ accepts: (Int) -> Bool
  ) {
    let tokens = sections.tokenStarts.range(segment, total: sections.tokens.count)
    let (first, second) = (words[pair].forms, words[pair + 1].forms)
    for place in tokens.dropLast() where first.contains(Int(sections.tokens[place])) {
      guard second.contains(Int(sections.tokens[place + 1])) else { continue }
      let run = lengthened(pair, place, tokens)
      guard !run.words[..<pair].contains(where: isAnchor), hasContent(run.words, query), accepts(segment) else {
        continue
      }
      let start = place - (pair - run.words.lowerBound)
      runs.add(
        run.words,
        FragmentRuns.Hit(segment: segment, place: start - tokens.lowerBound, hasSameForms: run.hasSameForms)
      )
    }
  }

  /// The longest run that goes on from a pair, and whether all its forms are the query's.
  private func lengthened(
    _ pair: Int,
    _ place: Int,
    _ tokens: Range<Int>
  ) -> (words: Range<Int>, hasSameForms: Bool) {
    var (low, high) = (pair, pair + 2)
    let shift = place - pair
    while low > 0, low - 1 + shift >= tokens.lowerBound, words[low - 1].forms.contains(token(low - 1 + shift)) {
      low -= 1
    }
    while high < words.count, high + shift < tokens.upperBound, words[high].forms.contains(token(high + shift)) {
      high += 1
    }
    return (low..<high, (low..<high).allSatisfy { words[$0].form == token($0 + shift) })
  }

  private func token(_ place: Int) -> Int { Int(sections.tokens[place]) }

  private func hasContent(_ run: Range<Int>, _ query: FragmentQuery) -> Bool {
    run.count { words[$0].isContent } >= query.leastContentWords
  }
}
