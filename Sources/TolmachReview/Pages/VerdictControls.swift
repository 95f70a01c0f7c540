import TolmachModel
import TolmachWorkflow

/// Room for a person's verdict: four buttons, what it rests on, a comment.
struct VerdictControls {
  let context: PageContext
  let finding: QuoteFinding
  let index: Int

  func write(into html: inout HTML) {
    let words = context.words
    html.element("div", [.class("judge")]) { html in
      html.element("div", [.class("buttons"), HTML.Attribute("role", "group")]) { html in
        button("confirmed", words[.confirm], &html)
        button("needs-listening", words[.needsListening], &html)
        button("disputed", words[.disputed], &html)
        button("not-a-quote", words[.notAQuote], &html)
      }
      html.element("div", [.class("basis")]) { html in
        box("listened", words[.listened], &html)
        if let passage = finding.origin { box("reads-original", words.reads(passage.language), &html) }
        let attributes: [HTML.Attribute] = [
          .class("comment"), HTML.Attribute("rows", "1"), HTML.Attribute("placeholder", words[.comment]),
          HTML.Attribute("aria-label", words[.comment]),
        ]
        html.element("textarea", attributes, text: "")
      }
    }
  }

  private func button(_ verdict: String, _ title: String, _ html: inout HTML) {
    let attributes = [
      HTML.Attribute("type", "button"), HTML.Attribute("data-verdict", verdict),
      HTML.Attribute("aria-pressed", "false"),
    ]
    html.element("button", attributes, text: title)
  }

  private func box(_ name: String, _ title: String, _ html: inout HTML) {
    html.element("label") { html in
      html.open("input", [HTML.Attribute("type", "checkbox"), HTML.Attribute("data-basis", name)])
      html.text(title)
    }
  }
}
