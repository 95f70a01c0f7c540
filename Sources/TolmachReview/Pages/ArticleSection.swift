import TolmachModel
import TolmachWorkflow

/// The article, block by block, with the cards of each block's quotes beside it.
struct ArticleSection {
  let context: PageContext

  func write(into html: inout HTML) {
    let painter = ArticlePainter(context.report, words: context.words)
    let cards = cardsByBlock
    html.element("main", [.class("article")]) { html in
      for (number, block) in context.report.article.blocks.enumerated() {
        html.element("div", [.class(cards[number].isEmpty ? "row plain" : "row")]) { html in
          html.element("div", [.class("text")] + context.articleLanguage) { html in
            write(block.kind, &html) { painter.paint(block: number, into: &$0) }
          }
          guard !cards[number].isEmpty else { return }
          html.element("div", [.class("cards")]) { html in
            for index in cards[number] { QuoteCard(context: context, index: index).write(into: &html) }
          }
        }
        html.raw("\n")
      }
    }
  }

  /// For each block the indices of the findings whose cards stand beside it.
  private var cardsByBlock: [[Int]] {
    let blocks = context.report.article.blocks
    var cards = [[Int]](repeating: [], count: blocks.count)
    guard !blocks.isEmpty else { return cards }
    var block = 0
    for index in context.report.asked.sorted(by: { quote($0).inner < quote($1).inner }) {
      while block < blocks.count - 1, blocks[block].range.end < quote(index).inner.end { block += 1 }
      cards[block].append(index)
    }
    return cards
  }

  private func quote(_ index: Int) -> Quote { context.report.quotes[index].quote }

  private func write(_ kind: Document.Block.Kind, _ html: inout HTML, _ body: (inout HTML) -> Void) {
    switch kind {
    case .heading: html.element("h2", [], body)
    case .blockQuote: html.element("blockquote", [], body)
    case .listItem: html.element("p", [.class("item")], body)
    case .verbatim: html.element("pre", [], body)
    case .paragraph, .turn: html.element("p", [], body)
    }
  }
}
