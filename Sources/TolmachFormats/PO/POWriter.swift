public import TolmachModel

/// Writes units of two languages as a PO file in UTF-8; fields that PO has no place for stand in remarks `#. x-tolmach …`.
///
/// - Complexity: O(*n*); memory grows by some 20 bytes a unit.
public struct POWriter: UnitWriter {
  private let from: LanguageTag
  private let to: LanguageTag
  private var text: String
  private var written: [Int: Int] = [:]

  /// A file of translations from one language into another.
  public init(from: LanguageTag, to: LanguageTag) {
    self.from = from
    self.to = to
    text = "msgid \"\"\nmsgstr \"\"\n"
    for line in [
      "Language: \(to)", "X-Source-Language: \(from)", "MIME-Version: 1.0", "Content-Type: text/plain; charset=UTF-8",
      "Content-Transfer-Encoding: 8bit", "X-Generator: tolmach",
    ] {
      text += POString.line(line + "\n") + "\n"
    }
  }

  /// Adds a unit; false when it has no source, or no text in one of the languages.
  public mutating func add(_ unit: TranslationUnit) -> Bool {
    guard var entry = POUnit.entry(unit, from: from, to: to) else { return false }
    distinguish(&entry)
    text += "\n"
    for line in entry.comments.flatMap({
      $0.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    }) {
      text += line.isEmpty ? "#\n" : "# \(line)\n"
    }
    for line in entry.extracted { text += "#. \(line)\n" }
    for line in entry.references { text += "#: \(line)\n" }
    if !entry.flags.isEmpty { text += "#, \(entry.flags.joined(separator: ", "))\n" }
    let lead = entry.isObsolete ? "#~ " : ""
    for field in entry.previous {
      write(field.keyword, field.text, lead: entry.isObsolete ? "#~| " : "#| ")
    }
    if let context = entry.context { write("msgctxt", context, lead: lead) }
    write("msgid", entry.source ?? "", lead: lead)
    if let plural = entry.plural { write("msgid_plural", plural, lead: lead) }
    for (number, form) in entry.targets.sorted(by: { $0.key < $1.key }) {
      write(entry.plural == nil && number == 0 ? "msgstr" : "msgstr[\(number)]", form, lead: lead)
    }
    return true
  }

  /// A message of the same source and context as one before gets a context of its own, since gettext takes no two alike.
  private mutating func distinguish(_ entry: inout POEntry) {
    let key = Array("\(entry.context ?? "")\u{4}\(entry.source ?? "")".utf8).hashValue
    let number = written[key, default: 0] + 1
    written[key] = number
    if number > 1 { entry.context = POUnit.numbered(entry.context, number) }
  }

  /// Ends the file: there is nothing to add.
  public mutating func finish() {}

  /// The bytes written since the last call.
  public mutating func drain() -> [UInt8] {
    defer { text.removeAll(keepingCapacity: true) }
    return Array(text.utf8)
  }

  private mutating func write(_ keyword: String, _ words: String, lead: String) {
    let lines = POString.written(words).split(separator: "\n")
    for (index, line) in lines.enumerated() { text += lead + (index == 0 ? keyword + " " : "") + line + "\n" }
  }
}
