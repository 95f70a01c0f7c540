import Testing
import TolmachFormats
import TolmachModel

/// What a document says, block by block: "speaker: words".
private func turns(_ read: ReadDocument) -> [String] {
  let text = read.document.text
  return read.document.blocks.map { block in
    var words = ""
    for piece in block.pieces {
      if piece.spaced, !words.isEmpty { words += " " }
      if let scalar = piece.substitute.flatMap(Unicode.Scalar.init) {
        words.unicodeScalars.append(scalar)
      } else {
        words += String(decoding: text[piece.range.start..<piece.range.end], as: UTF8.self)
      }
    }
    let speaker = block.speaker.map { String(decoding: text[$0.start..<$0.end], as: UTF8.self) }
    return speaker.map { "\($0): \(words)" } ?? words
  }
}

@Suite struct SubtitleTests {
  private func srt(_ text: String) throws -> ReadDocument { try SubRip.read(Array(text.utf8), path: "test.srt") }
  private func vtt(_ text: String) throws -> ReadDocument { try WebVTT.read(Array(text.utf8), path: "test.vtt") }

  @Test func cuesOfOneSpeakerAreOneTurn() throws {
    let read = try srt(
      """
      1
      00:00:01,000 --> 00:00:02,000
      ЛЕЙЛА: Мы ждали
      до утра,

      2
      00:00:02,100 --> 00:00:03,000
      но никто не пришёл.

      3
      00:00:03,000 --> 00:00:04,500
      ЖУРНАЛИСТ: А потом?
      """
    )
    #expect(turns(read) == ["ЛЕЙЛА: Мы ждали до утра, но никто не пришёл.", "ЖУРНАЛИСТ: А потом?"])
    #expect(read.document.cues.map(\.startMilliseconds) == [1000, 2100, 3000])
    #expect(read.document.blocks.map(\.cues) == [0..<2, 2..<3])
    #expect(read.isValid)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func everyLineEndIsRead(end: String) throws {
    let text = "1\n00:00:01,000 --> 00:00:02,000\nОдин.\n\n2\n00:00:05,000 --> 00:00:06,000\nДва.\n"
    let read = try srt(String(text.map { $0 == "\n" ? Character(end) : $0 }))
    #expect(turns(read) == ["Один.", "Два."])
  }

  @Test func oddCuesAreReadAndReported() throws {
    let read = try srt(
      "00:00:01.000 --> 00:00:02,000\nБез номера.\n\n2\n00:00:03,000 --> 00:00:04,000\nПервая\n\nвторая строка\n"
    )
    #expect(read.document.cues.count == 2)
    #expect(read.problems.map(\.severity) == [.error, .warning])
  }

  @Test func tagsAreNotWords() throws {
    let read = try srt("1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<i>Тихо</i>, 2 < 3.\n")
    #expect(turns(read) == ["Тихо, 2 < 3."])
  }

  @Test func dashesPartSpeakers() throws {
    let read = try srt("1\n00:00:01,000 --> 00:00:02,000\n- Кто там?\n- Я.\n")
    #expect(turns(read) == ["Кто там?", "Я."])
  }

  @Test func textWithoutCuesIsRefused() {
    #expect(throws: FormatError.self) { try srt("просто текст\n") }
  }

  @Test func voicesAreSpeakers() throws {
    let read = try vtt(
      """
      WEBVTT - интервью

      NOTE это не слова

      intro
      00:01.000 --> 00:02.500 align:start
      <v.loud Лейла>Кто &amp; где?</v> <v Умар>Не знаю.
      """
    )
    #expect(turns(read) == ["Лейла: Кто & где? ", "Умар: Не знаю."])
    #expect(read.document.cues.first?.startMilliseconds == 1000)
  }

  @Test(arguments: ["WEBVTTX\n", "", " WEBVTT\n", "1\n00:01.000 --> 00:02.000\nx\n"])
  func otherFilesAreNoWebVTT(_ text: String) {
    #expect(throws: FormatError.self) { try vtt(text) }
  }

  @Test func aBlockWithoutTimesIsPassedOver() throws {
    let read = try vtt("WEBVTT\n\n00:01.000 --> 00:02.000\nМы ждали.\n\nНикто не пришёл.\n")
    #expect(turns(read) == ["Мы ждали."])
    #expect(read.isValid && read.problems.map(\.line) == [6])
  }

  @Test(arguments: [("00:06.000", false), ("00:02.000", true)])
  func wordsInAGapHaveLostTheirTime(next: String, isValid: Bool) throws {
    let read = try vtt(
      "WEBVTT\n\n00:01.000 --> 00:02.000\nМы ждали.\n\nНикто не пришёл.\n\n\(next) --> 00:08.000\nУтром ушли.\n"
    )
    #expect(read.document.cues.count == 2)
    #expect(read.isValid == isValid)
  }

  @Test func nulIsReadAsAReplacementCharacter() throws {
    let read = try vtt(
      "WEBVTT\n\u{0}\n\n\u{0}1\n00:01.000 --> 00:02.000\nДа\u{0}нет\n\n00:03.000 -\u{0}-> 00:04.000\nа\n"
    )
    #expect(turns(read) == ["Да\u{FFFD}нет"])
    #expect(read.isValid && read.problems.count == 1)
  }

  @Test func theFirstCueNeedsNoBlankLine() throws {
    let read = try vtt("WEBVTT интервью\nещё заголовок\n00:01.000 --> 00:02.000\nДа.\n")
    #expect(turns(read) == ["Да."])
    #expect(read.isValid)
  }

  @Test func everyPieceLiesInItsPlace() throws {
    let read = try vtt("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Лейла>Да <b>нет</b>\n")
    let text = read.document.text
    let pieces = read.document.blocks.flatMap(\.pieces).map { piece in
      String(decoding: text[piece.range.start..<piece.range.end], as: UTF8.self)
    }
    #expect(pieces == ["Да ", "нет"])
  }
}

@Suite struct ProseTests {
  @Test func labelledLinesAreTurns() {
    let read = PlainText.read(
      Array("[00:00:05] Журналист: Когда это было?\n[00:00:09] Лейла: В марте.\n[00:00:12] Журналист: А где?\n".utf8)
    )
    #expect(turns(read) == ["Журналист: Когда это было?", "Лейла: В марте.", "Журналист: А где?"])
    #expect(read.document.cues.map(\.startMilliseconds) == [5000, 9000, 12000])
    #expect(read.document.cues.map(\.endMilliseconds) == [9000, 12000, 12000])
  }

  /// Somebody who speaks once is somebody too, where most lines have a label; "Итог:" is nobody.
  @Test func aFullNameMayLabelASingleTurn() {
    let read = PlainText.read(
      Array("Q: Кто это видел?\nДемьян Лосев: Мы.\nQ: А вы?\nИнна Белова: Я тоже.\nQ: И что?\nИтог: пусто.\n".utf8)
    )
    let speakers = read.document.blocks.map { block in
      block.speaker.map { String(decoding: read.document.text[$0.start..<$0.end], as: UTF8.self) }
    }
    #expect(speakers.contains("Инна Белова") && speakers.contains("Демьян Лосев") && !speakers.contains("Итог"))
    let letter = PlainText.read(Array("Город: ветер.\nГород: снег.\nМы шли.\nОн молчал.\nМилая Инна: жди меня.\n".utf8))
    #expect(letter.document.blocks.last?.speaker == nil)
  }

  /// Where every line has a label, a first name is one though it stands once; a few such lines alone are a list.
  @Test func aNameMayLabelASingleTurnAmongTurns() {
    func speakers(_ text: String) -> [String?] {
      let read = PlainText.read(Array(text.utf8))
      return read.document.blocks.map { block in
        block.speaker.map { String(decoding: read.document.text[$0.start..<$0.end], as: UTF8.self) }
      }
    }
    #expect(
      speakers("Вопрос: Кто это видел?\nЗарема: Мы.\nМадина: Я тоже.\nПримечание: шумно.\n").compactMap(\.self)
        == ["Вопрос", "Зарема", "Мадина"]
    )
    #expect(speakers("Имя: нет.\nГород: нет.\nУлица: нет.\n").allSatisfy { $0 == nil })
  }

  @Test func aColonIsNoLabel() {
    let read = PlainText.read(Array("Он сказал: уходите.\n\nВ 10:30 мы ушли: было поздно.".utf8))
    #expect(turns(read) == ["Он сказал: уходите.", "В 10:30 мы ушли: было поздно."])
  }

  @Test func markdownSyntaxIsNotText() {
    let read = Markdown.read(
      Array(
        """
        ---
        title: nothing
        ---
        # A *night* in March

        “We **waited**,” said [Leila](https://example.org/a_b).
        She was [sic] sure.

        > “Nobody came.”

        ```
        code
        ```
        - first
        """.utf8
      )
    )
    #expect(
      turns(read) == ["A night in March", "“We waited,” said Leila. She was [sic] sure.", "“Nobody came.”", "first"]
    )
    #expect(read.document.blocks.map(\.kind) == [.heading, .paragraph, .blockQuote, .listItem])
  }

  @Test(arguments: [
    ("windows-1251", [0xC4, 0xE0] as [UInt8]), ("KOI8-R", [0xE4, 0xC1]), ("UTF-8", [0xD0, 0x94, 0xD0, 0xB0]),
  ])
  func declaredEncodingsAreRead(encoding: String, bytes: [UInt8]) throws {
    #expect(try TextDecoder.decode(bytes, path: "-", encoding: encoding).text == Array("Да".utf8))
  }

  /// One name is given for several files: those that are UTF-8 stay so.
  @Test func theNamedEncodingIsForFilesThatAreNotUTF8() throws {
    let bytes = Array("“Да,” she said.".utf8)
    #expect(try TextDecoder.decode(bytes, path: "-", encoding: "windows-1251").text == bytes)
    let short: [UInt8] = [0x14, 0x04, 0x30, 0x04]
    #expect(try TextDecoder.decode(short, path: "-", encoding: "UTF-16LE").text == Array("Да".utf8))
  }

  @Test func badBytesAreNamed() {
    #expect(throws: FormatError.undecodable(path: "a", encoding: "UTF-8", byteOffset: 2)) {
      try TextDecoder.decode([0x61, 0x62, 0xFF], path: "a")
    }
    #expect(throws: FormatError.unknownEncoding(name: "klingon")) {
      try TextDecoder.decode([0x61], path: "a", encoding: "klingon")
    }
  }

  @Test func utf16IsKnownByItsMarkOrItsZeros() throws {
    var little: [UInt8] = [0xFF, 0xFE]
    for unit in "Да, да. Нет.".utf16 { little += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try TextDecoder.decode(little, path: "-").text == Array("Да, да. Нет.".utf8))
    #expect(try TextDecoder.decode(Array(little.dropFirst(2)), path: "-").text == Array("Да, да. Нет.".utf8))
  }
}
