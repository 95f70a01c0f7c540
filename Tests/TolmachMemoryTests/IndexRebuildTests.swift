import Foundation
import Testing
import TolmachMemory
import TolmachModel

/// Indexes that lag behind: look-ups answer without building, whoever builds is never in the way.
@Suite struct IndexRebuildTests {
  /// A store of 50 units with its index, to which `later` more were added since.
  private func desk(later: Int) throws -> TemporaryStore {
    let desk = try TemporaryStore()
    try desk.take((0..<50).map { TranslationUnit("Страница \($0) лежала на столе.", "Page \($0) lay on the table.") })
    try IndexKeeper(store: desk.store).rebuildAll()
    try desk.take((0..<later).map { TranslationUnit("Строка \($0) стояла в книге.", "Line \($0) stood in the book.") })
    return desk
  }

  private func state(_ desk: TemporaryStore) throws -> Data { try Data(contentsOf: desk.indexFile("ru")) }

  @Test func lookupsDoNotWaitForARebuild() throws {
    let desk = try desk(later: 2_500)
    let old = try state(desk)
    try desk.store.delete(7, origin: .test)
    let index = try IndexKeeper(store: desk.store).index(of: .russian)
    #expect(index.isDue && index.delta?.segmentCount == 2_500 && index.tombstones == [7])
    #expect(try desk.lookup("Строка 2499 стояла в книге.").first?.score.isExact == true)
    #expect(try desk.lookup("Страница 6 лежала на столе.").allSatisfy { $0.unit != 7 })
    #expect(try desk.concordance("строка книга").segments == 2_500)
    #expect(try state(desk) == old)
    #expect(try IndexKeeper(store: desk.store).refresh() == [.english, .russian])
    let fresh = try IndexKeeper(store: desk.store).index(of: .russian)
    #expect(!fresh.isDue && fresh.delta == nil && fresh.tombstones.isEmpty && fresh.base.segmentCount == 2_549)
    #expect(try IndexKeeper(store: desk.store).refresh() == [])
  }

  @Test func smallAdditionsAreNotDue() throws {
    let desk = try desk(later: 1_000)
    let index = try IndexKeeper(store: desk.store).index(of: .russian)
    defer { withExtendedLifetime(desk) {} }
    #expect(!index.isDue && index.delta?.segmentCount == 1_000)
  }

  @Test func whereMostOfTheStoreIsNewTheLookupBuilds() throws {
    let desk = try desk(later: 20_500)
    let old = try state(desk)
    let index = try IndexKeeper(store: desk.store).index(of: .russian)
    #expect(!index.isDue && index.base.segmentCount == 20_550)
    #expect(try state(desk) != old)
  }

  /// A draft that another process seems to be writing: locked, under its number.
  private func draft(_ desk: TemporaryStore) throws -> FileHandle {
    let path = desk.indexFile("ru").path + ".1.part"
    #expect(FileManager.default.createFile(atPath: path, contents: Data("draft".utf8)))
    let file = try #require(FileHandle(forUpdatingAtPath: path))
    #expect(flock(file.fileDescriptor, LOCK_EX | LOCK_NB) == 0)
    return file
  }

  @Test func anIndexThatAnotherProcessBuildsIsLeftToIt() throws {
    let desk = try desk(later: 2_500)
    let old = try state(desk)
    let other = try draft(desk)
    #expect(try IndexKeeper(store: desk.store).refresh() == [.english])
    #expect(try state(desk) == old)
    #expect(try desk.lookup("Строка 2499 стояла в книге.").first?.score.isExact == true)
    // The other one is killed: the lock goes with it.
    try other.close()
    #expect(try IndexKeeper(store: desk.store).refresh() == [.russian])
    #expect(try state(desk) != old)
  }

  @Test func aLookupWithoutAnIndexTakesTheOneThatIsBeingBuilt() throws {
    let desk = try desk(later: 0)
    let whole = try state(desk)
    let index = desk.indexFile("ru")
    try FileManager.default.removeItem(at: index)
    let other = try draft(desk)
    let done = DispatchQueue.global().asyncAfterResult(seconds: 0.2) {
      try whole.write(to: index)
      try other.close()
    }
    #expect(try desk.lookup("Страница 6 лежала на столе.").first?.unit == 7)
    try done.get()
    #expect(try state(desk) == whole)
  }
}

extension DispatchQueue {
  /// Runs `body` after some time; ``Pending/get()`` waits for it.
  fileprivate func asyncAfterResult(seconds: Double, _ body: @escaping @Sendable () throws -> Void) -> Pending {
    let pending = Pending()
    asyncAfter(deadline: .now() + seconds) { pending.finish(Result { try body() }) }
    return pending
  }
}

/// Something that another thread does.
private final class Pending: @unchecked Sendable {
  private let semaphore = DispatchSemaphore(value: 0)
  private var result: Result<Void, any Error> = .success(())

  func finish(_ result: Result<Void, any Error>) {
    self.result = result
    semaphore.signal()
  }

  func get() throws {
    semaphore.wait()
    try result.get()
  }
}
