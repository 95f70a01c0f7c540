import TolmachAlign
import TolmachModel
import TolmachText

/// The sentences of an article's paragraphs, cut as they are asked for, the last paragraph's kept.
struct ArticleSentences {
  private var block = -1
  private var sentences: [TextRange] = []

  /// The sentences that hold a quote, and the ones to either side in its paragraph.
  ///
  /// - Complexity: O(*n*) in the paragraph's length at its first quote, then O(log *s*) in its sentences.
  mutating func surroundings(
    of quote: Quote,
    in article: Document,
    _ segmenter: Segmenter
  ) throws(TextError) -> PassageSearch.Surroundings {
    let number = article.block(holding: quote.inner)
    try read(number, of: article, segmenter)
    let first = sentences.partitioningIndex { $0.end > quote.outer.start }
    let last = sentences.partitioningIndex { $0.start >= quote.outer.end } - 1
    func words(_ range: TextRange) -> [UInt8] { quote.nearWords(in: range, of: article, block: number) }
    let own =
      first <= last
      ? TextRange(min(sentences[first].start, quote.outer.start), max(sentences[last].end, quote.outer.end))
      : quote.outer
    return PassageSearch.Surroundings(
      own: words(own),
      before: first > 0 ? words(sentences[first - 1]) : [],
      behind: last + 1 < sentences.count ? words(sentences[last + 1]) : []
    )
  }

  private mutating func read(_ number: Int, of article: Document, _ segmenter: Segmenter) throws(TextError) {
    guard number != block else { return }
    let text = RunningText(article, range: article.blocks[number].range, block: number)
    sentences = try segmenter.segments(of: text.bytes.span).map(text.original)
    block = number
  }
}

extension Quote {
  /// So many bytes to either side of a quote are read at most.
  private static let nearBytes = 240

  /// What stands in a stretch of a quote's block, as far as it is near the quote; cut between words, and never into it.
  func nearWords(in range: TextRange, of article: Document, block: Int) -> [UInt8] {
    var start = max(range.start, outer.start - Self.nearBytes)
    var end = min(range.end, outer.end + Self.nearBytes)
    guard start < end else { return [] }
    if start > range.start { while start < min(outer.start, end), !article.isSpace(start) { start += 1 } }
    if end < range.end { while end > max(outer.end, start), !article.isSpace(end - 1) { end -= 1 } }
    return start < end ? RunningText(article, range: TextRange(start, end), block: block).bytes : []
  }
}

extension Document {
  fileprivate func isSpace(_ place: Int) -> Bool { [0x20, 0x0A, 0x0D, 0x09].contains(text[place]) }
}
