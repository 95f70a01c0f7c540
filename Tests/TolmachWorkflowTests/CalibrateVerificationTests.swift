import Foundation
import Testing
import TolmachAlign
import TolmachFormats
import TolmachModel

@testable import TolmachWorkflow

/// Gold for the choice of passages: read as `batch verify` reads, offsets in scalars.
@Suite struct CalibrateVerificationTests {
  private static let article =
    "“The bridge fell at night,” she said. “Nobody paid us in autumn,” he said. “We grow apples,” a guest said."
  private static let origin = "Мост упал ночью.\nЯ люблю чай.\nОсенью нам никто не платил.\nКошка спит."

  /// A quote of the article with the words of the origin it renders.
  private func quote(_ words: String, _ passage: String?) throws -> String {
    let place = try scalars(of: words, in: Self.article)
    guard let passage else { return #"{"start":\#(place.lowerBound),"end":\#(place.upperBound),"origin":null}"# }
    let there = try scalars(of: passage, in: Self.origin)
    return #"{"start":\#(place.lowerBound),"end":\#(place.upperBound),"origin":"#
      + #"{"id":"t","start":\#(there.lowerBound),"end":\#(there.upperBound)}}"#
  }

  private func scalars(of part: String, in text: String) throws -> Range<Int> {
    let range = try #require(text.range(of: part))
    let start = text.unicodeScalars.distance(from: text.unicodeScalars.startIndex, to: range.lowerBound)
    return start..<start + part.unicodeScalars.count
  }

  private func record(_ quotes: [String]) -> String {
    #"{"id":1,"language":"en","article":"\#(Self.article)","origins":[{"id":"t","language":"ru","text":""#
      + Self.origin.replacing("\n", with: "\\n") + #""}],"gold":["# + quotes.joined(separator: ",") + "]}\n"
  }

  private func read(_ text: String) throws -> [GoldVerification] {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path()
    try Data(text.utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try GoldVerification.read(path: path)
  }

  @Test func passagesAmongCandidatesAreCounted() throws {
    let gold = try read(
      record([
        try quote("The bridge fell at night,", "Мост упал ночью."),
        try quote("Nobody paid us in autumn,", "Осенью нам никто не платил."),
        try quote("We grow apples,", nil),
      ])
    )
    var job = CalibrateVerification()
    try job.add(gold, shelf: try LexiconShelf(paths: DataFolder.glossaries()))
    #expect(job.summary.present == 2 && job.summary.found == 2)
    #expect(job.summary.absent == 1 && job.summary.unseen == 0)
    let ranker = try #require(job.fit())
    #expect(ranker.bias.isFinite && ranker.terms.allSatisfy { $0.weight.isFinite && $0.square.isFinite })
  }

  /// What the gold calls a quote and the article does not mark is told, not dropped in silence.
  @Test func quotesThatAreNoneAreCounted() throws {
    let gold = try read(record([try quote("she said", "Мост упал ночью.")]))
    var job = CalibrateVerification()
    try job.add(gold, shelf: LexiconShelf())
    #expect(job.summary.unseen == 1 && job.summary.present == 0)
    #expect(job.fit() == nil)
  }

  @Test(arguments: [
    #"{"id":1,"article":"a","origins":[]}"#,
    #"{"id":1,"article":"a","origins":[],"gold":[{"start":0,"end":1,"origin":{"id":"t","start":0,"end":1}}]}"#,
    #"{"id":1,"article":"a","origins":[],"gold":[{"start":1,"end":1,"origin":null}]}"#,
  ])
  func brokenGoldIsRefused(line: String) throws {
    #expect(throws: FormatError.self) { try read(line + "\n") }
  }
}
