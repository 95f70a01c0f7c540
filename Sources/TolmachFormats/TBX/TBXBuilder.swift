import TolmachModel

/// Makes entries of the events of a TBX file.
struct TBXBuilder {
  /// An element whose words are being gathered.
  struct Capture {
    /// The element of the style DCA: `term`, `note`, `date`, `descrip` …
    var element: String
    var category: String
    var target: String?
    /// How many elements are open inside it.
    var depth = 0
    var words = ""
    var line: Int
  }

  /// A `descripGrp`, `transacGrp` … under way.
  struct Group {
    var details: [TermDetail] = []
    var source: String?
    var event = TermEvent(action: "")
    var isTransaction = false
  }

  let path: String
  private(set) var result = TermFile(format: .tbx)
  private var sawRoot = false
  private var inBody = false
  private var isDCT = false
  private var dialect: TBXDialect?
  private var identifiers: Set<String> = []
  private var draft = TBXEntryDraft()
  private var capture: Capture?
  private var group: Group?

  init(path: String) { self.path = path }

  mutating func take(_ event: XMLEvent) throws(FormatError) {
    switch event.kind {
    case .text(let words): capture?.words += words
    case .start(let attributes): try start(event, attributes)
    case .end: end(event)
    }
  }

  func file() throws(FormatError) -> TermFile {
    guard sawRoot else { throw failure(.missing("the element tbx or martif"), 1) }
    return result
  }

  private func failure(_ problem: FormatProblem, _ line: Int) -> FormatError {
    .malformed(path: path, format: "TBX", problem: problem, line: line, column: 1)
  }

  private mutating func complain(_ severity: ReadProblem.Severity, _ problem: FormatProblem, _ line: Int) {
    result.problems.append(ReadProblem(severity, problem, line: line))
  }
}

// Opening elements.
extension TBXBuilder {
  private mutating func start(_ event: XMLEvent, _ attributes: [XMLAttribute]) throws(FormatError) {
    func value(_ name: String, _ prefix: String = "") -> String? {
      attributes.first { $0.name == name && $0.prefix == prefix }?.value
    }
    if !sawRoot { return try startRoot(event, type: value("type"), style: value("style")) }
    if capture != nil {
      capture?.depth += 1
      return
    }
    switch event.name {
    case "body": inBody = true
    case _ where !inBody: return
    case "termEntry", "conceptEntry": startEntry(value("id"), event.line)
    case "langSet", "langSec": startSection(value("lang", "xml") ?? value("lang"), event.line)
    case "tig", "ntig", "termSec":
      draft.startTerm(line: event.line)
    case "descripGrp", "adminGrp", "termNoteGrp", "transacGrp":
      group = Group()
      group?.isTransaction = event.name == "transacGrp"
    case "term", "note", "date":
      capture = Capture(element: event.name, category: "", target: nil, line: event.line)
    case "descrip", "admin", "termNote", "transac", "transacNote", "ref", "xref", "adminNote", "descripNote":
      if isDCT { complain(.error, .unexpected("an element of the style DCA in a file of the style DCT"), event.line) }
      startCategory(event.name, value("type") ?? "", value("target"), event.line)
    default:
      if !event.namespace.isEmpty, event.namespace != TBXCategories.core {
        startModuleElement(event, metaType: value("metaType"), category: value("category"), target: value("target"))
      }
    }
  }

  private mutating func startRoot(_ event: XMLEvent, type: String?, style: String?) throws(FormatError) {
    guard event.name == "tbx" || event.name == "martif" else {
      throw failure(.unexpected("the root element"), event.line)
    }
    sawRoot = true
    result.version = event.name == "tbx" ? "3" : "2"
    isDCT = event.name == "tbx" && style?.lowercased() == "dct"
    guard event.name == "tbx" else { return }
    dialect = TBXDialect.allCases.first { $0.typeName == type }
    result.dialect = type
  }

  private mutating func startEntry(_ identifier: String?, _ line: Int) {
    draft.startEntry(identifier, line: line)
    if let identifier, !identifiers.insert(identifier).inserted {
      complain(result.version == "3" ? .error : .warning, .unexpected("an id that another entry has"), line)
    }
  }

  private mutating func startSection(_ language: String?, _ line: Int) {
    guard let language, let tag = LanguageTag(language) else {
      draft.startSection(.undetermined)
      return complain(.error, language == nil ? .missing("xml:lang") : .unexpected("the language tag"), line)
    }
    draft.startSection(tag)
  }

  private mutating func startCategory(_ element: String, _ category: String, _ target: String?, _ line: Int) {
    if category.isEmpty, !["ref", "xref"].contains(element) {
      complain(.warning, .missing("the attribute type"), line)
    }
    check(category, line)
    capture = Capture(element: element, category: category, target: target, line: line)
  }

  private mutating func startModuleElement(_ event: XMLEvent, metaType: String?, category: String?, target: String?) {
    if result.version == "3", !isDCT {
      complain(.error, .unexpected("an element of the style DCT in a file of another style"), event.line)
    }
    let name = category ?? event.name
    let fallback = draft.hasTerm ? "termNote" : "descrip"
    let element = metaType ?? TBXCategories.element(of: name) ?? fallback
    if event.namespace == TBXCategories.minNamespace || event.namespace == TBXCategories.basicNamespace {
      check(name, event.line)
    }
    capture = Capture(element: element, category: name, target: target, line: event.line)
  }

  private mutating func check(_ category: String, _ line: Int) {
    guard let dialect, !category.isEmpty, !dialect.allows(category) else { return }
    let severity: ReadProblem.Severity = dialect == .basic ? .warning : .error
    complain(severity, .unexpected("a data category that \(dialect.typeName) does not have"), line)
  }
}

// Closing elements.
extension TBXBuilder {
  private mutating func end(_ event: XMLEvent) {
    if let open = capture {
      guard open.depth == 0 else {
        capture?.depth -= 1
        return
      }
      capture = nil
      return finish(open, open.words.withSingleSpaces)
    }
    switch event.name {
    case "body": inBody = false
    case "descripGrp", "adminGrp", "termNoteGrp", "transacGrp": endGroup()
    case "tig", "ntig", "termSec":
      if let wrong = draft.endTerm() { complain(wrong.severity, wrong.problem, wrong.line) }
    case "langSet", "langSec": draft.endSection()
    case "termEntry", "conceptEntry":
      guard let done = draft.endEntry() else { return }
      if done.entry.sections.isEmpty { complain(.error, .missing("a language in the entry"), done.line) }
      result.entries.append(done.entry)
      result.lines.append(done.line)
    default: return
    }
  }

  private mutating func endGroup() {
    guard var done = group else { return }
    group = nil
    if done.isTransaction { return draft.put(done.event) }
    if !done.details.isEmpty { done.details[0].source = done.source }
    for detail in done.details { draft.put(detail) }
    if done.details.isEmpty, let source = done.source {
      draft.put(TermDetail(.admin, category: "source", value: source))
    }
  }

  private mutating func finish(_ capture: Capture, _ words: String) {
    switch capture.element {
    case "term": draft.name(words)
    case "note", "adminNote", "descripNote": if !words.isEmpty { draft.put(note: words) }
    case "date": group?.event.date = words
    case "transac":
      if group?.isTransaction == true { group?.event.action = words } else { draft.put(TermEvent(action: words)) }
    case "transacNote": if capture.category == "responsibility" { group?.event.person = words }
    default:
      guard let element = TermDetail.Element(rawValue: capture.element) else { return }
      if group != nil, element == .admin, capture.category == "source" {
        group?.source = words
        return
      }
      let detail = TermDetail(element, category: capture.category, value: words, target: capture.target)
      if group != nil { group?.details.append(detail) } else { draft.put(detail) }
    }
  }
}
