import Foundation
import Testing

/// Names and numbers that mean nothing.
@Suite struct NameRefusalTests {
  /// A store with one quote in it.
  private func store(_ folder: Folder) throws -> String {
    let article = try folder.file("article.md", Data("She said: “I did not see the car at night.”\n".utf8))
    let cues = "WEBVTT\n\n00:01.000 --> 00:02.000\nЯ не видела машину\n\n00:02.100 --> 00:03.000\nночью.\n"
    let origin = try folder.file("origin.vtt", Data(cues.utf8))
    let path = folder.path("desk.db")
    _ = try Program.run(["verify", article, "--against", origin, "--store", path])
    return path
  }

  @Test func unknownNamesInFiltersAreTold() throws {
    let folder = try Folder()
    let path = try store(folder)
    for command in [
      ["list"], ["export"], ["agreement"], ["set", "--verdict", "confirmed", "--person", "K."],
    ] {
      let annotate = ["annotate"] + command + ["--store", path]
      let finding = try Program.run(annotate + ["--finding", "negatoin"])
      #expect(finding.status == 2 && finding.error.contains("negation, modality"))
      for option in ["--document", "--reviewer"] {
        let result = try Program.run(annotate + [option, "nobody.md"])
        #expect(result.status == 66 && result.output.isEmpty && result.error.contains("nobody.md"))
      }
    }
    #expect(try Program.run(["annotate", "list", "--document", "article.md", "--store", path]).status == 0)
    #expect(try Program.run(["annotate", "list", "--finding", "splice", "--store", path]).status == 0)
  }

  @Test func tooFewVerdictsAreCounted() throws {
    let folder = try Folder()
    let path = try store(folder)
    _ = try Program.run(["annotate", "set", "1", "--verdict", "confirmed", "--person", "K.", "--store", path])
    let result = try Program.run(["calibrate", "--from-annotations", "--store", path, "-o", folder.path("desk.json")])
    #expect(result.status == 66 && result.error.contains("20 verdicts are needed and 1 there"), "\(result.error)")
    #expect(!folder.names.contains("desk.json"))
  }

  @Test func tablesForSpreadsheetsHoldNoTimes() throws {
    let folder = try Folder()
    let path = try store(folder)
    let table = try Program.run(["annotate", "export", "--format", "csv", "--store", path])
    #expect(table.error.contains("1 annotation written"))
    #expect(table.output.contains("Я не видела машину ночью.") && !table.output.contains("-->"))
  }

  @Test func whatCannotBeMeasuredHasNoPercent() throws {
    let folder = try Folder()
    let result = try Program.run(["annotate", "agreement", "--store", try store(folder)])
    #expect(result.status == 0 && result.output.contains("agreement\t–\n"))
  }

  @Test(arguments: [
    ["annotate", "list", "--limit", "-1"], ["annotate", "list", "--min-confidence", "-0.5"],
    ["memory", "lookup", "Да.", "--from", "ru", "--to", "en", "--limit", "-1"],
    ["memory", "lookup", "Да.", "--from", "ru", "--to", "en", "--min-score", "-1"],
    ["memory", "concordance", "Да", "--language", "ru", "--limit", "-1"],
    ["glossary", "extract", "--from", "ru", "--to", "en", "--limit", "-1"],
    ["glossary", "extract", "--from", "ru", "--to", "en", "--least", "-1"],
    ["glossary", "extract", "--from", "ru", "--to", "en", "--examples", "-1"],
    ["find", "да", "--against", "none.txt", "--limit", "-1"], ["batch", "segment", "--jobs", "-1"],
  ])
  func negativeNumbersAreToldTheirRange(arguments: [String]) throws {
    let result = try Program.run(arguments)
    #expect(result.status == 2 && result.error.contains("number from"), "\(result.error)")
  }

  @Test func adviceForNumbersThatNeverWere() throws {
    let folder = try Folder()
    let path = folder.path("desk.db")
    _ = try Program.run(["memory", "add", "Да.", "Yes.", "--from", "ru", "--to", "en", "--store", path])
    for command in [["history", "99"], ["delete", "99"]] {
      let result = try Program.run(["memory"] + command + ["--store", path])
      #expect(result.status == 66 && result.error.contains("memory lookup") && !result.error.contains("history"))
    }
    _ = try Program.run(["memory", "delete", "1", "--store", path])
    #expect(try Program.run(["memory", "delete", "1", "--store", path]).error.contains("memory history 1"))
  }
}
