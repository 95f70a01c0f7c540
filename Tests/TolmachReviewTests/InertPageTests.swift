import Testing
import TolmachModel
import TolmachReview
@testable import TolmachWorkflow

/// Nothing that a source says becomes markup.
@Suite struct InertPageTests {
  private func page(_ payload: String) -> String {
    var options = ReportPage.Options()
    options.recordings = [payload]
    options.others = [(title: payload, path: payload)]
    let report = HostileWords.report(payload).report
    return String(decoding: ReportPage(report, articleName: payload, options: options).bytes, as: UTF8.self)
  }

  @Test func thereAreEnoughPayloads() {
    #expect(Set(HostileWords.payloads).count >= 30)
  }

  @Test(arguments: HostileWords.payloads)
  func noPayloadSurvivesUnescaped(payload: String) {
    let (page, plain) = (page(payload), page("plain words"))
    #expect(!page.contains(payload) || payload.allSatisfy { !"<>\"'&".contains($0) })
    #expect(tags(page) == tags(plain))
    #expect(!page.contains("href=\"javascript") && !page.contains("href=\"data:"))
  }

  @Test func whatTurnsLettersAroundIsSpelledOut() {
    let page = page("one\u{202E}two\u{2066}\u{0}three")
    #expect(page.contains("one⟨U+202E⟩two⟨U+2066⟩⟨U+0000⟩three"))
    #expect(!page.unicodeScalars.contains { [0x202E, 0x2066, 0].contains($0.value) })
  }

  @Test func palochkasStayAsTheyAre() {
    let page = page("КӀант кӏант К1ант")
    #expect(page.contains("КӀант кӏант К1ант"))
    #expect(!page.contains("text-transform") && !page.contains("toLowerCase") && !page.contains("toUpperCase"))
  }

  @Test func thePageForbidsEverythingElse() throws {
    let page = page("plain")
    let policy = try #require(page.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)).output.1
    #expect(policy.contains("default-src &#39;none&#39;"))
    #expect(!policy.contains("unsafe") && !policy.contains("http") && !policy.contains("*"))
    #expect(page.ranges(of: "<script>").count == 1 && page.ranges(of: "<style>").count == 1)
    #expect(!page.contains("http://") && !page.contains("https://") && !page.contains(" style=\""))
  }

  /// The names of a page's elements in order, and of their attributes, without values.
  private func tags(_ page: String) -> [String] {
    let script = page.ranges(of: /<(style|script)>.*?<\/(style|script)>/.dotMatchesNewlines())
    var text = page
    for range in script.reversed() { text.removeSubrange(range) }
    return text.matches(of: /<\/?[a-z0-9!]+(?:[^>"]|"[^"]*")*>/).map { match in
      String(match.output).replacing(/="[^"]*"/, with: "")
    }
  }
}
