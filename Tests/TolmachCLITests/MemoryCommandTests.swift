import Foundation
import Testing

/// The memory commands of the built program, on a store of their own.
private final class Desk {
  let folder: Folder
  let store: String

  init() throws {
    folder = try Folder()
    store = try folder.file("place", Data()).replacingOccurrences(of: "/place", with: "/desk.db")
  }

  func callAsFunction(_ arguments: String..., input: String = "") throws -> Program.Result {
    try Program.run(["memory"] + arguments + ["--store", store], input: Data(input.utf8))
  }

  /// A desk with three units of two documents.
  static func filled() throws -> Desk {
    let desk = try Desk()
    let table =
      "ru\ten\tdocument\tspeaker\nМы ждали до утра.\tWe waited.\ta.srt\tМ.\nДа.\tYes.\ta.srt\tМ.\nДа.\tYeah.\tb.srt\tК.\n"
    let file = try desk.folder.file("pairs.tsv", Data(table.utf8))
    let result = try desk("import", file, "--policy", "add")
    #expect(result.status == 0 && result.output.contains("3 read, 3 added"))
    return desk
  }
}

@Suite struct MemoryCommandTests {
  @Test func importsAreSummedUpAndDryRunsChangeNothing() throws {
    let desk = try Desk.filled()
    let more = try desk.folder.file("more.tsv", Data("ru\ten\nДа.\tYes.\nНет.\tNo.\nПусто.\t\n".utf8))
    let dry = try desk("import", more, "--dry-run", "--summary", "json")
    #expect(dry.output.contains(#""dryRun":true,"read":3,"added":1"#))
    #expect(dry.output.contains(#""already-there":1,"not-newer":0,"no-pair":1"#))
    #expect(try desk("stats").output.hasPrefix("3 units, 0 deleted, 2 documents"))
    #expect(try desk("import", more).output.contains("1 added"))
    #expect(try desk("import", more, "--policy", "replace").output.contains("2 already there"))
    #expect(try desk("stats", "--format", "json").output.contains(#""units":4"#))
  }

  @Test func unitsAreAddedEditedDeletedAndRemembered() throws {
    let desk = try Desk.filled()
    let added = try desk("add", "Нет.", "Nope.", "--from", "ru", "--to", "en", "--person", "K.", "--status", "draft")
    #expect(added.status == 0 && added.output == "4\n")
    #expect(try desk("edit", "4", "No.", "--language", "en", "--person", "B.").status == 0)
    #expect(try desk("delete", "4").status == 0)
    let history = try desk("history", "4").output
    #expect(history.contains("unit 4, deleted") && history.contains("- Nope.") && history.contains("+ No."))
    #expect(history.contains("by K.") && history.contains("by B.") && history.contains("delete"))
    let json = try desk("history", "4", "--format", "json").output
    #expect(json.contains(#""deleted":true"#) && json.contains(#""action":"delete""#))
    for refused in [["delete", "4"], ["edit", "4", "Нет!", "--language", "ru"], ["history", "99"]] {
      let result = try Program.run(["memory"] + refused + ["--store", desk.store])
      #expect(result.status == 66 && !result.error.contains("Нет!"))
    }
    #expect(try desk("edit", "1", "text", "--language", "ce").status == 65)
    #expect(try desk("add", "Да.", " ", "--from", "ru", "--to", "en").status == 2)
    #expect(try desk("edit", "1", " ", "--language", "en").status == 2)
  }

  /// Several units are deleted together or stay together.
  @Test func aMissingUnitLeavesTheOthers() throws {
    let desk = try Desk.filled()
    #expect(try desk("delete", "1", "2", "99").status == 66)
    #expect(try desk("stats").output.hasPrefix("3 units, 0 deleted"))
    #expect(try desk("delete", "1", "2", "1").status == 0)
    #expect(try desk("stats").output.hasPrefix("1 unit, 2 deleted"))
  }

  @Test func housekeepingSpeaksJSONToo() throws {
    let desk = try Desk.filled()
    #expect(
      try desk("check", "--format", "json").output == #"{"schema":"tolmach.memory-check/1","problems":[]}"# + "\n"
    )
    let dedupe = try desk("dedupe", "--dry-run", "--format", "json").output
    #expect(dedupe == #"{"schema":"tolmach.memory-dedupe/1","dryRun":true,"repeated":0}"# + "\n")
  }

  /// A pair of languages is two languages.
  @Test func oneLanguageIsNoPair() throws {
    let desk = try Desk.filled()
    for command in [["lookup", "Да."], ["export"]] {
      let result = try Program.run(["memory"] + command + ["--from", "ru", "--to", "ru", "--store", desk.store])
      #expect(result.status == 2 && result.error.contains("the same language"))
    }
  }

  @Test func mosesFilesComeTogetherAndLeaveTheStoreAlone() throws {
    let desk = try Desk.filled()
    let pair = ["--from", "ru", "--to", "en", "--store"]
    let stem = desk.folder.path("pairs")
    #expect(try Program.run(["memory", "export", "-o", "\(stem).moses"] + pair + [desk.store]).status == 0)
    let sides = try ["ru", "en"].map { try String(contentsOfFile: "\(stem).\($0)", encoding: .utf8) }
    #expect(sides == ["Мы ждали до утра.\nДа.\nДа.\n", "We waited.\nYes.\nYeah.\n"])
    // The English side would be the store itself.
    let other = desk.folder.path("desk.en")
    #expect(try Program.run(["memory", "backup", other, "--store", desk.store]).status == 0)
    let refused = try Program.run(["memory", "export", "-o", desk.folder.path("desk.moses")] + pair + [other])
    #expect(refused.status == 2 && refused.error.contains("belongs to the store"))
    #expect(!desk.folder.names.contains { $0.hasSuffix(".part") || $0.hasSuffix(".old") })
  }

  @Test func lookupShowsScoresAndTheirParts() throws {
    let desk = try Desk.filled()
    let exact = try desk("lookup", "Мы ждали до утра.", "--from", "ru", "--to", "en", "--format", "json")
    #expect(exact.output.contains(#""score":100"#) && exact.output.contains(#""target":"We waited.""#))
    let context = try desk("lookup", "Да.", "--from", "ru", "--to", "en", "--previous", "Мы ждали до утра.")
    #expect(context.output.hasPrefix("101"))
    let typo = try desk("lookup", "Мы ждалли до утра.", "--from", "ru", "--to", "en", "--format", "json")
    #expect(typo.output.contains(#""byLetters":true"#) && typo.output.contains(#""parts":{"edit":94.11"#))
    #expect(try desk("lookup", "Да.", "--from", "ru", "--to", "en", "--speaker", "К.").output.contains("Yeah."))
    #expect(try !desk("lookup", "Да.", "--from", "ru", "--to", "en", "--document", "a.srt").output.contains("Yeah."))
    #expect(try desk("lookup", "Совсем другое", "--from", "ru", "--to", "en").status == 1)
    #expect(try desk("lookup", "Да", "--from", "ru", "--to", "en", "--exact").status == 1)
    #expect(try desk("lookup", "Да.", "--from", "ru", "--to", "en", "--min-score", "103").status == 2)
  }

  @Test func lookupFindsFragmentsAndWhatRendersThem() throws {
    let desk = try Desk.filled()
    let added = try desk("add", "Старый мост закрыли.", "The old bridge was closed.", "--from", "ru", "--to", "en")
    #expect(added.status == 0)
    let text = "Говорят, старого моста больше нет."
    #expect(try desk("lookup", text, "--from", "ru", "--to", "en").status == 1)
    let shown = try desk("lookup", text, "--from", "ru", "--to", "en", "--fragments")
    #expect(shown.status == 0 && shown.output.contains("fragment  старого моста  (1 text)"))
    #expect(shown.output.contains("    → old bridge"))
    let json = try desk("lookup", text, "--from", "ru", "--to", "en", "--fragments", "--format", "json").output
    #expect(json.contains(#""fragments":[{"start":9,"end":22,"text":"старого моста","segments":1"#))
    #expect(json.contains(#""sourceStart":0,"sourceEnd":11,"sameForms":false"#))
    #expect(json.contains(#""rendering":{"start":4,"end":14,"text":"old bridge"}"#))
    let records = [#", "fragments": true"#, "", #", "fragments": 1"#].map { member in
      #"{"id": 1, "from": "ru", "to": "en", "text": "Говорят, старого моста больше нет."\#(member)}"# + "\n"
    }
    let batch = try Program.run(["batch", "lookup", "--store", desk.store], input: Data(records.joined().utf8))
    let lines = batch.output.split(separator: "\n")
    #expect(lines[0].contains(#""text":"old bridge""#) && lines[0].contains(#""matches":[]"#))
    #expect(!lines[1].contains("fragments") && lines[2].contains("invalid-value"))
  }

  @Test func exportsHoldDoubtfulUnitsBack() throws {
    let desk = try Desk.filled()
    let lines = [("Нет.", "0.4"), ("Пора.", "0.95"), ("Жду.", "0.9")].map { text, confidence in
      #"{"ru":"\#(text)","en":"Text.","confidence":\#(confidence)}"#
    }
    let file = try desk.folder.file("linked.jsonl", Data(lines.joined(separator: "\n").utf8))
    #expect(try desk("import", file).output.contains("3 added"))
    for format in ["jsonl", "tsv", "tmx"] {
      let sure = try desk("export", "--format", format, "--min-confidence", "0.9", "--from", "ru", "--to", "en")
      #expect(sure.error.contains("5 units written, 1 held back below a confidence of 0.9"))
      #expect(!sure.output.contains("Нет.") && sure.output.contains("Жду.") && sure.output.contains("Мы ждали"))
    }
    #expect(try desk("export").error.contains("6 units written\n"))
    #expect(
      try desk("export", "--min-confidence", "0.5", "--document", "a.srt").error.contains("2 units written, 0 held")
    )
    #expect(try desk("export", "--min-confidence", "1.5").status == 2)
  }

  @Test func concordanceShowsBothSides() throws {
    let desk = try Desk.filled()
    let result = try desk("concordance", "ждал", "--language", "ru", "--to", "en", "--format", "json")
    #expect(result.status == 0 && result.output.contains(#""segments":1"#))
    #expect(result.output.contains(#""start":3,"end":8"#) && result.output.contains("We waited."))
    #expect(try desk("add", "Старый мост.", "The old bridge.", "--from", "ru", "--to", "en").status == 0)
    let linked = try desk("concordance", "мосты", "--language", "ru", "--format", "json").output
    #expect(linked.contains(#""words":[{"start":8,"end":14}],"rendering":{"start":8,"end":14,"text":"bridge"}"#))
    let lit = try Program.run(
      ["memory", "concordance", "мосты", "--language", "ru", "--store", desk.store],
      environment: ["CLICOLOR_FORCE": "1"]
    )
    #expect(lit.output.contains("The old \u{1B}[1mbridge\u{1B}[0m."))
    let again = try desk("concordance", "мосты", "--from", "ru", "--to", "en", "--format", "json")
    #expect(again.status == 0 && again.output == linked, "--from is --language")
    #expect(try desk("concordance", "waited", "--language", "en").error.contains("1 of 1 texts"))
    #expect(try desk("delete", "1").status == 0)
    #expect(try desk("concordance", "ждал", "--language", "ru").status == 1)
  }

  @Test func projectsOfOmegaTGetAMemory() throws {
    let desk = try Desk.filled()
    _ = try desk("add", "Нет.", "No.", "--from", "ru", "--to", "en", "--person", "К.")
    let project = desk.store.replacingOccurrences(of: "desk.db", with: "project")
    #expect(try desk("export", "--omegat", project).status == 66)
    #expect(!FileManager.default.fileExists(atPath: project))
    try FileManager.default.createDirectory(atPath: project, withIntermediateDirectories: false)
    #expect(try desk("export", "--omegat", project, "--document", "none.srt").status == 66)
    #expect(!FileManager.default.fileExists(atPath: project + "/tm"))
    for _ in 0..<2 {
      #expect(try desk("export", "--omegat", project, "--from", "ru", "--to", "en").error.contains("4 units written"))
    }
    let memory = try String(contentsOfFile: project + "/tm/tolmach.tmx", encoding: .utf8)
    #expect(memory.contains("creationid=\"К.\"") && memory.components(separatedBy: "creationdate=").count == 5)
    #expect(try desk("export", "--omegat", project, "-o", "x").status == 2)
    #expect(try desk("export", "--omegat", desk.store).status == 73)
  }

  @Test func exportsComeBack() throws {
    let desk = try Desk.filled()
    for name in ["all.jsonl", "all.tmx", "all.tsv"] {
      let file = desk.store.replacingOccurrences(of: "desk.db", with: name)
      #expect(try desk("export", "-o", file, "--from", "ru", "--to", "en").error.contains("3 units written"))
      let other = try Desk()
      #expect(try other("import", file, "--policy", "add").output.contains("3 added"))
      let texts = try desk("export", "--format", "tsv", "--from", "ru", "--to", "en").output
      #expect(try other("export", "--format", "tsv", "--from", "ru", "--to", "en").output == texts)
    }
    #expect(try desk("export", "--document", "b.srt").output.split(separator: "\n").count == 1)
    #expect(try desk("export", "--format", "moses", "-o", "x").status == 2)
  }

  @Test func repeatsCopiesAndChecks() throws {
    let desk = try Desk.filled()
    for _ in 0..<2 { #expect(try desk("add", "Да.", "Yes.", "--from", "ru", "--to", "en").status == 0) }
    #expect(try desk("dedupe", "--dry-run").output == "2 repeated units\n")
    #expect(try desk("dedupe").output == "2 repeated units deleted\n")
    let copy = desk.store + ".copy"
    #expect(try desk("backup", copy).status == 0)
    #expect(try desk("backup", copy).status == 2)
    #expect(try Program.run(["memory", "stats", "--store", copy]).output.hasPrefix("3 units, 2 deleted"))
    #expect(try desk("check").status == 0)
  }

  @Test func damageIsFoundAndMended() throws {
    let desk = try Desk.filled()
    let index = URL(fileURLWithPath: desk.store + ".ru.tmi")
    var bytes = try Data(contentsOf: index)
    bytes[100] ^= 1
    try bytes.write(to: index)
    let check = try desk("check")
    #expect(check.status == 1 && check.output.contains("desk.db.ru.tmi"))
    #expect(try desk("lookup", "Да.", "--from", "ru", "--to", "en").status == 0)
    #expect(try desk("check").status == 0)
  }

  @Test func strangeAndMissingStoresAreNamed() throws {
    let folder = try Folder()
    let strange = try folder.file("strange.db", Data(String(repeating: "КАНАРЕЙКА ", count: 90).utf8))
    for (path, status) in [(strange, Int32(65)), ("/nonexistent/desk.db", 66)] {
      let result = try Program.run(["memory", "stats", "--store", path])
      #expect(result.status == status && result.error.contains(path) && !result.error.contains("КАНАРЕЙКА"))
    }
    let made = try Program.run([
      "memory", "add", "а", "a", "--from", "ru", "--to", "en", "--store", "/nonexistent/a.db",
    ])
    #expect(made.status == 73)
  }
}
