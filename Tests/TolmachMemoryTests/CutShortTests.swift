import Foundation
import Testing
import TolmachMemory
import TolmachModel

/// A store whose changes were being carried over from the journal when the program was ended, or the disk was full.
@Suite struct CutShortTests {
  /// SQLite's pages, which begin with the newest first page: it tells of pages that are still in the journal.
  private let pageBytes = 4096
  private let journalHeader = 32
  private let frameHeader = 24

  /// Copies a store with its journal while it is open, the first page carried over and no other.
  private func cutShort(_ desk: TemporaryStore) throws -> String {
    let copy = desk.folder.appendingPathComponent("copy.db").path
    let journal = try Data(contentsOf: URL(fileURLWithPath: desk.path + "-wal"))
    try journal.write(to: URL(fileURLWithPath: copy + "-wal"))
    var file = try Data(contentsOf: URL(fileURLWithPath: desk.path))
    let frames = Array(stride(from: journalHeader, to: journal.count - pageBytes, by: frameHeader + pageBytes))
    let first = try #require(frames.last { journal[$0..<$0 + 4].elementsEqual([0, 0, 0, 1]) })
    let page = journal[first + frameHeader..<first + frameHeader + pageBytes]
    file.replaceSubrange(0..<min(pageBytes, file.count), with: page)
    try file.prefix(pageBytes).write(to: URL(fileURLWithPath: copy))
    return copy
  }

  /// Nothing that was acknowledged is lost, whoever opens it first.
  @Test(arguments: [MemoryStore.Mode.readOnly, .readWrite, .create])
  func whatTheJournalHoldsIsThere(mode: MemoryStore.Mode) throws {
    let desk = try TemporaryStore()
    try desk.take((0..<50).map { TranslationUnit("Мост номер \($0).", "Bridge number \($0).") })
    let store = try MemoryStore(path: cutShort(desk), mode: mode)
    var texts: [[String]] = []
    try store.forEachUnit { texts.append($0.unit.variants.map(\.text)) }
    #expect(try texts == desk.texts() && texts.count == 50)
  }

  /// A store that lost its end, and has no journal, is damaged; it is not somebody else's.
  @Test func aStoreWithoutItsEndIsDamaged() throws {
    let desk = try TemporaryStore()
    let copy = desk.folder.appendingPathComponent("copy.db").path
    try desk.take((0..<50).map { TranslationUnit("Мост номер \($0).", "Bridge number \($0).") })
    try desk.store.backup(to: copy)
    try Data(contentsOf: URL(fileURLWithPath: copy)).prefix(2 * pageBytes).write(to: URL(fileURLWithPath: copy))
    let error = #expect(throws: MemoryError.self) { try MemoryStore(path: copy, mode: .readOnly) }
    #expect(error.map { if case .notAStore = $0 { false } else { true } } == true)
  }

  /// What is no database is refused, and nothing is left beside it.
  @Test func foreignFilesWithAJournalAreLeftAlone() throws {
    let desk = try TemporaryStore()
    let path = desk.folder.appendingPathComponent("notes.txt").path
    try Data("notes\n".utf8).write(to: URL(fileURLWithPath: path))
    try Data(repeating: 7, count: 5000).write(to: URL(fileURLWithPath: path + "-wal"))
    #expect(throws: MemoryError.notAStore(path: path)) { try MemoryStore(path: path, mode: .readOnly) }
    #expect(!FileManager.default.fileExists(atPath: path + "-shm"))
  }
}
