public import TolmachFormats
public import TolmachMemory
public import TolmachModel

/// Brings files into a store: `tolmach memory import`.
public struct ImportMemory: Sendable {
  /// What is known of the files beside what they say themselves.
  public struct Options: Sendable {
    /// What becomes of a unit whose source is there already.
    public var policy = ImportPolicy.merge
    /// Their format; told by their ending when nil.
    public var format: UnitFormat?
    /// The language that is translated.
    public var from: LanguageTag?
    /// The language it is translated into; needed where a file does not name its languages.
    public var to: LanguageTag?
    /// The columns of a table whose first row is data.
    public var columns: [String]?
    /// The document of units that name none.
    public var document: String?
    /// Whether nothing is to be changed.
    public var isDryRun = false

    /// The default.
    public init() {}
  }

  /// What is told on the way.
  public enum Event: Sendable {
    /// So many records were read.
    case read(Int)
    /// A record could not be read.
    case malformed(path: String, line: Int, problem: FormatProblem)
  }

  private let store: MemoryStore
  private let options: Options

  /// An import into `store`.
  public init(store: MemoryStore, options: Options) {
    self.store = store
    self.options = options
  }

  /// Imports a file (of Moses two), all of it or nothing, and brings the indexes up to date.
  ///
  /// - Parameters:
  ///   - paths: one path, or the two of a pair of Moses files; `-` is standard input.
  ///   - origin: who imports, when and with what; `file` is filled in.
  /// - Throws: `FormatError`, `MemoryError`.
  public func run(_ paths: [String], origin: MemoryOrigin, report: (Event) -> Void) throws -> ImportSummary {
    let reader = try Self.reader(paths, options)
    var origin = origin
    origin.file = paths.joined(separator: ", ")
    let path = paths.first ?? "-"
    var good = GoodRecords(path: path)
    return try store.importUnits(policy: options.policy, origin: origin, isDryRun: options.isDryRun) {
      guard let record = try reader.next() else {
        try good.check()
        return nil
      }
      good.count(record)
      if good.all % 10_000 == 0 { report(.read(good.all)) }
      switch record {
      case .unit(var unit):
        if unit.document == nil { unit.document = options.document }
        return .unit(unit)
      case .malformed(let line, let problem):
        report(.malformed(path: path, line: line, problem: problem))
        return .malformed
      }
    }
  }

  /// Reads files to their end and keeps nothing.
  ///
  /// - Throws: `FormatError` as ``run(_:origin:report:)`` would.
  public static func check(_ paths: [String], _ options: Options) throws {
    let reader = try reader(paths, options)
    var good = GoodRecords(path: paths.first ?? "-")
    while let record = try reader.next() { good.count(record) }
    try good.check()
  }

  private static func reader(_ paths: [String], _ options: Options) throws -> any UnitReader {
    let path = paths.first ?? "-"
    let bytes = try ByteSource(path: path)
    var format = options.format ?? UnitFormat(path: path) ?? (paths.count == 2 ? .moses : nil)
    if format == nil { format = try UnitFile.format(of: bytes) }
    switch format ?? .tsv {
    case .tmx, .xliff, .xliff1, .po:
      let reader = try UnitFile.reader(bytes, format: format ?? .tmx, from: options.from, to: options.to)
      return reader ?? TableUnits(bytes)
    case .tsv: return TableUnits(bytes, columns: options.columns, source: options.from)
    case .jsonl:
      let languages = options.from.flatMap { from in options.to.map { (from: from, to: $0) } }
      return JSONUnits(bytes, languages: languages)
    case .moses:
      guard paths.count == 2, let from = options.from ?? language(path),
        let to = options.to ?? language(paths[1])
      else {
        let problem = FormatProblem.missing("a second file, or --from and --to")
        throw FormatError.malformed(path: path, format: "a pair of Moses files", problem: problem, line: 1, column: 1)
      }
      return MosesUnits(bytes, try ByteSource(path: paths[1]), from: from, to: to)
    }
  }

  private static func language(_ path: String) -> LanguageTag? {
    let parts = path.split(separator: ".")
    return (parts.last == "gz" ? parts.dropLast().last : parts.last).flatMap { LanguageTag(String($0)) }
  }
}

/// Counts records: a file all of whose records are unreadable is none of its format.
private struct GoodRecords {
  let path: String
  private(set) var all = 0
  private var good = 0

  init(path: String) { self.path = path }

  mutating func count(_ record: UnitRecord) {
    all += 1
    if case .unit = record { good += 1 }
  }

  func check() throws(FormatError) {
    guard all > 0, good == 0 else { return }
    throw .malformed(path: path, format: "a memory", problem: .noRecords, line: 1, column: 1)
  }
}
