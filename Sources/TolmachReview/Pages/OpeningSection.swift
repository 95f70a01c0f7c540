import TolmachModel
import TolmachWorkflow

/// The top of the page: the summary sentence, the files, and what to do, worst first.
struct OpeningSection {
  let context: PageContext

  func write(into html: inout HTML) {
    let summary = ReportSummary(context.report, language: context.words.language)
    html.element("header", [.class("opening")]) { html in
      others(&html)
      html.element("p", [.class("files")]) { files(&$0) }
      html.element("h1") { html in
        html.text(summary.sentence)
        guard let start = summary.start else { return }
        html.raw(" ")
        html.element("span", [.class("start")], text: start)
      }
      notices(&html)
      if !summary.exposures.isEmpty {
        html.element("ul", [.class("exposures")]) { html in
          for place in summary.exposures { html.element("li") { $0.isolated(place) } }
        }
      }
      let counts = [
        HTML.Attribute("data-heard", String(context.report.leftOut.heard)),
        HTML.Attribute("data-total", String(context.report.heard.total)),
      ]
      html.element("p", [.class("unheard"), .id("unheard")] + counts, text: summary.heard)
      toDo(&html)
    }
  }

  private func others(_ html: inout HTML) {
    guard !context.options.others.isEmpty else { return }
    html.element("nav", [.class("others")]) { html in
      html.element("span", text: context.words[.otherArticles])
      for other in context.options.others {
        html.element("a", [.href(FileReference.of(other.path))]) { $0.isolated(other.title) }
      }
    }
  }

  /// What is odd about the files: a report on the wrong ones must not look clean.
  private func notices(_ html: inout HTML) {
    guard !context.report.notices.isEmpty else { return }
    html.element("ul", [.class("exposures notices")]) { html in
      for notice in context.report.notices {
        html.element("li") { html in
          if let origin = notice.origin {
            html.isolated(context.report.origins[origin].id)
            html.text(": ")
          }
          html.text(notice.message(in: context.words.language))
        }
      }
    }
  }

  private func files(_ html: inout HTML) {
    let words = context.words
    html.element("span", [.class("file")]) { html in
      html.element("small", text: words[.article])
      html.isolated(context.articleName)
    }
    for (number, origin) in context.report.origins.enumerated() {
      html.element("span", [.class("file")]) { html in
        html.element("small", text: words[.interview])
        html.isolated(origin.id)
        let tags = origin.languages.map(\.description).joined(separator: ", ")
        html.element("small", text: "\(words.language.sentences(origin.segmentCount)), \(tags)")
      }
      if context.options.recordings.indices.contains(number), let path = context.options.recordings[number] {
        html.element("span", [.class("file")]) { html in
          html.element("small", text: words[.audio])
          html.isolated(path)
        }
      }
    }
  }

  private func toDo(_ html: inout HTML) {
    let list = context.report.toDo
    html.element("section", [.class("todo")]) { html in
      guard !list.isEmpty else { return html.element("p", text: context.words[.nothingToDo]) }
      html.element("h2", text: context.words[heading(of: list)])
      html.element("ol") { html in
        for index in list { item(index, &html) }
      }
    }
  }

  /// What the list names: what an editor must look at, and after it what was only possibly found.
  private func heading(of list: [Int]) -> PageWords.Phrase {
    let possible = list.count { context.report.quotes[$0].isPossiblyFound }
    if possible == 0 { return .toDo }
    return possible == list.count ? .toDoPossible : .toDoThenPossible
  }

  private func item(_ index: Int, _ html: inout HTML) {
    let finding = context.report.quotes[index]
    html.element("li") { html in
      html.element("a", [.href("#c\(index)"), .class(finding.pageClass)]) { html in
        html.element("span", [.class("no")], text: context.numbers[index].map(String.init) ?? "")
        html.element("span", [.class("title")], text: finding.title(in: context.words.language))
        let kinds = finding.points.map { $0.kind.name(in: context.words.language) }
        if !kinds.isEmpty { html.element("span", [.class("kinds")], text: kinds.joined(separator: ", ")) }
        html.element("span", [.class("said")] + context.articleLanguage) { $0.isolated(finding.words) }
      }
    }
  }
}
