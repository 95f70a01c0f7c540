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
}
