/// Writes an entry as lines of text and reads it back: the form in which stores and logs keep whole entries.
///
/// A line is a key, a tab and a value in which `\`, tab and line end are written `\\`, `\t`, `\n`, `\r`. A line `language`
/// begins a section, a line `term` a term; the lines behind it speak of that. Unknown keys are passed over, so that an
/// older program reads a newer store.
public enum TermEntryCoder {
  /// The entry as text.
  public static func encode(_ entry: TermEntry) -> String {
    var lines = Lines()
    lines.add("id", entry.identifier)
    lines.add("domain", entry.domain)
    lines.add("definition", entry.definition)
    lines.add("source", entry.source)
    lines.addShared(notes: entry.notes, history: entry.history, details: entry.details)
    for section in entry.sections {
      lines.add("language", section.language.description)
      lines.add("definition", section.definition)
      lines.addShared(notes: section.notes, history: section.history, details: section.details)
      for term in section.terms { lines.add(term) }
    }
    return lines.text
  }

  /// The entry that a text tells of.
  public static func decode(_ text: String) -> TermEntry {
    var entry = TermEntry()
    var section: TermSection?
    var term: Term?
    func close() {
      if let done = term { section?.terms.append(done) }
      term = nil
    }
    for line in text.split(separator: "\n") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { unescape(String($0)) }
      let value = cells.count > 1 ? cells[1] : ""
      switch cells[0] {
      case "language":
        close()
        if let done = section { entry.sections.append(done) }
        section = TermSection(language: LanguageTag(value) ?? .undetermined)
      case "term":
        close()
        term = Term(value)
      default:
        if var open = term {
          open.take(cells, value)
          term = open
        } else if var open = section {
          open.take(cells, value)
          section = open
        } else {
          entry.take(cells, value)
        }
      }
    }
    close()
    if let done = section { entry.sections.append(done) }
    return entry
  }

  private struct Lines {
    var text = ""

    mutating func add(_ key: String, _ value: String?, _ more: [String?] = []) {
      guard let value else { return }
      text += "\(key)\t\(escape(value))"
      // What is nil is told from what is empty by a sign before the value.
      for extra in more { text += "\t" + (extra.map { "+" + escape($0) } ?? "") }
      text += "\n"
    }

    mutating func add(_ key: String, _ statement: TermStatement?) {
      if let statement { add(key, statement.text, [statement.source]) }
    }

    mutating func addShared(notes: [String], history: [TermEvent], details: [TermDetail]) {
      for note in notes { add("note", note) }
      for event in history { add("event", event.action, [event.person, event.date]) }
      for detail in details {
        add("detail", detail.element.rawValue, [detail.category, detail.value, detail.target, detail.source])
      }
    }

    mutating func add(_ term: Term) {
      add("term", term.text)
      add("status", term.status?.rawValue)
      add("partOfSpeech", term.partOfSpeech)
      add("gender", term.gender)
      add("kind", term.kind)
      add("transliteration", term.transliteration)
      add("reliability", term.reliability.map(String.init))
      add("context", term.context)
      add("source", term.source)
      addShared(notes: term.notes, history: term.history, details: term.details)
    }
  }

  fileprivate static func optional(_ cells: [String], _ index: Int) -> String? {
    guard index < cells.count, cells[index].hasPrefix("+") else { return nil }
    return String(cells[index].dropFirst())
  }

  private static func escape(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\t": result += "\\t"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func unescape(_ text: String) -> String {
    var result = ""
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        switch scalar {
        case "t": result += "\t"
        case "n": result += "\n"
        case "r": result += "\r"
        default: result.unicodeScalars.append(scalar)
        }
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// What entries, sections and terms have in common.
private protocol TermAnnotated {
  var notes: [String] { get set }
  var history: [TermEvent] { get set }
  var details: [TermDetail] { get set }
}

extension TermAnnotated {
  fileprivate mutating func takeShared(_ cells: [String], _ value: String) {
    switch cells[0] {
    case "note": notes.append(value)
    case "event":
      let (person, date) = (TermEntryCoder.optional(cells, 2), TermEntryCoder.optional(cells, 3))
      history.append(TermEvent(action: value, person: person, date: date))
    case "detail":
      guard let element = TermDetail.Element(rawValue: value) else { return }
      details.append(
        TermDetail(
          element,
          category: TermEntryCoder.optional(cells, 2) ?? "",
          value: TermEntryCoder.optional(cells, 3) ?? "",
          target: TermEntryCoder.optional(cells, 4),
          source: TermEntryCoder.optional(cells, 5)
        )
      )
    default: return
    }
  }
}

extension TermEntry: TermAnnotated {
  fileprivate mutating func take(_ cells: [String], _ value: String) {
    switch cells[0] {
    case "id": identifier = value
    case "domain": domain = value
    case "definition": definition = TermStatement(value, source: TermEntryCoder.optional(cells, 2))
    case "source": source = value
    default: takeShared(cells, value)
    }
  }
}

extension TermSection: TermAnnotated {
  fileprivate mutating func take(_ cells: [String], _ value: String) {
    if cells[0] == "definition" {
      definition = TermStatement(value, source: TermEntryCoder.optional(cells, 2))
    } else {
      takeShared(cells, value)
    }
  }
}

extension Term: TermAnnotated {
  fileprivate mutating func take(_ cells: [String], _ value: String) {
    switch cells[0] {
    case "status": status = TermStatus(rawValue: value)
    case "partOfSpeech": partOfSpeech = value
    case "gender": gender = value
    case "kind": kind = value
    case "transliteration": transliteration = value
    case "reliability": reliability = Int(value)
    case "context": context = TermStatement(value, source: TermEntryCoder.optional(cells, 2))
    case "source": source = value
    default: takeShared(cells, value)
    }
  }
}
