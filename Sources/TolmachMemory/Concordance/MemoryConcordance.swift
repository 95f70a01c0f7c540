import GRDB
import TolmachModel
import TolmachText

/// Shows where words stand in the texts of a store, with the translations. One thread at a time.
public final class MemoryConcordance {
  private let store: MemoryStore
  private let index: LanguageIndex
  private let tokenizer: Tokenizer
  private let parts: [IndexConcordance]
  private var buffer = TokenBuffer()

  /// Prepares a concordance of the language of `index`.
  ///
  /// - Throws: `TextError` when the tokeniser cannot be opened.
  public init(store: MemoryStore, index: LanguageIndex) throws {
    self.store = store
    self.index = index
    tokenizer = try Tokenizer(language: index.base.language)
    parts = try index.parts.map { try IndexConcordance(index: $0) }
  }

  /// The lines of a query; texts of the index's file first.
  ///
  /// - Throws: `MemoryError`, `TextError`.
  public func lines(_ query: ConcordanceQuery) throws -> ConcordanceResult {
    var result = ConcordanceResult()
    // One snapshot for all lines: fifty of their own cost more than what is read.
    try store.reading { db in
      let rows = UnitRows(db)
      for place in index.parts.indices { try addLines(of: place, query, rows, to: &result) }
    }
    return result
  }

  private func addLines(
    of place: Int,
    _ query: ConcordanceQuery,
    _ rows: UnitRows,
    to result: inout ConcordanceResult
  ) throws {
    let prepared = try parts[place].prepare(query)
    let segments = try parts[place].segments(query)
    result.segments += count(segments, place)
    for segment in segments {
      for unit in index.parts[place].units(of: segment) where place > 0 || !index.tombstones.contains(unit) {
        guard result.lines.count < query.limit else { return }
        let variants = try rows.variants(of: unit)
        if let line = try line(unit, variants, query, prepared, parts[place]) { result.lines.append(line) }
      }
    }
  }

  /// How many of the segments a unit that is not deleted has, those of the file's index once.
  private func count(_ segments: [Int], _ place: Int) -> Int {
    if place == 0 { return index.tombstones.isEmpty ? segments.count : segments.count { isLiving($0) } }
    let hashes = index.parts[place].textHashes
    return segments.count { segment in
      let known = index.base.sections.exactTable.number(of: hashes[segment])
      return known.map { !isLiving($0) } ?? true
    }
  }

  /// Whether a unit of a segment of the file's index is still as that index has it.
  private func isLiving(_ segment: Int) -> Bool {
    let sections = index.base.sections
    return sections.unitStarts.range(segment, total: sections.units.count)
      .contains { !index.tombstones.contains(Int64(sections.units[$0])) }
  }

  private func line(
    _ id: Int64,
    _ variants: [TranslationUnit.Variant],
    _ query: ConcordanceQuery,
    _ prepared: IndexConcordance.Prepared,
    _ part: IndexConcordance
  ) throws -> ConcordanceLine? {
    guard let own = variants.first(where: { $0.language.base == index.base.language }) else { return nil }
    let others = variants.filter {
      $0.language != own.language && (query.to == nil || $0.language.base == query.to?.base)
    }
    let text = Array(own.text.utf8)
    try tokenizer.tokenize(text.span, into: &buffer)
    let hits = part.hits(prepared, in: text.span, buffer)
    return ConcordanceLine(unit: id, text: own.text, hits: hits, others: others)
  }
}
