import Testing
import TolmachFormats
import TolmachModel
@testable import TolmachWorkflow

/// A shipped case: an article, the interview it quotes, its translation, and what a careful editor would find.
struct SampleCase {
  let article: Document
  let interview: Document
  let translation: Document
  let gold: [GoldQuote]

  /// A quote of `gold/quotes.json`.
  struct GoldQuote {
    var words: String
    var status: String
    var origin: String?
    var speaker: String?
    /// The flags that it should get, as "kind severity": all above a note, and notes that an error was planted for.
    var flags: [String]
  }

  /// Reads the case called `name`.
  init(_ name: String) throws {
    let folder = try #require(DataFolder.samples().first { $0.hasSuffix("/\(name)") })
    func document(_ prefix: String) throws -> Document {
      let file = try #require(DataFolder.entries(of: folder).first { $0.hasPrefix(prefix) })
      return try DocumentReader.read(path: "\(folder)/\(file)").document
    }
    article = try document("article.")
    interview = try document("interview.ru.")
    translation = try document("interview.en.")
    gold = try Self.gold(folder + "/gold/quotes.json")
  }

  private static func gold(_ path: String) throws -> [GoldQuote] {
    let parser = JSONParser()
    return try JSONText.parse(ByteSource(path: path).readAll(), by: parser) { root in
      let list = try #require(root.member("quotes")?.elements)
      return try list.map { quote in
        GoldQuote(
          words: try #require(quote.member("quote")?.string),
          status: try #require(quote.member("status")?.string),
          origin: quote.member("origin")?.string,
          speaker: quote.member("speaker")?.string,
          flags: try (quote.member("flags")?.elements ?? []).map { flag in
            "\(try #require(flag.member("kind")?.string)) \(try #require(flag.member("severity")?.string))"
          }
        )
      }
    }
  }

  /// The findings on the article against the interview.
  func report() throws -> QuoteReport {
    try Self.report(on: article, against: [VerifyQuotes.Origin(id: "interview", document: interview)])
  }

  /// The findings on any article with the shipped lexicons.
  static func report(on article: Document, against origins: [VerifyQuotes.Origin]) throws -> QuoteReport {
    var job = VerifyQuotes(shelf: try LexiconShelf(paths: DataFolder.glossaries()))
    return try job.report(on: article, language: nil, against: origins)
  }
}

extension SampleCase.GoldQuote {
  /// Whether it should be taken for somebody's words.
  var isSpeech: Bool { status != "not-speech" }

  /// Whether the passage is the one that the quote renders: one holds the other's letters, and not a few by chance.
  func isRendered(by passage: Passage) -> Bool {
    guard let origin else { return false }
    let (wanted, given) = (Self.letters(origin), Self.letters(passage.words))
    return given.contains(wanted) || (wanted.contains(given) && given.count * 3 >= wanted.count)
  }

  private static func letters(_ text: String) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}

/// Parses JSON in tests.
enum JSONText {
  /// What `body` takes from the parsed text; values live no longer than the call.
  static func parse<Result>(
    _ bytes: [UInt8],
    by parser: JSONParser,
    _ body: (JSONValue) throws -> Result
  ) throws -> Result {
    let padded = bytes + [UInt8](repeating: 0x20, count: JSONParser.padding)
    return try padded.withUnsafeBufferPointer { buffer in
      try body(parser.parse(#require(buffer.baseAddress), count: bytes.count))
    }
  }
}
