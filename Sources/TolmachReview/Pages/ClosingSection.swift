import TolmachModel
import TolmachWorkflow

/// The end of the page: what was set aside, what the run was, and how to keep it.
struct ClosingSection {
  let context: PageContext

  func write(into html: inout HTML) {
    let words = context.words
    html.element("footer", [.class("closing")]) { html in
      setAside(&html)
      html.element("details") { html in
        html.element("summary", text: words[.signature])
        html.element("p", [.class("code")], text: RunSignature.current)
        html.element("p", text: words[.digests])
        html.element("p", [.class("code")]) { html in
          html.isolated("\(context.articleName) \(ContentDigest(context.report.article.text))")
        }
        for (origin, digest) in zip(context.report.origins, context.originDigests) {
          let attributes: [HTML.Attribute] = [
            .class("code origin"), HTML.Attribute("data-id", origin.id),
            HTML.Attribute("data-digest", digest.description),
          ]
          html.element("p", attributes) { $0.isolated("\(origin.id) \(digest)") }
        }
      }
      html.element("p", [.class("keep")], text: words[.keep])
    }
  }

  private func setAside(_ html: inout HTML) {
    let mentions = context.report.quotes.filter { $0.status == .notSpeech }
    guard !mentions.isEmpty else { return }
    html.element("details") { html in
      html.element("summary", text: "\(context.words[.setAside]): \(mentions.count)")
      html.element("ul", context.articleLanguage) { html in
        for mention in mentions { html.element("li") { $0.isolated(mention.words) } }
      }
    }
  }
}
