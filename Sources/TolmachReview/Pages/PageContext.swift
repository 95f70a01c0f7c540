import TolmachModel
import TolmachWorkflow

/// What every part of the page needs: the report, its numbers and places, and the reader's words.
struct PageContext: Sendable {
  let report: QuoteReport
  let articleName: String
  let options: ReportPage.Options
  let words: PageWords
  /// The number of each quote on the page.
  let numbers: [Int?]
  private let articleOffsets: ScalarOffsets
  private let originOffsets: [ScalarOffsets]

  init(_ report: QuoteReport, articleName: String, options: ReportPage.Options) {
    self.report = report
    self.articleName = articleName
    self.options = options
    words = PageWords(language: options.language)
    numbers = report.numbers
    articleOffsets = ScalarOffsets(report.article.text)
    originOffsets = report.origins.map { ScalarOffsets($0.document.text) }
  }

  /// The digest of each origin's decoded text.
  var originDigests: [ContentDigest] { report.origins.map { ContentDigest($0.document.text) } }

  /// What a file of verdicts says of the texts, as attributes of the page's body.
  var identity: [HTML.Attribute] {
    let phrases: [(StaticString, PageWords.Phrase)] = [
      ("data-confirmed", .confirmedBy), ("data-listening", .neededBy), ("data-disputed", .disputedBy),
      ("data-not-a-quote", .notAQuoteBy), ("data-listened-short", .listenedShort), ("data-heard", .heard),
      ("data-settled", .settled), ("data-unsaved", .unsaved), ("data-wrong-file", .wrongFile),
    ]
    return [
      HTML.Attribute("data-article", articleName),
      HTML.Attribute("data-digest", ContentDigest(report.article.text).description),
      HTML.Attribute("data-signature", RunSignature.current),
    ] + phrases.map { HTML.Attribute($0.0, words[$0.1]) }
  }

  /// Where a quote stands in the article.
  func anchor(of finding: QuoteFinding) -> TextAnchor {
    TextAnchor(finding.quote.inner, in: report.article.text, offsets: articleOffsets)
  }

  /// The scalars of a passage in its origin.
  func scalars(of passage: Passage) -> Range<Int> { originOffsets[passage.origin].scalars(passage.range) }

  /// The article's words at a range.
  func words(at range: TextRange) -> String { report.article.words(of: range) }

  /// The recording behind an origin, as a reference that a browser takes for a file and for nothing else.
  func recording(of origin: Int) -> String? {
    guard options.recordings.indices.contains(origin), let path = options.recordings[origin] else { return nil }
    return FileReference.of(path)
  }

  /// The attribute that names the article's language.
  var articleLanguage: [HTML.Attribute] { TextPainter.language(report.language) }
}

/// A path as a URL reference.
enum FileReference {
  /// The path with everything but plain letters escaped, so that none of it reads as a scheme, a query or a host.
  static func of(_ path: String) -> String {
    var reference = path.hasPrefix("/") ? "file://" : "./"
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
        reference.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        reference += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return reference
  }
}

/// A place in a recording as a clock shows it.
enum Clock {
  /// `00:12:44`
  static func text(_ milliseconds: Int) -> String {
    let seconds = max(0, milliseconds) / 1000
    return [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
