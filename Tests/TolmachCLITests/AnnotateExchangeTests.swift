import Foundation
import Testing

/// Annotations on their way into files and back.
@Suite struct AnnotateExchangeTests {
  private static let russian = "Мы шли по льду ночью. Лодок не было. Мост закрыли весной. Нас было пятеро.\n"
  private static let english =
    "We walked across the ice at night. There were no boats. The bridge was closed in spring. "
    + "There were five of us.\n"

  /// A store with an alignment, and the two texts.
  private func aligned(_ folder: Folder) throws -> (path: String, source: String, target: String) {
    let source = try folder.file("o.txt", Data(Self.russian.utf8))
    let target = try folder.file("t.txt", Data(Self.english.utf8))
    let path = try folder.file("desk.db", Data())
    try FileManager.default.removeItem(atPath: path)
    let made = try Program.run(["align", source, target, "--from", "ru", "--to", "en", "--store", path])
    #expect(made.status == 0, "\(made.error)")
    #expect(made.error.contains("4 new"), "\(made.error)")
    return (path, source, target)
  }

  private func annotate(_ words: [String], _ path: String) throws -> Program.Result {
    try Program.run(["annotate"] + words + ["--store", path])
  }

  @Test func alignmentsAreKeptAndHeedVerdicts() throws {
    let folder = try Folder()
    let (path, source, target) = try aligned(folder)
    _ = try annotate(["set", "1", "2", "--verdict", "confirmed", "--person", "K."], path)
    _ = try annotate(["set", "3", "--verdict", "rejected", "--person", "K."], path)
    let again = try Program.run(["align", source, target, "--from", "ru", "--to", "en", "--store", path])
    let settled = "3 settled earlier (2 confirmed, 1 rejected)."
    #expect(again.error.contains("\(settled) 1 to judge: 0 new, 0 changed, 1 known from earlier runs."))
    #expect(again.error.contains("0 units added"))
    let edited = try folder.file(
      "t2.txt",
      Data("A note.\n\n\(Self.english.replacingOccurrences(of: "five", with: "six"))".utf8)
    )
    let last = try Program.run(["align", source, edited, "--from", "ru", "--to", "en", "--store", path])
    #expect(last.error.contains("3 settled earlier"), "\(last.error)")
  }

  /// The memory gets the words of a passage without the times between its cues.
  @Test func subtitlesLeaveNoTimesInTheMemory() throws {
    let folder = try Folder()
    let cues =
      "1\n00:00:01,000 --> 00:00:02,000\nМы шли по льду\n\n2\n00:00:02,100 --> 00:00:03,000\nночью. Лодок не было.\n"
    let source = try folder.file("o.srt", Data(cues.utf8))
    let target = try folder.file("t.txt", Data("We walked across the ice at night. There were no boats.\n".utf8))
    let path = try folder.file("desk.db", Data())
    try FileManager.default.removeItem(atPath: path)
    _ = try Program.run(["align", source, target, "--from", "ru", "--to", "en", "--store", path])
    let units = try Program.run(["memory", "export", "--format", "jsonl", "--store", path]).output
    #expect(units.contains("Мы шли по льду ночью.") && !units.contains("-->"))
    #expect(try !annotate(["export", "--format", "tmx"], path).output.contains("--&gt;"))
    _ = try annotate(["set", "1", "--verdict", "confirmed", "--person", "K."], path)
    let again = try Program.run(["align", source, target, "--from", "ru", "--to", "en", "--store", path])
    #expect(again.error.contains("1 settled earlier") && again.error.contains("0 units added"))
  }

  /// Another translation of the same original is no new version of the first.
  @Test func twoTranslationsStandBesideEachOther() throws {
    let folder = try Folder()
    let (path, source, _) = try aligned(folder)
    let other = try folder.file(
      "u.txt",
      Data(
        "By night we crossed the frozen river. Boats there were none. In spring they shut the bridge. We were five.\n"
          .utf8
      )
    )
    let made = try Program.run(["align", source, other, "--from", "ru", "--to", "en", "--store", path])
    #expect(made.error.contains("0 settled earlier") && !made.error.contains("earlier version"), "\(made.error)")
    #expect(
      try annotate(["list", "--kind", "bead", "--document", "t.txt"], path).output.split(separator: "\n").count == 4
    )
  }

  @Test(arguments: ["tmx", "xlf"]) func linksLeaveWithVerdicts(format: String) throws {
    let folder = try Folder()
    let (path, _, _) = try aligned(folder)
    _ = try annotate(
      ["set", "1", "--verdict", "confirmed-with-note", "--comment", "a <dialect> form", "--person", "K."],
      path
    )
    let made = try annotate(["export", "--kind", "bead", "--format", format], path)
    let file = try folder.file("out.\(format)", Data(made.output.utf8))
    let looked = try Program.run(["inspect", file])
    #expect(looked.status == 0 && looked.output.contains("valid"), "\(looked.output)")
    #expect(made.output.contains("confirmed-with-note") && made.output.contains("K.: a &lt;dialect&gt; form"))
    if format == "xlf" { #expect(made.output.contains("its:mtConfidence")) }
  }

  @Test func unitsOfTheMemoryAreJudgedOnce() throws {
    let folder = try Folder()
    let (path, _, _) = try aligned(folder)
    let words = ["set", "--unit", "2", "--verdict", "rejected", "--person", "K.", "--format", "json"]
    #expect(try annotate(words + ["--dry-run"], path).output.contains("\"annotations\":1,\"written\":false"))
    #expect(try annotate(["list", "--kind", "unit"], path).output.isEmpty)
    for _ in 0..<2 { #expect(try annotate(words, path).output.contains("\"annotations\":1,\"written\":true")) }
    let listed = try annotate(["list", "--kind", "unit"], path).output.split(separator: "\n")
    #expect(listed.count == 1 && listed[0].contains("rejected") && listed[0].contains("Лодок не было."))
    #expect(try annotate(["set", "--unit", "99", "--verdict", "rejected", "--person", "K."], path).status == 66)
    #expect(try annotate(words + ["--all"], path).status == 2)
  }

  @Test func twoReviewersFilesMergeWithoutLoss() throws {
    let folder = try Folder()
    let (path, _, _) = try aligned(folder)
    let base = try folder.file("base.jsonl", Data(try annotate(["export"], path).output.utf8))
    var files: [String] = []
    for (person, verdict) in [("K.", "confirmed"), ("L.", "rejected")] {
      let own = try folder.file("\(person)db", Data())
      try FileManager.default.removeItem(atPath: own)
      _ = try annotate(["import", base], own)
      _ = try annotate(["set", "1", "--verdict", verdict, "--person", person], own)
      _ = try annotate(["set", person == "K." ? "2" : "3", "--verdict", verdict, "--person", person], own)
      files.append(try folder.file("\(person)jsonl", Data(try annotate(["export"], own).output.utf8)))
    }
    var outputs: [String] = []
    for order in [files, files.reversed()] {
      let joint = try folder.file("joint.db", Data())
      try FileManager.default.removeItem(atPath: joint)
      let merged = try annotate(["import"] + order, joint)
      #expect(merged.status == 1)
      #expect(merged.output.contains("contested") && merged.output.contains("K.") && merged.output.contains("L."))
      let lines = try annotate(["export"], joint).output.split(separator: "\n").map(String.init)
      outputs.append(try lines.map(Self.judgement).sorted().joined(separator: "\n"))
      #expect(try annotate(["list", "--state", "contested"], joint).output.split(separator: "\n").count == 1)
      #expect(try annotate(["import"] + order, joint).output.contains("0 annotations and 0 verdicts or remarks added"))
    }
    #expect(outputs[0] == outputs[1])
  }

  /// An annotation's state and who said what, whatever the order of import.
  private static func judgement(_ line: String) throws -> String {
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
    let acts = (object["acts"] as? [[String: Any]] ?? []).map { "\($0["person"] ?? "") \($0["verdict"] ?? "")" }
    return "\(object["annotation"] ?? "") \(object["state"] ?? "") \(acts.sorted())"
  }

  /// What the command learns from gold data has options of its own, which those of verdicts must not take.
  @Test func calibratingByVerdictsTakesNoOthersOptions() throws {
    let folder = try Folder()
    let gold = try folder.file("gold.jsonl", Data())
    let job = ["calibrate", "align", "--gold", gold, "--format", "swift", "-o", "-"]
    #expect(try Program.run(job).status != 2)
    #expect(try Program.run(["calibrate"]).status == 2)
  }

  @Test func verdictsCalibrateTheMachine() throws {
    let folder = try Folder()
    let path = try folder.file("desk.db", Data())
    try FileManager.default.removeItem(atPath: path)
    // Of links said to be right in 90 of 100 cases, six in ten are.
    let lines = (0..<60).map { number in
      """
      {"schema":"tolmach.annotation/1","annotation":"00000000-0000-8000-8000-\(100_000_000_000 + number)","kind":"quote",\
      "confidence":0.9,"findings":[],"place":{"document":"a.md","digest":"sha256:a","start":\(number * 10),\
      "end":\(number * 10 + 5),"exact":"words \(number)","prefix":"","suffix":""},"counterpart":{"document":"o.srt",\
      "digest":"sha256:o","start":\(number * 9),"end":\(number * 9 + 5),"exact":"слова","prefix":"","suffix":""},"acts":[]}
      """
    }
    _ = try annotate(["import", try folder.file("a.jsonl", Data(lines.joined(separator: "\n").utf8))], path)
    let few = try Program.run(["calibrate", "--from-annotations", "--store", path])
    #expect(few.status == 66 && few.error.contains("20 verdicts are needed and"))
    let right = (1...60).filter { $0 % 5 < 3 }.map(String.init)
    let wrong = (1...60).filter { $0 % 5 >= 3 }.map(String.init)
    _ = try annotate(["set"] + right + ["--verdict", "confirmed", "--person", "K."], path)
    _ = try annotate(["set"] + wrong + ["--verdict", "rejected", "--person", "K."], path)
    let plot = try folder.file("r.svg", Data())
    let file = try folder.file("r.json", Data())
    let made = try Program.run(["calibrate", "--from-annotations", "--store", path, "--plot", plot, "-o", file])
    #expect(made.status == 0 && made.output.contains("60 settled quotes"), "\(made.error)")
    let drawing = try String(contentsOfFile: plot, encoding: .utf8)
    #expect(drawing.contains("Before") && drawing.contains("After"))
    let words = "Anna was nine. \"We walked across the ice at night,\" she said.\n"
    let article = try folder.file("b.md", Data(words.utf8))
    let origin = try folder.file("o.txt", Data("Anna: We walked across the ice at night.\n".utf8))
    let job = ["verify", article, "--against", origin, "--store", path, "--format", "json"]
    let plain = try Program.run(job).output
    let corrected = try Program.run(job + ["--recalibration", file]).output
    func confidence(_ output: String) -> Double? {
      let object = try? JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
      return (object?["quotes"] as? [[String: Any]])?.first?["confidence"] as? Double
    }
    let figures = try (#require(confidence(plain)), #require(confidence(corrected)))
    #expect(figures.1 < figures.0)
    let kept = try annotate(["show", "61", "--format", "json"], path).output
    #expect(kept.contains("\"interval\":[0.") && kept.contains("verdicts:60."))
    #expect(try Program.run(["verify", article, "--against", origin, "--recalibration", article]).status == 65)
  }
}
