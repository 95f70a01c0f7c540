import TolmachModel

/// Looks into files of translation units: counts what they hold and checks it against the format's rules.
enum ExchangeInspector {
  /// The format of a file by its ending, or by its first bytes; nil when it is no file of translation units.
  static func format(_ source: ByteSource) throws(FormatError) -> UnitFormat? {
    if let format = UnitFormat(path: source.path), [.tmx, .xliff, .po].contains(format) { return format }
    let found = try UnitFile.format(of: source)
    return found == .jsonl ? nil : found
  }

  /// Inspects a file.
  static func inspect(
    _ source: ByteSource,
    as format: UnitFormat,
    encoding: String?,
    _ inspection: inout Inspection
  ) throws(FormatError) {
    switch format {
    case .tmx: try inspectTMX(source, &inspection)
    case .po: try inspectPO(source, &inspection)
    default: try XLIFFInspector.inspect(source, &inspection)
    }
  }

  private static func inspectTMX(_ source: ByteSource, _ inspection: inout Inspection) throws(FormatError) {
    inspection.format = "tmx"
    let reader = try TMXUnits(source)
    defer { inspection.version = reader.version }
    var variants = 0
    var languages: [LanguageTag: Int] = [:]
    while let record = try reader.next() {
      inspection.records += 1
      switch record {
      case .malformed(let line, let problem): inspection.add(.error, problem, line: line)
      case .unit(let unit):
        variants += unit.variants.count
        for variant in unit.variants { languages[variant.language, default: 0] += 1 }
      }
    }
    inspection.counts = [("tu", inspection.records), ("tuv", variants)]
    inspection.languages = byFrequency(languages)
  }

  private static func inspectPO(_ source: ByteSource, _ inspection: inout Inspection) throws(FormatError) {
    inspection.format = "po"
    let reader = try POUnits(source)
    if reader.isGuess { inspection.add(.warning, .guessedEncoding(reader.encoding), line: 1) }
    var translated = 0
    while let record = reader.next() {
      switch record {
      case .malformed(let line, let problem): inspection.add(.error, problem, line: line)
      case .unit(let unit): translated += unit.variants.last?.text.isEmpty == false ? 1 : 0
      }
    }
    inspection.records = reader.counts.entries
    inspection.counts = [
      ("entries", reader.counts.entries), ("translated", translated), ("fuzzy", reader.counts.fuzzy),
      ("obsolete", reader.counts.obsolete),
    ]
    inspection.languages = [reader.languages.to].filter { $0 != .undetermined }
    if reader.counts.entries == 0, inspection.problems.isEmpty { inspection.add(.warning, .noRecords, line: 1) }
  }

  /// Languages, most frequent first.
  static func byFrequency(_ counts: [LanguageTag: Int]) -> [LanguageTag] {
    counts.filter { $0.key != .undetermined }
      .sorted { ($0.value, $1.key.description) > ($1.value, $0.key.description) }.map(\.key)
  }
}

extension Inspection {
  /// Adds a problem; after many, the rest is counted no more.
  mutating func add(_ severity: ReadProblem.Severity, _ problem: FormatProblem, line: Int) {
    if problems.count < 1000 { problems.append(ReadProblem(severity, problem, line: line)) }
  }
}
