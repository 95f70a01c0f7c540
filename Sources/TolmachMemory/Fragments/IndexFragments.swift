import TolmachModel
import TolmachText

/// Finds the stretches of a text that stand, word after word, in the segments of an index.
///
/// A stretch with two words that carry meaning holds two such words with none between them. For each two of the query the
/// posting lists are intersected, the segments that have both are read, and where they stand as in the query the run is
/// lengthened to both sides. Words are equal when their stems are, numbers when they are the same.
///
/// - Complexity: for each two words O(*p* log *q*) in the postings of the rarer and the commoner one, and what the segments
///   that hold both take to be read.
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
    let anchors = anchors(query)
    for anchor in anchors.indices { walk(anchor, of: anchors, query, &runs, accepts) }
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

  /// The shortest stretches of the query of which every run that counts holds one, in order.
  private func anchors(_ query: FragmentQuery) -> [ClosedRange<Int>] {
    let content = words.indices.filter { words[$0].isContent }
    let ends =
      query.leastContentWords > 1 ? Array(zip(content, content.dropFirst())) : Self.neighbours(content, words.count)
    return ends.map { $0.0...$0.1 }.filter { range in range.allSatisfy { !words[$0].forms.isEmpty } }
  }

  /// Each two neighbours of which one carries meaning.
  private static func neighbours(_ content: [Int], _ count: Int) -> [(Int, Int)] {
    let starts = Set(content.flatMap { [$0 - 1, $0] })
    return starts.filter { $0 >= 0 && $0 + 1 < count }.sorted().map { ($0, $0 + 1) }
  }

  /// Reads the segments that have both ends of an anchor.
  private func walk(
    _ anchor: Int,
    of anchors: [ClosedRange<Int>],
    _ query: FragmentQuery,
    _ runs: inout FragmentRuns,
    _ accepts: (Int) -> Bool
  ) {
    let ends = [words[anchors[anchor].lowerBound], words[anchors[anchor].upperBound]]
    let lists = ends.sorted { $0.frequency < $1.frequency }
      .map { sections.postingStarts.range($0.stem, total: sections.postings.count) }
    var rest = lists[1]
    for entry in lists[0] {
      let segment = sections.postings[entry]
      rest = skip(rest, below: segment)
      guard let next = rest.first else { return }
      guard sections.postings[next] == segment, Int(segment) < sections.segmentCount else { continue }
      read(Int(segment), anchor, of: anchors, query, &runs, accepts)
    }
  }

  /// The part of an ascending list from `value` on, by steps that double.
  @inline(__always)
  private func skip(_ list: Range<Int>, below value: UInt32) -> Range<Int> {
    var (low, step) = (list.lowerBound, 1)
    while low &+ step < list.upperBound, sections.postings[low &+ step] < value {
      low &+= step
      step &*= 2
    }
    var high = min(list.upperBound, low &+ step)
    while low < high {
      let middle = (low &+ high) / 2
      if sections.postings[middle] < value { low = middle &+ 1 } else { high = middle }
    }
    return low..<list.upperBound
  }

  /// Notes the runs of a segment that hold an anchor and none of those before it.
  private func read(
    _ segment: Int,
    _ anchor: Int,
    of anchors: [ClosedRange<Int>],
    _ query: FragmentQuery,
    _ runs: inout FragmentRuns,
    _ accepts: (Int) -> Bool
  ) {
    let tokens = sections.tokenStarts.range(segment, total: sections.tokens.count)
    let ends = anchors[anchor]
    for place in tokens.dropLast(ends.count - 1) where words[ends.lowerBound].forms.contains(token(place)) {
      let shift = place - ends.lowerBound
      guard ends.allSatisfy({ words[$0].forms.contains(token($0 + shift)) }) else { continue }
      // A run that holds an earlier anchor holds the one before, and was noted there.
      if anchor > 0 {
        let before = anchors[anchor - 1].lowerBound
        let isKnown =
          before + shift >= tokens.lowerBound
          && (before..<ends.lowerBound).allSatisfy { words[$0].forms.contains(token($0 + shift)) }
        if isKnown { continue }
      }
      let run = lengthened(ends, by: shift, tokens)
      guard hasContent(run.words, query), accepts(segment) else { continue }
      let start = run.words.lowerBound + shift - tokens.lowerBound
      runs.add(run.words, FragmentRuns.Hit(segment: segment, place: start, hasSameForms: run.hasSameForms))
    }
  }

  /// The longest run that goes on from an anchor, and whether all its forms are the query's; the run's word *w* stands
  /// at token *w* + `shift`.
  private func lengthened(
    _ anchor: ClosedRange<Int>,
    by shift: Int,
    _ tokens: Range<Int>
  ) -> (words: Range<Int>, hasSameForms: Bool) {
    var (low, high) = (anchor.lowerBound, anchor.upperBound + 1)
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
