import TolmachModel

/// Reads UTX 1.11 (AAMT): a first line that names the languages, a second that names the columns, tabs.
enum UTXReader {
  static func read(_ text: [UInt8], path: String) throws(FormatError) -> TermFile {
    var file = TermFile(format: .utx)
    file.delimiter = "tab"
    let lines = LineTable(text).lines
    let head = lines.first.map { Bytes.string($0, in: text) } ?? ""
    let parts = head.split(separator: ";").map { TermList.trimmed(String($0)) }
    file.version = parts.first?.split(separator: " ").last.map(String.init)
    let tags = parts.dropFirst().first?.split(separator: "/").compactMap { LanguageTag(String($0)) } ?? []
    guard tags.count == 2 || tags.count == 1 else {
      let problem = FormatProblem.missing("the languages in the first line, such as ru/en")
      throw .malformed(path: path, format: "UTX", problem: problem, line: 1, column: 1)
    }
    var names = ["src", "tgt", "src:pos"]
    var isHead = true
    for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      let words = Bytes.string(line, in: text)
      if words.hasPrefix("#") {
        if isHead, words.hasPrefix("#src") { names = cells(String(words.dropFirst())).map { $0.lowercased() } }
        continue
      }
      isHead = false
      if let entry = entry(cells(words), names, tags) {
        file.entries.append(entry)
        file.lines.append(index + 1)
      } else {
        file.problems.append(ReadProblem(.warning, .missing("a term"), line: index + 1))
      }
    }
    return file
  }

  private static func cells(_ line: String) -> [String] {
    line.split(separator: "\t", omittingEmptySubsequences: false).map { TermList.trimmed(String($0)) }
  }

  private static func entry(_ cells: [String], _ names: [String], _ tags: [LanguageTag]) -> TermEntry? {
    func value(_ name: String) -> String? {
      guard let place = names.firstIndex(of: name), place < cells.count, !cells[place].isEmpty else { return nil }
      return DelimitedCell.unguarded(cells[place])
    }
    guard let source = value("src") else { return nil }
    var entry = TermEntry(identifier: value("concept id"))
    var left = Term(source)
    left.partOfSpeech = value("src:pos")
    entry.add(left, in: tags[0])
    if tags.count == 2, let target = value("tgt") {
      var right = Term(target)
      right.partOfSpeech = value("tgt:pos")
      right.status = value("term status").flatMap { statuses[$0.lowercased()] }
      // A language may be its own target.
      if tags[1] == tags[0] {
        entry.sections.append(TermSection(language: tags[1], terms: [right]))
      } else {
        entry.add(right, in: tags[1])
      }
    }
    let known = ["src", "tgt", "src:pos", "tgt:pos", "term status", "concept id", "comment"]
    if let comment = value("comment") { entry.notes = [comment] }
    for name in names where !known.contains(name) {
      if let text = value(name) { entry.details.append(TermDetail(.admin, category: name, value: text)) }
    }
    return entry
  }

  static let statuses: [String: TermStatus] = [
    "approved": .preferred, "provisional": .admitted, "non-standard": .deprecated, "forbidden": .forbidden,
  ]
}
