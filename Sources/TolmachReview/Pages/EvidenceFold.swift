import TolmachModel
import TolmachWorkflow

/// Why the passage was taken, folded: what matches what, notes on editing, other passages.
struct EvidenceFold {
  let context: PageContext
  let finding: QuoteFinding

  private var words: PageWords { context.words }

  func write(into html: inout HTML) {
    guard finding.origin != nil else { return }
    let others = finding.alternatives.dropFirst(finding.status == .ambiguous ? 1 : 0).filter {
      $0.confidence.map { ConfidenceBand($0) != .almostNoChance } ?? true
    }
    html.element("details", [.class("evidence")]) { html in
      html.element("summary", text: words[.evidence])
      html.element("dl") { html in
        let evidence = PassageEvidence(finding, in: context.report)
        pairs(evidence, &html)
        line(.partners, "\(evidence.counts.matched) / \(evidence.counts.all)", &html)
        notes(&html)
      }
      guard !others.isEmpty else { return }
      html.element("h4", text: words[.alsoPossible])
      for other in others { NearPassage(context: context, passage: other).write(into: &html) }
    }
  }

  private func pairs(_ evidence: PassageEvidence, _ html: inout HTML) {
    for (name, pairs) in [
      (PageWords.Phrase.numbers, evidence.numbers), (.names, evidence.names), (.matches, evidence.words),
    ]
    where !pairs.isEmpty {
      html.element("dt", text: words[name])
      html.element("dd") { html in
        for pair in pairs {
          html.element("span", [.class("pair")]) { html in
            html.element("span", context.articleLanguage) { $0.isolated(pair.quote) }
            html.raw(" = ")
            html.element("span", TextPainter.language(pair.language)) { $0.isolated(pair.passage) }
          }
        }
      }
    }
    if !evidence.unmatched.isEmpty {
      html.element("dt", text: words[.unmatched])
      html.element("dd", context.articleLanguage) { $0.isolated(evidence.unmatched.joined(separator: " · ")) }
    }
  }

  private func notes(_ html: inout HTML) {
    guard !finding.notes.isEmpty else { return }
    let sentences = finding.notes.map { note in
      let sentence = "\(note.kind.name(in: words.language)): \(note.sentence(in: words.language))"
      return note.kind == .term ? "\(sentence) (\(context.words(at: note.quote)))" : sentence
    }
    line(.notes, sentences.joined(separator: " "), &html)
  }

  private func line(_ name: PageWords.Phrase, _ text: String, _ html: inout HTML) {
    html.element("dt", text: words[name])
    html.element("dd", text: text)
  }
}
