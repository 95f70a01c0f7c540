import Foundation
import Testing

/// `tolmach find`: what it prints and how it ends.
@Suite struct FindCommandTests {
  private let talk = Data(
    """
    Олег: Мост закрыли в марте.

    Анна: Я этого не знала. Нам никто ничего не сказал.

    Олег: А вы где были?

    Анна: Мы ждали автобус.
    """.utf8
  )

  private func find(_ phrase: String, _ more: [String] = []) throws -> Program.Result {
    let folder = try Folder()
    return try Program.run(["find", phrase, "--against", try folder.file("talk.txt", talk)] + more)
  }

  @Test func thePassageComesFirstWithSpeakerAndLikelihood() throws {
    let result = try find("the bridge was closed in March")
    #expect(result.status == 0 && result.error.isEmpty)
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines[0].hasSuffix("talk.txt: Олег, ru"))
    #expect(lines[1] == "  Мост закрыли в марте.")
    #expect(lines[2].hasSuffix(" %)"))
  }

  /// Offsets count Unicode scalars of the transcript.
  @Test func jsonNamesPlacesOfTheTranscript() throws {
    let output = try find("nobody told us anything", ["--format", "json"]).output
    let root = try #require(JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    #expect(root["schema"] as? String == "tolmach.find/1" && root["language"] as? String == "en")
    #expect(root["none"] is Double)
    let passages = try #require(root["passages"] as? [[String: Any]])
    let scalars = Array(String(decoding: talk, as: UTF8.self).unicodeScalars)
    for passage in passages {
      let (start, end) = (try #require(passage["start"] as? Int), try #require(passage["end"] as? Int))
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[start..<end])
      #expect(passage["text"] as? String == String(words))
      #expect(passage["time"] is NSNull && passage["speaker"] is String)
    }
    #expect((passages.first?["text"] as? String)?.contains("никто ничего") == true)
  }

  @Test func whatNobodySaysIsAFinding() throws {
    #expect(try find("zebras write sonnets about submarines").status == 1)
  }

  @Test func aTranscriptMayComeFromStandardInput() throws {
    let result = try Program.run(["find", "the bridge was closed", "--against", "-"], input: talk)
    #expect(result.status == 0 && result.output.contains("Мост закрыли в марте."))
  }

  @Test func misuseAndMissingFilesAreTold() throws {
    for more in [["--limit", "0"], ["--limit", "-1"], ["--limit", "101"], ["--format", "xml"]] {
      #expect(try find("the bridge", more).status == 2, "\(more)")
    }
    #expect(try find(" \t\u{A0}").status == 2)
    #expect(try Program.run(["find", "the bridge", "--against", "/nonexistent/talk.srt"]).status == 66)
  }

  /// The limit counts passages, not lines.
  @Test func theLimitIsKept() throws {
    let output = try find("nobody told us anything", ["--limit", "1", "--format", "json"]).output
    #expect(output.ranges(of: "\"confidence\"").count == 1)
  }
}
