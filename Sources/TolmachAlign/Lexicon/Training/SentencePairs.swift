public import TolmachModel
public import TolmachText

/// Pairs of sentences that render each other, as numbers of word types: what a lexicon is trained on. One thread at a
/// time.
///
/// The vocabularies lie in memory, the sentences in a ``WordSpool``.
public final class SentencePairs {
  private let sourceReader: SentenceReader
  private let targetReader: SentenceReader
  private var source = SentenceTable()
  private var target = SentenceTable()
  private var writer: WordSpool.Writer
  /// The language of the source sentences.
  public let from: LanguageTag
  /// The language of the target sentences.
  public let to: LanguageTag
  /// How many pairs there are.
  public private(set) var count = 0

  /// No pairs yet.
  public convenience init(from: LanguageTag, to: LanguageTag) throws(TextError) {
    try self.init(from: from, to: to, shardWords: WordSpool.shardWords)
  }

  /// The same with shards of another size.
  package init(from: LanguageTag, to: LanguageTag, shardWords: Int) throws(TextError) {
    self.from = from
    self.to = to
    writer = WordSpool.Writer(shardWords: shardWords)
    sourceReader = try SentenceReader(language: from)
    targetReader = try SentenceReader(language: to)
  }

  /// Adds a pair.
  public func add(_ sourceSentence: borrowing Span<UInt8>, _ targetSentence: borrowing Span<UInt8>) throws(TextError) {
    defer {
      source.removeSentences()
      target.removeSentences()
    }
    try sourceReader.read(sourceSentence, into: &source)
    try targetReader.read(targetSentence, into: &target)
    let left = Self.words(source)
    let right = Self.words(target)
    writer.append([UInt32(left.count), UInt32(right.count)] + left + right)
    count += 1
  }

  /// The types of the words of a table's only sentence, at most ``longest``.
  private static func words(_ table: SentenceTable) -> [UInt32] {
    table.tokens.lazy.filter { table.vocabulary.isWord[Int($0)] }.prefix(longest).map { UInt32($0) }
  }

  /// Words of a sentence behind this many are not trained on; a place fits into a byte.
  static let longest = 200

  /// The stems of the source's types.
  var sourceStems: [[UInt8]] { source.vocabulary.stems }
  /// The stems of the target's types.
  var targetStems: [[UInt8]] { target.vocabulary.stems }

  /// What was added so far.
  var rows: Rows {
    Rows(spool: writer.finished(), count: count, sourceTypes: sourceStems.count, targetTypes: targetStems.count)
  }

  /// The pairs as rows of types.
  struct Rows: Sendable {
    fileprivate let spool: WordSpool
    /// How many pairs there are.
    let count: Int
    /// How many types there are on each side.
    let sourceTypes: Int
    let targetTypes: Int

    /// How many shards they lie in.
    var shardCount: Int { spool.shardCount }

    /// Gives each pair in order.
    func forEach(_ body: (_ source: borrowing Span<UInt32>, _ target: borrowing Span<UInt32>) -> Void)
      throws(AlignError)
    {
      try spool.forEachShard { words in
        var place = 0
        while place < words.count {
          let middle = place + 2 + Int(words[place])
          let end = middle + Int(words[place + 1])
          body(words.extracting(place + 2..<middle), words.extracting(middle..<end))
          place = end
        }
      }
    }
  }
}
