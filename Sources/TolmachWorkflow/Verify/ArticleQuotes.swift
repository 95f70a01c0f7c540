import TolmachAlign
import TolmachModel
import TolmachText

/// The quotes of an article, made ready for the search.
struct ArticleQuotes {
  /// A quote that is speech.
  struct Spoken {
    /// Its number among all quotes.
    var number: Int
    /// Whether it goes on with the utterance of the one before it, which the author's words interrupt.
    var goesOn: Bool
    /// Its words, with the way back to the original.
    var text: RunningText
    /// What is searched for.
    var query: PassageSearch.Query
    /// The words around it in its paragraph, which may be a translation themselves: novels, minutes, interviews in full.
    var context: PassageSearch.Query
    /// Its sentences, and what stands between ellipses; empty where it is one.
    var parts: [Part]
    /// Who speaks, as the article puts it.
    var attribution: TextRange?

    /// The author's words in the sentences that hold the quote, and other quotes in them.
    var authorsWords: String {
      let sentence = String(decoding: query.surroundings?.own ?? [], as: UTF8.self)
      return sentence.replacing(String(decoding: text.bytes, as: UTF8.self), with: " ")
    }
  }

  /// A sentence of a quote, or what an ellipsis ends.
  struct Part {
    /// Its words, with the way back to the original.
    var text: RunningText
    /// Whether an ellipsis stands before it.
    var followsEllipsis: Bool
  }

  /// A finding for each quote, nothing found yet: what is no speech stays so.
  var all: [QuoteFinding]
  /// Those that are speech.
  var spoken: [Spoken]
  /// The article's language.
  var language: LanguageTag

  /// Marks what the search left out of very long quotes: its sentences are not looked for by themselves either.
  mutating func leaveUnsearched(by finder: PassageFinder) {
    guard let found = finder.found.lazy.compactMap(\.first).first else { return }
    for (number, quote) in spoken.enumerated() {
      guard let start = found.unsearched(of: number) else { continue }
      let rest = quote.text.original(TextRange(start, quote.text.bytes.count))
      all[quote.number].unsearched = rest
      spoken[number].parts.removeAll { $0.text.original(TextRange(0, $0.text.bytes.count)).end > rest.start }
    }
  }

  /// Words without case and marks, by which a repeated quote is known.
  static func plain(_ words: String) -> String {
    String(
      String.UnicodeScalarView(words.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0 == " " })
    )
    .trimmingPrefix { $0 == " " }.description
  }
}

/// The engines of one thread, opened at the first text of each language.
struct TextTools {
  let recognizer = LanguageRecognizer()
  private var scanners: [LanguageTag?: QuoteScanner] = [:]
  private var segmenters: [LanguageTag: Segmenter] = [:]

  /// So much of an article, in bytes, tells its language.
  private static let recognizedBytes = 100_000

  /// Finds the quotes of an article.
  ///
  /// - Parameter language: nil: recognised.
  mutating func articleQuotes(of article: Document, language: LanguageTag?) throws -> ArticleQuotes {
    let quotes = scanner(of: language).quotes(of: article)
    let language = language ?? recognized(article)
    var all: [QuoteFinding] = []
    var spoken: [ArticleQuotes.Spoken] = []
    var paragraphs = ArticleSentences()
    for (number, quote) in quotes.enumerated() {
      let text = RunningText(article, range: quote.inner, block: article.block(holding: quote.inner))
      let words = String(decoding: text.bytes, as: UTF8.self)
      all.append(
        QuoteFinding(
          quote: quote,
          words: words,
          attribution: quote.speaker,
          status: .notSpeech,
          origins: [],
          flags: [],
          alternatives: []
        )
      )
      guard quote.kind != .mention else { continue }
      let sentences = try segmenter(of: language).segments(of: text.bytes.span)
      let around = try paragraphs.surroundings(of: quote, in: article, segmenter(of: language))
      let query = PassageSearch.Query(
        words: text.bytes,
        sentences: max(1, sentences.count),
        starts: sentences.map(\.start),
        surroundings: around
      )
      spoken.append(
        ArticleQuotes.Spoken(
          number: number,
          goesOn: spoken.last.map { quotes[$0.number].group == quote.group } ?? false,
          text: text,
          query: query,
          context: PassageSearch.Query(words: Self.context(of: quote, in: article), sentences: 1),
          parts: Self.parts(sentences, of: text, in: article),
          attribution: quote.speaker
        )
      )
    }
    return ArticleQuotes(all: all, spoken: spoken, language: language)
  }

  /// The parts of a quote that has several of at least three words.
  private static func parts(_ sentences: [TextRange], of text: RunningText, in article: Document) -> [ArticleQuotes
    .Part]
  {
    var parts: [ArticleQuotes.Part] = []
    // An ellipsis stands before a part though it ended the sentence before, or what was too short to be one.
    var followsEllipsis = false
    for sentence in sentences {
      for (range, endsInEllipsis) in text.bytes.stretches(of: sentence) {
        defer { followsEllipsis = followsEllipsis || endsInEllipsis }
        guard text.bytes[range.start..<range.end].split(separator: 0x20).count >= leastPartWords else { continue }
        let original = text.original(range)
        let part = RunningText(article, range: original, block: article.block(holding: original))
        parts.append(.init(text: part, followsEllipsis: followsEllipsis))
        followsEllipsis = false
      }
    }
    return parts.count > 1 ? parts : []
  }

  /// A part of fewer words is found with its neighbours only.
  private static let leastPartWords = 3

  /// What stands before and behind a quote in its paragraph, the nearest words only.
  private static func context(of quote: Quote, in article: Document) -> [UInt8] {
    let number = article.block(holding: quote.inner)
    let block = article.blocks[number].range
    func words(_ start: Int, _ end: Int) -> [UInt8] {
      quote.nearWords(in: TextRange(start, end), of: article, block: number)
    }
    return words(block.start, quote.outer.start) + [0x20] + words(quote.outer.end, block.end)
  }

  private func recognized(_ article: Document) -> LanguageTag {
    var words: [UInt8] = []
    for (number, block) in article.blocks.enumerated() where words.count < Self.recognizedBytes {
      words += RunningText(article, range: block.range, block: number).bytes + [0x0A]
    }
    let recognized = recognizer.language(of: words.span)
    return recognized == .undetermined ? recognizer.guesses(of: words.span).first ?? .undetermined : recognized
  }

  /// The quote scanner of a language; nil: recognised paragraph by paragraph.
  private mutating func scanner(of language: LanguageTag?) -> QuoteScanner {
    if let scanner = scanners[language] { return scanner }
    let scanner = QuoteScanner(language: language)
    scanners[language] = scanner
    return scanner
  }

  private mutating func segmenter(of language: LanguageTag) throws -> Segmenter {
    if let segmenter = segmenters[language] { return segmenter }
    let segmenter = try Segmenter(language: language)
    segmenters[language] = segmenter
    return segmenter
  }
}

extension Document {
  /// The number of the first block that ends at or behind a stretch's end.
  func block(holding range: TextRange) -> Int {
    min(blocks.partitioningIndex { $0.range.end >= range.end }, max(0, blocks.count - 1))
  }
}

extension [UInt8] {
  /// The stretches of a range between ellipses, and whether one ends each; empty before an ellipsis that begins the range.
  fileprivate func stretches(of range: TextRange) -> [(range: TextRange, endsInEllipsis: Bool)] {
    var found: [(range: TextRange, endsInEllipsis: Bool)] = []
    var start = range.start
    var place = range.start
    while place < range.end {
      let rest = self[place..<range.end]
      let isEllipsis = rest.starts(with: "…".utf8) || rest.starts(with: "...".utf8)
      guard isEllipsis else {
        place += 1
        continue
      }
      found.append((TextRange(start, place), true))
      place += 3
      start = place
    }
    if start < range.end { found.append((TextRange(start, range.end), false)) }
    return found
  }
}
