public import TolmachModel

/// Finds quoted speech in running text: marks of any form, nested, interrupted or carried over paragraphs; dialogue set
/// with dashes; blocks and turns of interviews. Tells speech from mentions and finds who speaks.
///
/// Conventions are those of print in the language: Chicago Manual of Style (17th ed., ch. 13) for English, Розенталь
/// (§§ 47–54) for Russian and, after it, Chechen. Text that follows none is read all the same; what is odd about its
/// marks is said in ``Quote/problem``.
public struct QuoteScanner: Sendable {
  /// The language whose conventions it follows; nil: recognised paragraph by paragraph.
  public let language: LanguageTag?

  /// Prepares the conventions of `language`.
  public init(language: LanguageTag?) { self.language = language }

  /// The quotes of plain text, by start, outer before inner.
  ///
  /// Paragraphs end at blank lines, or at every line end unless the text is wrapped. Lines that begin with speakers'
  /// labels are turns.
  ///
  /// - Parameter text: UTF-8, at most 2 GiB (a longer one has no quotes); broken bytes are passed over.
  /// - Returns: records with ranges in bytes of `text`, on scalar borders; an inner quote lies within its outer one.
  /// - Complexity: O(*n*) in the text's length.
  public func quotes(in text: borrowing Span<UInt8>) -> [Quote] {
    var finder = ParagraphFinder()
    finder.find(in: text)
    var paragraphs = finder.paragraphs
    InterviewLayout.mark(&paragraphs, in: text)
    return scan(paragraphs, primarySingles: ParagraphFinder.prefersSingles(text), in: text)
  }

  /// The quotes of a document whose layout is known: blocks are hard borders, block quotes and turns are records of
  /// kind `block`, verbatim blocks have no quotes, and syntax is passed over.
  ///
  /// - Returns: as ``quotes(in:)``, with ranges in bytes of `document.text`.
  /// - Complexity: O(*n* log *p*) in the text's length and the number of its pieces.
  public func quotes(of document: Document) -> [Quote] {
    let running = RunningText(document)
    var paragraphs: [Paragraph] = []
    for (block, range) in zip(document.blocks, running.blocks) where block.kind != .verbatim && !range.isEmpty {
      let isBlock = block.kind == .blockQuote || block.kind == .turn && block.speaker != nil
      let words = ParagraphFinder.trimmed(range, running.bytes.span)
      if !words.isEmpty { paragraphs.append(Paragraph(range: words, isBlock: isBlock)) }
    }
    var quotes = scan(
      paragraphs,
      primarySingles: ParagraphFinder.prefersSingles(running.bytes.span),
      in: running.bytes.span
    )
    for index in quotes.indices {
      let isTurn = quotes[index].kind == .block
      let label = isTurn ? document.blocks[running.block(at: quotes[index].inner.start)].speaker : nil
      quotes[index].inner = running.original(quotes[index].inner)
      quotes[index].outer = running.original(quotes[index].outer)
      quotes[index].speaker = label ?? quotes[index].speaker.map(running.original)
      quotes[index].cue = quotes[index].cue.map(running.original)
    }
    return quotes
  }

  private func scan(_ paragraphs: [Paragraph], primarySingles: Bool, in text: borrowing Span<UInt8>) -> [Quote] {
    guard text.count <= Int(Int32.max) else { return [] }
    var scan = ParagraphScan(language: language, prefersSingles: primarySingles)
    for index in paragraphs.indices { scan.add(index, of: paragraphs, in: text) }
    var quotes = scan.quotes
    SpokenMentions.settle(&quotes, in: text)
    return quotes
  }
}
