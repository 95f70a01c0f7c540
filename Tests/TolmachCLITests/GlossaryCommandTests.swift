import Foundation
import Testing
import TolmachTestSupport

/// A glossary in a store, from the first entry to the last undo, by the built program.
@Suite struct GlossaryCommandTests {
  private let folder: Folder
  private let path: String

  init() throws {
    folder = try Folder()
    path = folder.path("desk.db")
  }

  @discardableResult
  private func glossary(_ words: String..., status: Int32 = 0) throws -> String {
    let done = try Program.run(["glossary"] + words + ["--store", path])
    #expect(done.status == status, "\(words): \(done.error)")
    return done.output
  }

  private func list() throws -> String { try glossary("list", "--format", "json") }

  private func history(_ entry: Int) throws -> [[String: Any]] {
    let shown = try glossary("history", "\(entry)", "--format", "json")
    let object = try JSONSerialization.jsonObject(with: Data(shown.utf8)) as? [String: Any]
    return object?["changes"] as? [[String: Any]] ?? []
  }

  @Test func everyActIsInTheHistoryAndCanBeTakenBack() throws {
    #expect(try glossary("add", "ru=СИЗО", "en=remand prison", "--person", "K.") == "1\n")
    #expect(
      try glossary("add", "ru=следственный изолятор", "en=remand prison", "en=SIZO", "--note", "as courts write")
        == "2\n"
    )
    #expect(try glossary("add", "ru=суд", "en=court") == "3\n")
    let acts = [
      ["edit", "1", "--add", "en=pre-trial detention centre", "--domain", "detention", "--person", "L."],
      ["edit", "1", "--term", "en=remand prison", "--status", "preferred"],
      ["edit", "1", "--drop", "en=pre-trial detention centre"],
      ["merge", "1", "2", "--person", "K."],
      ["remove", "3"],
    ]
    var before = [try list()]
    for act in acts {
      #expect(try Program.run(["glossary"] + act + ["--store", path]).status == 0)
      before.append(try list())
    }
    #expect(Set(before).count == before.count)
    let last = try #require(before.last)
    for term in ["СИЗО", "следственный изолятор", "remand prison", "SIZO", "as courts write", "detention"] {
      #expect(last.contains("\"\(term)\""))
    }
    #expect(!last.contains("court\"") && !last.contains("centre"))
    #expect(try history(1).count == 5)
    #expect(try glossary("history", "3").contains("removed"))
    #expect(try glossary("undo", "--dry-run").contains("court"))
    #expect(try list() == last)
    for state in before.dropLast().reversed() {
      try glossary("undo")
      #expect(try list() == state)
    }
  }

  @Test func actsNameWhoDidThem() throws {
    try glossary("add", "ru=суд", "en=court", "--person", "K.")
    try glossary("edit", "1", "--definition", "what judges", "--person", "L.")
    #expect(try history(1).map { $0["person"] as? String } == ["K.", "L."])
    #expect(try glossary("history", "1").contains("by L."))
  }

  @Test func whatIsNotThereIsRefused() throws {
    try glossary("add", "ru=суд", "en=court")
    let state = try list()
    try glossary("edit", "1", "--drop", "en=tribunal", status: 65)
    try glossary("edit", "1", status: 2)
    try glossary("merge", "1", "1", status: 2)
    for act in [["edit", "9", "--note", "x"], ["remove", "9"], ["merge", "1", "9"], ["history", "9"]] {
      let done = try Program.run(["glossary"] + act + ["--store", path])
      #expect(done.status != 0 && done.error.contains("9"), "\(act): \(done.error)")
    }
    #expect(try list() == state)
  }

  @Test func candidatesAreTakenOverByRow() throws {
    var rows = ["ru\ten"]
    for (name, other) in [("Анна", "Anna"), ("Пётр", "Pyotr"), ("Мария", "Maria"), ("Олег", "Oleg"), ("Вера", "Vera")] {
      rows.append("\(name) жила у заставы Каменной.\t\(other) lived at the Kamennaya outpost.")
      rows.append("\(name) гулял по улице один.\t\(other) walked along the street alone.")
    }
    let pairs = try folder.file("pairs.tsv", Data(rows.joined(separator: "\n").utf8))
    let found = try Program.run(["glossary", "extract", pairs, "--from", "ru", "--to", "en"])
    #expect(found.status == 0)
    let table = try folder.file("candidates.tsv", Data(found.output.utf8))
    let candidates = found.output.split(separator: "\n").dropFirst().map { $0.split(separator: "\t").map(String.init) }
    try #require(candidates.count > 1)
    let shown = try glossary("add", "--from-candidate", table, "--row", "2", "--dry-run")
    #expect(shown.contains(candidates[1][0]) && !FileManager.default.fileExists(atPath: path))
    try glossary("add", "--from-candidate", table, "--row", "2", "--row", "1")
    for (line, row) in zip(try list().split(separator: "\n"), [1, 0]) {
      for cell in candidates[row][..<2] { #expect(line.contains("\"\(cell)\"")) }
      #expect(line.contains("extracted from aligned text"))
    }
    let count = candidates.count
    for row in [0, count + 1] { try glossary("add", "--from-candidate", table, "--row", "\(row)", status: 65) }
    #expect(try list().split(separator: "\n").count == 2)
  }
}
