import TolmachModel
import TolmachWorkflow

/// A flag on a terminal: how bad, what kind, one sentence, the words of both sides.
struct FlagText {
  let flag: QuoteFlag
  let finding: QuoteFinding
  let text: ReportText

  var lines: [String] {
    let language = text.language
    let sentence = "\(flag.kind.name(in: language)): \(flag.sentence(in: language))"
    var lines = text.labelled(flag.severity.name(in: language), sentence)
    if let first = lines.first { lines[0] = text.terminal.styled(first, style) }
    // A note on a term says nothing without the words that it is about.
    guard flag.severity != .note || flag.kind == .term else { return lines }
    return lines + text.labelled("", sides)
  }

  private var style: Terminal.Style {
    switch flag.severity {
    case .serious: .red
    case .check: .yellow
    case .note: .faint
    }
  }

  private var sides: String {
    var parts = ["\(text.words.article): \(shown(text.report.article.words(of: flag.quote)))"]
    // A name that is protected stands in the article, whatever was said.
    if let origin = finding.origin, flag.kind != .exposure {
      let document = text.report.origins[origin.origin].document
      parts.append("\(text.words.spoken): \(shown(document.words(of: flag.origin)))")
    }
    if let precision = flag.precision {
      parts.append("(\(text.words.precision(Int((min(max(precision, 0), 1) * 20).rounded()))))")
    }
    return parts.joined(separator: "   ")
  }

  private func shown(_ words: String) -> String { words.isEmpty ? text.words.nothing : "“\(words)”" }
}

/// The evidence for a finding in plain words.
struct ReportExplanation {
  let finding: QuoteFinding
  let text: ReportText

  var lines: [String] {
    guard let passage = finding.origin else { return [] }
    var lines: [String] = []
    if let turn = passage.before { lines += text.labelled(text.words.before, said(turn)) }
    if let turn = passage.lead { lines += text.labelled(text.words.lead, turn.words) }
    if let turn = passage.shownTrail { lines += text.labelled(text.words.trail, turn.words) }
    if let turn = passage.after { lines += text.labelled(text.words.after, said(turn)) }
    return lines + text.labelled(text.words.why, sentences.joined(separator: " "))
  }

  private func said(_ turn: Passage.Turn) -> String {
    turn.speaker.map { "\($0): \(turn.words)" } ?? turn.words
  }

  private var sentences: [String] {
    let evidence = PassageEvidence(finding, in: text.report)
    var sentences = [text.words.partners(evidence.counts.matched, of: evidence.counts.all)]
    if !evidence.numbers.isEmpty { sentences.append(text.words.numbers(list(evidence.numbers))) }
    if !evidence.names.isEmpty { sentences.append(text.words.names(list(evidence.names))) }
    if !evidence.words.isEmpty { sentences.append(text.words.matches(list(evidence.words))) }
    if !evidence.unmatched.isEmpty {
      sentences.append(text.words.alone(evidence.unmatched.joined(separator: ", ") + "."))
    }
    return sentences
  }

  private func list(_ pairs: [PassageEvidence.Pair]) -> String {
    pairs.map { "\($0.quote) = \($0.passage)" }.joined(separator: ", ") + "."
  }
}
