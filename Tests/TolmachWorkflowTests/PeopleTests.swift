import Testing
import TolmachFormats
import TolmachModel
@testable import TolmachWorkflow

/// The map of a transcript's labels to people (`--speakers`).
@Suite struct PeopleTests {
  private func people(_ lines: String) throws -> VerifyQuotes.People {
    try VerifyQuotes.People(Array(lines.utf8), path: "people.tsv")
  }

  @Test func linesOfALabelATabAndAName() throws {
    let people = try people("# who is who\r\n\r\nSPEAKER_00\tКорреспондент\r\n SPEAKER_01 \t Умар Садаев \tengineer\n")
    #expect(people.name(of: "SPEAKER_00") == "Корреспондент")
    #expect(people.name(of: "SPEAKER_01") == "Умар Садаев")
    #expect(people.name(of: "SPEAKER_02") == "SPEAKER_02")
    #expect(try self.people("").name(of: "SPEAKER_00") == "SPEAKER_00")
  }

  /// The error names the line and repeats none of its words.
  @Test(arguments: ["SPEAKER_00 КАНАРЕЙКА", "\tКАНАРЕЙКА", "КАНАРЕЙКА\t", "КАНАРЕЙКА"])
  func incompleteLinesAreTold(line: String) throws {
    do throws(FormatError) {
      _ = try VerifyQuotes.People(Array("SPEAKER_01\tУмар\n\n\(line)\n".utf8), path: "people.tsv")
      Issue.record("taken: \(line)")
    } catch {
      #expect("\(error)".contains("line: 3") && !"\(error)".contains("КАНАРЕЙКА"))
    }
  }

  /// A label has one name: a second one is told by its line and the first one's; the same one twice does no harm.
  @Test func labelsWithTwoNamesAreTold() throws {
    #expect(
      throws: FormatError.malformed(
        path: "people.tsv",
        format: "speakers",
        problem: .contradiction("the label", line: 2),
        line: 4,
        column: 1
      )
    ) { try people("# people\nSPEAKER_01\tУмар\nSPEAKER_02\tЗара\nSPEAKER_01\tЗара\n") }
    #expect(try people("SPEAKER_01\tУмар\nSPEAKER_01\tУмар\n").name(of: "SPEAKER_01") == "Умар")
  }

  /// Lines whose labels nobody has are told by their numbers.
  @Test func labelsOfNobodyAreNoticed() throws {
    let document = PlainText.read(Array(talk.utf8)).document
    let people = try people("# people\nSPEAKER_01\tУмар\nSPEAKER_1\tУмар\nspeaker_00\tКорреспондент\n")
    #expect(people.linesWithoutSpeaker(in: [document]) == [3, 4])
    #expect(people.linesWithoutSpeaker(in: []) == [2, 3, 4])
    #expect(VerifyQuotes.People().linesWithoutSpeaker(in: [document]).isEmpty)
  }

  private let talk = """
    SPEAKER_00: Мост закрыли?

    SPEAKER_01: Да, в марте. Нам никто ничего не сказал.

    SPEAKER_02: Я приехала первой. Автобус лежал в воде.
    """
  private let article = """
    “Nobody told us anything,” said Umar Sadayev. “The bus was lying in the water,” said Umar Sadayev.

    “I will rebuild the mill and the barn,” said Ruslan Bakayev.
    """

  private func findings(_ lines: String) throws -> [QuoteFinding] {
    var knowledge = VerifyQuotes.Knowledge()
    knowledge.people = try people(lines)
    var job = VerifyQuotes(shelf: try LexiconShelf(paths: DataFolder.glossaries()), knowledge: knowledge)
    let origin = VerifyQuotes.Origin(id: "talk", document: PlainText.read(Array(talk.utf8)).document)
    return try job.report(
      on: PlainText.read(Array(article.utf8)).document,
      language: .english,
      against: [origin]
    ).quotes
  }

  /// With names behind the labels, passages have speakers, words given to another are flagged, and strangers are told.
  @Test func namesAreReportedAndCompared() throws {
    let map = "SPEAKER_00\tКорреспондент\nSPEAKER_01\tУмар Садаев\nSPEAKER_02\tДарья Климова\n"
    let (plain, named) = (try findings(""), try findings(map))
    #expect(plain.map { $0.origin?.speaker }.prefix(2) == ["SPEAKER_01", "SPEAKER_02"])
    #expect(plain.allSatisfy { !$0.flags.contains { $0.kind == .speaker } })
    #expect(plain[2].reason != .noOrigin)
    #expect(named.map { $0.origin?.speaker }.prefix(2) == ["Умар Садаев", "Дарья Климова"])
    #expect(named.map { $0.flags.contains { $0.kind == .speaker && $0.severity == .serious } } == [false, true, false])
    #expect(named[0].origin?.before?.speaker == "Корреспондент" && named[0].origin?.after?.speaker == "Дарья Климова")
    #expect(named[2].status == .notFound && named[2].reason == .noOrigin)
  }
}
