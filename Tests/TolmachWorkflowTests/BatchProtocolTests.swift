import Testing
import TolmachModel
import TolmachTestSupport
import TolmachWorkflow

/// The rules of one record a line in, exactly one a line out.
@Suite struct BatchProtocolTests {
  /// `id` is echoed as it was written: type and spelling.
  @Test(arguments: ["1", "-7", "1.50", "1e3", "\"1\"", "\"\"", "\"а\\u0431\\\"в\"", "12345678901234567890", "true"])
  func identifiersAreEchoed(_ id: String) async throws {
    let lines = try await BatchHarness.lines(.segment, "{\"id\":\(id),\"language\":\"ru\",\"text\":\"Да. Нет.\"}\n")
    let isWellFormed = id != "true"
    #expect(lines.count == 1)
    #expect(lines[0].hasPrefix("{\"id\":\(isWellFormed ? id : "null"),"))
    #expect(lines[0].contains("\"error\"") != isWellFormed)
  }

  @Test(arguments: [
    ("{bad", "invalid-json"), ("[1]", "invalid-json"), ("5", "invalid-json"), ("", "invalid-json"),
    ("{\"id\":1,\"text\":\"а\"} {}", "invalid-json"), ("{\"id\":1,\"text\":\"а\",}", "invalid-json"),
    ("{\"id\":1,\"text\":\"а\",\"text\":\"б\"}", "invalid-json"),
    ("{\"id\":1,\"id\":2,\"text\":\"а\"}", "invalid-json"),
    ("{\"text\":\"а\"}", "missing-field"), ("{\"id\":1}", "missing-field"),
    ("{\"id\":1,\"text\":null}", "missing-field"), ("{\"id\":1,\"text\":5}", "invalid-value"),
    ("{\"id\":null,\"text\":\"а\"}", "missing-field"), ("{\"id\":[1],\"text\":\"а\"}", "invalid-value"),
    ("{\"id\":1,\"language\":\"r\",\"text\":\"а\"}", "invalid-value"),
    ("{\"id\":1,\"language\":\"ru-\",\"text\":\"а\"}", "invalid-value"),
    ("{\"id\":1,\"language\":7,\"text\":\"а\"}", "invalid-value"),
  ])
  func badLinesAreAnsweredWithTheirCode(line: String, code: String) async throws {
    let good = "{\"id\":\"before\",\"text\":\"а\"}"
    let lines = try await BatchHarness.lines(.tokenize, "\(good)\n\(line)\n\(good)\n")
    #expect(lines.count == 3)
    #expect(lines[1].contains("\"code\":\"\(code)\"") && lines[1].contains("\"line\":2"))
    #expect(!lines[0].contains("\"error\"") && !lines[2].contains("\"error\""))
  }

  @Test(arguments: ["null", "\"ru\"", "\"ru-RU\"", "\"che\"", "\"is\"", "\"sr-Latn\""])
  func anyWellFormedLanguageIsTaken(_ language: String) async throws {
    let lines = try await BatchHarness.lines(.normalize, "{\"id\":1,\"language\":\(language),\"text\":\"а\"}")
    #expect(lines.count == 1 && !lines[0].contains("\"error\""))
  }

  @Test func brokenUTF8IsPlaced() async throws {
    let line = Array("{\"id\":1,\"text\":\"аб".utf8) + [0xFF] + Array("\"}\n".utf8)
    let place = Array("{\"id\":1,\"text\":\"аб".utf8).count
    let lines = BatchHarness.split(try await BatchHarness.run(.normalize, line).bytes)
    #expect(lines.count == 1 && lines[0].contains("\"code\":\"invalid-utf8\""))
    #expect(lines[0].contains("\"byteOffset\":\(place)}"))
  }

  @Test func lastLineNeedsNoLineEnd() async throws {
    let record = "{\"id\":1,\"text\":\"Да.\"}"
    #expect(try await BatchHarness.lines(.segment, record) == BatchHarness.lines(.segment, record + "\n"))
    #expect(try await BatchHarness.lines(.segment, "") == [])
  }

  @Test func longLinesAreRefusedAndPassedOver() throws {
    let long = "{\"id\":2,\"text\":\"\(String(repeating: "а", count: 100_000))\"}"
    let short = "{\"id\":1,\"text\":\"а\"}"
    let lines = try BatchHarness.run(.segment, "\(short)\n\(long)\n\(short)\n", lineLimit: 70_000)
    #expect(lines.count == 3)
    #expect(lines[1].contains("\"code\":\"too-large\"") && lines[1].contains("\"line\":2"))
    #expect(lines[2] == lines[0])
  }

  @Test func deepNestingIsRefused() async throws {
    let depth = 5000
    let nested = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let lines = try await BatchHarness.lines(.segment, "{\"id\":1,\"text\":\"а\",\"more\":\(nested)}")
    #expect(lines.count == 1 && lines[0].contains("\"code\":\"invalid-json\""))
  }

  /// The text of a record is in no error.
  @Test(arguments: ["{\"id\":1,\"text\":\"Канарейка\"", "{\"id\":1,\"text\":{\"Канарейка\":\"Канарейка\"}}"])
  func errorsQuoteNothing(_ line: String) async throws {
    let lines = try await BatchHarness.lines(.segment, line)
    #expect(lines.count == 1 && lines[0].contains("\"error\"") && !lines[0].contains("Канарейка"))
  }
}

@Suite struct BatchOrderTests {
  private func input(records: Int) -> [UInt8] {
    var random = RandomText(seed: 23)
    var bytes: [UInt8] = []
    for index in 0..<records {
      let text = String(decoding: random.text(pieces: 20 + index % 50), as: UTF8.self)
      let escaped = text.unicodeScalars.map { scalar in
        scalar.value < 0x20 || scalar == "\"" || scalar == "\\"
          ? "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16) : String(scalar)
      }
      bytes += Array("{\"id\":\(index),\"text\":\"\(escaped.joined())\"}\n".utf8)
      if index % 97 == 0 { bytes += Array("no record\n".utf8) }
    }
    return bytes
  }

  @Test(arguments: [BatchJob.normalize, .tokenize, .segment])
  func anyNumberOfJobsGivesTheSameBytes(job: BatchJob) async throws {
    let input = input(records: 3000)
    let one = try await BatchHarness.run(job, input, jobs: 1)
    let three = try await BatchHarness.run(job, input, jobs: 3)
    #expect(one.bytes == three.bytes && one.failures == three.failures && one.failures == 31)
  }

  @Test func answersKeepTheOrderOfQuestions() async throws {
    let lines = BatchHarness.split(try await BatchHarness.run(.normalize, input(records: 500), jobs: 3).bytes)
    let ids = lines.filter { !$0.contains("\"error\"") }.map { $0.prefix { $0 != "," } }
    #expect(ids == (0..<500).map { "{\"id\":\($0)" })
  }
}

/// The fields of each job.
@Suite struct BatchFieldTests {
  @Test func offsetsAreScalars() async throws {
    let line = "{\"id\":1,\"language\":\"ru\",\"form\":\"search\",\"text\":\"😀 Ёж…\"}"
    let expected =
      "{\"id\":1,\"language\":\"ru\",\"text\":\"😀 еж...\",\"edits\":["
      + "{\"start\":2,\"end\":3,\"replacement\":\"е\",\"rule\":\"yo\"},"
      + "{\"start\":4,\"end\":5,\"replacement\":\"...\",\"rule\":\"ellipsis\"}]}"
    #expect(try await BatchHarness.lines(.normalize, line) == [expected])
  }

  @Test func repairIsTheDefaultForm() async throws {
    let lines = try await BatchHarness.lines(.normalize, "{\"id\":1,\"language\":\"ce\",\"text\":\"К1ант\"}")
    #expect(lines.count == 1 && lines[0].contains("\"text\":\"КӀант\"") && lines[0].contains("\"rule\":\"palochka-1\""))
  }

  @Test func unknownFormsAreRefused() async throws {
    let lines = try await BatchHarness.lines(.normalize, "{\"id\":1,\"form\":\"nfd\",\"text\":\"а\"}")
    #expect(lines.count == 1 && lines[0].contains("\"code\":\"invalid-value\""))
  }

  @Test func tokensHaveTheirFields() async throws {
    let lines = try await BatchHarness.lines(.tokenize, "{\"id\":1,\"language\":\"ru\",\"text\":\"Книгами!\"}")
    let expected =
      "{\"start\":0,\"end\":7,\"kind\":\"word\",\"normal\":\"книгами\",\"stem\":\"книг\"},"
      + "{\"start\":7,\"end\":8,\"kind\":\"punctuation\",\"normal\":\"!\",\"stem\":\"!\"}"
    #expect(lines.count == 1 && lines[0].contains(expected))
  }

  @Test func listsAreEmptyNotNull() async throws {
    for job in [BatchJob.normalize, .segment, .tokenize, .quotes] {
      let lines = try await BatchHarness.lines(job, "{\"id\":1,\"language\":\"ru\",\"text\":\"\"}")
      #expect(lines.count == 1 && lines[0].contains(":[]") && !lines[0].contains("null"))
    }
  }
}
