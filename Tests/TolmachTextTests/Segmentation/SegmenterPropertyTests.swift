import Testing
import TolmachModel
import TolmachTestSupport
import TolmachText

@Suite struct SegmenterPropertyTests {
  private static let languages: [LanguageTag] = [.russian, .chechen, .english, .undetermined]

  /// Whatever the text, sentences cover its words in order and lie on scalar borders.
  @Test(arguments: languages)
  func randomTextIsCovered(language: LanguageTag) throws {
    var random = RandomText(seed: 21)
    let segmenter = try Segmenter(language: language)
    for round in 0..<400 {
      let text = random.text(pieces: 1 + round % 120)
      let found = segmenter.segments(of: text)
      #expect(Coverage.problem(of: found, in: text) == nil, "round \(round)")
    }
  }

  /// Broken UTF-8 gives sentences in order and inside the text.
  @Test func brokenTextIsCovered() throws {
    var random = RandomText(seed: 22)
    let segmenter = try Segmenter(language: .russian)
    for round in 0..<400 {
      let text = random.brokenText(pieces: 1 + round % 120)
      var position = 0
      for range in segmenter.segments(of: text) {
        #expect(range.start >= position && range.end > range.start && range.end <= text.count, "round \(round)")
        position = range.end
      }
    }
  }

  /// Line ends of all three kinds part the same sentences.
  @Test func lineEndsAreAlike() throws {
    let segmenter = try Segmenter(language: .english)
    let text = "We came\nto the town.\n\nIt slept.\nNobody spoke"
    let pieces = ["\n", "\r\n", "\r"].map { end in
      let variant = text.replacingLineEnds(with: end)
      return MarkedText.pieces(variant, segmenter.segments(of: Array(variant.utf8))).map {
        $0.replacingLineEnds(with: "\n")
      }
    }
    #expect(pieces == Array(repeating: ["We came\nto the town.", "It slept.", "Nobody spoke"], count: 3))
  }

  /// A line of a megabyte is one sentence when no mark parts it.
  @Test func oneMegabyteIsRead() throws {
    let text = Array(String(repeating: "слово ", count: (1 << 20) / 11).utf8)
    #expect(try Segmenter(language: .russian).segments(of: text.span) == [TextRange(0, text.count - 1)])
  }

  /// Texts that are nothing but marks are read through once, and nothing is lost.
  @Test(arguments: [". ", "(", ")", "...", "\n", "- ", "://", "1. ", "•", "\u{301}", "А. ", "Что? – ", "«"])
  func repeatedMarksAreRead(_ piece: String) throws {
    let text = Array(String(repeating: piece, count: (1 << 15) / piece.utf8.count).utf8)
    let found = try Segmenter(language: .russian).segments(of: text)
    #expect(Coverage.problem(of: found, in: text) == nil)
  }

  /// Recognised paragraph by paragraph, each line has its language.
  @Test func languagesAreRecognisedByParagraph() throws {
    var segmenter = MultilingualSegmenter()
    var found: [Segment] = []
    let text = Array("Мы долго ждали у реки. Никто не пришёл.\nWe waited by the river. Nobody came to us.\n".utf8)
    try segmenter.appendSegments(of: text.span, language: nil, to: &found)
    #expect(found.map(\.language) == [.russian, .russian, .english, .english])
    #expect(found.map(\.block) == [0, 0, 1, 1])
  }
}

extension Segmenter {
  /// The sentences of an array of bytes.
  fileprivate func segments(of text: [UInt8]) -> [TextRange] { (try? segments(of: text.span)) ?? [] }
}

extension String {
  fileprivate func replacingLineEnds(with end: String) -> String {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: end)
  }
}
