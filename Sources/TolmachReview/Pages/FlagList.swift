import TolmachModel
import TolmachWorkflow

/// What differs, a sentence each, with the words of both sides.
struct FlagList {
  let context: PageContext
  let finding: QuoteFinding

  func write(into html: inout HTML) {
    let flags = finding.flags.enumerated().filter { $0.element.severity != .note }
    guard !flags.isEmpty else { return }
    html.element("ul", [.class("flags")]) { html in
      for (number, flag) in flags {
        FlagLine(context: context, finding: finding, flag: flag, number: number).write(into: &html)
      }
    }
  }
}

/// One flag.
struct FlagLine {
  let context: PageContext
  let finding: QuoteFinding
  let flag: QuoteFlag
  let number: Int

  private var words: PageWords { context.words }

  func write(into html: inout HTML) {
    let attributes: [HTML.Attribute] = [
      .class("flag \(flag.severity.rawValue)"), HTML.Attribute("data-flag", String(number)),
    ]
    html.element("li", attributes) { html in
      html.element("b", text: "\(flag.kind.name(in: words.language)) · \(flag.severity.name(in: words.language))")
      html.raw(" ")
      html.element("span", [.class("sentence")], text: flag.sentence(in: words.language))
      html.element("span", [.class("sides")]) { html in
        side(.inArticle, context.words(at: flag.quote), context.report.language, &html)
        if let origin = finding.origin, flag.kind != .exposure {
          let document = context.report.origins[origin.origin].document
          side(.inPassage, document.words(of: flag.origin), origin.language, &html)
        }
      }
      if let precision = flag.precision {
        html.element("small", text: words.precision(precision))
      }
    }
  }

  private func side(_ name: PageWords.Phrase, _ text: String, _ language: LanguageTag?, _ html: inout HTML) {
    html.element("span", [.class("side")]) { html in
      html.element("small", text: words[name])
      if text.isEmpty {
        html.element("i", text: words[.nothingThere])
      } else {
        html.element("q", TextPainter.language(language)) { $0.isolated(text) }
      }
    }
  }
}
