import TolmachModel
import TolmachWorkflow

/// The boxes, links and glosses of a finding as painters take them.
struct QuoteMarks {
  let context: PageContext
  let finding: QuoteFinding

  /// The quote with what differs and which words match.
  var quote: TextPainter {
    let boxes = finding.flags.enumerated().filter { $0.element.severity != .note }.map {
      TextPainter.Box(range: $0.element.quote, severity: $0.element.severity, flags: [$0.offset])
    }
    var words: [TextPainter.Word] = []
    for (part, passage) in shownPassages.enumerated() {
      words += passage.links.enumerated().map {
        TextPainter.Word(range: $0.element.quote, links: [Self.link($0.offset, part)], gloss: nil)
      }
    }
    return TextPainter(context.report.article, finding.quote.inner, boxes: boxes, words: words)
  }

  /// A stretch of the passage's origin, with the same.
  func origin(_ range: TextRange, of passage: Passage) -> TextPainter {
    let part = shownPassages.firstIndex(of: passage) ?? 0
    let words =
      passage.links.enumerated().map {
        TextPainter.Word(range: $0.element.origin, links: [Self.link($0.offset, part)], gloss: nil)
      } + passage.glosses.map { TextPainter.Word(range: $0.origin, links: [], gloss: $0.words) }
    let document = context.report.origins[passage.origin].document
    var painter = TextPainter(document, range, boxes: boxes(of: passage), words: words)
    painter.glossLanguage = context.report.language
    return painter
  }

  /// Flags speak of the best passage's origin.
  private func boxes(of passage: Passage) -> [TextPainter.Box] {
    guard passage.origin == finding.origin?.origin, finding.passages.contains(passage) else { return [] }
    return finding.flags.enumerated().filter { $0.element.severity != .note }.map {
      TextPainter.Box(range: $0.element.origin, severity: $0.element.severity, flags: [$0.offset])
    }
  }

  private var shownPassages: [Passage] {
    finding.status == .ambiguous ? finding.passages + finding.alternatives.prefix(1) : finding.passages
  }

  /// The number of a link within its card.
  private static func link(_ number: Int, _ part: Int) -> Int { part * 10_000 + number }
}
