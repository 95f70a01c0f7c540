public import TolmachModel
public import TolmachText

/// Pairs of sentences that render each other, as numbers of word types: what a lexicon is trained on.
public struct SentencePairs {
  private let sourceReader: SentenceReader
  private let targetReader: SentenceReader
  private(set) var source = SentenceTable()
  private(set) var target = SentenceTable()
  /// The language of the source sentences.
  public let from: LanguageTag
  /// The language of the target sentences.
  public let to: LanguageTag

  /// No pairs yet.
  public init(from: LanguageTag, to: LanguageTag) throws(TextError) {
    self.from = from
    self.to = to
    sourceReader = try SentenceReader(language: from)
    targetReader = try SentenceReader(language: to)
  }

  /// How many pairs there are.
  public var count: Int { source.count }

  /// Adds a pair.
  public mutating func add(_ sourceSentence: borrowing Span<UInt8>, _ targetSentence: borrowing Span<UInt8>)
    throws(TextError)
  {
    try sourceReader.read(sourceSentence, into: &source)
    try targetReader.read(targetSentence, into: &target)
  }

  /// The types of a side's words in pair `index`, at most ``longest``.
  static func words(_ table: SentenceTable, _ index: Int) -> [Int32] {
    var words: [Int32] = []
    for type in table.sentence(index) where table.vocabulary.isWord[Int(type)] {
      words.append(type)
      if words.count == longest { break }
    }
    return words
  }

  /// Words of a pair behind this many are not trained on.
  static let longest = 200
}
