/// Cuts a decoded PO file into entries.
struct POEntries {
  /// What a line gives.
  enum Record {
    case entry(POEntry)
    case malformed(line: Int, problem: FormatProblem)
  }

  /// Which text the strings that follow belong to.
  private enum Field {
    case context, source, plural
    case target(Int)
  }

  private let text: [UInt8]
  private var position = 0
  private var line = 0
  private var entry = POEntry()
  private var field: Field?
  private var failure: (line: Int, problem: FormatProblem)?
  private var hasContent = false

  /// Entries of UTF-8 text.
  init(_ text: [UInt8]) { self.text = text }

  /// The next entry, the header being one; nil at the end.
  mutating func next() -> Record? {
    while let words = nextLine() {
      if startsEntry(words), isComplete, let done = take() {
        read(words)
        return done
      }
      read(words)
    }
    return take()
  }

  private var isComplete: Bool { failure != nil || !entry.targets.isEmpty }

  /// Whether a line can only belong to the next entry when this one has its translation.
  private func startsEntry(_ words: Substring) -> Bool {
    if words.begins("#~") {
      let rest = words.dropFirst(2).drop { $0 == " " }
      return rest.begins("msgctxt") || rest.begins("msgid ") || rest.begins("msgid\"") || rest.begins("|")
    }
    return words.begins("#") || words.begins("msgctxt") || words.begins("msgid ") || words.begins("msgid\"")
      || words.begins("msgid\t")
  }

  private mutating func take() -> Record? {
    defer {
      entry = POEntry()
      field = nil
      failure = nil
      hasContent = false
    }
    if let failure { return .malformed(line: failure.line, problem: failure.problem) }
    guard hasContent else { return nil }
    guard entry.source != nil else { return .malformed(line: entry.line, problem: .missing("msgid")) }
    guard !entry.targets.isEmpty else { return .malformed(line: entry.line, problem: .missing("msgstr")) }
    return .entry(entry)
  }

  private mutating func nextLine() -> Substring? {
    guard position < text.count else { return nil }
    let end = text[position...].firstIndex(of: 0x0A) ?? text.count
    defer { position = end + 1 }
    line += 1
    var range = position..<end
    while let last = range.last, text[last] == 0x0D || text[last] == 0x20 || text[last] == 0x09 {
      range = range.lowerBound..<last
    }
    while let first = range.first, text[first] == 0x20 || text[first] == 0x09 { range = first + 1..<range.upperBound }
    return String(decoding: text[range], as: UTF8.self)[...]
  }

  private mutating func read(_ words: Substring) {
    guard !words.isEmpty else { return }
    if words.begins("#") { return comment(words) }
    statement(words)
  }

  private mutating func comment(_ words: Substring) {
    let rest = words.dropFirst(2).trimmingPrefix(" ")
    switch words.dropFirst().first {
    case ".": entry.extracted.append(String(rest))
    case ":": entry.references.append(String(rest))
    case ",":
      entry.flags += rest.split(separator: ",").map { String($0.drop { $0 == " " }) }
    case "|": previous(rest)
    case "~":
      entry.isObsolete = true
      if rest.begins("|") { previous(rest.dropFirst().trimmingPrefix(" ")) } else { statement(rest) }
    default: entry.comments.append(String(words.dropFirst().trimmingPrefix(" ")))
    }
  }

  private mutating func previous(_ words: Substring) {
    if words.begins("\""), let text = POString.read(words), !entry.previous.isEmpty {
      entry.previous[entry.previous.count - 1].text += text
      return
    }
    let keyword = words.prefix { $0 != " " && $0 != "\"" }
    guard let text = POString.read(words.dropFirst(keyword.count).drop { $0 == " " }) else {
      return fail(.unexpected("what is no string"))
    }
    entry.previous.append((String(keyword), text))
  }

  private mutating func statement(_ words: Substring) {
    guard !words.isEmpty else { return }
    if !hasContent { entry.line = line }
    hasContent = true
    if words.begins("\"") {
      guard let text = POString.read(words) else { return fail(.unexpected("what is no string")) }
      guard let field else { return fail(.unexpected("a string without a keyword")) }
      return append(text, to: field)
    }
    let keyword = words.prefix { $0 != " " && $0 != "\"" && $0 != "\t" }
    let rest = words.dropFirst(keyword.count).drop { $0 == " " || $0 == "\t" }
    if keyword == "domain" { return field = nil }
    guard let field = Self.field(keyword) else { return fail(.unexpected("a line without a known keyword")) }
    guard let text = rest.isEmpty ? "" : POString.read(rest) else { return fail(.unexpected("what is no string")) }
    begin(field)
    append(text, to: field)
  }

  private static func field(_ keyword: Substring) -> Field? {
    switch keyword {
    case "msgctxt": return .context
    case "msgid": return .source
    case "msgid_plural": return .plural
    case "msgstr": return .target(0)
    default:
      guard keyword.begins("msgstr["), keyword.hasSuffix("]"), let number = Int(keyword.dropFirst(7).dropLast()),
        (0..<32).contains(number)
      else { return nil }
      return .target(number)
    }
  }

  private mutating func begin(_ new: Field) {
    field = new
    let isRepeated: Bool
    switch new {
    case .context: isRepeated = entry.context != nil
    case .source: isRepeated = entry.source != nil
    case .plural: isRepeated = entry.plural != nil
    case .target(let number): isRepeated = entry.targets[number] != nil
    }
    if isRepeated { fail(.unexpected("a keyword that the entry has already")) }
    if case .target = new, entry.source == nil { fail(.missing("msgid")) }
  }

  private mutating func append(_ text: String, to field: Field) {
    switch field {
    case .context: entry.context = (entry.context ?? "") + text
    case .source: entry.source = (entry.source ?? "") + text
    case .plural: entry.plural = (entry.plural ?? "") + text
    case .target(let number): entry.targets[number, default: ""] += text
    }
  }

  private mutating func fail(_ problem: FormatProblem) {
    hasContent = true
    if failure == nil { failure = (line, problem) }
  }
}
