import TolmachAlign
import TolmachFormats
import TolmachModel

/// What a report says in one breath: "11 quotes. 5 found, no difference detected. 1 found, meaning may differ
/// (negation, quote 4). 5 are by people who are not in this interview."
public struct ReportSummary: Sendable {
  private let report: QuoteReport
  private let language: InterfaceLanguage
  private let numbers: [Int?]

  /// Prepares the summary.
  public init(_ report: QuoteReport, language: InterfaceLanguage = .english) {
    self.report = report
    self.language = language
    numbers = report.numbers
  }

  /// How many quotes, and how they stand.
  public var sentence: String {
    let asked = report.asked
    let supported = asked.filter { report.quotes[$0].status == .supported }
    var parts: [String?] = [
      quotes(asked.count), found(supported.count { !report.quotes[$0].isPossiblyFound }),
      listed(supported.filter { report.quotes[$0].isPossiblyFound }, "possibly found", "Возможно, найдено"),
    ]
    parts.append(
      differing(asked.filter { report.quotes[$0].isSerious }, "meaning may differ", "смысл может отличаться")
    )
    let checks = asked.filter { report.quotes[$0].status == .differs && !report.quotes[$0].isSerious }
    parts.append(differing(checks, "points to check", "есть что проверить"))
    let twice = asked.filter { report.quotes[$0].status == .ambiguous }
    parts.append(listed(twice, "with two passages that fit", "Подходят два места"))
    let absent = asked.filter { report.quotes[$0].status == .notFound && report.quotes[$0].reason != .noOrigin }
    parts.append(listed(absent.filter { !report.quotes[$0].isUncompared }, "not found", "Не найдено"))
    let uncompared = absent.filter { report.quotes[$0].isUncompared }
    parts.append(
      listed(
        uncompared,
        "not compared: no lexicon knows both languages",
        "Не сравнивалось: нет словаря для этих языков"
      )
    )
    parts.append(elsewhere(asked.count { report.quotes[$0].reason == .noOrigin }))
    parts.append(exposed(exposedLines))
    parts.append(cutShort(asked.filter { report.quotes[$0].unsearched != nil }))
    return parts.compactMap { $0 }.joined(separator: " ")
  }

  /// "Start with 4."; nil when there is nothing to do.
  public var start: String? {
    guard let first = report.toDo.first, let number = numbers[first] else { return nil }
    return language == .english ? "Start with \(number)." : "Начните с \(number)."
  }

  /// To how many quotes people listened, which no machine may claim; and that settled ones are left out.
  public var heard: String { [listened, settled].compactMap { $0 }.joined(separator: " ") }

  private var listened: String {
    let (count, total) = report.heard
    guard count > 0 else { return language == .english ? "Nobody has listened yet." : "Никто ещё не слушал." }
    return language == .english
      ? "Somebody has listened to \(count) of the article's \(total) \(total == 1 ? "quote" : "quotes")."
      : "Прослушано цитат: \(count) из \(total)."
  }

  /// Why numbers are missing.
  private var settled: String? {
    let count = report.leftOut.count
    guard count > 0 else { return nil }
    return language == .english
      ? "\(count) settled earlier \(count == 1 ? "is" : "are") left out." : "Решённые раньше не показаны: \(count)."
  }

  private func quotes(_ count: Int) -> String {
    language == .english ? "\(count) \(count == 1 ? "quote" : "quotes")." : "Цитат: \(count)."
  }

  private func found(_ count: Int) -> String? {
    guard count > 0 else { return nil }
    return language == .english
      ? "\(count) found, no difference detected." : "Найдено, расхождений не обнаружено: \(count)."
  }

  /// "1 found, meaning may differ (negation, quote 4)."
  private func differing(_ indices: [Int], _ english: String, _ russian: String) -> String? {
    guard !indices.isEmpty else { return nil }
    var reasons: [String] = []
    for index in indices {
      guard let number = numbers[index] else { continue }
      var kinds: [String] = []
      for flag in report.quotes[index].points {
        let name = flag.kind.name(in: language)
        if !kinds.contains(name) { kinds.append(name) }
      }
      let quote = language == .english ? "quote" : "цитата"
      reasons.append((kinds + ["\(quote) \(number)"]).joined(separator: ", "))
    }
    let bracket = reasons.joined(separator: "; ")
    return language == .english
      ? "\(indices.count) found, \(english) (\(bracket))." : "Найдено, \(russian): \(indices.count) (\(bracket))."
  }

  private func listed(_ indices: [Int], _ english: String, _ russian: String) -> String? {
    guard !indices.isEmpty else { return nil }
    let list = indices.compactMap { numbers[$0].map(String.init) }.joined(separator: ", ")
    if language == .russian { return "\(russian): \(indices.count) (\(list))." }
    return "\(indices.count) \(english) (\(indices.count == 1 ? "quote" : "quotes") \(list))."
  }

  /// Where each protected name stands, and which it is as listed ("line 13: Verkhny Log"); for who may see the list.
  public var exposures: [String] {
    let line = language == .english ? "line" : "строка"
    return zip(exposedLines, report.exposures).map { "\(line) \($0): \($1.name)" }
  }

  /// The same for who may see the article only: its words, and the entry by its line in the list ("line 13: “in Verkhny Log”,
  /// the list's line 2").
  public var exposedWords: [String] {
    zip(exposedLines, report.exposures).map { line, exposure in
      let words = report.article.words(of: exposure.range)
      return language == .english
        ? "line \(line): “\(words)”, the list's line \(exposure.line)"
        : "строка \(line): «\(words)», в списке строка \(exposure.line)"
    }
  }

  /// The line, from 1, of each protected name.
  private var exposedLines: [Int] {
    guard !report.exposures.isEmpty else { return [] }
    let lines = LineTable(report.article.text)
    return report.exposures.map { lines.line(of: $0.range.start) }
  }

  /// The lines where protected names stand; never the names.
  private func exposed(_ lines: [Int]) -> String? {
    guard !lines.isEmpty else { return nil }
    let places = lines.reduce(into: [Int]()) { if $0.last != $1 { $0.append($1) } }
    let list = places.map(String.init).joined(separator: ", ")
    if language == .russian {
      return "Защищаемые имена или места в статье: \(lines.count) (\(places.count == 1 ? "строка" : "строки") \(list))."
    }
    let subject =
      lines.count == 1 ? "1 protected name or place stands" : "\(lines.count) protected names or places stand"
    return "\(subject) in the article (\(places.count == 1 ? "line" : "lines") \(list))."
  }

  /// "Of quote 3 only the beginning was looked for, some 4000 words."
  private func cutShort(_ indices: [Int]) -> String? {
    guard !indices.isEmpty else { return nil }
    let list = indices.compactMap { numbers[$0].map(String.init) }.joined(separator: ", ")
    if language == .russian {
      return
        "\(indices.count == 1 ? "Цитата" : "Цитаты") \(list): искали только начало, около \(PassageSearch.mostWords) слов."
    }
    let quotes = indices.count == 1 ? "quote" : "quotes"
    return "Of \(quotes) \(list) only the beginning was looked for, some \(PassageSearch.mostWords) words."
  }

  private func elsewhere(_ count: Int) -> String? {
    guard count > 0 else { return nil }
    if language == .russian { return "Говорящего нет в этом интервью: \(count)." }
    return count == 1
      ? "1 is by somebody who is not in this interview." : "\(count) are by people who are not in this interview."
  }
}
