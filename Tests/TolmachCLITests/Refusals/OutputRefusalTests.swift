import Foundation
import Testing

/// Outputs that must not be written, and outputs that cannot be.
@Suite struct OutputRefusalTests {
  private func texts(_ folder: Folder) throws -> (source: String, target: String) {
    (
      try folder.file("s.txt", Data("Мост закрыли 14 мая.\n".utf8)),
      try folder.file("t.txt", Data("The bridge was closed on 14 May.\n".utf8))
    )
  }

  private func align(_ arguments: [String]) throws -> Program.Result {
    try Program.run(["align"] + arguments + ["--from", "ru", "--to", "en"])
  }

  @Test func severalOutputsAppearTogether() throws {
    let folder = try Folder()
    let (source, target) = try texts(folder)
    try FileManager.default.createDirectory(atPath: folder.path("o.xlf"), withIntermediateDirectories: false)
    let first = folder.path("o.tsv")
    for (last, status) in [("none/o.tmx", 73), ("o.xlf", 73), ("o.srt", 65)] as [(String, Int32)] {
      let result = try align([source, target, "-o", first, "-o", folder.path(last)])
      #expect(result.status == status, "\(result.error)")
    }
    let busy = try align([source, target, "-o", first, "--store", folder.path("none/desk.db")])
    #expect(busy.status == 73)
    #expect(folder.names == ["o.xlf", "s.txt", "t.txt"])
    #expect(try align([source, target, "-o", first, "-o", folder.path("o.tmx"), "-o", "-"]).status == 0)
    #expect(folder.names == ["o.tmx", "o.tsv", "o.xlf", "s.txt", "t.txt"])
  }

  @Test(arguments: [
    "s.txt\tt.txt\to.tsv\ns.txt\tt.txt\t./o.tsv\n", "s.txt\tt.txt\to.tsv\no.tsv\tt.txt\tp.tsv\n",
    "s.txt\tt.txt\to.tsv\ns.txt\tt.txt\tp.tsv\tp.tsv\n", "s.txt\tt.txt\to.tsv\ns.txt\tt.txt\tt.txt\n",
  ])
  func listsThatOverwriteThemselvesAreRefused(lines: String) throws {
    let folder = try Folder()
    _ = try texts(folder)
    let whole = lines.split(separator: "\n").map { line in
      line.split(separator: "\t").map { folder.path("") + "/" + $0 }.joined(separator: "\t") + "\n"
    }
    let list = try folder.file("list.txt", Data(whole.joined().utf8))
    let result = try align(["--list", list, "--format", "tsv"])
    #expect(result.status == 65 && result.error.contains("list.txt:"), "\(result.error)")
    #expect(folder.names == ["list.txt", "s.txt", "t.txt"])
  }

  @Test func glossariesInAFolderAreNotWrittenOver() throws {
    let folder = try Folder()
    let terms = Data("ru\ten\nмост\tbridge\n".utf8)
    let path = try folder.file("terms.tsv", terms)
    for output in [path, folder.path("./terms.tsv")] {
      let result = try Program.run(["glossary", "export", "--glossary", folder.path(""), "-o", output])
      #expect(result.status == 2 && result.error.contains("is read"))
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == terms)
    let other = try Program.run(["glossary", "export", "--glossary", folder.path(""), "-o", folder.path("new.tbx")])
    #expect(other.status == 0 && other.error.contains("1 entry written"))
  }

  /// A disk that is full is told of, whoever writes; a reader that went away is not.
  @Test(arguments: [
    "memory stats --store \"$2\"", "memory lookup Да. --from ru --to en --store \"$2\"", "glossary list",
    "find мост --against \"$1\"", "segment \"$1\"", "--help", "doctor",
  ])
  func fullDisksAreTold(command: String) throws {
    let folder = try Folder()
    let text = try folder.file("s.txt", Data("Мост закрыли.\n".utf8))
    let units = try folder.file("units.jsonl", Data("{\"ru\":\"Да.\",\"en\":\"Yes.\"}\n".utf8))
    let store = folder.path("desk.db")
    #expect(try Program.run(["memory", "import", units, "--store", store]).status == 0)
    func status(_ line: String) throws -> Int32 {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/bash")
      process.arguments = ["-c", line, Program.location.path, text, store]
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus
    }
    #expect(try status("\"$0\" \(command) > /dev/full") == 73)
    for reader in ["memory stats --store \"$2\"", "segment \"$1\""] {
      #expect(try status("\"$0\" \(reader) | (exec <&-; true); exit ${PIPESTATUS[0]}") == 0)
    }
  }
}
