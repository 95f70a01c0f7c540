import Foundation
import Testing

/// The verdicts that come with a sample case.
@Suite struct SampleVerdictsTests {
  /// They speak of the article and the transcript as they lie there, so that all of them meet their quotes.
  @Test func shippedVerdictsMeetTheirQuotes() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    func sample(_ name: String) -> String { root.appendingPathComponent("corpora/night-in-march/\(name)").path }
    let folder = try Folder()
    let store = folder.path("desk.db")
    _ = try Program.run([
      "verify", sample("article.en.md"), "--against", sample("interview.ru.srt"), "--store", store,
    ])
    let result = try Program.run(["annotate", "import", sample("verdicts.json"), "--store", store])
    #expect(
      result.status == 0 && result.output.contains("0 annotations and 4 verdicts or remarks added"),
      "\(result.output)"
    )
    let listed = try Program.run(["annotate", "list", "--reviewer", "K.", "--store", store])
    #expect(listed.output.contains("disputed\talmost certain (95–99 %)\tnumber\tarticle.en.md"))
  }
}
