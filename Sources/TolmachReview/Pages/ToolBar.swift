import TolmachWorkflow

/// The bar that stays in sight: what to show, who judges, saving.
struct ToolBar {
  let context: PageContext

  func write(into html: inout HTML) {
    let words = context.words
    html.element("div", [.class("bar"), .id("bar")]) { html in
      html.element("div", [.class("filters"), HTML.Attribute("role", "group"), label(.filter)]) { filters(&$0) }
      html.element("div", [.class("person")]) { html in
        html.element("span", [.id("progress"), HTML.Attribute("role", "status")], text: "")
        html.open(
          "input",
          [
            .id("alias"), HTML.Attribute("type", "text"), HTML.Attribute("maxlength", "40"),
            HTML.Attribute("placeholder", words[.alias]), label(.alias), HTML.Attribute("autocomplete", "off"),
          ]
        )
        html.element("button", [.id("save"), HTML.Attribute("type", "button")], text: words[.save])
        html.element("label", [.class("load")]) { html in
          html.text(words[.load])
          html.open(
            "input",
            [.id("load"), HTML.Attribute("type", "file"), HTML.Attribute("accept", ".json,application/json")]
          )
        }
      }
      html.element("p", [.class("keys")], text: words[.keys])
    }
  }

  private func label(_ phrase: PageWords.Phrase) -> HTML.Attribute {
    HTML.Attribute("aria-label", context.words[phrase])
  }

  private func filters(_ html: inout HTML) {
    let asked = context.report.asked.map { context.report.quotes[$0] }
    filter("all", context.words[.all], asked.count, &html)
    for name in ["differs", "absent", "two", "check", "possible", "found", "elsewhere"] {
      let some = asked.filter { $0.pageClass == name }
      guard let first = some.first else { continue }
      filter(name, context.words.short(first), some.count, &html)
    }
    filter("open", context.words[.open], nil, &html)
  }

  private func filter(_ name: String, _ title: String, _ count: Int?, _ html: inout HTML) {
    let attributes: [HTML.Attribute] = [
      .class("filter \(name)"), HTML.Attribute("type", "button"), HTML.Attribute("data-filter", name),
      HTML.Attribute("aria-pressed", name == "all" ? "true" : "false"),
    ]
    html.element("button", attributes) { html in
      html.element("span", [.class("line")], text: title)
      if let count { html.element("b", text: String(count)) }
    }
  }
}
