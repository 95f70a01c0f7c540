import TolmachModel
import TolmachWorkflow

/// The card of one quote: its words, the passage behind it, what differs, and room for a person's verdict.
struct QuoteCard {
  let context: PageContext
  let index: Int

  private var finding: QuoteFinding { context.report.quotes[index] }
  private var words: PageWords { context.words }
  private var isHeard: Bool {
    ([index] + context.report.repetitions(of: index)).contains { context.report.quotes[$0].isHeard }
  }

  func write(into html: inout HTML) {
    let attributes: [HTML.Attribute] =
      [
        .class("card \(finding.pageClass)"), .id("c\(index)"), HTML.Attribute("tabindex", "-1"),
        HTML.Attribute("data-class", finding.pageClass),
      ] + (isHeard ? [HTML.Attribute("data-heard", "")] : [])
    html.element("section", attributes + VerdictPlace(context: context, finding: finding).attributes) { html in
      heading(&html)
      quote(&html)
      FlagList(context: context, finding: finding).write(into: &html)
      passages(&html)
      VerdictControls(context: context, finding: finding, index: index).write(into: &html)
      EvidenceFold(context: context, finding: finding).write(into: &html)
    }
  }

  private func heading(_ html: inout HTML) {
    let speaker = finding.attribution.map { context.words(at: $0) }
    html.element("header") { html in
      html.element("a", [.class("no"), .href("#q\(index)")], text: context.numbers[index].map(String.init) ?? "")
      html.element("span", [.class("status")]) { html in
        html.element("span", [.class("line")], text: finding.title(in: words.language, speaker: speaker))
      }
      html.element("span", [.class("verdict"), HTML.Attribute("hidden")], text: "")
    }
  }

  private func quote(_ html: inout HTML) {
    let marks = QuoteMarks(context: context, finding: finding)
    html.element("blockquote", [.class("said")] + context.articleLanguage) { html in
      html.element("bdi") { marks.quote.paint(into: &$0) }
    }
    let by = [finding.attribution, finding.quote.cue].compactMap { $0 }.map { context.words(at: $0) }
    let places = context.report.repetitions(of: index)
    let problem = finding.quote.problem?.message(in: words.language)
    guard !by.isEmpty || !places.isEmpty || problem != nil else { return }
    html.element("p", [.class("by")]) { html in
      if !by.isEmpty { html.element("span", context.articleLanguage) { $0.isolated(by.joined(separator: " · ")) } }
      if let problem { html.element("span", text: "(\(problem))") }
      for other in places {
        html.element("a", [.href("#q\(other)")], text: context.report.place(of: other).also(in: words.language))
      }
    }
  }

  private func passages(_ html: inout HTML) {
    let shown = finding.status == .ambiguous ? finding.passages + finding.alternatives.prefix(1) : finding.passages
    for (number, passage) in shown.enumerated() {
      let letter = shown.count > 1 ? "\(number + 1)/\(shown.count)" : nil
      PassageView(context: context, finding: finding, passage: passage, label: letter).write(into: &html)
    }
    if finding.status == .notFound {
      html.element("p", [.class("likelihood")], text: finding.likelihood(in: words.language) ?? "")
      guard !finding.nearest.isEmpty else { return }
      let isFolded = finding.reason == .noOrigin
      html.element("details", [.class("nearest")] + (isFolded ? [] : [HTML.Attribute("open")])) { html in
        html.element("summary", text: words[.nearest])
        for other in finding.nearest { NearPassage(context: context, passage: other).write(into: &html) }
      }
    }
  }
}

/// What a verdict on the quote points at, as attributes that the page's script copies into its file.
struct VerdictPlace {
  let context: PageContext
  let finding: QuoteFinding

  var attributes: [HTML.Attribute] {
    let anchor = context.anchor(of: finding)
    var attributes = [
      HTML.Attribute("data-text", anchor.exact), HTML.Attribute("data-prefix", anchor.prefix),
      HTML.Attribute("data-suffix", anchor.suffix), HTML.Attribute("data-start", String(anchor.scalars.lowerBound)),
      HTML.Attribute("data-end", String(anchor.scalars.upperBound)),
      HTML.Attribute("data-status", finding.status.rawValue),
    ]
    guard let passage = finding.origin else { return attributes }
    let scalars = context.scalars(of: passage)
    attributes += [
      HTML.Attribute("data-origin", context.report.origins[passage.origin].id),
      HTML.Attribute("data-origin-start", String(scalars.lowerBound)),
      HTML.Attribute("data-origin-end", String(scalars.upperBound)),
    ]
    return attributes
  }
}
