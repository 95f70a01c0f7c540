import TolmachModel
import TolmachWorkflow

/// A passage in its own language: the turn before it, its words with glosses amid what the same turn says, the turn after
/// it, who and when.
struct PassageView {
  let context: PageContext
  let finding: QuoteFinding
  let passage: Passage
  /// Its place among several, such as `1/2`.
  let label: String?

  func write(into html: inout HTML) {
    let marks = QuoteMarks(context: context, finding: finding)
    html.element("figure", [.class("passage")]) { html in
      html.element("div", [.class("spoken")] + TextPainter.language(passage.language)) { html in
        if let turn = passage.before { write(turn, "before", .before, marks, &html) }
        html.element("p", [.class("words")]) { html in
          if let speaker = passage.speaker { html.element("b", [.class("speaker")]) { $0.isolated(speaker) } }
          html.element("bdi") { html in
            if let turn = passage.lead { own(turn, marks, &html, isBefore: true) }
            words(marks, &html)
            if let turn = passage.shownTrail { own(turn, marks, &html, isBefore: false) }
          }
        }
        if let turn = passage.after { write(turn, "after", .after, marks, &html) }
      }
      html.element("figcaption") { caption(&$0) }
    }
  }

  private func words(_ marks: QuoteMarks, _ html: inout HTML) {
    let start = html.markup.utf8.count
    marks.origin(passage.shownRange, of: passage).paint(into: &html)
    if html.markup.utf8.count == start { html.text(passage.shownWords) }
  }

  /// What the same turn says beside the passage, faint.
  private func own(_ turn: Passage.Turn, _ marks: QuoteMarks, _ html: inout HTML, isBefore: Bool) {
    if !isBefore { html.raw(" ") }
    html.element("span", [.class("own")]) { marks.origin(turn.range, of: passage).paint(into: &$0) }
    if isBefore { html.raw(" ") }
  }

  private func write(
    _ turn: Passage.Turn,
    _ name: String,
    _ title: PageWords.Phrase,
    _ marks: QuoteMarks,
    _ html: inout HTML
  ) {
    html.element("p", [.class("turn \(name)"), HTML.Attribute("title", context.words[title])]) { html in
      if let speaker = turn.speaker { html.element("b", [.class("speaker")]) { $0.isolated(speaker) } }
      html.element("bdi") { html in
        let start = html.markup.utf8.count
        marks.origin(turn.range, of: passage).paint(into: &html)
        if html.markup.utf8.count == start { html.text(turn.words) }
      }
    }
  }

  private func caption(_ html: inout HTML) {
    if let label { html.element("span", [.class("part")], text: label) }
    PlaceInTime(context: context, passage: passage).write(into: &html)
    if context.report.origins.count > 1 {
      html.element("span") { $0.isolated(context.report.origins[passage.origin].id) }
    }
    html.element("span", [.class("likelihood")], text: likelihood)
    if !passage.glosses.isEmpty { html.element("span", [.class("glossed")], text: context.words[.glosses]) }
  }

  private var likelihood: String {
    var one = finding
    one.confidence = passage == finding.origin ? finding.confidence : passage.confidence
    return one.likelihood(in: context.words.language) ?? context.words[.notMeasured]
  }
}

/// When a passage is said, and the button that plays it where there is a recording.
struct PlaceInTime {
  let context: PageContext
  let passage: Passage

  /// How much earlier than the passage one begins to listen.
  private static let leadMilliseconds = 2000

  func write(into html: inout HTML) {
    guard let time = passage.time else { return }
    let clock = Clock.text(time.startMilliseconds)
    guard let recording = context.recording(of: passage.origin) else {
      return html.element("span", [.class("clock")], text: clock)
    }
    let start = max(0, time.startMilliseconds - Self.leadMilliseconds)
    let attributes: [HTML.Attribute] = [
      .class("play"), HTML.Attribute("type", "button"), HTML.Attribute("data-recording", recording),
      HTML.Attribute("data-from", String(start)), HTML.Attribute("data-to", String(time.endMilliseconds + 1000)),
      HTML.Attribute("aria-label", "\(context.words[.play]): \(clock)"),
      HTML.Attribute("title", context.words[.play]),
    ]
    html.element("button", attributes) { html in
      html.element("span", [.class("sign"), HTML.Attribute("aria-hidden", "true")], text: "▶")
      html.text(clock)
    }
  }
}

/// A passage that might have been meant, in short.
struct NearPassage {
  let context: PageContext
  let passage: Passage

  func write(into html: inout HTML) {
    html.element("p", [.class("near")]) { html in
      PlaceInTime(context: context, passage: passage).write(into: &html)
      if let speaker = passage.speaker { html.element("b", [.class("speaker")]) { $0.isolated(speaker) } }
      html.element("span", TextPainter.language(passage.language)) { $0.isolated(passage.shownWords) }
      if let confidence = passage.confidence {
        html.element("small", text: ConfidenceBand(confidence).words(in: context.words.language))
      }
    }
  }
}
