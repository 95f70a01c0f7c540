public import TolmachAlign
public import TolmachFormats
public import TolmachModel
import TolmachText

/// Aligns two versions of a text, read from files.
public struct AlignDocuments {
  /// A version as it was read.
  public struct Version {
    /// What the file is called.
    public var name: String
    /// The document.
    public var document: Document
    /// Whether each line is a sentence already, empty ones included.
    public var isLines: Bool

    /// Creates a version.
    public init(name: String, document: Document, isLines: Bool = false) {
      self.name = name
      self.document = document
      self.isLines = isLines
    }
  }

  /// What came out.
  public struct Result: Sendable {
    /// Both versions with their links.
    public var text: AlignedText
    /// The probability that the versions are translations of each other; nil where nothing is known of their words.
    public var confidence: Double?
    /// Lines of settled links whose place stayed in doubt.
    public var doubtfulLines: [Int] = []
    /// Where each sentence of the source stands in its document.
    public var sourceRanges: [TextRange] = []
    /// Where each sentence of the target stands in its document.
    public var targetRanges: [TextRange] = []
  }

  /// Where both versions are cut before they are aligned.
  public enum Borders: String, Sendable, CaseIterable {
    /// Before each turn of speech.
    case turns
    /// Before each heading.
    case headings
  }

  /// What is known of the versions beside their words, and what is wanted.
  public struct Options: Sendable {
    /// Links that a person has settled.
    public var settled: SettledLinks?
    /// Borders that belong together one by one; nil: none do.
    public var borders: Borders?
    /// Whether the words within each link are linked too.
    public var linksWords = false

    /// Nothing is known.
    public init() {}
  }

  /// Below this ``Result/confidence`` two texts do not look like translations of each other. On development texts of six
  /// sentences and more 1 % of translations stay below, and 98 % of unrelated texts.
  public static let leastConfidence = 0.3

  private let from: LanguageTag
  private let to: LanguageTag
  private var aligner: SentenceAligner

  /// Prepares for two languages.
  public init(
    from: LanguageTag,
    to: LanguageTag,
    shelf: LexiconShelf,
    calibration: Calibration = .shipped
  ) throws {
    self.from = from
    self.to = to
    aligner = SentenceAligner(
      from: from,
      to: to,
      lexicons: try shelf.lexicons(from: from, to: to),
      calibration: calibration
    )
  }

  /// Aligns two versions.
  ///
  /// - Throws: `TextError` when the rules of a language cannot be opened; `AlignmentError` and `FormatError` when the
  ///   options do not fit the versions.
  public func align(_ source: Version, _ target: Version, options: Options = Options()) throws -> Result {
    let task = try task(source, target, options: options)
    let (left, right) = (task.source, task.target)
    let alignment = try aligner.alignment(
      source: left.sentences.map { Array($0.utf8) },
      target: right.sentences.map { Array($0.utf8) },
      hints: task.hints,
      linksWords: options.linksWords
    )
    let links = zip(alignment.beads.indices, alignment.beads).map { index, bead in
      AlignedText.Link(
        source: bead.source,
        target: bead.target,
        confidence: bead.confidence,
        words: options.linksWords ? Self.words(alignment.wordLinks[index], in: bead, left, right) : nil
      )
    }
    return Result(
      text: AlignedText(source: left, target: right, links: links),
      confidence: alignment.confidence,
      doubtfulLines: task.doubtfulLines,
      sourceRanges: task.sourceRanges,
      targetRanges: task.targetRanges
    )
  }

  /// What two versions teach about the words of their languages, for others to learn from.
  ///
  /// - Throws: as ``align(_:_:options:)``.
  public func lesson(_ source: Version, _ target: Version, options: Options = Options()) throws -> Lesson {
    let task = try task(source, target, options: options)
    return try aligner.lesson(
      source: task.source.sentences.map { Array($0.utf8) },
      target: task.target.sentences.map { Array($0.utf8) },
      hints: task.hints
    )
  }

  /// Lets every text that is aligned from now on learn from all others.
  public mutating func learn(from lessons: SharedLessons) { aligner.lessons = lessons }

  /// Two versions as the aligner takes them.
  private struct Task {
    var source: AlignedText.Side
    var target: AlignedText.Side
    var hints: AlignmentHints
    var doubtfulLines: [Int]
    var sourceRanges: [TextRange]
    var targetRanges: [TextRange]
  }

  private func task(_ source: Version, _ target: Version, options: Options) throws -> Task {
    let left = try side(source, language: from, borders: options.borders)
    let right = try side(target, language: to, borders: options.borders)
    var hints = AlignmentHints()
    hints.sourceTimes = left.side.times.map { $0.map(Self.milliseconds) }
    hints.targetTimes = right.side.times.map { $0.map(Self.milliseconds) }
    guard left.borders.count == right.borders.count else {
      throw AlignmentError.unequalBorders(source: left.borders.count, target: right.borders.count)
    }
    hints.borders = zip(left.borders, right.borders).map { LatticeCorner(source: $0, target: $1) }
    let settled = try options.settled?.beads(left.side, right.side)
    hints.settled = settled?.beads ?? []
    let counts = (left.side.sentences.count, right.side.sentences.count)
    guard hints.corners(sourceCount: counts.0, targetCount: counts.1) != nil else { throw AlignmentError.contradiction }
    return Task(
      source: left.side,
      target: right.side,
      hints: hints,
      doubtfulLines: settled?.doubtful ?? [],
      sourceRanges: left.ranges,
      targetRanges: right.ranges
    )
  }

  /// Word links with their places in the bead's sentences joined by a space.
  private static func words(
    _ links: [WordLink],
    in bead: Bead,
    _ source: AlignedText.Side,
    _ target: AlignedText.Side
  ) -> [AlignedText.WordLink] {
    func starts(_ sentences: ArraySlice<String>) -> [Int] {
      sentences.reduce(into: [0]) { starts, sentence in starts.append((starts.last ?? 0) + sentence.utf8.count + 1) }
    }
    func range(_ place: WordLink.Place, _ first: Int, _ starts: [Int]) -> TextRange {
      let start = starts[place.sentence - first]
      return TextRange(start + place.range.start, start + place.range.end)
    }
    let left = starts(source.sentences[bead.source])
    let right = starts(target.sentences[bead.target])
    return links.map {
      AlignedText.WordLink(
        source: range($0.source, bead.source.lowerBound, left),
        target: range($0.target, bead.target.lowerBound, right)
      )
    }
  }

  private static func milliseconds(_ time: Document.TimeSpan) -> Range<Int> {
    time.startMilliseconds..<max(time.startMilliseconds, time.endMilliseconds)
  }

  /// The sentences of a version, where they stand, and where it is cut, in sentences.
  private func side(
    _ version: Version,
    language: LanguageTag,
    borders: Borders?
  ) throws(TextError) -> (side: AlignedText.Side, ranges: [TextRange], borders: [Int]) {
    let document = version.document
    var sentences: [String] = []
    var times: [Document.TimeSpan?] = []
    var ranges: [TextRange] = []
    var cuts: [Int] = []
    if version.isLines {
      let text = document.text
      ranges = LineTable(text).lines.map { TextRange($0.start, $0.end) }
      if ranges.last?.isEmpty ?? false { ranges.removeLast() }
      sentences = ranges.map { String(decoding: text[$0.start..<$0.end], as: UTF8.self) }
    } else {
      var segmenter = DocumentSegmenter(language: language)
      let clock = CueTimes(document)
      var block = -1
      for segment in try segmenter.segments(of: document) {
        if segment.block != block, borders?.begins(document.blocks[segment.block]) ?? false {
          cuts.append(sentences.count)
        }
        block = segment.block
        sentences.append(document.runningText(of: segment.range, block: segment.block))
        times.append(clock.time(of: segment.range))
        ranges.append(segment.range)
      }
    }
    let side = AlignedText.Side(name: version.name, language: language, sentences: sentences, times: times)
    return (side, ranges, cuts)
  }
}

extension AlignDocuments.Borders {
  /// Whether a block begins behind such a border.
  fileprivate func begins(_ block: Document.Block) -> Bool {
    switch self {
    case .turns: block.kind == .turn
    case .headings: block.kind == .heading
    }
  }
}
