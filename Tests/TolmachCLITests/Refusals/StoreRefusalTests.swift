import Foundation
import Testing

/// Stores that are none, cannot be written, or must not come to be.
@Suite struct StoreRefusalTests {
  private static let pair = Data("{\"ru\":\"Мост закрыли.\",\"en\":\"The bridge was closed.\"}\n".utf8)

  /// The least that SQLite takes for a database: a header and an empty page, marked as somebody else's.
  private static func foreign(mark: UInt8, format: UInt8) -> Data {
    var page = Data(count: 4096)
    page.replaceSubrange(0..<16, with: Data("SQLite format 3\u{0}".utf8))
    for (place, value) in [
      (16, 0x10), (18, format), (19, format), (21, 64), (22, 32), (23, 32), (31, 1), (47, 4), (59, 1), (71, mark),
      (100, 0x0D), (105, 0x10),
    ] as [(Int, UInt8)] { page[place] = value }
    return page
  }

  @Test(arguments: [
    ["memory", "add", "Да.", "Yes.", "--from", "ru", "--to", "en"], ["memory", "dedupe"], ["memory", "stats"],
    ["glossary", "add", "ru=мост", "en=bridge"], ["annotate", "comment", "1", "x", "--person", "K."],
  ])
  func foreignDatabasesKeepEveryByte(arguments: [String]) throws {
    for format: UInt8 in [1, 2] {
      let folder = try Folder()
      let bytes = Self.foreign(mark: 7, format: format)
      let path = try folder.file("other.db", bytes)
      let result = try Program.run(arguments + ["--store", path])
      #expect(result.status == 65 && result.error.contains("no store of tolmach"), "\(result.error)")
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
      #expect(folder.names == ["other.db"])
    }
  }

  /// Most databases bear no mark; then their tables tell whose they are.
  @Test func unmarkedDatabasesKeepEveryByte() throws {
    let folder = try Folder()
    let path = folder.path("other.db")
    let adding = ["memory", "add", "Да.", "Yes.", "--from", "ru", "--to", "en", "--store", path]
    #expect(try Program.run(adding).status == 0)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    bytes.replaceSubrange(68..<72, with: Data(count: 4))
    for format: UInt8 in [1, 2] {
      bytes.replaceSubrange(18..<20, with: [format, format])
      _ = try folder.file("other.db", bytes)
      let result = try Program.run(adding)
      #expect(result.status == 65 && result.error.contains("no store of tolmach"))
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
      #expect(folder.names == ["other.db"])
    }
  }

  @Test func foldersAreNoStores() throws {
    let folder = try Folder()
    for arguments in [["memory", "stats"], ["memory", "add", "Да.", "Yes.", "--from", "ru", "--to", "en"]] {
      let result = try Program.run(arguments + ["--store", folder.path("")])
      #expect(result.status == 66 && result.error.contains("this is a folder"))
    }
  }

  @Test func whatFailsMakesNoStore() throws {
    let folder = try Folder()
    let broken = try folder.file("broken.json", Data("{\"schema\":\"nothing\"}\n".utf8))
    let terms = try folder.file("terms.tbx", Data("<tbx><text>".utf8))
    let units = try folder.file("units.tmx", Data("<tmx version=\"1.4\"><header/><body><tu><tuv".utf8))
    let store = folder.path("desk.db")
    for arguments in [
      ["annotate", "import", broken], ["glossary", "import", terms], ["glossary", "import", broken],
      ["memory", "import", units], ["memory", "import", broken, "--format", "jsonl"],
    ] { #expect(try Program.run(arguments + ["--store", store]).status == 65, "\(arguments)") }
    for arguments in [
      ["annotate", "set", "--all", "--verdict", "confirmed", "--person", "K."],
      ["annotate", "set", "--unit", "1", "--verdict", "confirmed", "--person", "K."],
      ["annotate", "comment", "1", "x", "--person", "K."], ["glossary", "undo"], ["glossary", "remove", "1"],
      ["memory", "edit", "1", "Да.", "--language", "ru"], ["memory", "dedupe"], ["memory", "delete", "1"],
    ] { #expect(try Program.run(arguments + ["--store", store]).status == 66, "\(arguments)") }
    #expect(folder.names == ["broken.json", "terms.tbx", "units.tmx"])
  }

  @Test func tryingMakesNoStore() throws {
    let folder = try Folder()
    let units = try folder.file("units.jsonl", Self.pair)
    let terms = try folder.file("terms.tsv", Data("ru\ten\nмост\tbridge\n".utf8))
    let store = folder.path("desk.db")
    let memory = try Program.run(["memory", "import", units, "--dry-run", "--store", store])
    #expect(memory.status == 0 && memory.output.contains("1 added"))
    let glossary = try Program.run(["glossary", "import", terms, "--dry-run", "--store", store])
    #expect(glossary.status == 0 && glossary.output.contains("1 added"))
    #expect(folder.names == ["terms.tsv", "units.jsonl"])
  }

  /// An empty file is no store that a change could be made in, and stays empty.
  @Test func emptyFilesStayEmpty() throws {
    let folder = try Folder()
    let store = try folder.file("desk.db", Data())
    #expect(try Program.run(["memory", "dedupe", "--store", store]).status == 66)
    #expect(try Data(contentsOf: URL(fileURLWithPath: store)).isEmpty)
  }

  @Test(arguments: [
    (["memory", "stats"], "tolmach memory import"), (["annotate", "stats"], "tolmach verify --store"),
    (["glossary", "stats"], "tolmach glossary import"),
  ])
  func adviceNamesTheCommandThatMakesOne(arguments: [String], advice: String) throws {
    let folder = try Folder()
    let result = try Program.run(arguments + ["--store", folder.path("none.db")])
    #expect(result.status == 66 && result.error.contains(advice))
  }

  /// As somebody who may write neither the folder nor the store.
  @Test(.enabled(if: UnprivilegedProgram.isPossible, "needs root and setpriv")) func storesAreReadWhereNoneCanWrite()
    throws
  {
    let folder = try Folder()
    let store = folder.path("desk.db")
    let units = try folder.file("units.jsonl", Self.pair)
    #expect(try Program.run(["memory", "import", units, "--store", store]).status == 0)
    let names = folder.names
    for arguments in [
      ["memory", "stats"], ["memory", "lookup", "Мост закрыли.", "--from", "ru", "--to", "en"], ["memory", "check"],
      ["memory", "export"], ["annotate", "list"], ["glossary", "list"],
    ] {
      let result = try UnprivilegedProgram.run(arguments + ["--store", store])
      #expect(result.status == 0, "\(arguments) \(result.error)")
    }
    let refused = try UnprivilegedProgram.run(["memory", "dedupe", "--store", store])
    #expect(refused.status == 73)
    #expect(folder.names == names)
    let log = try folder.file("desk.db-wal", Data("what is not in the store yet".utf8))
    let waiting = try UnprivilegedProgram.run(["memory", "stats", "--store", store])
    #expect(waiting.status == 73 && waiting.error.contains(log))
  }
}
