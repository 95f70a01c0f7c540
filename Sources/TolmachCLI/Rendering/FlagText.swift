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
    if let turn = passage.lead { lines += text.labelled(text.words.lead, Self.closed(turn.words)) }
    if let turn = passage.shownTrail { lines += text.labelled(text.words.trail, Self.opened(turn.words)) }
    if let turn = passage.after { lines += text.labelled(text.words.after, said(turn)) }
    return lines + text.labelled(text.words.why, sentences.joined(separator: " "))
  }

  private func said(_ turn: Passage.Turn) -> String {
    let words = Self.shortened(turn.words)
    return turn.speaker.map { "\($0): \(words)" } ?? words
  }

  /// So much of a turn beside the passage's is shown, in characters.
  private static let longestTurn = 240

  /// The first words of a long turn.
  private static func shortened(_ words: String) -> String {
    guard words.count > longestTurn else { return words }
    let first = words.prefix(longestTurn)
    return first[..<(first.lastIndex(of: " ") ?? first.endIndex)] + " …"
  }

  /// What goes on behind a passage without the marks that belong to it.
  private static func opened(_ words: String) -> String {
    String(words.drop { " \n,;:.!?…»”\"".contains($0) })
  }

  /// What stands before a passage without a mark that opens it.
  private static func closed(_ words: String) -> String {
    var words = Substring(words)
    while let last = words.last, " \n«“„(".contains(last) { words.removeLast() }
    return String(words)
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
