import TolmachModel
public import TolmachWorkflow

/// A report as one page of HTML that needs nothing else: no network, no server, no second file but the recording.
///
/// Every word of a source is escaped; the page forbids itself all scripts and styles but its own two, named by their
/// digests, and all requests but for the recording. Verdicts are kept by the reader's browser until the tab is closed,
/// and leave it as a file of `tolmach.verdicts/1`.
public struct ReportPage: Sendable {
  /// What the page should be besides the report.
  public struct Options: Sendable {
    /// The language of everything that is not a source's.
    public var language = InterfaceLanguage.english
    /// The recording of each origin, as a path from the page's folder; nil where there is none.
    public var recordings: [String?] = []
    /// Pages of other articles: a title and a path from the page's folder.
    public var others: [(title: String, path: String)] = []

    /// The defaults: English, no recordings, no other pages.
    public init() {}
  }

  private let context: PageContext

  /// Prepares the page.
  ///
  /// - Parameter articleName: how the article is called on the page, such as its file's name.
  public init(_ report: QuoteReport, articleName: String, options: Options = Options()) {
    context = PageContext(report, articleName: articleName, options: options)
  }

  /// The page, UTF-8.
  ///
  /// - Complexity: O(*n* + *q*·*f*) in the texts' lengths for *q* quotes with *f* flags, links and glosses each.
  public var bytes: [UInt8] {
    var html = HTML()
    html.raw("<!DOCTYPE html>\n")
    html.element("html", [HTML.Attribute("lang", context.words.language.rawValue)]) { html in
      html.element("head") { head(&$0) }
      html.raw("\n")
      html.element("body", context.identity) { body(&$0) }
    }
    html.raw("\n")
    return Array(html.markup.utf8)
  }

  private func head(_ html: inout HTML) {
    html.raw("<meta charset=\"utf-8\">")
    let policy =
      "default-src 'none'; style-src '\(Self.source(PageStyle.sheet))'; script-src '\(Self.source(PageScript.code))'; "
      + "media-src 'self' file:; base-uri 'none'; form-action 'none'"
    html.open("meta", [HTML.Attribute("http-equiv", "Content-Security-Policy"), HTML.Attribute("content", policy)])
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
    html.raw("<meta name=\"referrer\" content=\"no-referrer\"><meta name=\"robots\" content=\"noindex\">")
    html.element("title", text: "\(context.words[.title]) \(context.articleName)")
    html.resource("style", PageStyle.sheet)
  }

  private static func source(_ content: String) -> String {
    "sha256-" + ContentDigest(Array(content.utf8)).base64
  }

  private func body(_ html: inout HTML) {
    OpeningSection(context: context).write(into: &html)
    ToolBar(context: context).write(into: &html)
    ArticleSection(context: context).write(into: &html)
    ClosingSection(context: context).write(into: &html)
    CheckingSheet(context: context).write(into: &html)
    html.resource("script", PageScript.code)
  }
}
