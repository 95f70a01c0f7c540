import Testing
import TolmachModel
import TolmachTestSupport

@testable import TolmachText

@Suite struct DocumentSegmenterTests {
  /// A turn of cues; `pauses` are the silences before each cue but the first, each cue lasts a second.
  private func turn(_ words: [String], pauses: [Int]) -> Document {
    var text: [UInt8] = []
    var pieces: [Document.Piece] = []
    var cues: [Document.Cue] = []
    var clock = 0
    for (index, cue) in words.enumerated() {
      text.append(contentsOf: "\n#\(index)\n".utf8)
      if index > 0 { clock += pauses[index - 1] }
      let range = TextRange(text.count, text.count + cue.utf8.count)
      text.append(contentsOf: cue.utf8)
      pieces.append(.init(range: range, spaced: true))
      cues.append(.init(range: range, startMilliseconds: clock, endMilliseconds: clock + 1000))
      clock += 1000
    }
    let block = Document.Block(kind: .turn, pieces: pieces, cues: 0..<cues.count)
    return Document(format: "srt", text: text, blocks: [block], cues: cues)
  }

  private func sentences(_ document: Document, _ language: LanguageTag? = .russian) throws -> [String] {
    var segmenter = DocumentSegmenter(language: language)
    return try segmenter.segments(of: document).map { document.runningText(of: $0.range, block: $0.block) }
  }

  /// A sentence runs over cues; the stop of an abbreviation at a cue's end does not part it.
  @Test func cuesAreNoBorders() throws {
    let document = turn(["Мы ждали", "у реки. Потом пришёл проф.", "Лугов."], pauses: [100, 100])
    #expect(try sentences(document) == ["Мы ждали у реки.", "Потом пришёл проф. Лугов."])
  }

  /// Two seconds of silence end a sentence whatever the words say; less does not.
  @Test func silenceIsABorder() throws {
    #expect(try sentences(turn(["Мы ждали", "у реки."], pauses: [2000])) == ["Мы ждали", "у реки."])
    #expect(try sentences(turn(["Мы ждали", "у реки."], pauses: [1999])) == ["Мы ждали у реки."])
  }

  /// Blocks are borders; what stands between them belongs to no sentence.
  @Test func blocksAreBorders() throws {
    let text = Array("# Мы ждали\n\nу реки".utf8)
    let second = text.count - "у реки".utf8.count
    let document = Document(
      format: "markdown",
      text: text,
      blocks: [
        .init(kind: .heading, pieces: [.init(range: TextRange(2, second - 2), spaced: true)]),
        .init(kind: .paragraph, pieces: [.init(range: TextRange(second, text.count), spaced: true)]),
      ]
    )
    #expect(try sentences(document) == ["Мы ждали", "у реки"])
  }

  /// A character reference is read as what it stands for, and its whole range belongs to the sentence.
  @Test func referencesAreRead() throws {
    let text = Array("Да&excl; Нет.".utf8)
    let mark = TextRange(4, 10)
    let block = Document.Block(
      kind: .paragraph,
      pieces: [
        .init(range: TextRange(0, 4), spaced: true), .init(range: mark, spaced: false, substitute: 0x21),
        .init(range: TextRange(10, text.count), spaced: false),
      ]
    )
    let document = Document(format: "vtt", text: text, blocks: [block])
    var segmenter = DocumentSegmenter(language: .russian)
    let found = try segmenter.segments(of: document)
    #expect(found.map(\.range) == [TextRange(0, 10), TextRange(11, text.count)])
    #expect(try sentences(document) == ["Да!", "Нет."])
  }

  /// Each block has its language, or the one that was named.
  @Test func languagesAreRecognisedByBlock() throws {
    var segmenter = DocumentSegmenter()
    let document = turn(["Мы долго ждали у широкой реки."], pauses: [])
    #expect(try segmenter.segments(of: document).map(\.language) == [.russian])
    var named = DocumentSegmenter(language: .chechen)
    #expect(try named.segments(of: document).map(\.language) == [.chechen])
  }

  /// Time runs evenly over a cue's scalars; a range over two cues has the first one's beginning and the last one's end.
  @Test func timesAreInterpolated() throws {
    let document = turn(["абвг", "дежз"], pauses: [500])
    let times = CueTimes(document)
    let first = document.cues[0].range
    let second = document.cues[1].range
    #expect(times.cues(of: TextRange(first.start, second.end)) == 0..<2)
    #expect(times.time(of: first) == .init(startMilliseconds: 0, endMilliseconds: 1000))
    #expect(
      times.time(of: TextRange(first.start + 2, first.start + 6)) == .init(startMilliseconds: 250, endMilliseconds: 750)
    )
    #expect(
      times.time(of: TextRange(first.start + 4, second.start + 4))
        == .init(startMilliseconds: 500, endMilliseconds: 2000)
    )
    #expect(times.time(of: TextRange(0, 1)) == nil)
  }

  /// Whatever the pieces and pauses: sentences lie in order inside the words, and their times do not run backwards.
  @Test func randomTurnsAreCovered() throws {
    var random = RandomText(seed: 41)
    var generator = SeededGenerator(seed: 42)
    for _ in 0..<100 {
      let words = (0..<6).map { _ in String(decoding: random.text(pieces: 12), as: UTF8.self) }
      let document = turn(words, pauses: (0..<5).map { _ in Int.random(in: 0...4000, using: &generator) })
      let times = CueTimes(document)
      var segmenter = DocumentSegmenter()
      var position = 0
      var moment = 0
      for segment in try segmenter.segments(of: document) {
        #expect(segment.range.start >= position && segment.range.end <= document.text.count)
        position = segment.range.end
        let time = try #require(times.time(of: segment.range))
        #expect(time.startMilliseconds >= moment && time.endMilliseconds >= time.startMilliseconds)
        moment = time.startMilliseconds
      }
    }
  }
}
