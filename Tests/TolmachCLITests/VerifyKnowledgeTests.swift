import Foundation
import Testing

/// What `verify` is told of people: `--speakers` and `--protect`.
@Suite struct VerifyKnowledgeTests {
  private let article = Data("“We waited for the bus,” said Anna Orlova. Ratino is near.\n".utf8)
  private let talk = Data(
    """
    SPEAKER_00: Где вы были?

    SPEAKER_01: Мы ждали автобус. Он не пришёл.

    SPEAKER_00: А потом?

    SPEAKER_01: Мы пошли пешком.
    """.utf8
  )

  private func verify(_ option: String, _ list: String, _ more: [String] = []) throws -> Program.Result {
    let folder = try Folder()
    let (text, origin) = (try folder.file("a.md", article), try folder.file("t.txt", talk))
    let file = try folder.file("list.txt", Data(list.utf8))
    return try Program.run(["verify", text, "--against", origin, option, file] + more)
  }

  private func json(_ result: Program.Result) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }

  @Test func speakersAreCalledByTheirNames() throws {
    let map = "SPEAKER_00\tКорреспондент\nSPEAKER_01\tАнна Орлова\n"
    let root = try json(verify("--speakers", map, ["--format", "json"]))
    let quote = try #require((root["quotes"] as? [[String: Any]])?.first)
    #expect((quote["origin"] as? [String: Any])?["speaker"] as? String == "Анна Орлова")
    #expect(quote["status"] as? String == "supported")
  }

  /// The same words are somebody else's when the map says so.
  @Test func anotherNameIsAFinding() throws {
    let result = try verify("--speakers", "SPEAKER_00\tАнна Орлова\nSPEAKER_01\tИван Петров\n")
    #expect(result.status == 1 && result.output.contains("Somebody else says this"))
  }

  /// A label with a slip of the pen would leave its speaker unknown without a word.
  @Test func labelsOfNobodyAreWarnedOf() throws {
    let result = try verify("--speakers", "SPEAKER_01\tАнна Орлова\nSPEAKER_O0\tКорреспондент\n")
    #expect(
      result.status == 0 && result.error.contains("list.txt: no transcript has a speaker with the label of line 2")
    )
    #expect(!result.error.contains("SPEAKER"))
    #expect(try verify("--speakers", "SPEAKER_01\tАнна Орлова\n").error.isEmpty)
  }

  @Test func aDamagedMapIsRefused() throws {
    let result = try verify("--speakers", "SPEAKER_00\tАнна\nКАНАРЕЙКА\n")
    #expect(result.status == 65 && result.error.contains("list.txt:2") && !result.error.contains("КАНАРЕЙКА"))
    for option in ["--speakers", "--protect"] {
      let missing = try Program.run(["verify", "/dev/null", "--against", "/dev/null", option, "/nonexistent/list"])
      #expect(missing.status == 66 && missing.error.contains("/nonexistent/list"))
    }
  }

  /// A protected name outside quotes is a finding too, told by its line, the article's words and the list's line; the list's
  /// spelling is on no terminal.
  @Test func protectedNamesAreFindings() throws {
    let result = try verify("--protect", "# places\nРатино\n")
    #expect(result.status == 1 && result.output.contains("1 protected name or place stands in the article (line 1)."))
    #expect(result.output.contains("line 1: “Ratino”, the list's line 2"), "\(result.output)")
    #expect(!result.output.contains("Ратино") && !result.error.contains("Ratino") && !result.error.contains("Ратино"))
    let exposures = try #require(
      json(verify("--protect", "Ратино", ["--format", "json"]))["exposures"] as? [[String: Any]]
    )
    let place = try #require(exposures.first)
    let scalars = Array(String(decoding: article, as: UTF8.self).unicodeScalars)
    var words = String.UnicodeScalarView()
    words.append(contentsOf: scalars[try #require(place["start"] as? Int)..<(try #require(place["end"] as? Int))])
    #expect(String(words) == "Ratino" && exposures.count == 1 && place["line"] as? Int == 1)
  }

  /// A flag on a term names the glossary's and shows what stands in its place.
  @Test(arguments: [
    ("ru\ten\nавтобус\tshuttle\n", "The glossary gives another term: “shuttle”."),
    ("ru\ten\nавтобус\tshuttle bus\n", "The glossary gives another term: “shuttle bus”."),
  ])
  func termsAreNamed(terms: String, sentence: String) throws {
    let folder = try Folder()
    let (text, origin) = (try folder.file("a.md", article), try folder.file("t.txt", talk))
    let glossary = ["--glossary", try folder.file("terms.tsv", Data(terms.utf8))]
    let shown = try Program.run(["verify", text, "--against", origin] + glossary)
    #expect(shown.output.contains(sentence), "\(shown.output)")
    #expect(shown.output.contains("passage: “автобус”") && shown.output.contains("article: “bus”"), "\(shown.output)")
    let root = try json(Program.run(["verify", text, "--against", origin, "--format", "json"] + glossary))
    let quote = try #require((root["quotes"] as? [[String: Any]])?.first)
    let flags = try #require(quote["flags"] as? [[String: Any]])
    #expect(flags.contains { ($0["wanted"] as? [String])?.first?.hasPrefix("shuttle") ?? false })
  }

  @Test func anAbsentNameIsSilent() throws {
    for list in ["Шелково\n", "", "# Ratino\n"] {
      let result = try verify("--protect", list)
      #expect(result.status == 0 && !result.output.contains("protected"))
    }
  }
}
