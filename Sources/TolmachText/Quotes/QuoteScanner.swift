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
  /// - Parameter text: UTF-8; broken bytes are passed over.
  /// - Returns: records with ranges in bytes of `text`, on scalar borders; an inner quote lies within its outer one.
  /// - Complexity: O(*n*) in the text's length.
  public func quotes(in text: borrowing Span<UInt8>) -> [Quote] {
    var finder = ParagraphFinder()
    finder.find(in: text)
    var paragraphs = finder.paragraphs
    InterviewLayout.mark(&paragraphs, in: text)
    return scan(paragraphs, primarySingles: finder.prefersSingles, in: text)
  }

  /// The quotes of a document whose layout is known.
  ///
  /// - Parameters:
  ///   - text: the document's text.
  ///   - blocks: its blocks: hard borders; block quotes and turns become records of kind `block`, verbatim blocks have
  ///     no quotes.
  /// - Returns: as ``quotes(in:)``.
  /// - Complexity: O(*n*) in the text's length.
  public func quotes(in text: borrowing Span<UInt8>, blocks: [Document.Block]) -> [Quote] {
    var paragraphs: [Paragraph] = []
    for block in blocks where block.kind != .verbatim {
      let range = block.range
      guard range.start >= (paragraphs.last?.range.end ?? 0), range.end <= text.count, !range.isEmpty else { continue }
      let isBlock = block.kind == .blockQuote || block.kind == .turn && block.speaker != nil
      paragraphs.append(
        Paragraph(range: ParagraphFinder.trimmed(range, text), isBlock: isBlock, speaker: block.speaker)
      )
    }
    return scan(paragraphs, primarySingles: false, in: text)
  }

  private func scan(_ paragraphs: [Paragraph], primarySingles: Bool, in text: borrowing Span<UInt8>) -> [Quote] {
    var scan = ParagraphScan(language: language, prefersSingles: primarySingles)
    for index in paragraphs.indices { scan.add(index, of: paragraphs, in: text) }
    return scan.quotes
  }
}
