import TolmachFormats
import TolmachModel
import TolmachWorkflow

/// A report for a terminal: the summary sentence, then each quote with the passage behind it and what differs.
struct ReportText {
  let report: QuoteReport
  let articlePath: String
  let terminal: Terminal
  var language = InterfaceLanguage.english
  /// Whether each quote is followed by the evidence in plain words.
  var explains = false

  /// Columns of the labels before words.
  static let labelWidth = 14
  private let indent = 5

  /// The whole report.
  var lines: String {
    let numbers = report.numbers
    var parts = [([heading] + notices + [summary] + exposures).joined(separator: "\n") + "\n"]
    for index in report.asked { parts.append(block(index, number: numbers[index] ?? 0)) }
    if let setAside { parts.append(setAside) }
    return parts.joined(separator: "\n")
  }

  var words: ReportLabels { ReportLabels(language: language) }
  private var layout: TextLayout { TextLayout(width: terminal.width) }

  private var heading: String {
    let origins = report.origins.map { origin in
      let languages = origin.languages.map(\.displayName).joined(separator: ", ")
      return "\(Terminal.visible(origin.id)) (\(words.segments(origin.segmentCount)), \(languages))"
    }
    return terminal.styled(Terminal.visible(articlePath), .bold) + " \(words.against) "
      + origins.joined(separator: ", ")
  }

  private var summary: String {
    let summary = ReportSummary(report, language: language)
    let sentences = [summary.sentence, summary.heard, summary.start].compactMap { $0 }
    return layout.paragraph(sentences.joined(separator: " "), label: "").joined(separator: "\n")
  }

  /// What is odd about the files, before anything is said of quotes.
  private var notices: [String] {
    report.notices.flatMap { notice in
      let file = notice.origin.map { "\(report.origins[$0].id): " } ?? ""
      return layout.paragraph("\(words.warning): \(file)\(notice.message(in: language))", label: "").map {
        terminal.styled($0, .red)
      }
    }
  }

  /// Where protected names stand, and which entry of the list each is: its line, not its spelling.
  private var exposures: [String] {
    ReportSummary(report, language: language).exposedWords.flatMap { layout.paragraph($0, label: spaces(indent)) }
  }

  /// The words in marks that were taken for no speech, with their lines: somebody may find that they are.
  private var setAside: String? {
    let mentions = report.quotes.filter { $0.status == .notSpeech }
    guard !mentions.isEmpty else { return nil }
    let lines = LineTable(report.article.text)
    let list = mentions.map { finding in
      "“\(Terminal.visible(finding.words))” (\(words.line) \(lines.line(of: finding.quote.outer.start)))"
    }
    let sentence = "\(words.setAside): \(list.joined(separator: ", "))."
    return layout.paragraph(sentence, label: "").joined(separator: "\n") + "\n"
  }

  private func block(_ index: Int, number: Int) -> String {
    let finding = report.quotes[index]
    let speaker = finding.attribution.map { Terminal.visible(report.article.words(of: $0)) }
    let title = terminal.styled(finding.title(in: language, speaker: speaker), style(finding))
    var lines = ["\("\(number).".padding(to: indent - 1)) \(title)\(by(finding))"]
    lines += labelled(words.quote, finding.words)
    if finding.origins.isEmpty {
      if let origin = finding.origin { lines += passage(origin, finding, name: words.passage) }
    } else {
      for (part, origin) in finding.origins.enumerated() {
        lines += passage(origin, finding, name: "\(words.part) \(part + 1)")
      }
    }
    if finding.status == .ambiguous, let other = finding.alternatives.first {
      lines += passage(other, finding, name: words.or)
    }
    lines += nearest(finding)
    for flag in finding.flags { lines += FlagText(flag: flag, finding: finding, text: self).lines }
    lines += report.repetitions(of: index).map { spaces(indent) + report.place(of: $0).also(in: language) }
    if explains { lines += ReportExplanation(finding: finding, text: self).lines }
    return lines.joined(separator: "\n") + "\n"
  }

  private func nearest(_ finding: QuoteFinding) -> [String] {
    guard finding.status == .notFound else { return [] }
    let likelihood =
      finding.likelihood(in: language).map { [spaces(Self.labelWidth) + terminal.styled($0, .faint)] } ?? []
    return likelihood + finding.nearest.flatMap { passage($0, finding, name: words.nearest) }
  }

  private func style(_ finding: QuoteFinding) -> Terminal.Style {
    switch finding.status {
    case .supported: finding.isPossiblyFound ? .yellow : .green
    case .differs: finding.isSerious ? .red : .yellow
    case .ambiguous: .yellow
    case .notFound: finding.reason == .noOrigin ? .faint : .red
    case .notSpeech: .faint
    }
  }

  /// Who speaks and the word that says so, as the article has them.
  private func by(_ finding: QuoteFinding) -> String {
    let words = [finding.attribution, finding.quote.cue].compactMap { $0 }.map {
      Terminal.visible(report.article.words(of: $0))
    }
    let problem = finding.quote.problem.map { "(\($0.message(in: language)))" }
    let parts = (words.isEmpty ? [] : [words.joined(separator: " · ")]) + [problem].compactMap { $0 }
    return parts.isEmpty ? "" : "   \(parts.joined(separator: " "))"
  }

  private func passage(_ passage: Passage, _ finding: QuoteFinding, name: String) -> [String] {
    var about: [String] = []
    if let time = passage.time { about.append(Self.clock(time.startMilliseconds)) }
    if let speaker = passage.speaker { about.append(speaker) }
    if report.origins.count > 1 { about.append(report.origins[passage.origin].id) }
    about.append(passage.language.displayName)
    if finding.status != .notFound {
      var one = finding
      if passage != finding.origin { one.confidence = passage.confidence }
      if let likelihood = one.likelihood(in: language) { about.append(likelihood) }
    }
    let place = layout.paragraph(about.joined(separator: ", "), label: spaces(Self.labelWidth))
    return labelled(name, passage.shownWords) + place.map { terminal.styled($0, .faint) }
  }

  /// Words behind a label, wrapped.
  func labelled(_ label: String, _ text: String) -> [String] {
    layout.paragraph(text, label: (spaces(indent) + label + " ").padding(to: Self.labelWidth))
  }

  func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  /// `00:12:44`
  static func clock(_ milliseconds: Int) -> String {
    let seconds = max(0, milliseconds) / 1000
    return [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}

extension LanguageTag {
  /// The tag, or `unknown` where the language was not recognised.
  var displayName: String { self == .undetermined ? "unknown" : description }
}
