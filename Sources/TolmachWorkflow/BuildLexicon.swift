public import TolmachAlign
import TolmachFormats
public import TolmachModel
import TolmachText

/// Builds a lexicon from dictionaries, term tables and parallel texts.
public struct BuildLexicon {
  /// What a source gave.
  public struct SourceSummary: Sendable {
    /// The source as it was named.
    public var name: String
    /// Pairs of expressions from a dictionary or a table of terms.
    public var expressions = 0
    /// Pairs of sentences to train on.
    public var sentences = 0
  }

  private let from: LanguageTag
  private let to: LanguageTag
  private let pairs: SentencePairs
  /// Expressions of dictionaries, which become pairs when all headwords are known: the order of sources tells nothing.
  private var expressions: [DictionaryExpression] = []
  private let forward: DictionaryPairReader
  private let backward: DictionaryPairReader
  /// What each source gave, in the order they were added.
  public private(set) var summaries: [SourceSummary] = []

  /// Is told, every thousand pairs of a source, how many were read.
  private let reading: (_ source: String, _ pairs: Int) -> Void

  /// A pair of sentences of at most so many bytes on both sides may be an entry of a dictionary.
  private static let longestExpression = 60
  /// A table, unpacked, may have so many bytes: 2 GB.
  private static let mostTableBytes = 2 << 30

  /// An empty lexicon under way.
  ///
  /// - Parameter reading: is told, every thousand pairs of a source, how many were read.
  /// - Throws: `TextError` when the tokeniser cannot be opened.
  public init(
    from: LanguageTag,
    to: LanguageTag,
    reading: @escaping (_ source: String, _ pairs: Int) -> Void = { _, _ in }
  ) throws {
    self.reading = reading
    self.from = from
    self.to = to
    pairs = try SentencePairs(from: from, to: to)
    forward = try DictionaryPairReader(from: from, to: to)
    backward = try DictionaryPairReader(from: to, to: from)
  }

  /// Adds a source: a dictd dictionary (by path or installed name), a memory (TMX, XLIFF, PO), or a table whose
  /// first row names both languages.
  ///
  /// - Throws: `FormatError` when it cannot be read.
  public mutating func add(_ name: String) throws {
    var summary = SourceSummary(name: name)
    if let files = DictdReader.find(name) {
      try addDictionary(DictdReader.read(index: files.index, text: files.text), &summary)
    } else if try !addUnits(path: name, &summary) {
      try addTable(path: name, &summary)
    }
    summaries.append(summary)
  }

  private mutating func addDictionary(_ articles: [DictdReader.Article], _ summary: inout SourceSummary) throws {
    // Which side the headwords are on shows by their script, else by the name of the dictionary.
    let headIsSource = headwordsAreSource(articles, name: summary.name)
    let reader = headIsSource ? forward : backward
    let crosses = Self.isCyrillic(from) != Self.isCyrillic(to) ? true : nil
    for pair in articles.lazy.flatMap({ DictionaryArticle($0, crossesScripts: crosses).pairs }) {
      guard let read = try reader.read(pair.expression, pair.rendering, weight: pair.weight) else { continue }
      let expression = headIsSource ? read : read.reversed
      forward.noteHeadwords(of: expression)
      expressions.append(expression)
      summary.expressions += 1
    }
  }

  private func headwordsAreSource(_ articles: [DictdReader.Article], name: String) -> Bool {
    let cyrillic = articles.prefix(2000).count { article in
      article.headword.unicodeScalars.contains { (0x400...0x52F).contains($0.value) }
    }
    let isCyrillic = cyrillic * 2 > min(articles.count, 2000)
    let sourceIsCyrillic = Self.isCyrillic(from)
    if sourceIsCyrillic != Self.isCyrillic(to) { return isCyrillic == sourceIsCyrillic }
    // freedict-deu-fra: the first code is the headwords'.
    let codes = name.split { !$0.isLetter }.suffix(4).compactMap { LanguageTag(String($0)) }
    let first = codes.first { $0 == from || $0 == to }
    return first != to
  }

  private static func isCyrillic(_ language: LanguageTag) -> Bool {
    ["ru", "ce", "uk", "be", "bg", "sr", "mk", "kk", "ky"].contains(language.language)
  }

  /// Adds a table, piece by piece where it is UTF-8, so that a large one is never in memory as a whole.
  private mutating func addTable(path: String, _ summary: inout SourceSummary) throws {
    let source = try ByteSource(path: path)
    var reader = TermTable.Reader(path: path, splitsCells: false)
    guard !Self.isWide(try source.peek(1 << 12)) else {
      let text = try TextDecoder.decode(source.readAll(limit: Self.mostTableBytes), path: path).text
      return try addRows(reader.rows(of: text), reader.languages, path: path, &summary)
    }
    let chunks = LineChunks(source: source, target: 1 << 20, padding: 0)
    var read = 0
    while let chunk = try chunks.next() {
      read += chunk.count
      guard !chunk.isOversized, read <= Self.mostTableBytes else {
        throw FormatError.tooLarge(path: path, limit: Self.mostTableBytes)
      }
      let text = try Self.decoded(chunk.bytes, path: path, offset: read - chunk.count)
      let rows = try reader.rows(of: text)
      if !rows.isEmpty { try addRows(rows, reader.languages, path: path, &summary) }
    }
    // Wrong even where no row follows.
    try addRows([], reader.languages, path: path, &summary)
  }

  /// Whether a file begins like UTF-16 or UTF-32.
  private static func isWide(_ head: [UInt8]) -> Bool {
    head.contains(0) || head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF])
  }

  private static func decoded(_ bytes: [UInt8], path: String, offset: Int) throws(FormatError) -> [UInt8] {
    do throws(FormatError) {
      return try TextDecoder.decode(bytes, path: path).text
    } catch .undecodable(let path, let encoding, let byteOffset) {
      throw .undecodable(path: path, encoding: encoding, byteOffset: offset + byteOffset)
    }
  }

  private mutating func addRows(
    _ rows: [TermTable.Row],
    _ languages: [LanguageTag],
    path: String,
    _ summary: inout SourceSummary
  ) throws {
    guard let source = languages.firstIndex(of: from), let target = languages.firstIndex(of: to) else {
      throw FormatError.malformed(
        path: path,
        format: "a table of pairs",
        problem: .missing("a column for each of \(from) and \(to)"),
        line: 1,
        column: 1
      )
    }
    for row in rows {
      guard let left = row[source].first, let right = row[target].first else { continue }
      try addPair(left, right, &summary)
    }
  }

  /// Adds a file of an exchange format, such as TMX, unit by unit; false when it is none.
  private mutating func addUnits(path: String, _ summary: inout SourceSummary) throws -> Bool {
    let bytes = try ByteSource(path: path)
    let sniffed = try UnitFile.format(of: bytes)
    guard let format = sniffed ?? UnitFormat(path: path),
      let reader = try UnitFile.reader(bytes, format: format, from: nil, to: nil)
    else { return false }
    while let record = try reader.next() {
      guard case .unit(let unit) = record, let left = unit.variant(in: from)?.text,
        let right = unit.variant(in: to)?.text, !left.isEmpty, !right.isEmpty
      else { continue }
      try addPair(left, right, &summary)
    }
    return true
  }

  private mutating func addPair(_ left: String, _ right: String, _ summary: inout SourceSummary) throws {
    if left.utf8.count <= Self.longestExpression, right.utf8.count <= 2 * Self.longestExpression {
      for rendering in right.split(separator: ";") {
        guard let read = try forward.read(left, String(rendering)) else { continue }
        expressions.append(read)
        summary.expressions += 1
      }
    }
    try pairs.add(Array(left.utf8).span, Array(right.utf8).span)
    summary.sentences += 1
    if summary.sentences % 1000 == 0 { reading(summary.name, summary.sentences) }
  }

  /// Trains on everything added and gives the bytes of the lexicon.
  ///
  /// - Parameter progress: as in ``LexiconTrainer/train(on:dictionary:provenance:progress:)``.
  /// - Throws: `AlignError.temporaryFile` when what was put aside cannot be read back.
  public func train(
    options: LexiconTrainer.Options = LexiconTrainer.Options(),
    progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) async throws(AlignError) -> [UInt8] {
    let notes = summaries.map { "\($0.name): \($0.expressions) expressions, \($0.sentences) sentence pairs" }
    return try await LexiconTrainer(options: options)
      .train(on: pairs, dictionary: expressions.flatMap(forward.pairs(of:)), provenance: notes, progress: progress)
  }
}
