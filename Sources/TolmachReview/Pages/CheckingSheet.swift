import TolmachModel
import TolmachWorkflow

/// A table for paper: what to listen to, and boxes for who has done so. Seen in print alone.
struct CheckingSheet {
  let context: PageContext

  func write(into html: inout HTML) {
    let words = context.words
    html.element("section", [.class("sheet")]) { html in
      html.element("h2", text: words[.sheet])
      html.element("table") { html in
        html.element("thead") { html in
          html.element("tr") { html in
            for name in [PageWords.Phrase.number, .quote, .passage, .time, .differences, .initials] {
              html.element("th", text: words[name])
            }
          }
        }
        html.element("tbody") { html in
          for index in context.report.asked { row(index, &html) }
        }
      }
      html.element("p", text: words[.keep])
    }
  }

  private func row(_ index: Int, _ html: inout HTML) {
    let finding = context.report.quotes[index]
    html.element("tr") { html in
      html.element("td", text: context.numbers[index].map(String.init) ?? "")
      html.element("td", context.articleLanguage) { $0.isolated(finding.words) }
      html.element("td") { html in
        for passage in finding.passages {
          html.element("p", TextPainter.language(passage.language)) { $0.isolated(passage.shownWords) }
        }
      }
      html.element("td") { html in
        for passage in finding.passages {
          if let time = passage.time { html.element("p", text: Clock.text(time.startMilliseconds)) }
          if let speaker = passage.speaker { html.element("p") { $0.isolated(speaker) } }
        }
      }
      html.element("td") { differences(finding, &$0) }
      html.element("td") { $0.element("span", [.class("tickbox")], text: "") }
    }
  }

  private func differences(_ finding: QuoteFinding, _ html: inout HTML) {
    let language = context.words.language
    if finding.pageClass != "found" { html.element("p", text: finding.title(in: language)) }
    for flag in finding.points {
      html.element("p", text: "\(flag.kind.name(in: language)): \(flag.reason.message(in: language))")
    }
  }
}
