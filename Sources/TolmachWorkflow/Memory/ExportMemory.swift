import Glibc
public import TolmachFormats
public import TolmachMemory
public import TolmachModel

/// Writes the units of a store to files: `tolmach memory export`.
public struct ExportMemory: Sendable {
  /// What is written.
  public struct Options: Sendable {
    /// The format.
    public var format = UnitFormat.jsonl
    /// The languages, the source first; all of the store's when empty.
    public var languages: [LanguageTag] = []
    /// Units of this document alone.
    public var document: String?
    /// Whether units that name no author and no date get those of the import they came by.
    public var namesImporters = false
    /// Units whose confidence is below this stay behind; nil: none does. Those without a confidence leave in any case: no
    /// machine doubts what a person wrote.
    public var leastConfidence: Double?

    /// The default: everything as JSON lines.
    public init() {}
  }

  /// What came of an export.
  public struct Summary: Hashable, Sendable {
    /// Units written.
    public var written = 0
    /// Units kept back for their confidence.
    public var heldBack = 0
  }

  private let store: MemoryStore
  private var options: Options

  /// An export of `store`.
  public init(store: MemoryStore, options: Options) {
    self.store = store
    self.options = options
  }

  /// Writes to `path` (of Moses to two files that end in the languages); how many units left and how many
  /// did not.
  ///
  /// - Throws: `FormatError.cannotWrite`, `MemoryError`.
  /// - Complexity: O(*n*); one unit is in memory at a time.
  public func run(to path: String) throws -> Summary {
    let languages = options.languages.isEmpty ? try store.languages() : options.languages
    switch options.format {
    case .jsonl:
      let writer = JSONUnitWriter()
      return try single(path, heading: []) { unit in writer.line(unit) }
    case .tsv:
      var columns = TableUnitWriter.Columns()
      _ = try forEachUnit { columns.add($0) }
      let writer = TableUnitWriter(languages: languages, columns: columns)
      return try single(path, heading: Array(writer.heading.utf8)) { unit in writer.row(unit).map { Array($0.utf8) } }
    case .moses: return try pair(path, languages)
    case .tmx, .xliff, .xliff1, .po: return try exchange(path, languages)
    }
  }

  /// Whether there is a unit to write, whatever its confidence.
  ///
  /// - Complexity: O(*n*) to the first one.
  public func hasUnits() throws -> Bool {
    struct Found: Error {}
    var all = self
    all.options.leastConfidence = nil
    do { _ = try all.forEachUnit { _ in throw Found() } } catch is Found { return true }
    return false
  }

  /// Writes `tm/tolmach.tmx` below a folder, where a project of OmegaT looks for memories. The folder `tm` is made where
  /// it is missing; other memories in it stay as they are.
  ///
  /// OmegaT shows who a match is by, so units without an author get the person who imported them.
  public func run(toProject folder: String) throws -> Summary {
    var copy = options
    copy.format = .tmx
    copy.namesImporters = true
    let memories = "\(folder)/tm"
    // A folder that is not there is no project; to make one would hide a slip of the pen.
    guard access(folder, F_OK) == 0 else { throw FormatError.cannotOpen(path: folder, errno: errno) }
    if mkdir(memories, 0o755) != 0, errno != EEXIST { throw FormatError.cannotWrite(path: memories, errno: errno) }
    return try ExportMemory(store: store, options: copy).run(to: "\(memories)/tolmach.tmx")
  }

  private func exchange(_ path: String, _ languages: [LanguageTag]) throws -> Summary {
    // TMX names the language of each unit's source, so that none is needed for the whole file.
    let named = options.format == .tmx ? options.languages : languages
    guard var writer = UnitFile.writer(options.format, languages: named) else { return Summary() }
    var summary = Summary()
    try OutputFile.stream(to: path) { output in
      let sink = try PackedSink(output, path: path)
      var pending = 0
      summary.heldBack = try forEachUnit { unit in
        // Of the formats that have two sides a store gives those units that have both.
        guard options.format == .tmx || languages.prefix(2).allSatisfy({ unit.variant(in: $0) != nil }) else { return }
        guard writer.add(unit) else { return }
        summary.written += 1
        pending += 1
        guard pending >= 512 else { return }
        pending = 0
        try sink.write(writer.drain())
      }
      writer.finish()
      try sink.write(writer.drain())
      try sink.finish()
    }
    return summary
  }

  private func single(_ path: String, heading: [UInt8], _ line: (TranslationUnit) -> [UInt8]?) throws -> Summary {
    var summary = Summary()
    try OutputFile.stream(to: path) { output in
      let sink = try PackedSink(output, path: path)
      var buffer = heading
      summary.heldBack = try forEachUnit { unit in
        guard let bytes = line(unit) else { return }
        buffer += bytes
        summary.written += 1
        if buffer.count >= 1 << 18 {
          try sink.write(buffer)
          buffer.removeAll(keepingCapacity: true)
        }
      }
      try sink.write(buffer)
      try sink.finish()
    }
    return summary
  }

  /// The two files of an export in the format of Moses.
  public static func mosesFiles(_ path: String, _ languages: [LanguageTag]) -> [String] {
    let stem = path.hasSuffix(".moses") ? String(path.dropLast(6)) : path
    return (0..<2).map { "\(stem).\(languages.dropFirst($0).first ?? .undetermined)" }
  }

  /// Both sides come from one walk over the store, so that line *n* is line *n* whatever others write meanwhile.
  private func pair(_ path: String, _ languages: [LanguageTag]) throws -> Summary {
    var summary = Summary()
    try OutputFile.stream(together: Self.mosesFiles(path, languages)) { outputs in
      var buffers = [[UInt8]](repeating: [], count: outputs.count)
      func flush(above limit: Int) throws {
        for (side, output) in outputs.enumerated() where buffers[side].count > limit {
          try output.write(buffers[side])
          buffers[side].removeAll(keepingCapacity: true)
        }
      }
      summary.heldBack = try forEachUnit { unit in
        guard languages.count == outputs.count, let source = unit.variant(in: languages[0]),
          let target = unit.translation(of: source, in: languages[1])
        else { return }
        let texts = [source.text, target.text]
        guard !texts.contains("") else { return }
        for (side, text) in texts.enumerated() { buffers[side] += (TableUnitWriter.line(text) + "\n").utf8 }
        summary.written += 1
        try flush(above: 1 << 18)
      }
      try flush(above: 0)
    }
    return summary
  }

  /// Calls `body` with every unit that leaves; how many are kept back for their confidence.
  private func forEachUnit(_ body: (TranslationUnit) throws -> Void) throws -> Int {
    var heldBack = 0
    try store.forEachUnit { stored in
      if let document = options.document, stored.unit.document != document { return }
      var unit = stored.unit
      if options.namesImporters {
        unit.createdBy = unit.createdBy ?? stored.origin.person
        unit.created = unit.created ?? stored.origin.time
      }
      if !options.languages.isEmpty {
        unit.variants = options.languages.compactMap { unit.variant(in: $0) }
        guard unit.variants.count > 1 else { return }
      }
      if isDoubtful(unit) { heldBack += 1 } else { try body(unit) }
    }
    return heldBack
  }

  private func isDoubtful(_ unit: TranslationUnit) -> Bool {
    guard let least = options.leastConfidence, let confidence = unit.confidence else { return false }
    return confidence < least
  }
}
