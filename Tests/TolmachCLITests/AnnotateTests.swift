import Foundation
import Testing

/// Annotating by the built program: what it acknowledged is there, whatever happens to it.
@Suite struct AnnotateTests {
  /// A store of `count` annotations.
  private func store(_ folder: Folder, count: Int) throws -> String {
    let lines = (0..<count).map { number in
      """
      {"schema":"tolmach.annotation/1","annotation":"00000000-0000-8000-8000-\(100_000_000_000 + number)","kind":"quote",\
      "confidence":0.\(10 + number % 80),"findings":[],"place":{"document":"a.md","digest":"sha256:a",\
      "start":\(number * 10),"end":\(number * 10 + 5),"exact":"words","prefix":"","suffix":""},"acts":[]}
      """
    }
    let file = try folder.file("a.jsonl", Data(lines.joined(separator: "\n").utf8))
    let path = try folder.file("desk.db", Data())
    try FileManager.default.removeItem(atPath: path)
    let made = try Program.run(["annotate", "import", file, "--store", path])
    #expect(made.status == 0, "\(made.error)")
    return path
  }

  /// How many times each remark stands in an annotation's history.
  private func remarks(_ number: Int, _ path: String) throws -> [String: Int] {
    let shown = try Program.run(["annotate", "history", "\(number)", "--format", "json", "--store", path])
    let object = try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any]
    let acts = object?["acts"] as? [[String: Any]] ?? []
    return Dictionary(acts.compactMap { $0["comment"] as? String }.map { ($0, 1) }, uniquingKeysWith: +)
  }

  /// A process that has begun to annotate.
  private func start(_ number: Int, remark: String, _ path: String) throws -> (process: Process, output: Pipe) {
    let process = Process()
    process.executableURL = Program.location
    process.arguments = [
      "annotate", "set", "\(number)", "--verdict", "confirmed", "--comment", remark, "--person", "K.", "--store", path,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    return (process, output)
  }

  @Test func killedAtManyPointsNothingAcknowledgedIsLost() throws {
    let folder = try Folder()
    let path = try store(folder, count: 3)
    var acknowledged: [String] = []
    var killed = 0
    for point in 0..<24 {
      let remark = "remark \(point)"
      let (process, output) = try start(1, remark: remark, path)
      usleep(UInt32(point) * 2500)
      if process.isRunning {
        kill(process.processIdentifier, SIGKILL)
        killed += 1
      }
      process.waitUntilExit()
      // The acknowledgement counts, even where the process was killed after it.
      if !output.fileHandleForReading.readDataToEndOfFile().isEmpty { acknowledged.append(remark) }
    }
    let kept = try remarks(1, path)
    for remark in acknowledged { #expect(kept[remark] == 1) }
    #expect(kept.values.allSatisfy { $0 == 1 })
    let check = try Program.run(["memory", "check", "--store", path])
    #expect(check.status == 0, "\(check.output)\(check.error)")
    let after = try Program.run(["annotate", "comment", "1", "again", "--person", "K.", "--store", path])
    #expect(after.status == 0 && killed > 0)
  }

  /// Numbers are written as people write them; of a range those count that are there, of single ones all must be.
  @Test(arguments: [
    (["1-3"], "3 annotations"), (["1,3,5-6"], "4 annotations"), (["2", "4-5,1"], "4 annotations"),
    (["5-40"], "2 annotations"), (["1-1"], "1 annotation "),
  ])
  func rangesAndListsOfNumbers(numbers: [String], count: String) throws {
    let folder = try Folder()
    let path = try store(folder, count: 6)
    let act = ["--verdict", "confirmed", "--person", "K.", "--store", path]
    let told = try Program.run(["annotate", "set"] + numbers + act + ["--dry-run"])
    #expect(told.status == 0 && told.output.hasPrefix(count), "\(told.output)\(told.error)")
    let done = try Program.run(["annotate", "set"] + numbers + act)
    #expect(done.status == 0 && done.output.hasPrefix(count), "\(done.output)\(done.error)")
  }

  @Test(arguments: [
    ("3-1", 2), ("1-", 2), ("1,,2", 2), ("one", 2), ("0-2", 2), ("1-99999999999", 2), ("7", 66), ("8-9", 66),
  ])
  func numbersThatMeanNothingAreRefused(numbers: String, status: Int32) throws {
    let folder = try Folder()
    let path = try store(folder, count: 6)
    let result = try Program.run([
      "annotate", "set", numbers, "--verdict", "confirmed", "--person", "K.", "--store", path,
    ])
    #expect(result.status == status && result.output.isEmpty, "\(result.status) \(result.error)")
  }

  /// The part of a list that is no number is named, one below zero too.
  @Test(arguments: [("-5", "-5: no number"), ("-1-2", "-1-2: no number"), ("17,-5", "-5: no number"), ("--al", "--al")])
  func badNumbersAreNamed(numbers: String, words: String) throws {
    let folder = try Folder()
    let path = try store(folder, count: 6)
    let result = try Program.run([
      "annotate", "set", numbers, "--verdict", "confirmed", "--person", "K.", "--store", path,
    ])
    #expect(result.status == 2 && result.error.contains(words), "\(result.error)")
  }

  /// The same numbers again and again cost little.
  @Test func repeatedRangesAreAskedOnce() throws {
    let folder = try Folder()
    let path = try store(folder, count: 6)
    let list = (1...300).map { "\($0 % 3 + 1)-100000" }.joined(separator: ",")
    let act = ["--verdict", "confirmed", "--person", "K.", "--store", path, "--dry-run"]
    let told = try Program.run(["annotate", "set", list] + act)
    #expect(told.status == 0 && told.output.hasPrefix("6 annotations"), "\(told.output)\(told.error)")
  }

  @Test func twoWritersKeepBothHistories() throws {
    let folder = try Folder()
    let path = try store(folder, count: 2)
    for round in 0..<5 {
      let one = try start(1, remark: "one \(round)", path)
      let other = try start(1, remark: "other \(round)", path)
      for process in [one.process, other.process] {
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
      }
    }
    #expect(try remarks(1, path).count == 10)
  }

  @Test func verdictsOfTheReportAreImportedOnce() throws {
    let folder = try Folder()
    let path = try folder.file("desk.db", Data())
    try FileManager.default.removeItem(atPath: path)
    let file = try folder.file(
      "verdicts.json",
      Data(
        """
        {"schema":"tolmach.verdicts/1","article":{"id":"a.md","digest":"sha256:a"},
         "origins":[{"id":"o.srt","digest":"sha256:o"}],"saved":"2026-03-01T12:00:00.000Z","person":"K.",
         "verdicts":[
          {"quote":{"start":3,"end":9,"text":"I knew","prefix":"","suffix":""},
           "origin":{"id":"o.srt","start":0,"end":4},"status":"supported","verdict":"confirmed",
           "basis":["listened","reads-original"],"comment":"","person":"K.","time":"2026-03-01T11:00:00.000Z"},
          {"quote":{"start":20,"end":25,"text":"Title","prefix":"","suffix":""},"origin":null,"status":"not-found",
           "verdict":"not-a-quote","basis":[],"comment":"a film","person":null,"time":null},
          {"quote":{"start":5}}],"signature":"s"}
        """.utf8
      )
    )
    let first = try Program.run(["annotate", "import", file, "--store", path])
    #expect(first.status == 1 && first.output.contains("2 annotations and 2 verdicts or remarks added"))
    #expect(first.error.contains("record 3"))
    let second = try Program.run(["annotate", "import", file, "--store", path])
    #expect(second.output.contains("0 annotations and 0 verdicts or remarks added, 2 known already"))
    let shown = try Program.run(["annotate", "history", "1", "--store", path])
    #expect(shown.output.contains("confirmed") && shown.output.contains("by recording"))
    let table = try Program.run(["annotate", "export", "--format", "csv", "--store", path])
    #expect(table.output.contains("rejected"))
  }

  @Test func whoListenedIsToldAndNumbersStay() throws {
    let folder = try Folder()
    let quotes = "\"We walked across the ice at night,\" she said. \"There were many boats,\" she said.\n"
    let article = try folder.file("a.md", Data(quotes.utf8))
    let origin = try folder.file("o.txt", Data("Anna: We walked across the ice at night. There were no boats.\n".utf8))
    let job = ["verify", article, "--against", origin, "--store", folder.path("desk.db")]
    func words(of output: String) -> String { output.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    #expect(words(of: try Program.run(job).output).contains("Nobody has listened yet."))
    let act = ["--verdict", "confirmed", "--basis", "recording", "--person", "K.", "--store", folder.path("desk.db")]
    #expect(try Program.run(["annotate", "set", "1"] + act).status == 0)
    let told = "Somebody has listened to 1 of the article's 2 quotes. 1 settled earlier is left out."
    let text = words(of: try Program.run(job).output)
    #expect(text.contains(told) && text.contains(" 2. Found") && text.contains("Start with 2."), "\(text)")
    let russian = try Program.run(job + ["--interface", "ru", "-o", folder.path("report.html")])
    #expect(russian.error.contains("Прослушано цитат: 1 из 2. Решённые раньше не показаны: 1."))
    #expect(try Program.run(job + ["--format", "json"]).output.contains("\"state\":\"confirmed\",\"heard\":true"))
  }

  @Test func settledQuotesAreNotListedAgain() throws {
    let folder = try Folder()
    let words = "Anna was nine. \"We walked across the ice at night,\" she said. \"There were no boats,\" she said.\n"
    let article = try folder.file("a.md", Data(words.utf8))
    let origin = try folder.file("o.txt", Data("Anna: We walked across the ice at night. There were no boats.\n".utf8))
    let path = try folder.file("desk.db", Data())
    try FileManager.default.removeItem(atPath: path)
    let job = ["--against", origin, "--store", path]
    _ = try Program.run(["verify", article] + job)
    let set = try Program.run(["annotate", "set", "--all", "--verdict", "confirmed", "--person", "K.", "--store", path])
    #expect(set.output.contains("2 annotations"))
    let moved = words.replacingOccurrences(of: "night,\" she", with: "night\", she")
    let second = try folder.file("b.md", Data("A winter's tale.\n\n\(moved)".utf8))
    let again = try Program.run(["verify", second] + job)
    #expect(again.status == 0)
    #expect(
      again.error.contains("2 settled earlier (2 confirmed). 0 to judge: 0 new, 0 changed, 0 known from earlier runs.")
    )
    let russian = try Program.run(["verify", second, "--interface", "ru"] + job)
    #expect(
      russian.error.contains(
        "Решено раньше: 2 (подтверждено: 2). Ждут решения: 0 (новых: 0, изменившихся: 0, известных по прежним проверкам: 0)."
      )
    )
    let changed = moved.replacingOccurrences(of: "no boats", with: "many boats")
    let third = try folder.file("c.md", Data(changed.utf8))
    let last = try Program.run(["verify", third] + job)
    #expect(last.error.contains("1 settled earlier (1 confirmed). 1 to judge: 0 new, 1 changed, 0 known"))
    #expect(last.output.contains("many boats") && !last.output.contains("at night"))
    // Every row of a list has six cells, whatever the machine's condition.
    let list = try Program.run(["annotate", "list", "--store", path])
    let rows = list.output.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(rows.count > 1 && rows.allSatisfy { $0.count == 6 }, "\(list.output)")
  }
}
