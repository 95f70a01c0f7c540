import Testing
import TolmachFormats
import TolmachModel

@Suite struct RecognizerTests {
  @Test func whisperSegmentsLoseTheirFirstSpace() throws {
    let json = #"""
      {"text": " Мы ждали. Долго.", "language": "ru", "segments": [
        {"id": 0, "start": 0.5, "end": 2.0, "text": " Мы ждали.", "tokens": [1, 2]},
        {"id": 1, "start": 2.1, "end": 3.25, "text": " Долго."}]}
      """#
    let read = try DocumentSample.read(json, as: "interview.json")
    #expect(DocumentSample.turns(read) == ["Мы ждали. Долго."])
    #expect(DocumentSample.starts(read) == [500, 2100])
    #expect(read.records == 2 && read.isValid)
    #expect(read.language == LanguageTag("ru"))
    #expect(String(decoding: read.document.text, as: UTF8.self) == "Мы ждали.\nДолго.")
  }

  @Test func wordsGiveFinerTimesAndMayLackThem() throws {
    let json = #"""
      {"segments": [{"start": 1, "end": 4, "text": " Дверь была открыта.", "speaker": "ЛЕЙЛА", "words": [
        {"word": "Дверь", "start": 1.0, "end": 1.2, "score": NaN}, {"word": "была"},
        {"word": "открыта.", "start": 3.5, "end": 4.0}]},
        {"start": 5, "end": NaN, "text": " Кто там?", "speaker": "ГОСТЬ"}], "word_segments": []}
      """#
    let read = try DocumentSample.read(json, as: "interview.json")
    #expect(DocumentSample.turns(read) == ["ЛЕЙЛА: Дверь была открыта.", "ГОСТЬ: Кто там?"])
    #expect(DocumentSample.starts(read) == [1000, 3500, 5000])
    #expect(read.document.format == "whisperx")
    #expect(read.problems.map(\.problem) == [.badTiming])
    #expect(read.problems.map(\.line) == [4])
  }

  @Test func whisperCppCountsMilliseconds() throws {
    let json = #"""
      {"systeminfo": "x", "result": {"language": "ru"}, "transcription": [
        {"timestamps": {"from": "00:00:00,000"}, "offsets": {"from": 0, "to": 3200}, "text": " Раз."},
        {"offsets": {"from": 9000, "to": 1000}, "text": " Д\u0432\u0430 \ud83d\ude00 \ud83d."}]}
      """#
    let read = try DocumentSample.read(json, as: "-")
    #expect(DocumentSample.turns(read) == ["Раз.", "Два 😀 \u{FFFD}."])
    #expect(DocumentSample.starts(read) == [0, 9000])
    #expect(read.problems.map(\.problem) == [.endBeforeStart])
  }

  @Test func impossibleTimesKeepTheirWords() throws {
    let json = #"[{"start": -5, "end": -3, "text": "а"}, {"start": 1e400, "text": "б"}, 7, {"start": 1}]"#
    let read = try DocumentSample.read(json, as: "interview.json")
    #expect(DocumentSample.turns(read) == ["а б"])
    #expect(read.problems.map(\.severity) == [.warning, .warning, .error, .error])
    #expect(read.records == 2)
    #expect(!read.isValid)
  }

  @Test(arguments: [
    "", "{", "[1, 2", #"{"segments": [{"text": "сло"#, #"{"a" 1}"#, #"{"text": "words"}"#, "[] []", "7",
  ])
  func brokenJSONIsRefusedWithItsPlace(json: String) {
    #expect(DocumentSample.problem(Array(json.utf8), as: "a.json") != nil)
  }

  @Test func nestingIsLimited() {
    let deep = Array((#"{"segments":"# + String(repeating: "[", count: 100_000)).utf8)
    #expect(DocumentSample.problem(deep, as: "a.json") == .overLimit("nesting", limit: 64))
  }

  @Test func manyBadSegmentsAreCountedNotListed() throws {
    let json = #"{"segments": ["# + String(repeating: "1, ", count: 50_000) + #"{"text": "да"}]}"#
    let read = try DocumentSample.read(json, as: "a.json")
    #expect(read.problems.count == 101)
    #expect(read.problems.last?.problem == .overLimit("the number of problems", limit: 100))
  }

  @Test func tablesKeepOffsetsOfTheFile() throws {
    let read = try DocumentSample.read(
      "start\tend\ttext\n500\t3200\tМы ждали.\n3400\t3300\tДолго.\nx\t1\tнет\n-7\t3\tда\tи нет\n",
      as: "interview.tsv"
    )
    #expect(DocumentSample.starts(read) == [500, 3400, 0])
    #expect(read.document.text.starts(with: Array("start\t".utf8)))
    #expect(read.problems.map(\.line) == [3, 4, 5])
    #expect(
      DocumentSample.turns(read).joined(separator: " ") == "Мы ждали. Долго. да\tи нет".replacing("\t", with: " ")
    )
  }
}

@Suite struct OTranscribeTests {
  @Test func timesAreSpansAndSpeakersAreBold() throws {
    let json = #"""
      {"text": "<p><span class=\"timestamp\" data-timestamp=\"8.2\">0:08</span><b>Лейла:</b> Мы &amp; они <b>ждали</b>.</p><p><span class=\"timestamp\" data-timestamp=\"12\">0:12</span>Гость: Долго?<br></p><p>Гость: Да.</p><script>alert(1)</script>", "media": "a.mp3", "media-time": 20}
      """#
    let read = try DocumentSample.read(json, as: "a.otr")
    #expect(DocumentSample.turns(read) == ["Лейла: Мы & они ждали.", "Гость: Долго? Да."])
    #expect(DocumentSample.starts(read) == [8200, 12_000, 12_000])
    #expect(!String(decoding: read.document.text, as: UTF8.self).contains("alert"))
    #expect(read.records == 3)
  }
}
