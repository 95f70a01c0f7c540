public import TolmachModel
public import TolmachText

/// Finds the passages of a transcript that quotes most likely render, in another language or the same one.
///
/// Each word of a quote looks for its best partner among the words of a window of neighbouring segments. A partner is
/// worth log((1 − f)·P(partner | word)/P(partner) + f): a rare word that the lexicon gives as a usual rendering says
/// much, a function word next to nothing, a known word without a partner something against the window. Words that no
/// table knows are silent. Words of the window without a partner cost a little, so that windows stay tight.
///
/// - Complexity: O(*q*·*r*·*p* + *h*·*w*) for quotes of *q* words with *r* renderings in *p* places, *h* places hit and
///   windows of *w* segments.
public struct PassageSearch: Sendable {
  /// A passage with what speaks for it.
  public struct Candidate: Hashable, Sendable {
    /// The segments' numbers.
    public var segments: Range<Int>
    /// The sum of the evidence in nats; any real.
    public var score: Double
    /// The share of the quote's words, by weight, that found a partner: 0 … 1.
    public var coverage: Double
    /// How many words of the quote found a partner.
    public var partners: Int
    /// How many words of the quote could have found one.
    public var words: Int
  }

  /// Settings with their defaults, fitted on development data.
  public struct Options: Sendable {
    /// The widest window, in segments.
    public var widest = 6
    /// How many candidates are returned.
    public var candidates = 4
    /// The share of a word's evidence that is chance.
    public var floor = 0.4
    /// A transcript of fewer words is taken for a part of one of so many.
    public var leastTranscript = 800
    /// More than this, one word's evidence does not count.
    public var highestRatio = 300.0
    /// What a word of the window without a partner costs, beyond the quote's own length.
    public var leftoverCost = 0.5
    /// What it costs that a window runs over a border between turns or paragraphs.
    public var borderCost = 12.0

    /// The defaults.
    public init() {}
  }

  private let options: Options
  private let table: SentenceTable
  private let blocks: [Int]
  private let language: LanguageTag
  /// For each type, the tokens that are of it.
  private let places: [[Int32]]
  /// For each token the number of its segment.
  private let segmentOfToken: [Int32]

  /// Indexes the segments of one language.
  ///
  /// - Parameters:
  ///   - segments: their words, UTF-8.
  ///   - blocks: the number of each segment's turn or paragraph.
  /// - Throws: `TextError` when the tokeniser cannot be opened.
  public init(
    segments: [[UInt8]],
    blocks: [Int],
    language: LanguageTag,
    options: Options = Options()
  ) throws(TextError) {
    self.options = options
    self.blocks = blocks
    self.language = language
    let reader = try PassageReader(language: language)
    table = try reader.table(segments)
    var places = [[Int32]](repeating: [], count: table.vocabulary.count)
    var segmentOfToken: [Int32] = []
    for segment in 0..<table.count {
      for type in table.sentence(segment) {
        places[Int(type)].append(Int32(segmentOfToken.count))
        segmentOfToken.append(Int32(segment))
      }
    }
    self.places = places
    self.segmentOfToken = segmentOfToken
  }

  /// The candidates for each of the quotes, best first; empty where no word found a partner.
  ///
  /// - Parameters:
  ///   - quotes: their words, UTF-8, all of one language.
  ///   - lexicons: lexicons that may know both languages.
  /// - Throws: `TextError` when the tokeniser cannot be opened.
  public func candidates(
    for quotes: [[UInt8]],
    language: LanguageTag,
    lexicons: [Lexicon]
  ) throws(TextError) -> [[Candidate]] {
    let words = try PassageReader(language: language).table(quotes)
    let model = try partners(of: words.vocabulary, language: language, lexicons: lexicons)
    return (0..<words.count).map { best(of: windows(for: words.sentence($0), model: model)) }
  }

  /// What each type of the quotes finds among the types of the transcript: evidence in nats.
  private func partners(
    of vocabulary: SentenceVocabulary,
    language: LanguageTag,
    lexicons: [Lexicon]
  ) throws(TextError) -> TranslationTable {
    // In a short transcript every word is frequent: it is taken for a part of a longer one.
    let total = Float(max(options.leastTranscript, table.tokens.count))
    let model =
      language.base == self.language.base
      ? PartnerModel(sameStems: vocabulary, table.vocabulary)
      : PartnerModel(vocabulary, table.vocabulary, LexiconView.views(of: lexicons, from: language, to: self.language))
    var entries: [TranslationTable.Entry] = []
    for pair in model.pairs {
      let rarity = pair.forward * total / (table.vocabulary.counts[pair.column] + 1)
      let ratio = min(rarity, pair.backward / model.means[pair.row], Float(options.highestRatio))
      let value = Logarithm.of(Float(1 - options.floor) * ratio + Float(options.floor))
      entries.append(.init(row: pair.row, column: pair.column, value: max(0, value)))
    }
    return TranslationTable(rows: vocabulary.count, entries: entries)
  }

  /// What one word of the quote finds in one segment: its best partner there.
  private struct Hit {
    var word: Int
    var token: Int
    var value: Float
  }

  private func windows(for quote: ArraySlice<Int32>, model: TranslationTable) -> [Candidate] {
    var hits: [Int: [Hit]] = [:]
    var highest: [Float?] = []
    for (word, type) in quote.enumerated() {
      let row = model.row(Int(type))
      var best: [Int: Hit] = [:]
      var top: Float = 0
      for index in row where model.values[index] > 0 {
        let value = model.values[index]
        top = max(top, value)
        for token in places[Int(model.columns[index])] {
          let segment = Int(segmentOfToken[Int(token)])
          if let known = best[segment], known.value >= value { continue }
          best[segment] = Hit(word: word, token: Int(token), value: value)
        }
      }
      highest.append(row.isEmpty ? nil : top)
      for (segment, hit) in best { hits[segment, default: []].append(hit) }
    }
    return windows(of: hits, highest: highest)
  }

  private func windows(of hits: [Int: [Hit]], highest: [Float?]) -> [Candidate] {
    var found: [Candidate] = []
    for start in hits.keys.sorted() {
      var best = [Hit?](repeating: nil, count: highest.count)
      for end in start..<min(table.count, start + options.widest) {
        guard let here = hits[end] else { continue }
        for hit in here where hit.value > (best[hit.word]?.value ?? 0) { best[hit.word] = hit }
        let borders = Float(options.borderCost) * Float(blocks[end] - blocks[start])
        found.append(candidate(start..<end + 1, hits: best.compactMap { $0 }, highest: highest, penalty: borders))
      }
    }
    return found
  }

  /// Scores the best stretch of words within a window: hits outside of it are misses, words inside without a quote's
  /// word cost a little once the stretch is longer than the quote.
  private func candidate(_ segments: Range<Int>, hits: [Hit], highest: [Float?], penalty: Float) -> Candidate {
    let miss = -Logarithm.of(Float(options.floor))
    let cost = Float(options.leftoverCost)
    let sorted = hits.sorted { ($0.token, $0.word) < ($1.token, $1.word) }
    var best = (gain: -Float.infinity, first: 0, last: 0)
    var run: (gain: Float, first: Int) = (0, 0)
    for (index, hit) in sorted.enumerated() {
      let gap = index > 0 ? cost * Float(max(0, hit.token - sorted[index - 1].token - 1)) : 0
      if index == 0 || run.gain - gap < 0 { run = (0, index) } else { run.gain -= gap }
      run.gain += hit.value + miss
      if run.gain > best.gain { best = (run.gain, run.first, index) }
    }
    let inside = sorted.isEmpty ? [] : Array(sorted[best.first...best.last])
    let values = inside.reduce(0) { $0 + $1.value }
    let known = highest.count { $0 != nil }
    let whole = highest.reduce(Float(0)) { $0 + ($1 ?? 0) }
    let span = (inside.last?.token ?? 0) - (inside.first?.token ?? 0) + 1
    let leftover = Float(max(0, span - max(inside.count, highest.count)))
    let score = values - miss * Float(known - inside.count) - cost * leftover - penalty
    return Candidate(
      segments: segments,
      score: Double(score),
      coverage: whole > 0 ? Double(values / whole) : 0,
      partners: inside.count,
      words: known
    )
  }

  /// The best candidates that do not overlap; ties go to the earlier and shorter one.
  private func best(of found: [Candidate]) -> [Candidate] {
    let sorted = found.sorted {
      if $0.score != $1.score { return $0.score > $1.score }
      return ($0.segments.count, $0.segments.lowerBound) < ($1.segments.count, $1.segments.lowerBound)
    }
    var chosen: [Candidate] = []
    for candidate in sorted where !chosen.contains(where: { $0.segments.overlaps(candidate.segments) }) {
      chosen.append(candidate)
      if chosen.count == options.candidates { break }
    }
    return chosen
  }
}

/// Reads passages and quotes: words and numbers, numbers by value however they are written. One thread at a time.
private final class PassageReader {
  private let tokenizer: Tokenizer
  private let stemmer: Stemmer
  private let numbers: NumberReader

  init(language: LanguageTag) throws(TextError) {
    tokenizer = try Tokenizer(language: language)
    stemmer = Stemmer(language: language)
    numbers = NumberReader(language: language)
  }

  func table(_ texts: [[UInt8]]) throws(TextError) -> SentenceTable {
    var table = SentenceTable()
    for text in texts { try read(text, into: &table) }
    return table
  }

  private func read(_ text: [UInt8], into table: inout SentenceTable) throws(TextError) {
    let tokens = try tokenizer.tokenize(text.span)
    for token in tokens.tokens where token.kind == .word {
      let key = Array(tokens.key[token.key.start..<token.key.end])
      var stem: [UInt8] = []
      stemmer.appendStem(of: key.span, to: &stem)
      add(key: key, stem: stem, isWord: true, to: &table)
    }
    for mention in numbers.mentions(in: tokens, text: text.span) {
      let key = Array("#\(mention.value)".utf8)
      add(key: key, stem: key, isWord: false, to: &table)
    }
    table.starts.append(table.tokens.count)
    table.lengths.append(Float(text.count))
  }

  private func add(key: [UInt8], stem: [UInt8], isWord: Bool, to table: inout SentenceTable) {
    let type = table.vocabulary.type(key: key, stem: stem, isWord: isWord)
    table.vocabulary.count(type)
    table.tokens.append(type)
  }
}
