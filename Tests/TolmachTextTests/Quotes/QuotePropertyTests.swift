import Testing
import TolmachModel
import TolmachTestSupport
import TolmachText

/// What holds for any text, however broken.
@Suite struct QuotePropertyTests {
  private static let languages: [LanguageTag?] = [.english, .russian, .chechen, LanguageTag("fr"), nil]

  @Test(arguments: 0..<25)
  func randomTextKeepsThePromises(seed: Int) {
    var source = RandomText(seed: UInt64(seed))
    for text in [source.text(pieces: 300), source.brokenText(pieces: 300)] {
      for language in Self.languages {
        expectSound(QuoteScanner(language: language).quotes(in: text.span), in: text)
      }
    }
  }

  /// Openers, closers and dashes without end: the time would be hours if anything were quadratic.
  @Test(arguments: [
    "“", "\"", "«", "‘a ", "'a ", "“a ", "«а ", "\"а ", "„", "— ", "— а, ", "», — ", "“a\n\n", "«а\n", "‘a\n\n", "a” ",
    "’", "''",
    "Q: a\n", "“a” ", "«а», — сказал он. — ", "said ", "“‘", "’”", "[00:12:33] \n", "A: ", ":\n",
  ])
  func endlessPiecesAreScanned(_ piece: String) {
    let unit = Array(piece.utf8)
    var text: [UInt8] = []
    while text.count < 100_000 { text.append(contentsOf: unit) }
    for language in [LanguageTag.english, .russian] {
      let quotes = QuoteScanner(language: language).quotes(in: text.span)
      #expect(quotes.allSatisfy { $0.outer.end <= text.count && $0.outer.contains($0.inner) })
    }
  }

  /// A text of paragraphs is scanned like its paragraphs where no quote crosses their borders.
  @Test(arguments: 0..<20)
  func closedParagraphsAreIndependent(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let pool = [
      "“We rowed,” Ada said. “Nobody sang.”", "The ferry left at six.", "“Why?”", "He called it “a long night” twice.",
      "“They said, ‘Go home.’ We went,” the guard said.",
    ]
    let paragraphs = (0..<6).map { _ in pool.randomElement(using: &generator) ?? "" }
    let whole = paragraphs.joined(separator: "\n\n")
    let scanner = QuoteScanner(language: .english)
    var expected: [TextRange] = []
    var start = 0
    for paragraph in paragraphs {
      let bytes = Array(paragraph.utf8)
      expected += scanner.quotes(in: bytes.span).map { $0.inner.shifted(by: start) }
      start += bytes.count + 2
    }
    #expect(scanner.quotes(in: Array(whole.utf8).span).map(\.inner) == expected)
  }
}
