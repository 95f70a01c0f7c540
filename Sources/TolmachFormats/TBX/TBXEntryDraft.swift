import TolmachModel

/// The entry of a TBX file under way, with the language and the term that are open in it.
struct TBXEntryDraft {
  private var entry: TermEntry?
  private var section: TermSection?
  private var term: Term?
  private var line = 0
  private var termLine = 0
  private var sawTerm = false

  /// Whether a term is open.
  var hasTerm: Bool { term != nil }

  /// Something wrong with what was closed.
  typealias Complaint = (severity: ReadProblem.Severity, problem: FormatProblem, line: Int)

  /// Opens an entry that stands on `line`.
  mutating func startEntry(_ identifier: String?, line: Int) {
    entry = TermEntry(identifier: identifier)
    self.line = line
  }

  /// Opens a language of the entry.
  mutating func startSection(_ language: LanguageTag) { section = TermSection(language: language) }

  /// Opens a term whose element stands on `line`.
  mutating func startTerm(line: Int) {
    term = Term("")
    termLine = line
    sawTerm = false
  }

  /// Takes the words of the open term.
  mutating func name(_ words: String) {
    term?.text = words
    sawTerm = true
  }

  /// Closes the term; says what is wrong with it.
  mutating func endTerm() -> Complaint? {
    guard var done = term else { return nil }
    term = nil
    // What is said of the term as a word stands first, as in the files that are written.
    let words = done.details.filter { $0.element == .termNote }
    done.details = words + done.details.filter { $0.element != .termNote }
    // An empty element is odd and harmless; one that is not there breaks the format.
    if done.text.isEmpty { return (sawTerm ? .warning : .error, .missing("the term"), termLine) }
    if section == nil { return (.error, .unexpected("a term outside a language"), termLine) }
    section?.terms.append(done)
    return nil
  }

  /// Closes the language.
  mutating func endSection() {
    if let done = section { entry?.sections.append(done) }
    section = nil
  }

  /// Closes the entry and gives it with its line; nil where none is open.
  mutating func endEntry() -> (entry: TermEntry, line: Int)? {
    defer { entry = nil }
    return entry.map { ($0, line) }
  }
}

// Where things go: the term, else the section, else the entry.
extension TBXEntryDraft {
  /// Puts a note, or the mark of a forbidden term.
  mutating func put(note: String) {
    if term != nil {
      if note == TBXCategories.forbiddenNote { term?.status = .forbidden } else { term?.notes.append(note) }
    } else if section != nil {
      section?.notes.append(note)
    } else {
      entry?.notes.append(note)
    }
  }

  /// Puts a step of the history.
  mutating func put(_ event: TermEvent) {
    if term != nil {
      term?.history.append(event)
    } else if section != nil {
      section?.history.append(event)
    } else {
      entry?.history.append(event)
    }
  }

  /// Puts what has a category.
  mutating func put(_ detail: TermDetail) {
    if term != nil {
      term?.take(detail)
    } else if section != nil {
      section?.take(detail)
    } else {
      entry?.take(detail)
    }
  }
}
