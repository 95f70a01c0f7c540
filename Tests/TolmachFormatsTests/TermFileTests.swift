import Testing
@testable import TolmachFormats
import TolmachModel
import TolmachTestSupport

@Suite struct TermFileTests {
  private func read(_ text: String, _ path: String) throws -> TermFile {
    try TermFileReader.read(Array(text.utf8), path: path)
  }

  @Test(arguments: 0..<60) func tbxKeepsEverything(seed: Int) throws {
    var random = RandomTermEntries(seed: UInt64(seed))
    let entries = (0..<5).map { random.fullEntry($0) }
    for (version, isDCT) in [(3, false), (3, true), (2, false)] {
      var options = TBXWriter.Options()
      options.version = version
      options.isDCT = isDCT
      let bytes = TBXWriter(options: options).write(entries)
      let file = try TermFileReader.read(bytes, path: "x.tbx")
      #expect(file.entries.map(TermEntryCoder.encode) == entries.map(TermEntryCoder.encode))
      #expect(file.entries == entries)
      #expect(file.isValid)
      #expect(TBXWriter(options: options).write(file.entries) == bytes)
    }
  }

  @Test(arguments: 0..<60) func tablesKeepWhatTheyName(seed: Int) throws {
    var random = RandomTermEntries(seed: UInt64(seed))
    let entries = (0..<5).map { random.entry($0) }
    for (format, path) in [(TermFileFormat.csv, "x.csv"), (.tsv, "x.tsv")] {
      var options = TermFileWriter.Options()
      options.format = format
      options.languages = [.russian, .english, .chechen]
      let bytes = TermFileWriter(options: options).write(entries)
      let file = try TermFileReader.read(bytes, path: path)
      #expect(file.entries == entries)
      #expect(TermFileWriter(options: options).write(file.entries) == bytes)
    }
  }

  @Test func formulasAreGuarded() {
    var options = TermFileWriter.Options()
    options.format = .csv
    let text = String(
      decoding: TermFileWriter(options: options).write([
        TermEntry(sections: [TermSection(language: .english, terms: [Term("=cmd|' /C calc'!A0")])])
      ]),
      as: UTF8.self
    )
    #expect(text == "en\n'=cmd|' /C calc'!A0\n")
  }

  @Test func delimitersAndHeadingsAreSniffed() throws {
    let semicolon = try read("ru;en\nГрозный;Grozny\n", "x.csv")
    #expect(semicolon.delimiter == ";")
    #expect(semicolon.entries.first?.terms(in: .english).map(\.text) == ["Grozny"])
    let plain = try read("суд и тюрьма\tcourt and prison\tremark\n", "names.ru-en.tab")
    #expect(plain.format == .omegat)
    #expect(plain.entries.first?.terms(in: .russian).map(\.text) == ["суд и тюрьма"])
    #expect(plain.entries.first?.notes == ["remark"])
    let banned = try read("ru\ten\tstatus\nбоевик\tterrorist\tforbidden\n", "x.tsv")
    #expect(banned.entries.first?.terms(in: .english).first?.status == .forbidden)
    #expect(banned.entries.first?.terms(in: .russian).first?.status == nil)
  }

  @Test func utxIsReadAndWritten() throws {
    let file = try read("#UTX 1.11; ru/en; x\n#src\ttgt\tsrc:pos\tterm status\nсуд\tcourt\tnoun\tforbidden\n", "x.utx")
    #expect(file.version == "1.11")
    #expect(file.entries.first?.terms(in: .english).first?.status == .forbidden)
    var options = TermFileWriter.Options()
    options.format = .utx
    let again = try TermFileReader.read(TermFileWriter(options: options).write(file.entries), path: "y.utx")
    #expect(again.entries == file.entries)
  }

  @Test func cellsOverSeveralLinesAndBrokenQuotes() throws {
    let file = try read("ru,en,note\n\"а\"\"б\",c,\"two\nlines\"\nд,e,\n", "x.csv")
    #expect(file.entries.count == 2)
    #expect(file.entries.first?.notes == ["two\nlines"])
    #expect(file.lines == [2, 4])
    #expect(throws: FormatError.self) { try read("ru,en\n\"а,b\n", "x.csv") }
  }

  @Test func hostileXMLIsRefused() {
    let body =
      "<martif type=\"TBX\"><text><body><termEntry><langSet xml:lang=\"ru\"><tig><term>&x;</term></tig></langSet>"
    let end = "</termEntry></body></text></martif>"
    for doctype in ["<!DOCTYPE martif [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", ""] {
      #expect(throws: FormatError.self) { try read("<?xml version=\"1.0\"?>\(doctype)\(body)\(end)", "x.tbx") }
    }
    #expect(throws: FormatError.self) { try read("<html/>", "x.tbx") }
    let deep = String(repeating: "<a>", count: 5000)
    #expect(throws: FormatError.self) { try read("<tbx>\(deep)", "x.tbx") }
  }

  @Test(arguments: 0..<200) func randomBytesNeverCrash(seed: Int) {
    var random = RandomText(seed: UInt64(seed))
    for path in ["x.csv", "x.tsv", "x.utx", "x.tab", "x.tbx"] {
      _ = try? TermFileReader.read(random.text(pieces: 40), path: path)
    }
  }

  @Test func stylesAndDialectsAreHeldTo() throws {
    let head = "<tbx type=\"TBX-Core\" style=\"dca\" xml:lang=\"en\" xmlns=\"urn:iso:std:iso:30042:ed-2\"><text><body>"
    let entry = "<conceptEntry id=\"c\"><langSec xml:lang=\"en\"><termSec><term>x</term>"
    let end = "</termSec></langSec></conceptEntry></body></text></tbx>"
    #expect(try read(head + entry + end, "x.tbx").isValid)
    let note = "<termNote type=\"partOfSpeech\">noun</termNote>"
    #expect(try !read(head + entry + note + end, "x.tbx").isValid)
    #expect(try !read(head + entry.replacing("<term>x</term>", with: "") + end, "x.tbx").isValid)
    #expect(try !read(head + entry.replacing(" xml:lang=\"en\"", with: "") + end, "x.tbx").isValid)
  }
}
