public import TolmachModel

/// Why a passage was taken for the one behind a quote, in plain words: what matches what, and what found no partner.
public struct PassageEvidence: Sendable {
  /// Words of both sides that stand for each other.
  public struct Pair: Hashable, Sendable {
    /// The quote's word or words.
    public var quote: String
    /// The passage's.
    public var passage: String
    /// The passage's language.
    public var language: LanguageTag
  }

  /// Numbers that agree.
  public private(set) var numbers: [Pair] = []
  /// Names that agree.
  public private(set) var names: [Pair] = []
  /// All other words that match.
  public private(set) var words: [Pair] = []
  /// The quote's words without a partner.
  public private(set) var unmatched: [String] = []
  /// How many words of the quote, each counted as often as it stands there, have a partner, and how many there are.
  public var counts: (matched: Int, all: Int) { (matched, matched + unmatched.count) }
  private var matched = 0

  /// Reads the links of the passages that `finding` of `report` may render: of a spliced quote each part's.
  public init(_ finding: QuoteFinding, in report: QuoteReport) {
    // What is said twice is evidence twice, and told once.
    var seen: Set<Pair> = []
    let links = finding.passages.flatMap { passage in passage.links.map { (link: $0, passage: passage) } }
    for (link, passage) in links.sorted(by: { $0.link.quote < $1.link.quote })
    where !links.contains(where: { $0.passage.origin == passage.origin && $0.link.holds(link) }) {
      let origin = report.origins[passage.origin].document
      let pair = Pair(
        quote: report.article.words(of: link.quote),
        passage: origin.words(of: link.origin),
        language: passage.language
      )
      matched += 1
      guard seen.insert(pair).inserted else { continue }
      if Self.holdsDigit(pair.quote) || Self.holdsDigit(pair.passage) {
        numbers.append(pair)
      } else if Self.isName(link.quote, in: report.article), Self.isName(link.origin, in: origin) {
        names.append(pair)
      } else {
        words.append(pair)
      }
    }
    unmatched = Self.words(of: report.article, in: finding.quote.inner, without: links.map(\.link.quote))
  }

  /// Whether a digit is a number's: a 1 beside a Cyrillic letter stands for a palochka.
  private static func holdsDigit(_ text: String) -> Bool {
    let letters = Array(text)
    return letters.indices.contains { index in
      guard letters[index] == "1" else { return letters[index].isNumber }
      let isAfterLetter = index > 0 && isCyrillic(letters[index - 1])
      let isBeforeLetter = index + 1 < letters.count && isCyrillic(letters[index + 1])
      return !isAfterLetter && !isBeforeLetter
    }
  }

  private static func isCyrillic(_ letter: Character) -> Bool {
    letter.unicodeScalars.first.map { (0x400...0x4FF).contains($0.value) } ?? false
  }

  /// Whether a capital stands where a sentence does not ask for one.
  private static func isName(_ range: TextRange, in document: Document) -> Bool {
    let words = document.words(of: range)
    guard let first = words.first, first.isUppercase, words.count > 1 else { return false }
    let before = document.text[..<min(range.start, document.text.count)].suffix(8)
    let shown = String(decoding: before, as: UTF8.self).last { !$0.isWhitespace }
    return shown.map { $0.isLetter || $0.isNumber || $0 == "," || $0 == "-" } ?? false
  }

  private static func words(of document: Document, in range: TextRange, without known: [TextRange]) -> [String] {
    var found: [String] = []
    for run in document.runs(in: range, cutAt: known.flatMap { [$0.start, $0.end] }) {
      guard !known.contains(where: { $0.overlaps(run.range) }) else { continue }
      found += run.words.split { !($0.isLetter || $0.isNumber || $0 == "’" || $0 == "'" || $0 == "-") }.map(String.init)
    }
    return found.filter { $0.contains { $0.isLetter || $0.isNumber } }
  }
}

extension Passage.WordLink {
  /// Whether another link is a part of this one: «тридцать» of «тридцать один».
  fileprivate func holds(_ other: Passage.WordLink) -> Bool {
    func holds(_ outer: TextRange, _ inner: TextRange) -> Bool { outer.start <= inner.start && inner.end <= outer.end }
    return self != other && holds(quote, other.quote) && holds(origin, other.origin)
  }
}
