import TolmachAlign
import TolmachModel
import TolmachText

/// A transcript made ready for the search: its segments with languages, evidence and speakers.
struct OriginIndex {
  let id: String
  let document: Document
  let text: RunningText
  /// The segments; ranges are of the running text.
  let segments: [Segment]
  let search: CandidateSearch
  /// The languages of the segments, most frequent first.
  let languages: [LanguageTag]
  /// The labels of the people who speak, in order of appearance.
  let speakers: [String]

  /// Segments and indexes a transcript.
  init(_ origin: VerifyQuotes.Origin, tools: inout TextTools) throws(TextError) {
    id = origin.id
    document = origin.document
    let text = RunningText(document)
    self.text = text
    segments = try Self.segments(of: text, origin, tools: &tools)
    languages = Self.byFrequency(segments.map(\.language))
    var evidence: [Evidence] = []
    evidence.reserveCapacity(segments.count)
    for segment in segments {
      let words = text.bytes.span.extracting(segment.range.start..<segment.range.end)
      evidence.append(try tools.reader(of: segment.language).evidence(in: words))
    }
    search = CandidateSearch(segments: evidence)
    var speakers: [String] = []
    for block in document.blocks {
      guard let range = block.speaker else { continue }
      let label = Self.string(range, document.text)
      if !speakers.contains(label) { speakers.append(label) }
    }
    self.speakers = speakers
  }

  /// Sentences turn by turn; a turn too short to tell its language has that of most others.
  private static func segments(
    of text: RunningText,
    _ origin: VerifyQuotes.Origin,
    tools: inout TextTools
  ) throws(TextError) -> [Segment] {
    let languages = text.blocks.map { block in
      origin.language ?? tools.recognizer.language(of: text.bytes.span.extracting(block.start..<block.end))
    }
    let usual = byFrequency(languages.filter { $0 != .undetermined }).first ?? .undetermined
    var found: [Segment] = []
    for (number, block) in text.blocks.enumerated() {
      let spoken = languages[number] == .undetermined ? usual : languages[number]
      guard !origin.isSegmented else {
        found.append(Segment(range: block, block: number, language: spoken))
        continue
      }
      let first = found.count
      let words = text.bytes.span.extracting(block.start..<block.end)
      try tools.segmenter.appendSegments(of: words, language: spoken, to: &found)
      for index in first..<found.count {
        found[index].range = found[index].range.shifted(by: block.start)
        found[index].block = number
      }
    }
    return found
  }

  private static func byFrequency(_ languages: [LanguageTag]) -> [LanguageTag] {
    var counts: [LanguageTag: Int] = [:]
    for language in languages { counts[language, default: 0] += 1 }
    return counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key.description < $1.key.description }
      .map(\.key)
  }

  /// The passage that some of the segments make.
  func passage(_ candidate: CandidateSearch.Candidate, origin: Int) -> Passage {
    let first = segments[candidate.segments.lowerBound]
    let last = segments[candidate.segments.upperBound - 1]
    let range = first.range.union(last.range)
    let original = text.original(range)
    return Passage(
      origin: origin,
      range: original,
      segments: candidate.segments,
      words: Self.string(range, text.bytes),
      language: first.language,
      speaker: document.blocks[first.block].speaker.map { Self.string($0, document.text) },
      time: time(of: original),
      score: candidate.score
    )
  }

  /// From the first cue that the passage touches to the last one.
  private func time(of range: TextRange) -> Document.TimeSpan? {
    let cues = document.cues.filter { $0.range.overlaps(range) }
    guard let first = cues.first, let last = cues.last else { return nil }
    return Document.TimeSpan(startMilliseconds: first.startMilliseconds, endMilliseconds: last.endMilliseconds)
  }

  static func string(_ range: TextRange, _ text: [UInt8]) -> String {
    String(decoding: text[range.start..<range.end], as: UTF8.self)
  }
}

/// The engines of one thread, opened at the first text of each language.
struct TextTools {
  let recognizer = LanguageRecognizer()
  var segmenter = MultilingualSegmenter()
  private var readers: [LanguageTag: EvidenceReader] = [:]
  private var scanners: [LanguageTag?: QuoteScanner] = [:]

  /// The evidence reader of a language.
  mutating func reader(of language: LanguageTag) throws(TextError) -> EvidenceReader {
    if let reader = readers[language] { return reader }
    let reader = try EvidenceReader(language: language)
    readers[language] = reader
    return reader
  }

  /// The quote scanner of a language; nil: recognised paragraph by paragraph.
  mutating func scanner(of language: LanguageTag?) -> QuoteScanner {
    if let scanner = scanners[language] { return scanner }
    let scanner = QuoteScanner(language: language)
    scanners[language] = scanner
    return scanner
  }
}
