import Testing
@testable import TolmachFormats
import TolmachModel
import TolmachTestSupport

@Suite struct AlignedTextTests {
  private func sample(_ target: [String] = ["The bridge <was> \"closed\" & empty.", "Why?", "No."]) throws
    -> AlignedText
  {
    let times = [(1000, 2500), (3000, 4000), (3_725_004, 3_726_000)]
      .map { Document.TimeSpan(startMilliseconds: $0.0, endMilliseconds: $0.1) }
    return AlignedText(
      source: .init(
        name: "a.srt",
        language: .russian,
        sentences: ["Мост закрыт\tи пуст.", "Почему?", "Нет."],
        times: times
      ),
      target: .init(name: "b&b.txt", language: .english, sentences: target, times: []),
      links: [
        .init(source: 0..<1, target: 0..<1, confidence: 0.97315),
        .init(source: 1..<1, target: 1..<2, confidence: 0.25),
        .init(source: 1..<3, target: 2..<3, confidence: nil),
      ]
    )
  }

  private func text(_ format: AlignedFormat, _ given: AlignedText, file: Int = 0) -> String {
    String(decoding: format.files(given, path: "out.moses")[file].bytes, as: UTF8.self)
  }

  @Test func endingsNameFormats() {
    #expect(AlignedFormat(path: "a/b.c.TMX") == .tmx)
    #expect(AlignedFormat(path: "ladder") == .ladder)
    #expect(AlignedFormat(path: "a.xlf") == .xlf && AlignedFormat(path: "a.xliff") == .xlf)
    #expect(AlignedFormat(path: "a.docx") == nil && AlignedFormat(path: "") == nil)
  }

  @Test func tablesHoldEachLinkInALine() throws {
    #expect(
      try text(.tsv, sample()) == """
        ru\ten\tconfidence
        Мост закрыт и пуст.\tThe bridge <was> "closed" & empty.\t0.9732
        \tWhy?\t0.25
        Почему? Нет.\tNo.\t

        """
    )
  }

  @Test func laddersNameBorders() throws {
    #expect(try text(.ladder, sample()) == "0\t0\t0.9732\n1\t1\t0.25\n1\t2\t0.0\n3\t3\t0\n")
  }

  @Test func mosesMakesTwoFilesOfEqualLength() throws {
    let files = AlignedFormat.moses.files(try sample(), path: "out.moses")
    #expect(files.map(\.path) == ["out.ru", "out.en"])
    #expect(try text(.moses, sample()) == "Мост закрыт и пуст.\nПочему? Нет.\n")
    #expect(try text(.moses, sample(), file: 1) == "The bridge <was> \"closed\" & empty.\nNo.\n")
  }

  @Test func subtitlesHaveTheOriginalsTimes() throws {
    let read = try SubRip.read(Array(text(.srt, sample()).utf8), path: "out.srt").document
    #expect(read.cues.map(\.startMilliseconds) == [1000, 3000])
    #expect(read.cues.map(\.endMilliseconds) == [2500, 3_726_000])
    let web = try WebVTT.read(Array(text(.vtt, sample()).utf8), path: "out.vtt").document
    #expect(web.cues.map(\.endMilliseconds) == [2500, 3_726_000])
    #expect(web.runningText(of: web.blocks[0].range, block: 0).contains("<was> \"closed\" & empty."))
  }

  @Test func markupIsEscaped() throws {
    let given = try sample()
    #expect(text(.tmx, given).contains("<seg>The bridge &lt;was&gt; &quot;closed&quot; &amp; empty.</seg>"))
    #expect(text(.tmx, given).contains("<prop type=\"x-tolmach-confidence\">0.9732</prop>"))
    #expect(text(.xlf, given).contains("its:mtConfidence=\"0.9732\">The bridge &lt;was&gt;"))
    #expect(text(.xces, given).contains("toDoc=\"b&amp;b.txt\""))
    #expect(text(.xces, given).contains("xtargets=\"2 3;3\"/>"))
    #expect(text(.html, given).contains("&lt;was&gt;") && !text(.html, given).contains("<was>"))
  }

  @Test func anyTextMakesWellFormedXML() throws {
    for seed in 0..<40 as Range<UInt64> {
      var random = RandomText(seed: seed)
      let words = (0..<3).map { _ in
        String(decoding: random.brokenText(pieces: 20), as: UTF8.self) + "\u{1}\u{FFFF}]]>"
      }
      for format in [AlignedFormat.tmx, .xlf, .xces] {
        var names: [String] = []
        let bytes = Array(try text(format, sample(words)).utf8)
        try XMLEventReader.read(bytes, path: "out", format: "XML") { (event) throws(FormatError) in
          names.append(event.name)
        }
        #expect(!names.isEmpty)
      }
    }
  }

  /// The sample with marked words linked one by one: `⟦Мост⟧` to `⟦bridge⟧`.
  private func linked(_ source: [MarkedText], _ target: [MarkedText]) throws -> AlignedText {
    var text = try sample(target.map(\.text))
    text.source.sentences = source.map(\.text)
    text.links = [.init(source: 0..<source.count, target: 0..<target.count, confidence: 0.9)]
    func ranges(_ side: [MarkedText]) -> [TextRange] {
      var start = 0
      return side.flatMap { sentence in
        defer { start += sentence.text.utf8.count + 1 }
        return sentence.ranges.map { TextRange(start + $0.start, start + $0.end) }
      }
    }
    text.links[0].words = zip(ranges(source), ranges(target)).map { .init(source: $0, target: $1) }
    return text
  }

  @Test func wordLinksAreScalarsOfBothTexts() throws {
    let text = try linked(
      [MarkedText("⟦Мост⟧ 🌉\t⟦закрыт⟧."), MarkedText("Почему ⟦ночью⟧?")],
      [MarkedText("The ⟦bridge⟧ is ⟦closed⟧. Why at ⟦night⟧?")]
    )
    #expect(self.text(.tsv, text).hasSuffix("\t0.9\t0-4:4-10 7-13:14-20 22-27:29-34\n"))
    #expect(self.text(.tsv, text).hasPrefix("ru\ten\tconfidence\tlinks\n"))
    #expect(
      self.text(.jsonl, text).contains(
        #""links":[{"sourceStart":0,"sourceEnd":4,"targetStart":4,"targetEnd":10},{"sourceStart":7,"#
      )
    )
    #expect(self.text(.links, text) == "0-1 2-3 4-6\n")
  }

  @Test func pharaohsLinksFollowMosesLines() throws {
    var text = try sample()
    text.links[0].words = [
      .init(source: TextRange(0, 8), target: TextRange(4, 10)),
      .init(source: TextRange(0, 8), target: TextRange(4, 10)),
    ]
    #expect(self.text(.links, text) == "0-1\n\n")
    #expect(AlignedFormat(path: "a.links") == .links)
    // Two words of one piece between spaces are one link.
    let joined = try linked([MarkedText("⟦северо⟧-⟦запад⟧")], [MarkedText("⟦north⟧-⟦west⟧")])
    #expect(self.text(.links, joined) == "0-0\n")
  }

  @Test func linkedWordsShareAGroupOnThePage() throws {
    let text = try linked([MarkedText("⟦Мост⟧ <⟦там⟧>")], [MarkedText("⟦bridge⟧ & ⟦there⟧")])
    let page = self.text(.html, text)
    #expect(page.contains("<span data-g=\"1\">Мост</span> &lt;<span data-g=\"2\">там</span>&gt;"))
    #expect(page.contains("<span data-g=\"1\">bridge</span> &amp; <span data-g=\"2\">there</span>"))
    #expect(try !self.text(.html, sample()).contains("<script>"))
  }

  /// The page's two digits say that nothing is certain but what a person settled.
  @Test(arguments: [(0.9981, "0.99"), (0.97315, "0.97"), (1, "1.0"), (0.001, "0.0")])
  func nothingIsRoundedUpToCertainty(confidence: Double, shown: String) throws {
    var given = try sample()
    given.links[0].confidence = confidence
    #expect(text(.html, given).contains("<td>\(shown)</td></tr>"))
    given.links[0].confidence = 0.99998
    for format in [AlignedFormat.tsv, .tmx, .ladder] { #expect(text(format, given).contains("0.9999")) }
  }

  @Test func nothingIsSaidOfWordsUnlessAsked() throws {
    #expect(try !text(.jsonl, sample()).contains("links"))
    #expect(try !text(.tsv, sample()).contains("links"))
  }

  @Test func doubtfulLinksAreLeftOut() throws {
    #expect(try sample().filtered(least: 0.5).links.map(\.confidence) == [0.97315, nil])
  }
}
