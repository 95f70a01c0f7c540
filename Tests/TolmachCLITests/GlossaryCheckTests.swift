import Foundation
import Testing
import TolmachTestSupport

/// `tolmach glossary check` on translations in which the wrong words are marked.
@Suite struct GlossaryCheckTests {
  private let folder: Folder
  private let terms: String

  private static let table = """
    ru\ten\tstatus
    суд\tcourt\t
    боевик\tfighter\tpreferred
    блокпост\tcheckpoint\t
    Хасанов\tKhasanov\t
    """

  init() throws {
    folder = try Folder()
    terms = try folder.file("terms.tsv", Data(Self.table.utf8))
  }

  /// A finding as the program tells it.
  private struct Finding: Equatable {
    var check: String
    var pair: Int
    var words: String?
    var identifier: String
  }

  private func run(_ pairs: [(String, String)], _ more: [String]) throws -> Program.Result {
    let rows = ["ru\ten"] + pairs.map { "\($0.0)\t\(MarkedText($0.1).text)" }
    let file = try folder.file("pairs.tsv", Data(rows.joined(separator: "\n").utf8))
    return try Program.run(["glossary", "check", file, "--from", "ru", "--to", "en", "--glossary", terms] + more)
  }

  /// The stretch of a translation that two counts of scalars name.
  private func words(_ text: String, _ start: Int, _ end: Int) -> String {
    String(String.UnicodeScalarView(Array(text.unicodeScalars)[start..<end]))
  }

  private func findings(_ pairs: [(String, String)], _ more: [String] = []) throws -> [Finding] {
    let done = try run(pairs, ["--format", "json"] + more)
    let object = try JSONSerialization.jsonObject(with: Data(done.output.utf8)) as? [String: Any]
    let found = (object?["findings"] as? [[String: Any]] ?? []).compactMap { placed -> Finding? in
      guard let pair = placed["pair"] as? Int, let finding = placed["finding"] as? [String: Any],
        let check = finding["check"] as? String, let identifier = finding["id"] as? String
      else { return nil }
      var stretch: String?
      if let start = finding["targetStart"] as? Int, let end = finding["targetEnd"] as? Int {
        stretch = words(MarkedText(pairs[pair - 1].1).text, start, end)
      }
      return Finding(check: check, pair: pair, words: stretch, identifier: identifier)
    }
    #expect(done.status == (found.isEmpty ? 0 : 1), "\(done.error)")
    return found
  }

  @Test(arguments: [
    ("Суд был вчера 🙂.", "Yesterday 🙂 the court sat.", ""),
    ("Суд был вчера.", "Yesterday they sat.", "missing"),
    ("Он стоял у блокпоста.", "He “stood” at the ⟦блокпост⟧.", "untranslated"),
    ("Так сказал Хасанов.", "🙂 So said ⟦Hasanov⟧.", "name-variant"),
    ("Он ушёл, она осталась.", "Musayev left, and ⟦Musaev⟧ stayed.", "name-variant"),
  ])
  func findingsStandAtTheirWords(_ source: String, _ target: String, _ check: String) throws {
    let found = try findings([(source, target)])
    #expect(found.map(\.check).joined(separator: " ") == check)
    let marked = MarkedText(target)
    #expect(found.compactMap(\.words) == MarkedText.pieces(marked.text, marked.ranges))
  }

  private static let pairs = [
    ("Суд был вчера.", "Yesterday they sat."), ("Суд был.", "The court sat."),
    ("Он стоял у блокпоста.", "🙂 He stood at the блокпост."), ("Так сказал Хасанов.", "So said Hasanov."),
  ]

  @Test func aSilencedFindingIsNotToldOfAgain() throws {
    let all = try findings(Self.pairs)
    #expect(Set(all.map(\.identifier)).count == 3)
    for silent in all {
      let list = try folder.file("silent.txt", Data("# looked at\n\(silent.identifier) it is right so\n".utf8))
      #expect(try findings(Self.pairs, ["--silence", list]) == all.filter { $0 != silent })
    }
    // The names stay when pairs are added before.
    let more = try findings([("Суды были.", "Courts sat.")] + Self.pairs)
    #expect(more.map(\.identifier) == all.map(\.identifier))
    let list = try folder.file("silent.txt", Data(all.map(\.identifier).joined(separator: "\n").utf8))
    let done = try run(Self.pairs, ["--silence", list])
    #expect(done.status == 0 && done.output.isEmpty && done.error.contains("3 silenced"))
  }

  @Test func sarifSaysTheSame() throws {
    let all = try findings(Self.pairs)
    let done = try run(Self.pairs, ["--format", "sarif"])
    #expect(done.status == 1)
    let object = try JSONSerialization.jsonObject(with: Data(done.output.utf8)) as? [String: Any]
    let runs = object?["runs"] as? [[String: Any]] ?? []
    let results = runs.first?["results"] as? [[String: Any]] ?? []
    #expect(object?["version"] as? String == "2.1.0" && runs.count == 1)
    let told = results.map { result -> Finding in
      let places = result["locations"] as? [[String: Any]]
      let region = (places?.first?["physicalLocation"] as? [String: Any])?["region"] as? [String: Any]
      let pair = region?["startLine"] as? Int ?? 0
      var stretch: String?
      if let start = region?["startColumn"] as? Int, let end = region?["endColumn"] as? Int {
        stretch = words(Self.pairs[pair - 1].1, start - 1, end - 1)
      }
      let names = result["partialFingerprints"] as? [String: String]
      let identifier = names?["tolmachFinding/v1"] ?? ""
      return Finding(check: result["ruleId"] as? String ?? "", pair: pair, words: stretch, identifier: identifier)
    }
    #expect(told == all)
    let driver = (runs.first?["tool"] as? [String: Any])?["driver"] as? [String: Any]
    let rules = (driver?["rules"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
    #expect(Set(told.map(\.check)).isSubset(of: rules))
  }
}
