import Foundation
import TolmachMemory
import TolmachModel

/// A store in a folder of its own, removed with it.
final class TemporaryStore {
  let folder: URL
  let path: String
  let store: MemoryStore

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("tolmach-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appendingPathComponent("desk.db").path
    store = try MemoryStore(path: path, mode: .create)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Where the index of a language lies.
  func indexFile(_ language: String) -> URL { URL(fileURLWithPath: "\(path).\(language).tmi") }

  /// Imports units and says what came of it.
  @discardableResult
  func take(_ units: [TranslationUnit], _ policy: ImportPolicy = .merge, isDryRun: Bool = false) throws -> ImportSummary
  {
    var rest = units[...]
    return try store.importUnits(policy: policy, origin: .test, isDryRun: isDryRun) {
      rest.popFirst().map { .unit($0) }
    }
  }

  /// The texts of all units that are not deleted.
  func texts() throws -> [[String]] {
    var found: [[String]] = []
    try store.forEachUnit { found.append($0.unit.variants.map(\.text)) }
    return found
  }

  /// What a look-up finds, by its units.
  func lookup(_ text: String, _ change: (inout MemoryQuery) -> Void = { _ in }) throws -> [MemoryMatch] {
    var query = MemoryQuery(from: .russian, to: .english)
    change(&query)
    return try MemoryLookup(store: store, index: IndexKeeper(store: store).index(of: .russian)).matches(text, query)
  }

  /// What a concordance of Russian words finds.
  func concordance(_ words: String) throws -> ConcordanceResult {
    let index = try IndexKeeper(store: store).index(of: .russian)
    return try MemoryConcordance(store: store, index: index).lines(ConcordanceQuery(words))
  }
}

extension MemoryOrigin {
  static let test = MemoryOrigin(time: "2026-03-01T12:00:00Z", person: "K.", tool: "tests", file: "pairs.tsv")
}

extension TranslationUnit {
  /// A Russian text with its English translation.
  init(_ russian: String, _ english: String, changed: String? = nil) {
    self.init(variants: [.init(language: .russian, text: russian), .init(language: .english, text: english)])
    self.changed = changed
  }
}
