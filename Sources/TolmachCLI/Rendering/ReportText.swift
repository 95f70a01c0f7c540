import TolmachModel
import TolmachWorkflow

/// A report for a terminal: the summary sentence, then each quote with the passage behind it.
struct ReportText {
  let report: QuoteReport
  let articlePath: String
  let terminal: Terminal

  /// The whole report.
  var lines: String {
    var parts = [heading, summary, ""]
    let places = ScalarOffsets(report.article.text)
    for (number, finding) in report.quotes.enumerated() where finding.status != .notSpeech {
      parts.append(block(finding, number: number + 1, places: places))
    }
    let mentions = report.quotes.count { $0.status == .notSpeech }
    if mentions > 0 { parts.append("Set aside as titles or terms: \(mentions).\n") }
    return parts.joined(separator: "\n")
  }

  private var heading: String {
    let origins = report.origins.map { origin in
      let languages = origin.languages.map(\.displayName).joined(separator: ", ")
      return "\(Terminal.visible(origin.id)) (\(origin.segmentCount) segments, \(languages))"
    }
    return terminal.styled(Terminal.visible(articlePath), .bold) + " against " + origins.joined(separator: ", ")
  }

  /// "20 quotes. 17 found. 1 by somebody who is not in this interview."
  private var summary: String {
    let quotes = report.quotes.filter { $0.status != .notSpeech }
    func count(_ status: QuoteFinding.Status) -> Int { quotes.count { $0.status == status } }
    var sentences = ["\(quotes.count) \(quotes.count == 1 ? "quote" : "quotes").", "\(count(.supported)) found."]
    if count(.differs) > 0 { sentences.append("\(count(.differs)) found, something differs.") }
    if count(.ambiguous) > 0 { sentences.append("\(count(.ambiguous)) with two passages that fit.") }
    let absent = quotes.count { $0.reason == .absent }
    if absent > 0 { sentences.append("\(absent) not found.") }
    let elsewhere = quotes.count { $0.reason == .noOrigin }
    if elsewhere > 0 { sentences.append("\(elsewhere) by people who are not in this interview.") }
    return sentences.joined(separator: " ") + " Nobody has listened yet."
  }

  private func block(_ finding: QuoteFinding, number: Int, places: ScalarOffsets) -> String {
    let indent = String(repeating: " ", count: 2 * finding.quote.level)
    let head = "\(number). \(terminal.styled(label(finding), style(finding)))\(by(finding))"
    var lines = [indent + head]
    lines += wrapped(finding.words, prefix: indent + "     quote    ")
    if let origin = finding.origin { lines += passage(origin, indent: indent, name: "passage") }
    if finding.origin == nil || finding.status == .ambiguous {
      for other in finding.alternatives.prefix(finding.status == .ambiguous ? 1 : 3) {
        lines += passage(other, indent: indent, name: finding.status == .ambiguous ? "or" : "nearest")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func label(_ finding: QuoteFinding) -> String {
    switch (finding.status, finding.reason) {
    case (.supported, _): "found"
    case (.differs, _): "found, meaning may differ"
    case (.ambiguous, _): "two passages fit, choose"
    case (.notFound, .noOrigin?): "no interview given"
    case (.notFound, _): "not found"
    case (.notSpeech, _): "not speech"
    }
  }

  private func style(_ finding: QuoteFinding) -> Terminal.Style {
    switch finding.status {
    case .supported: .green
    case .differs, .ambiguous: .yellow
    case .notFound: finding.reason == .noOrigin ? .faint : .red
    case .notSpeech: .faint
    }
  }

  /// ", said Leila": the speaker and cue as the article has them.
  private func by(_ finding: QuoteFinding) -> String {
    let text = report.article.text
    let words = [finding.attribution, finding.quote.cue].compactMap { $0 }.map {
      Terminal.visible(String(decoding: text[$0.start..<$0.end], as: UTF8.self))
    }
    return words.isEmpty ? "" : "   \(words.joined(separator: " · "))"
  }

  private func passage(_ passage: Passage, indent: String, name: String) -> [String] {
    let label = name.padding(to: 9)
    var about: [String] = []
    if let time = passage.time { about.append(Self.clock(time.startMilliseconds)) }
    if let speaker = passage.speaker { about.append(Terminal.visible(speaker)) }
    if report.origins.count > 1 { about.append(Terminal.visible(report.origins[passage.origin].id)) }
    about.append(passage.language.displayName)
    return wrapped(passage.words, prefix: indent + "     \(label)")
      + [indent + String(repeating: " ", count: 14) + terminal.styled(about.joined(separator: ", "), .faint)]
  }

  /// `00:12:44`
  static func clock(_ milliseconds: Int) -> String {
    let seconds = milliseconds / 1000
    return [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }

  /// Breaks words at spaces so that no line passes the terminal's width.
  private func wrapped(_ words: String, prefix: String) -> [String] {
    let room = max(20, terminal.width - prefix.count)
    var lines: [String] = []
    var line = ""
    for word in Terminal.visible(words.replacing("\n", with: " ")).split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > room {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    let blank = String(repeating: " ", count: prefix.count)
    return lines.enumerated().map { ($0.offset == 0 ? prefix : blank) + $0.element }
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}

extension LanguageTag {
  /// The tag, or `unknown` where the language was not recognised.
  var displayName: String { self == .undetermined ? "unknown" : description }
}
