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
  let searches: [Part]
  /// The languages of the segments, most frequent first.
  let languages: [LanguageTag]
  /// The labels of the people who speak, in order of appearance.
  let speakers: [String]
  /// The same, to compare names with.
  let names: SpeakerNames
  private let times: CueTimes
  private let people: VerifyQuotes.People

  /// The segments of one language.
  struct Part {
    var language: LanguageTag
    /// Their numbers among all segments.
    var segments: [Int]
    var search: PassageSearch

    /// From the first to the last of some of its sentences, among all segments.
    func segments(of sentences: Range<Int>) -> Range<Int> {
      segments[sentences.lowerBound]..<segments[sentences.upperBound - 1] + 1
    }
  }

  /// Segments and indexes a transcript.
  init(_ origin: VerifyQuotes.Origin, people: VerifyQuotes.People = .init()) throws(TextError) {
    id = origin.id
    self.people = people
    let document = origin.document
    self.document = document
    segments = try Self.segments(of: origin)
    languages = Self.byFrequency(segments.map(\.language))
    let all = segments
    let voices = Self.voices(document, people)
    searches = try languages.map { language throws(TextError) in
      let numbers = all.indices.filter { all[$0].language == language }
      let words = numbers.map { RunningText(document, range: all[$0].range, block: all[$0].block).bytes }
      return Part(
        language: language,
        segments: numbers,
        search: try PassageSearch(
          sentences: words,
          language: language,
          standings: numbers.map { .init(turn: all[$0].block, voice: voices[all[$0].block]) }
        )
      )
    }
    times = CueTimes(document)
    var seen: Set<String> = []
    speakers = document.blocks.compactMap { $0.speaker.map { people.name(of: Self.string($0, document.text)) } }
      .filter { seen.insert($0).inserted }
    names = SpeakerNames(labels: speakers)
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
    // Of a segment too short to judge, or between two of ours, the others tell the language; many that are in none of ours
    // are another's. A transcript of a few short segments is in the likeliest language of ours, if in any.
    let telling = found.filter { segment in
      guard segment.language == .undetermined else { return true }
      let words = origin.document.text.span.extracting(segment.range.start..<segment.range.end)
      return LanguageRecognizer.isLongEnough(words) && LanguageRecognizer().guesses(of: words).isEmpty
    }
    let usual =
      byFrequency(telling.map(\.language)).first
      ?? LanguageRecognizer().guesses(of: origin.document.text.span).first ?? .undetermined
    for index in found.indices where found[index].language == .undetermined { found[index].language = usual }
    return found
  }

  /// For each block the number of who speaks, whom several labels may mean; nil without a label.
  private static func voices(_ document: Document, _ people: VerifyQuotes.People) -> [Int?] {
    var numbers: [String: Int] = [:]
    return document.blocks.map { block in
      block.speaker.map { label in
        let name = people.name(of: string(label, document.text))
        let number = numbers[name] ?? numbers.count
        numbers[name] = number
        return number
      }
    }
  }

  private static func byFrequency(_ languages: [LanguageTag]) -> [LanguageTag] {
    var counts: [LanguageTag: Int] = [:]
    for language in languages { counts[language, default: 0] += 1 }
    return counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key.description < $1.key.description }
      .map(\.key)
  }

  /// The running text of a segment, with the way back to the original.
  func runningText(of segment: Int) -> RunningText {
    RunningText(document, range: segments[segment].range, block: segments[segment].block)
  }

  /// Who speaks in a segment, by label.
  func speaker(of segment: Int) -> String? {
    document.blocks[segments[segment].block].speaker.map { people.name(of: Self.string($0, document.text)) }
  }

  /// When a stretch of the original is said.
  func time(of range: TextRange) -> Document.TimeSpan? { times.time(of: range) }

  /// The words of a stretch that runs over some segments.
  func words(of range: TextRange, segments numbers: Range<Int>) -> String {
    numbers.map { number in
      let segment = segments[number]
      let part = TextRange(max(range.start, segment.range.start), min(range.end, segment.range.end))
      return document.runningText(of: part, block: segment.block)
    }.joined(separator: " ")
  }

  /// The turn beside some segments; where nobody is named, the segment beside them.
  func turn(beside numbers: Range<Int>, after: Bool) -> Passage.Turn? {
    guard speakers.isEmpty else {
      let step = after ? 1 : -1
      var block = segments[after ? numbers.upperBound - 1 : numbers.lowerBound].block + step
      while document.blocks.indices.contains(block), document.blocks[block].pieces.isEmpty { block += step }
      return document.blocks.indices.contains(block) ? turn(document.blocks[block].range, block: block) : nil
    }
    let number = after ? numbers.upperBound : numbers.lowerBound - 1
    return segments.indices.contains(number) ? turn(segments[number].range, block: segments[number].block) : nil
  }

  /// What is said right before or after a stretch in its own turn: the rest of its sentence, and where turns are known the
  /// two sentences beside it; nil where that is no word.
  func ownTurn(beside range: TextRange, segments numbers: Range<Int>, after: Bool) -> Passage.Turn? {
    let edge = after ? numbers.upperBound - 1 : numbers.lowerBound
    let block = segments[edge].block
    let reach = speakers.isEmpty ? 0 : Self.ownSentences
    var last = edge
    while abs(last - edge) < reach, case let next = last + (after ? 1 : -1), segments.indices.contains(next),
      segments[next].block == block
    {
      last = next
    }
    let bounds = segments[last].range
    let rest =
      after ? TextRange(range.end, max(range.end, bounds.end)) : TextRange(min(range.start, bounds.start), range.start)
    let own = turn(rest, block: block)
    return own.words.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
      ? own : nil
  }

  /// The sentences behind some segments that the same person says: in their turn, or in the next one of the same label.
  func sequel(of numbers: Range<Int>) -> Range<Int> {
    let last = numbers.upperBound - 1
    var end = numbers.upperBound
    while end - numbers.upperBound < Self.ownSentences, segments.indices.contains(end),
      segments[end].block == segments[last].block || speaker(of: end) != nil && speaker(of: end) == speaker(of: last)
    {
      end += 1
    }
    return numbers.upperBound..<end
  }

  /// So many sentences of a passage's own turn are shown on either side.
  private static let ownSentences = 2

  private func turn(_ range: TextRange, block: Int) -> Passage.Turn {
    Passage.Turn(
      range: range,
      words: document.runningText(of: range, block: block),
      speaker: document.blocks[block].speaker.map { people.name(of: Self.string($0, document.text)) },
      time: times.time(of: range)
    )
  }

  static func string(_ range: TextRange, _ text: [UInt8]) -> String {
    String(decoding: text[range.start..<range.end], as: UTF8.self)
  }
}

extension [OriginIndex] {
  /// The languages of segments that a quote's words can be looked for in: its own, and those that some lexicon leads to.
  ///
  /// - Parameter shelf: the lexicons at hand.
  func languages(comparableWith language: LanguageTag, by shelf: LexiconShelf) -> Set<LanguageTag> {
    Set(flatMap(\.languages)).filter { other in
      let isSame = other.base == language.base && language != .undetermined
      return isSame || shelf.hasWords(from: language, to: other)
    }
  }

  /// Whether most segments are in some languages: else nothing can be said of what they do not hold.
  func areMostly(in languages: Set<LanguageTag>) -> Bool {
    let counts = flatMap(\.searches).map { (count: $0.segments.count, isIn: languages.contains($0.language)) }
    return counts.filter(\.isIn).reduce(0) { $0 + $1.count } * 2 >= counts.reduce(0) { $0 + $1.count }
  }
}
