import Testing
import TolmachFormats
import TolmachModel

@Suite struct TermTableReaderTests {
  private static let table = "# a comment\nru\ten\tnote\nдом\thouse; home\tx\n\nмост\tbridge\nрека\n"

  /// Cut before any line, a table gives the rows and languages that it gives as a whole.
  @Test func piecesGiveTheRowsOfTheWhole() throws {
    let lines = Self.table.split(separator: "\n", omittingEmptySubsequences: false).map { Array("\($0)\n".utf8) }
    let whole = try TermTable.read(Array(Self.table.utf8), path: "t.tsv")
    #expect(whole.languages == [.russian, .english] && whole.rows.count == 3)
    for cut in 0...lines.count {
      var reader = TermTable.Reader(path: "t.tsv")
      let first = try reader.rows(of: lines[..<cut].flatMap { $0 })
      #expect(try first + reader.rows(of: lines[cut...].flatMap { $0 }) == whole.rows, "cut \(cut)")
      #expect(reader.languages == whole.languages)
    }
  }
}
