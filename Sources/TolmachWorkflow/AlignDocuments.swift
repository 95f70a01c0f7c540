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
    /// The share of sentences that have a counterpart, each counted with the confidence of its link: about 0 for texts
    /// that have nothing to do with each other.
    public var agreement: Double
  }

  /// Below this ``Result/agreement`` two texts do not look like translations of each other. On development news with a
  /// dictionary 2 % of translations and three quarters of unrelated texts stay below.
  public static let leastAgreement = 0.5

  private let from: LanguageTag
  private let to: LanguageTag
  private let aligner: SentenceAligner

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
  /// - Throws: `TextError` when the rules of a language cannot be opened.
  public func align(_ source: Version, _ target: Version) throws -> Result {
    let left = try Self.side(source, language: from)
    let right = try Self.side(target, language: to)
    let beads = try aligner.align(
      source: left.sentences.map { Array($0.utf8) },
      target: right.sentences.map { Array($0.utf8) }
    )
    let links = beads.map { AlignedText.Link(source: $0.source, target: $0.target, confidence: $0.confidence) }
    let all = left.sentences.count + right.sentences.count
    let sure = links.filter(\.isTwoSided).reduce(0) {
      $0 + ($1.confidence ?? 1) * Double($1.source.count + $1.target.count)
    }
    return Result(
      text: AlignedText(source: left, target: right, links: links),
      agreement: all > 0 ? sure / Double(all) : 1
    )
  }

  private static func side(_ version: Version, language: LanguageTag) throws(TextError) -> AlignedText.Side {
    let document = version.document
    var sentences: [String] = []
    var times: [Document.TimeSpan?] = []
    if version.isLines {
      let text = document.text
      sentences = LineTable(text).lines.map { String(decoding: text[$0.start..<$0.end], as: UTF8.self) }
      if sentences.last == "" { sentences.removeLast() }
    } else {
      var segmenter = DocumentSegmenter(language: language)
      let clock = CueTimes(document)
      for segment in try segmenter.segments(of: document) {
        sentences.append(document.runningText(of: segment.range, block: segment.block))
        times.append(clock.time(of: segment.range))
      }
    }
    return AlignedText.Side(name: version.name, language: language, sentences: sentences, times: times)
  }
}
