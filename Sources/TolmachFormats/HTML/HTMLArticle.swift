import TolmachModel

/// Reads the article of an HTML page: title, headings, paragraphs, quotations set apart, list items.
///
/// Scripts, style sheets, navigation, forms, drawings, hidden elements and comments are no words. Where a page marks its
/// article (`main`, `article`, `itemprop="articleBody"`) and most words stand in it, the rest is left out. `q` is read
/// with quotation marks. Offsets count in the text as it is laid out (``LaidOutText``).
public enum HTMLArticle {
  /// Reads a decoded page.
  public static func read(_ text: [UInt8], path: String, encoding: String = "UTF-8") throws(FormatError) -> ReadDocument
  {
    let whole = HTMLArticleBuilder(mainOnly: false)
    let main = HTMLArticleBuilder(mainOnly: true)
    try HTMLEventReader.read(text, path: path) { event in
      whole.take(event)
      main.take(event)
      return whole.parts.paragraphs <= ArticleParts.paragraphLimit
    }
    whole.finish()
    main.finish()
    guard whole.parts.paragraphs <= ArticleParts.paragraphLimit else {
      let problem = FormatProblem.overLimit("the number of paragraphs", limit: ArticleParts.paragraphLimit)
      throw .malformed(path: path, format: "HTML", problem: problem, line: 1, column: 1)
    }
    let article = main.letters * 2 > whole.letters ? main : whole
    var read = article.parts.read(format: "html", encoding: encoding)
    read.language = whole.language
    return read
  }

  /// Whether a text begins like a page.
  static func begins(_ text: [UInt8]) -> Bool {
    let head = String(decoding: text.prefix(1000), as: UTF8.self).lowercased()
    let first = head.drop { $0.isWhitespace }
    return ["<!doctype html", "<html", "<head", "<body", "<article", "<meta charset"].contains { first.hasPrefix($0) }
      || (first.hasPrefix("<?xml") && head.contains("<html"))
  }
}

/// Gathers the paragraphs of a page, event by event.
final class HTMLArticleBuilder {
  /// What was gathered.
  private(set) var parts = ArticleParts()
  /// How many letters the paragraphs have.
  private(set) var letters = 0
  /// What the page says its language is.
  private(set) var language: LanguageTag?
  private let mainOnly: Bool
  private var words = ""
  private var title: String?
  private var heading: Document.Block.Kind?
  private var skipped = 0
  private var quotes = 0
  private var items = 0
  private var preformatted = 0
  private var isMain: [Bool] = []
  private var isInTitle = false
  private var firstHeading: String?
  private var lastWasBreak = false

  /// Prepares for a page; `mainOnly` leaves out what stands outside the element that it marks as its article.
  init(mainOnly: Bool) { self.mainOnly = mainOnly }

  func take(_ event: HTMLEvent) {
    switch event {
    case .start(let name, let attributes): start(name, attributes)
    case .end(let name): end(name)
    case .text(let text): add(text)
    }
  }

  /// Ends the last paragraph.
  func finish() { flush() }

  private func start(_ name: String, _ attributes: [String: String]) {
    isMain.append((isMain.last ?? false) || Self.marksArticle(name, attributes))
    if skipped > 0 || Self.isNoProse(name, attributes) {
      skipped += 1
      return
    }
    if language == nil, name == "html" || name == "body", let tag = attributes["lang"] ?? attributes["xml:lang"] {
      language = LanguageTag(tag)
    }
    if Self.blocks.contains(name) { flush() }
    switch name {
    case "title": isInTitle = true
    case "h1", "h2", "h3", "h4", "h5", "h6": heading = .heading
    case "blockquote": quotes += 1
    case "li": items += 1
    case "pre": preformatted += 1
    case "q": add("“")
    case "br":
      if lastWasBreak { flush() } else { add(preformatted > 0 ? "\n" : " ") }
      lastWasBreak = true
    case "table": parts.beginTable()
    case "tr": parts.beginRow()
    case "td", "th": parts.beginCell()
    default: break
    }
  }

  private func end(_ name: String) {
    defer { if !isMain.isEmpty { isMain.removeLast() } }
    guard skipped == 0 else {
      skipped -= 1
      return
    }
    if Self.blocks.contains(name) { flush() }
    switch name {
    case "title": isInTitle = false
    case "h1", "h2", "h3", "h4", "h5", "h6": heading = nil
    case "blockquote": quotes = max(0, quotes - 1)
    case "li": items = max(0, items - 1)
    case "pre": preformatted = max(0, preformatted - 1)
    case "q": add("”")
    case "table": parts.endTable()
    default: break
    }
  }

  private func add(_ text: String) {
    guard skipped == 0 else { return }
    if isInTitle {
      title = (title ?? "") + text
      return
    }
    guard !mainOnly || isMain.last == true else { return }
    if text.utf8.contains(where: { $0 > 0x20 }) { lastWasBreak = false }
    words += text
  }

  private func flush() {
    let text = words
    words = ""
    lastWasBreak = false
    guard text.utf8.contains(where: { $0 > 0x20 }) else { return }
    if let title, parts.paragraphs == 0 { addTitle(title, before: text) }
    let kind = heading ?? (quotes > 0 ? .blockQuote : items > 0 ? .listItem : .paragraph)
    for line in preformatted > 0 ? text.split(whereSeparator: \.isNewline).map(String.init) : [text] {
      parts.add(kind, line)
      letters += LaidOutText.letters(in: Array(line.utf8))
    }
  }

  /// The page's title is a heading, unless the page begins with the same words.
  private func addTitle(_ title: String, before first: String) {
    self.title = nil
    let words = LaidOutText.squeezed(title)
    guard !words.isEmpty, !words.starts(with: LaidOutText.squeezed(first)) else { return }
    parts.add(.heading, title)
  }
}

extension HTMLArticleBuilder {
  /// Elements that begin and end paragraphs.
  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
    "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p",
    "pre",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
  ]

  /// Elements whose text nobody reads as the article.
  private static let noProse: Set<String> = [
    "script", "style", "nav", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas", "audio",
    "video", "form", "button", "select", "textarea", "input", "datalist", "dialog", "menu", "rt", "rp",
  ]

  private static func isNoProse(_ name: String, _ attributes: [String: String]) -> Bool {
    noProse.contains(name) || attributes["hidden"] != nil || attributes["role"] == "navigation"
  }

  private static func marksArticle(_ name: String, _ attributes: [String: String]) -> Bool {
    name == "main" || name == "article" || attributes["role"] == "main" || attributes["itemprop"] == "articleBody"
  }
}
