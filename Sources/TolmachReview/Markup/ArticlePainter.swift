import TolmachModel
import TolmachWorkflow

/// Writes a block of the article with its quotes underlined by how they stand, each followed by its number.
struct ArticlePainter {
  private let report: QuoteReport
  private let numbers: [Int?]
  private let words: PageWords

  init(_ report: QuoteReport, words: PageWords) {
    self.report = report
    numbers = report.numbers
    self.words = words
  }

  /// Writes block `number`.
  func paint(block number: Int, into html: inout HTML) {
    let range = report.article.blocks[number].range
    let quotes = report.quotes.indices.filter { numbers[$0] != nil && report.quotes[$0].quote.outer.overlaps(range) }
    var open: [Int] = []
    var told: Set<Int> = []
    let cuts = quotes.flatMap { [report.quotes[$0].quote.outer.start, report.quotes[$0].quote.outer.end] }
    for run in report.article.runs(in: range, cutAt: cuts) {
      let next = quotes.filter { report.quotes[$0].quote.outer.contains(run.range.start) }
      let shared = zip(open, next).prefix { $0 == $1 }.count
      while open.count > shared { close(&open, &told, &html) }
      if run.isSpaced { html.raw(" ") }
      for quote in next[shared...] {
        html.open("span", attributes(of: quote))
        open.append(quote)
      }
      html.text(run.words)
    }
    while !open.isEmpty { close(&open, &told, &html) }
  }

  private func attributes(of quote: Int) -> [HTML.Attribute] {
    [
      .class("q \(report.quotes[quote].pageClass)"), .id("q\(quote)"),
      HTML.Attribute("data-card", String(report.original(of: quote))),
    ]
  }

  private func close(_ open: inout [Int], _ told: inout Set<Int>, _ html: inout HTML) {
    html.close("span")
    guard let quote = open.popLast(), told.insert(quote).inserted, let number = numbers[quote] else { return }
    let finding = report.quotes[quote]
    let title = finding.title(in: words.language)
    html.element("a", [.class("n \(finding.pageClass)"), .href("#c\(report.original(of: quote))")]) {
      $0.element("span", [.class("no")], text: String(number))
      if finding.pageClass != "found" {
        $0.element("span", [.class("word"), HTML.Attribute("title", title)], text: words.short(finding))
      }
    }
  }
}

extension QuoteFinding {
  /// How the page's style sheet and filters call its standing.
  var pageClass: String {
    switch (status, reason) {
    case (.supported, _): isPossiblyFound ? "possible" : "found"
    case (.differs, _): isSerious ? "differs" : "check"
    case (.ambiguous, _): "two"
    case (.notFound, .noOrigin?): "elsewhere"
    case (.notFound, _): "absent"
    case (.notSpeech, _): "mention"
    }
  }
}
