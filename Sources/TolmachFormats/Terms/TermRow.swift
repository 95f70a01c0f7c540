import TolmachModel

/// Makes an entry of a row's cells.
struct TermRow {
  let columns: TermColumns
  /// Whether a cell may hold several terms.
  var splitsCells = true

  /// The entry; nil where the row holds no term.
  func entry(_ cells: [String]) -> TermEntry? {
    var entry = TermEntry()
    let pairs = zip(columns.columns, cells.map { DelimitedCell.unguarded($0) }).filter { !$0.1.isEmpty }
    for (column, cell) in pairs {
      guard case .language(let language) = column else { continue }
      for text in values(cell) where !text.isEmpty { entry.add(Term(text), in: language) }
    }
    guard !entry.sections.isEmpty else { return nil }
    for (column, cell) in pairs { put(cell, into: &entry, column) }
    return entry
  }

  private func values(_ cell: String) -> [String] { splitsCells ? TermList.split(cell) : [TermList.trimmed(cell)] }

  private func put(_ cell: String, into entry: inout TermEntry, _ column: TermColumns.Column) {
    switch column {
    case .language: return
    case .detail(let name): entry.details.append(TermDetail(.admin, category: name, value: cell))
    case .concept(let field): put(cell, into: &entry, field)
    case .term(let language, let attribute):
      guard let place = entry.sections.firstIndex(where: { $0.language == language }) else { return }
      if attribute == .definition {
        entry.sections[place].definition = TermStatement(cell)
        return
      }
      for (index, value) in values(cell).enumerated() where !value.isEmpty {
        guard index < entry.sections[place].terms.count else { break }
        put(value, into: &entry.sections[place].terms[index], attribute)
      }
    }
  }

  private func put(_ cell: String, into entry: inout TermEntry, _ field: TermColumns.Field) {
    switch field {
    case .concept: entry.identifier = cell
    case .domain: entry.domain = cell
    case .definition: entry.definition = TermStatement(cell)
    case .source: entry.source = cell
    case .note: entry.notes.append(cell)
    case .partOfSpeech: forEachTerm(of: &entry) { term, _ in term.partOfSpeech = term.partOfSpeech ?? cell }
    case .status:
      // Other scales ("unreviewed") speak of the entry.
      guard let status = Self.status(cell) else {
        return entry.details.append(TermDetail(.admin, category: "status", value: cell))
      }
      let first = columns.languages.first
      forEachTerm(of: &entry) { term, language in
        if language != first || columns.languages.count == 1 { term.status = term.status ?? status }
      }
    }
  }

  private func put(_ value: String, into term: inout Term, _ attribute: TermColumns.Attribute) {
    switch attribute {
    case .status:
      term.status = Self.status(value)
      if term.status == nil { term.details.append(TermDetail(.admin, category: "status", value: value)) }
    case .partOfSpeech: term.partOfSpeech = value
    case .gender: term.gender = value
    case .kind: term.kind = value
    case .transliteration: term.transliteration = value
    case .reliability:
      if let number = Int(value), (1...10).contains(number) { term.reliability = number }
    case .context: term.context = TermStatement(value)
    case .source: term.source = value
    case .note: term.notes = [value]
    case .definition: return
    }
  }

  private func forEachTerm(of entry: inout TermEntry, _ body: (inout Term, LanguageTag) -> Void) {
    for section in entry.sections.indices {
      for term in entry.sections[section].terms.indices {
        body(&entry.sections[section].terms[term], entry.sections[section].language)
      }
    }
  }

  private static func status(_ word: String) -> TermStatus? {
    TermStatus(rawValue: word.lowercased()) ?? TBXCategories.status(word)
      ?? ["approved": .preferred, "provisional": .admitted, "non-standard": .deprecated][word.lowercased()]
  }
}
