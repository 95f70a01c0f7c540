import Foundation
import Testing

/// What `quotes` writes of a transcript in cues.
@Suite struct QuotesCommandTests {
  private func quotes(_ name: String, _ text: String, _ arguments: [String] = []) throws -> Program.Result {
    let folder = try Folder()
    return try Program.run(["quotes", folder.file(name, Data(text.utf8))] + arguments)
  }

  private static let subtitles = """
    1
    00:00:01,000 --> 00:00:03,000
    Олег: Он сказал: «Мост <i>упал</i>,

    2
    00:00:03,100 --> 00:00:05,000
    и никто
    не пришёл».

    """

  private static let captions = """
    WEBVTT

    00:01.000 --> 00:03.000 align:start
    <v Oleg>He said, "Salt &amp; bread

    NOTE Nobody says this.

    next
    00:03.100 --> 00:05.000
    were <b>gone</b>."

    """

  /// A quote that runs over cues is printed as it is said: no number, times, note or tag of a cue stands in it.
  @Test(arguments: [
    ("a.srt", subtitles, "Мост упал, и никто не пришёл"), ("a.vtt", captions, "Salt & bread were gone."),
  ])
  func aQuoteOverTwoCuesIsOneLine(name: String, text: String, words: String) throws {
    let result = try quotes(name, text)
    let line = result.output.split(separator: "\n").first { $0.contains("\tdirect\t") }
    #expect(result.status == 0 && !result.output.contains("-->") && !result.output.contains("<"), "\(result.output)")
    #expect(line?.split(separator: "\t").last?.trimmingPrefix("  ") == words[...])
  }

  /// Offsets in JSON are of the untouched text: they reach from the first cue into the second.
  @Test func offsetsHoldTheCuesBetween() throws {
    let output = try quotes("a.srt", Self.subtitles, ["--format", "json"]).output
    let root = try #require(JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    let quote = try #require((root["quotes"] as? [[String: Any]])?.first)
    let start = try #require(quote["start"] as? Int)
    let end = try #require(quote["end"] as? Int)
    var words = String.UnicodeScalarView()
    words.append(contentsOf: Array(Self.subtitles.unicodeScalars)[start..<end])
    #expect(String(words).hasPrefix("Мост <i>") && String(words).hasSuffix("пришёл"))
  }
}
