import Testing
@testable import TolmachFormats
import TolmachGlossary
import TolmachModel
@testable import TolmachWorkflow

@Suite struct CheckBatchTests {
  private func lines(_ input: String, jobs: Int = 1) async throws -> [String] {
    let table = "ru\ten\tstatus\nсуд\tcourt\t\nбоевик\tfighter\t\nбоевик\tterrorist\tforbidden\n"
    var options = BatchRun.Options()
    options.jobs = jobs
    options.glossary = Glossary(try TermFileReader.read(Array(table.utf8), path: "g.tsv").entries)
    let given = try TemporaryFile(Array(input.utf8))
    let made = try TemporaryFile([])
    let sink = ByteSink(descriptor: made.descriptor, path: "output")
    _ = try await BatchRun(job: .check, options: options).run(from: ByteSource(path: given.path), to: sink)
    return BatchHarness.split(try ByteSource(path: made.path).readAll())
  }

  @Test func findingsCountScalars() async throws {
    let record = #"{"id":7,"from":"ru","to":"en","source":"😀 Суды и боевики.","target":"😀 Terrorists."}"#
    let line = try await lines(record + "\n").first ?? ""
    #expect(line.hasPrefix(#"{"id":7,"findings":[{"check":"missing","severity":"check","id":""#))
    #expect(line.contains(#""term":"суд","entry":null"#) || line.contains(#""term":"суд","entry":"#))
    #expect(line.contains(#""sourceStart":2,"sourceEnd":6,"targetStart":null,"targetEnd":null"#))
    #expect(line.contains(#""check":"forbidden""#))
    #expect(line.contains(#""sourceStart":9,"sourceEnd":16,"targetStart":2,"targetEnd":12"#))
  }

  @Test func badRecordsAndThreads() async throws {
    var input = #"{"id":1,"from":"ru","source":"a","target":"b"}"# + "\n" + "nonsense\n"
    for number in 0..<200 {
      input += #"{"id":\#(number),"from":"ru","to":"en","source":"Суд \#(number).","target":"The court."}"# + "\n"
    }
    let one = try await lines(input)
    #expect(one == (try await lines(input, jobs: 4)))
    #expect(one.count == 202)
    #expect(one[0].contains("missing-field"))
    #expect(one[1].contains("invalid-json"))
    #expect(one[2] == #"{"id":0,"findings":[]}"#)
  }

  @Test func shippedGlossariesAreValidAndTheSameInBothFormats() throws {
    let paths = DataFolder.termGlossaries()
    #expect(paths.count == 2)
    var total = 0
    for path in paths {
      let tbx = try TermFileReader.read(path: path)
      let tsv = try TermFileReader.read(path: String(path.dropLast(4)) + ".tsv")
      #expect(tbx.problems.isEmpty && tsv.problems.isEmpty)
      #expect(tbx.entries == tsv.entries)
      total += tbx.entries.count
    }
    #expect(total >= 460)
  }

  @Test func silencedFindingsAreNotTold() throws {
    let entry = TermEntry(sections: [
      TermSection(language: .russian, terms: [Term("суд")]), TermSection(language: .english, terms: [Term("court")]),
    ])
    let pair = TranslatedPair(source: Array("Суд.".utf8), target: Array("Nothing.".utf8), number: 1)
    let glossary = Glossary([entry])
    let loud = try CheckGlossary(glossary: glossary, from: .russian, to: .english).run([pair])
    let identifier = try #require(loud.findings.first?.finding.identifier)
    let file = try TemporaryFile(Array("# remark\n\(identifier) seen by K.\n".utf8))
    let list = try SilenceList.read(path: file.path)
    let quiet = try CheckGlossary(glossary: glossary, from: .russian, to: .english, silenced: list).run([pair])
    #expect(quiet.findings.isEmpty)
    #expect(quiet.silenced == 1)
  }
}
