import Testing
@testable import TolmachCLI

@Suite struct ProgressLineTests {
  @Test func barsFillUp() {
    #expect(ProgressLine.line("Training", 0).contains("[..............................]"))
    #expect(ProgressLine.line("Training", 100).contains("[##############################]  100 %"))
    for percent in 0...100 {
      let line = ProgressLine.line("Training", percent)
      #expect(line.count { $0 == "#" } == percent * 30 / 100)
    }
  }

  @Test func namesOfFilesCannotMoveTheCursor() {
    #expect(!ProgressLine.line("a\u{1B}[2J\r.tsv", nil).contains { $0 == "\u{1B}" || $0 == "\r" })
  }
}
