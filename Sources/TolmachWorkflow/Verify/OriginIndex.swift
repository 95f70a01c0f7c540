import TolmachAlign
import TolmachModel
import TolmachText

/// A transcript made ready for the search: its segments with languages, evidence, speakers and times.
struct OriginIndex {
  let id: String
  let document: Document
  /// The segments; a turn too short to tell its language has that of most others.
  let segments: [Segment]
  /// A search for each language of the segments, with the numbers of its segments.
  let searches: [(language: LanguageTag, segments: [Int], search: PassageSearch)]
  /// The languages of the segments, most frequent first.
  let languages: [LanguageTag]
  /// The labels of the people who speak, in order of appearance.
  let speakers: [String]
  private let times: CueTimes

  /// Segments and indexes a transcript.
  init(_ origin: VerifyQuotes.Origin) throws(TextError) {
    id = origin.id
    let document = origin.document
    self.document = document
    segments = try Self.segments(of: origin)
    languages = Self.byFrequency(segments.map(\.language))
    let all = segments
    searches = try languages.map { language throws(TextError) in
      let numbers = all.indices.filter { all[$0].language == language }
      let search = try PassageSearch(
        segments: numbers.map { Array(document.runningText(of: all[$0].range, block: all[$0].block).utf8) },
        blocks: numbers.map { all[$0].block },
        language: language
      )
      return (language, numbers, search)
    }
    times = CueTimes(document)
    var speakers: [String] = []
    for block in document.blocks {
      guard let range = block.speaker else { continue }
      let label = Self.string(range, document.text)
      if !speakers.contains(label) { speakers.append(label) }
    }
    self.speakers = speakers
  }

  private static func segments(of origin: VerifyQuotes.Origin) throws(TextError) -> [Segment] {
    var found: [Segment]
    if origin.isSegmented {
      let recognizer = LanguageRecognizer()
      found = origin.document.blocks.enumerated().map { number, block in
        let words = origin.document.text.span.extracting(block.range.start..<block.range.end)
        return Segment(range: block.range, block: number, language: origin.language ?? recognizer.language(of: words))
      }
    } else {
      var segmenter = DocumentSegmenter(language: origin.language)
      found = try segmenter.segments(of: origin.document)
    }
    let usual = byFrequency(found.map(\.language).filter { $0 != .undetermined }).first ?? .undetermined
    for index in found.indices where found[index].language == .undetermined { found[index].language = usual }
    return found
  }

  private static func byFrequency(_ languages: [LanguageTag]) -> [LanguageTag] {
    var counts: [LanguageTag: Int] = [:]
    for language in languages { counts[language, default: 0] += 1 }
    return counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key.description < $1.key.description }
      .map(\.key)
  }

  /// The passage that a candidate among some of the segments makes.
  func passage(_ candidate: PassageSearch.Candidate, among numbers: [Int], origin: Int) -> Passage {
    let range = numbers[candidate.segments.lowerBound]..<numbers[candidate.segments.upperBound - 1] + 1
    return passage(range, candidate: candidate, origin: origin)
  }

  private func passage(_ numbers: Range<Int>, candidate: PassageSearch.Candidate, origin: Int) -> Passage {
    let first = segments[numbers.lowerBound]
    let range = first.range.union(segments[numbers.upperBound - 1].range)
    let words = segments[numbers].map { document.runningText(of: $0.range, block: $0.block) }
    return Passage(
      origin: origin,
      range: range,
      segments: numbers,
      words: words.joined(separator: " "),
      language: first.language,
      speaker: document.blocks[first.block].speaker.map { Self.string($0, document.text) },
      time: times.time(of: range),
      score: candidate.score,
      coverage: candidate.coverage,
      partners: candidate.partners,
      knownWords: candidate.words
    )
  }

  static func string(_ range: TextRange, _ text: [UInt8]) -> String {
    String(decoding: text[range.start..<range.end], as: UTF8.self)
  }
}

/// The engines of one thread, opened at the first text of each language.
struct TextTools {
  let recognizer = LanguageRecognizer()
  private var scanners: [LanguageTag?: QuoteScanner] = [:]

  /// The quote scanner of a language; nil: recognised paragraph by paragraph.
  mutating func scanner(of language: LanguageTag?) -> QuoteScanner {
    if let scanner = scanners[language] { return scanner }
    let scanner = QuoteScanner(language: language)
    scanners[language] = scanner
    return scanner
  }
}
