import Testing
import TolmachModel
@testable import TolmachWorkflow

/// The fields that `batch verify` promises.
@Suite struct VerifyBatchTests {
  private static let quoteFields: [StaticString] = [
    "start", "end", "text", "kind", "level", "group", "cue", "attribution", "status", "reason", "confidence", "origin",
    "origins", "flags", "alternatives",
  ]
  private static let originFields: [StaticString] = ["id", "start", "end", "segments", "text", "speaker", "time"]

  private static let article = "“Мы видели реку,” said Umar. He read «The Captain's Daughter». “Nobody called us.”"
  private static let origins = """
    {"id":"a","language":"ru","segments":["Умар: Мы живём здесь.","Мы видели реку."]},\
    {"id":"b","text":"Умар: Мы видели реку.\\n\\nУмар: Никто не звонил.","translation":null}
    """

  private func answer<Result>(_ record: String, _ body: (JSONValue) throws -> Result) async throws -> Result {
    let lines = try await BatchHarness.lines(.verify, record)
    #expect(lines.count == 1)
    return try JSONText.parse(Array(lines[0].utf8), by: JSONParser(), body)
  }

  @Test func everyFieldIsAnswered() async throws {
    let record = "{\"id\":\"x\",\"article\":\"\(Self.article)\",\"origins\":[\(Self.origins)]}"
    try await answer(record) { root in
      #expect(root.member("id")?.string == "x")
      let quotes = try #require(root.member("quotes")?.elements)
      #expect(quotes.count >= 2)
      var found = 0
      for quote in quotes {
        for field in Self.quoteFields { #expect(quote.member(field) != nil, "\(field)") }
        for list: StaticString in ["origins", "flags", "alternatives"] { #expect(quote.member(list)?.isArray == true) }
        #expect((quote.member("confidence")?.isNull == true) == (quote.member("status")?.string == "not-speech"))
        let origin = try #require(quote.member("origin"))
        if origin.isNull { continue }
        found += 1
        for field in Self.originFields { #expect(origin.member(field) != nil, "\(field)") }
      }
      #expect(found >= 1)
    }
  }

  /// Offsets are scalars of the texts given; those of segments count in the segments joined by line ends.
  @Test func offsetsPointIntoTheOrigin() async throws {
    let segments = ["😀 Дождь шёл всю ночь.", "Мы видели реку."]
    let list = segments.map { "\"\($0)\"" }.joined(separator: ",")
    let record =
      "{\"id\":1,\"language\":\"ru\",\"article\":\"Он сказал: «Мы видели реку».\","
      + "\"origins\":[{\"id\":\"a\",\"language\":\"ru\",\"segments\":[\(list)]}]}"
    try await answer(record) { root in
      let origin = try #require(root.member("quotes")?.elements?.first?.member("origin"))
      let start = try #require(origin.member("start")?.integer)
      let end = try #require(origin.member("end")?.integer)
      let joined = Array(segments.joined(separator: "\n").unicodeScalars)
      #expect(String(String.UnicodeScalarView(joined[start..<end])) == segments[1])
      #expect(origin.member("segments")?.elements?.compactMap(\.integer) == [1])
      #expect(origin.member("text")?.string == segments[1])
    }
  }

  @Test(arguments: [
    ("{\"id\":1,\"article\":\"а\"}", "missing-field"), ("{\"id\":1,\"origins\":[]}", "missing-field"),
    ("{\"id\":1,\"article\":\"а\",\"origins\":{}}", "invalid-value"),
    ("{\"id\":1,\"article\":\"а\",\"origins\":[5]}", "invalid-value"),
    ("{\"id\":1,\"article\":\"а\",\"origins\":[{\"text\":\"а\"}]}", "invalid-value"),
    ("{\"id\":1,\"article\":\"а\",\"origins\":[{\"id\":\"a\",\"segments\":[1]}]}", "invalid-value"),
    ("{\"id\":1,\"article\":\"а\",\"origins\":[{\"id\":\"a\",\"language\":\"r\",\"text\":\"а\"}]}", "invalid-value"),
  ])
  func badRecordsAreAnsweredWithTheirCode(record: String, code: String) async throws {
    let lines = try await BatchHarness.lines(.verify, record)
    #expect(lines.count == 1 && lines[0].contains("\"code\":\"\(code)\""))
  }

  @Test(arguments: ["\"\"", "\"Ничего.\"", "\"«Да», — сказала она.\""])
  func emptyOriginsAreFine(_ article: String) async throws {
    for origins in [
      "", "{\"id\":\"a\",\"text\":\"\"}", "{\"id\":\"a\",\"segments\":[]}", "{\"id\":\"a\",\"segments\":[\"\"]}",
    ] {
      let record = "{\"id\":1,\"article\":\(article),\"origins\":[\(origins)]}"
      try await answer(record) { root in
        for quote in try #require(root.member("quotes")?.elements) {
          #expect(quote.member("status")?.string == "not-found" && quote.member("origin")?.isNull == true)
        }
      }
    }
  }
}
