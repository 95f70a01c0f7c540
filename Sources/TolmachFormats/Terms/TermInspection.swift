import TolmachModel

extension Inspection {
  /// Tells of a glossary: its format, its entries, what was noticed.
  mutating func take(_ file: TermFile) {
    format = file.format == .tbx ? "tbx" : "glossary"
    version = file.version
    languages = file.languages
    records = file.entries.count
    problems = file.problems
    counts = [
      (file.format == .tbx ? "concepts" : "entries", file.entries.count),
      ("terms", file.entries.reduce(0) { $0 + $1.termCount }),
      ("languages", file.languages.count),
      ("definitions", file.entries.count { $0.definition != nil || $0.sections.contains { $0.definition != nil } }),
    ]
    for status in TermStatus.allCases {
      let terms = file.entries.flatMap(\.sections).flatMap(\.terms).count { $0.status == status }
      if terms > 0 { counts.append((status.rawValue, terms)) }
    }
  }
}
