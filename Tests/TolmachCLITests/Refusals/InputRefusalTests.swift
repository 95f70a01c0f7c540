import Foundation
import Testing

/// Inputs of which nothing, or not everything, can be read.
@Suite struct InputRefusalTests {
  private static let article = Data("She said: “I did not see the car at night.”\n".utf8)

  @Test(arguments: [
    ("bad.vtt", "WEBVTT\n\nxx --> 00:00\nКАНАРЕЙКА\n"), ("bad.tsv", "start\tend\ttext\nx\ty\tКАНАРЕЙКА\n"),
    ("bad.json", "{\"segments\":[1,\"КАНАРЕЙКА\"]}"), ("bad.srt", "1\n00:xx --> 00\nКАНАРЕЙКА\n"), ("empty.txt", ""),
  ])
  func transcriptsWithoutWordsAreRefused(name: String, text: String) throws {
    let folder = try Folder()
    let origin = try folder.file(name, Data(text.utf8))
    let article = try folder.file("article.md", Self.article)
    let (page, table) = (folder.path("report.html"), folder.path("pairs.tsv"))
    for arguments in [
      ["verify", article, "--against", origin, "-o", page, "--store", folder.path("desk.db")],
      ["verify", article, "--against", origin], ["find", "the car", "--against", origin],
      ["align", origin, article, "--from", "ru", "--to", "en", "-o", table],
      ["align", origin, article, "--from", "ru", "--to", "en"],
    ] {
      let result = try Program.run(arguments)
      #expect(result.status == 65 && result.output.isEmpty && !result.error.contains("КАНАРЕЙКА"), "\(arguments)")
      #expect(result.error.contains(name))
    }
    #expect(folder.names == ["article.md", name].sorted())
  }

  /// What can be read is answered for, and the status says that it was not all.
  @Test func partsThatCannotBeReadAreTold() throws {
    let cues = "1\n00:00:01,000 --> 00:00:02,000\nЯ не видела машину ночью.\n\n2\n00:00:xx --> 00:00:05,000\nНет.\n"
    let folder = try Folder()
    let origin = try folder.file("origin.srt", Data(cues.utf8))
    let article = try folder.file("article.md", Self.article)
    for arguments in [["verify", article, "--against", origin], ["find", "машину", "--against", origin]] {
      let result = try Program.run(arguments)
      #expect(result.status == 65 && result.output.contains("машину") && result.error.contains("origin.srt:6"))
    }
  }

  @Test(arguments: [
    "{\"мост\":\"bridge\",\"да\":[1,2]}\n", "[{\"ru\":\"мост\"}]", "[\"мост\", \"bridge\"]", " { \"ru\": \"мост\" }",
  ])
  func glossariesInJSONAreRefused(text: String) throws {
    let folder = try Folder()
    let words = try folder.file("text.txt", Data("Мост упал.\n".utf8))
    for name in ["terms.json", "terms.tsv"] {
      let terms = try folder.file(name, Data(text.utf8))
      for arguments in [
        ["glossary", "find", words, "--glossary", terms], ["glossary", "list", "--glossary", terms],
        ["glossary", "check", words, words, "--from", "ru", "--to", "en", "--glossary", terms],
        ["glossary", "import", terms, "--store", folder.path("desk.db")],
      ] {
        let result = try Program.run(arguments)
        #expect(result.status == 65 && result.error.contains("JSON") && result.output.isEmpty, "\(arguments)")
      }
    }
    #expect(!folder.names.contains("desk.db"))
  }

  /// A term may begin with a bracket.
  @Test func bracketsInTermsAreNoJSON() throws {
    let folder = try Folder()
    let terms = try folder.file("terms.tab", Data("[неразборчиво]\t[inaudible]\nмост\tbridge\n".utf8))
    #expect(try Program.run(["glossary", "list", "--glossary", terms]).error.contains("2 entries"))
  }

  @Test func pairsOfAnotherShapeAreToldAndCounted() throws {
    let folder = try Folder()
    let wrong = "{\"text\":\"КАНАРЕЙКА\"}\n[1]\nКАНАРЕЙКА\n"
    let bad = try folder.file("bad.jsonl", Data(wrong.utf8))
    let mixed = try folder.file("mixed.jsonl", Data((wrong + "{\"ru\":\"Мост упал.\",\"en\":\"It fell.\"}\n").utf8))
    for command in ["check", "extract"] {
      let refused = try Program.run(["glossary", command, bad, "--from", "ru", "--to", "en"])
      #expect(refused.status == 65 && refused.output.isEmpty && !refused.error.contains("КАНАРЕЙКА"))
      let told = try Program.run(["glossary", command, mixed, "--from", "ru", "--to", "en"])
      #expect(told.status == 1 && told.error.contains("mixed.jsonl:1: passed over"))
      #expect(told.error.contains("3 records of 4 could not be read") && !told.error.contains("КАНАРЕЙКА"))
    }
    let imported = try Program.run(["memory", "import", bad, "--store", folder.path("desk.db")])
    #expect(imported.status == 65 && !folder.names.contains("desk.db"))
  }

  @Test func termsAreLookedForInWordsAlone() throws {
    let folder = try Folder()
    let cues = "WEBVTT\n\nМост\n00:01.000 --> 00:02.000\n<v Мост>Мы видели <i>мост</i>.\n"
    let terms = try folder.file("terms.tsv", Data("ru\ten\nмост\tbridge\n".utf8))
    for (name, text) in [
      ("a.vtt", cues),
      ("a.html", "<html><body><p title=\"Мост\">Мы видели <b class=\"мост\">мост</b>.</p></body></html>"),
    ] {
      let file = try folder.file(name, Data(text.utf8))
      let found = try Program.run([
        "glossary", "find", file, "--language", "ru", "--glossary", terms, "--format", "json",
      ])
      #expect(found.output.components(separatedBy: "\"start\"").count == 2, "\(found.output)")
      #expect(found.output.contains("\"text\":\"мост\""))
      guard name == "a.vtt" else { continue }
      let place = cues.unicodeScalars.count - "мост</i>.\n".unicodeScalars.count
      #expect(found.output.contains("\"start\":\(place),\"end\":\(place + 4)"))
    }
  }

  @Test(arguments: [
    ("\"slope\":1", "\"slope\":-1", "slope"), ("\"slope\":1", "\"slope\":0", "slope"),
    ("\"intercept\":0", "\"intercept\":\"0\"", "intercept"), ("\"verdicts\":30", "\"verdicts\":19", "20"),
    ("[1,1,0]", "[1,1]", "covariance"), ("[1,1,0]", "[-1,1,0]", "covariance"), ("quote", "bead", "quote"),
  ])
  func recalibrationsAreChecked(part: String, change: String, reason: String) throws {
    let folder = try Folder()
    let good =
      "{\"schema\":\"tolmach.recalibration/1\",\"kind\":\"quote\",\"intercept\":0,\"slope\":1,"
      + "\"covariance\":[1,1,0],\"verdicts\":30}\n"
    let article = try folder.file("article.md", Self.article)
    let origin = try folder.file("origin.txt", Data("Я не видела машину ночью.\n".utf8))
    func verify(_ text: String) throws -> Program.Result {
      let file = try folder.file("desk.json", Data(text.utf8))
      return try Program.run(["verify", article, "--against", origin, "--recalibration", file])
    }
    #expect(try verify(good).status != 65)
    let refused = try verify(good.replacingOccurrences(of: part, with: change))
    #expect(refused.status == 65 && refused.output.isEmpty && refused.error.contains(reason))
  }
}
