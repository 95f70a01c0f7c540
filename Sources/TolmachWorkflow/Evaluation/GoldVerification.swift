public import TolmachFormats
public import TolmachModel

/// A record of `batch verify` with the right answer: an input line with `gold`, a list of quotes
/// `{"start":…,"end":…,"origin":{"id":…,"start":…,"end":…}}`, offsets in scalars; `origin` is null where no origin has a
/// passage. `weight` (1 when absent) says how much a record counts beside others.
public struct GoldVerification: Sendable {
  /// A quote with its passage.
  public struct GoldQuote: Sendable {
    /// Its words in the article, in bytes.
    public var range: TextRange
    /// The number of the origin and the passage in it, in bytes; nil where no origin has one.
    public var passage: (origin: Int, range: TextRange)?
  }

  /// The article, UTF-8.
  public var article: [UInt8]
  /// Its language; nil: recognised.
  public var language: LanguageTag?
  /// The transcripts.
  public var origins: [VerifyQuotes.Origin]
  /// The quotes.
  public var quotes: [GoldQuote]
  /// How much it counts: more than 0.
  public var weight: Double

  /// Reads a file of JSON lines, packed with gzip or not.
  ///
  /// - Throws: `FormatError` with the line that is not such a record.
  public static func read(path: String) throws(FormatError) -> [GoldVerification] {
    var records: [GoldVerification] = []
    try JSONLines.forEach(path: path) { (record, _) throws(FormatProblem) in records.append(try read(record)) }
    return records
  }

  private static func read(_ record: JSONValue) throws(FormatProblem) -> GoldVerification {
    guard let article = record.member("article")?.utf8.map({ Array($0) }) else { throw .missing("article") }
    guard let origins = record.member("origins")?.elements.flatMap(Self.origins) else { throw .missing("origins") }
    guard let gold = record.member("gold")?.elements else { throw .missing("gold") }
    let offsets = ScalarOffsets(article)
    let originOffsets = origins.map { ScalarOffsets($0.document.text) }
    var quotes: [GoldQuote] = []
    for value in gold {
      guard let range = value.range(offsets), let passage = value.member("origin") else { throw .missing("gold") }
      guard !passage.isNull else {
        quotes.append(GoldQuote(range: range, passage: nil))
        continue
      }
      guard let id = passage.member("id")?.string, let origin = origins.firstIndex(where: { $0.id == id }),
        let place = passage.range(originOffsets[origin])
      else { throw .missing("gold") }
      quotes.append(GoldQuote(range: range, passage: (origin, place)))
    }
    return GoldVerification(
      article: article,
      language: record.member("language")?.string.flatMap { LanguageTag($0) },
      origins: origins,
      quotes: quotes,
      weight: max(1e-6, record.member("weight")?.number ?? 1)
    )
  }

  private static func origins(_ values: [JSONValue]) -> [VerifyQuotes.Origin]? {
    let origins = values.compactMap { try? VerifyWorker.origin($0) }
    return origins.count == values.count ? origins : nil
  }
}

extension JSONValue {
  /// `start` and `end` in scalars, as bytes.
  fileprivate func range(_ offsets: ScalarOffsets) -> TextRange? {
    guard let start = member("start")?.integer, let end = member("end")?.integer, 0 <= start, start < end else {
      return nil
    }
    return TextRange(offsets.byte(at: start), offsets.byte(at: end))
  }
}
