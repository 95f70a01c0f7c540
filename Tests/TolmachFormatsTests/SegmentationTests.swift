import Testing
import TolmachFormats
import TolmachModel
import TolmachText

/// Files of known formats, cut into sentences: "speaker: words".
@Suite struct FileSegmentationTests {
  private func sentences(_ document: Document, rules: SegmentationRules? = nil) throws -> [String] {
    var segmenter = DocumentSegmenter(language: .russian, rules: rules)
    return try segmenter.segments(of: document).map { segment in
      let words = document.runningText(of: segment.range, block: segment.block)
      let speaker = document.blocks[segment.block].speaker
      return speaker.map { "\(String(decoding: document.text[$0.start..<$0.end], as: UTF8.self)): \(words)" } ?? words
    }
  }

  private func document(_ text: String, path: String) throws -> Document {
    try DocumentReader.read(Array(text.utf8), path: path).document
  }

  /// Inside a labelled turn cues are no borders, but a silence of two seconds is.
  @Test func silenceEndsASentenceInsideATurn() throws {
    let read = try document(
      """
      1
      00:00:01,000 --> 00:00:02,000
      ЛЕЙЛА: Мы ждали
      до <i>утра</i>,

      2
      00:00:02,100 --> 00:00:04,000
      но никто не пришёл. Потом

      3
      00:00:07,000 --> 00:00:09,500
      они уехали в г. Сосновск.

      4
      00:00:10,000 --> 00:00:11,000
      ЖУРНАЛИСТ: А потом?
      """,
      path: "interview.srt"
    )
    #expect(
      try sentences(read) == [
        "ЛЕЙЛА: Мы ждали до утра, но никто не пришёл.", "ЛЕЙЛА: Потом", "ЛЕЙЛА: они уехали в г. Сосновск.",
        "ЖУРНАЛИСТ: А потом?",
      ]
    )
    var segmenter = DocumentSegmenter(language: .russian)
    let times = CueTimes(read)
    let segments = try segmenter.segments(of: read)
    #expect(segments.map { times.cues(of: $0.range) } == [0..<2, 1..<2, 2..<3, 3..<4])
    #expect(times.time(of: segments[2].range) == .init(startMilliseconds: 7000, endMilliseconds: 9500))
  }

  /// Lines of a paragraph are one text; headings and paragraphs are borders.
  @Test func paragraphsAreBorders() throws {
    let read = try document("# Дорога\n\nМы шли\nдолго. Потом\nотдыхали.\n\n- хлеб\n- соль\n", path: "article.md")
    #expect(try sentences(read) == ["Дорога", "Мы шли долго.", "Потом отдыхали.", "хлеб", "соль"])
  }

  /// The rules of an SRX file replace ours.
  @Test func rulesOfAFileAreUsed() throws {
    let rules = try SRXReader.read(
      Array(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="yes"/><body>
        <languagerules><languagerule languagerulename="All">
        <rule break="no"><beforebreak>\\bпроф\\.</beforebreak><afterbreak>\\s</afterbreak></rule>
        <rule break="yes"><beforebreak>[.;]</beforebreak><afterbreak>\\s</afterbreak></rule>
        </languagerule></languagerules>
        <maprules><languagemap languagepattern=".*" languagerulename="All"/></maprules></body></srx>
        """.utf8
      ),
      path: "rules.srx"
    )
    let read = try document("Пришёл проф. Лугов; все встали. Сели.", path: "a.txt")
    #expect(try sentences(read, rules: rules) == ["Пришёл проф. Лугов;", "все встали.", "Сели."])
  }
}
