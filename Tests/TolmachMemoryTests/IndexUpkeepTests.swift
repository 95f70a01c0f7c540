import Foundation
import Testing
import TolmachMemory
import TolmachModel

/// What happens to the index files beside a store, and what a look-up finds then.
@Suite struct IndexUpkeepTests {
  private func desk() throws -> TemporaryStore {
    let desk = try TemporaryStore()
    try desk.take((0..<50).map { TranslationUnit("Страница \($0) лежала на столе.", "Page \($0) lay on the table.") })
    try IndexKeeper(store: desk.store).rebuildAll()
    return desk
  }

  private func isFound(_ desk: TemporaryStore, _ number: Int) throws -> Bool {
    try desk.lookup("Страница \(number) лежала на столе.").first?.target == "Page \(number) lay on the table."
  }

  @Test func aDeletedIndexIsBuiltAnew() throws {
    let desk = try desk()
    try FileManager.default.removeItem(at: desk.indexFile("ru"))
    #expect(try isFound(desk, 7))
    #expect(FileManager.default.fileExists(atPath: desk.indexFile("ru").path))
  }

  @Test(arguments: [0.0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.999]) func aDamagedIndexIsRefusedAndBuiltAnew(place: Double) throws
  {
    let desk = try desk()
    let whole = try Data(contentsOf: desk.indexFile("ru"))
    var damaged = whole
    damaged[Int(Double(whole.count) * place)] ^= 0x40
    try damaged.write(to: desk.indexFile("ru"))
    // A byte of the padding between two sections matters to nobody.
    let problems = try IndexKeeper(store: desk.store).problems()
    #expect(try isFound(desk, 7) && isFound(desk, 49))
    let kept = try Data(contentsOf: desk.indexFile("ru"))
    #expect(problems.isEmpty ? kept == damaged : kept == whole)
    #expect(try IndexKeeper(store: desk.store).problems().isEmpty)
  }

  @Test func aCutOrForeignIndexIsBuiltAnew() throws {
    let desk = try desk()
    let whole = try Data(contentsOf: desk.indexFile("ru"))
    for count in [0, 1, 79, 500, whole.count - 1] {
      try whole.prefix(count).write(to: desk.indexFile("ru"))
      #expect(try isFound(desk, 3))
    }
    let other = try self.desk()
    try Data(contentsOf: other.indexFile("ru")).write(to: desk.indexFile("ru"))
    #expect(try isFound(desk, 3))
    try Data(contentsOf: desk.indexFile("en")).write(to: desk.indexFile("ru"))
    #expect(try isFound(desk, 3))
  }

  @Test func anIndexOfAnotherVersionIsBuiltAnew() throws {
    let desk = try desk()
    let whole = try Data(contentsOf: desk.indexFile("ru"))
    for version in [0, 1, 3] as [UInt8] {
      var other = whole
      other[4] = version
      try other.write(to: desk.indexFile("ru"))
      #expect(try isFound(desk, 3))
      #expect(try Data(contentsOf: desk.indexFile("ru")) == whole)
    }
  }

  @Test func aStaleIndexIsNoHindrance() throws {
    let desk = try desk()
    let old = try Data(contentsOf: desk.indexFile("ru"))
    let id = try desk.store.add(TranslationUnit("Мост закрыли ночью.", "The bridge was closed."), origin: .test)
    #expect(try desk.lookup("Мост закрыли ночью.").first?.unit == id)
    try desk.store.edit(1, language: .russian, text: "Дверь заперли утром.", origin: .test)
    #expect(try desk.lookup("Дверь заперли утром.").first?.unit == 1)
    #expect(try desk.lookup("Страница 0 лежала на столе.").allSatisfy { $0.unit != 1 })
    #expect(try Data(contentsOf: desk.indexFile("ru")) == old)
    try IndexKeeper(store: desk.store).rebuildAll()
    #expect(try desk.lookup("Дверь заперли утром.").first?.unit == 1)
    // An index of the future belongs to a store that was put back.
    let copy = desk.folder.appendingPathComponent("copy.db").path
    try desk.store.backup(to: copy)
    try desk.store.delete(2, origin: .test)
    try IndexKeeper(store: desk.store).rebuildAll()
    try Data(contentsOf: desk.indexFile("ru")).write(to: URL(fileURLWithPath: copy + ".ru.tmi"))
    let store = try MemoryStore(path: copy, mode: .readOnly)
    let index = try IndexKeeper(store: store).index(of: .russian)
    let query = MemoryQuery(from: .russian, to: .english)
    let matches = try MemoryLookup(store: store, index: index).matches("Страница 1 лежала на столе.", query)
    #expect(matches.first?.unit == 2)
  }

  @Test func smallAdditionsLeaveTheFileAlone() throws {
    let desk = try desk()
    let keeper = IndexKeeper(store: desk.store)
    let old = try Data(contentsOf: desk.indexFile("ru"))
    try desk.take([TranslationUnit("Мост закрыли ночью.", "The bridge was closed.")])
    try desk.store.edit(3, language: .russian, text: "Дверь заперли утром.", origin: .test)
    try keeper.refresh()
    #expect(try Data(contentsOf: desk.indexFile("ru")) == old)
    #expect(try desk.lookup("Мост закрыли ночью.").first?.unit == 51)
    #expect(try desk.lookup("Дверь заперли утром.").first?.unit == 3)
    try FileManager.default.removeItem(at: desk.indexFile("en"))
    try desk.take((0..<2_100).map { TranslationUnit("Строка \($0) стояла в книге.", "Line \($0) stood in the book.") })
    try keeper.refresh()
    #expect(try Data(contentsOf: desk.indexFile("ru")) != old)
    #expect(FileManager.default.fileExists(atPath: desk.indexFile("en").path))
    #expect(try desk.lookup("Строка 2099 стояла в книге.").first?.score.isExact == true)
  }

  @Test func draftsOfKilledProcessesAreRemoved() throws {
    let desk = try desk()
    let stray = URL(fileURLWithPath: desk.indexFile("ru").path + ".999999999.part")
    let other = URL(fileURLWithPath: desk.indexFile("ru").path + ".mine.part")
    for file in [stray, other] { try Data("draft".utf8).write(to: file) }
    try IndexKeeper(store: desk.store).rebuild(.russian)
    #expect(!FileManager.default.fileExists(atPath: stray.path))
    #expect(FileManager.default.fileExists(atPath: other.path))
  }

  @Test func concordanceCountsLivingTextsOnce() throws {
    let desk = try desk()
    #expect(try desk.concordance("страницы стол").segments == 50)
    try desk.store.delete(5, origin: .test)
    try desk.store.edit(6, language: .russian, text: "Мост закрыли ночью.", origin: .test)
    try desk.store.edit(7, language: .english, text: "Page six.", origin: .test)
    let result = try desk.concordance("страницы стол")
    #expect(result.segments == 48 && result.lines.count == 48)
    #expect(try desk.concordance("мост").segments == 1)
    #expect(try desk.concordance("неведомое").segments == 0)
    _ = try desk.store.add(TranslationUnit("Страница 9 лежала на столе.", "The ninth."), origin: .test)
    #expect(try desk.concordance("страницы стол").segments == 48)
  }

  @Test func filtersChooseUnits() throws {
    let desk = try TemporaryStore()
    for (place, name) in ["a.srt", "b.srt"].enumerated() {
      var unit = TranslationUnit("Мы ждали до утра.", "Waited \(name).", changed: "2026-0\(place + 2)-01T00:00:00Z")
      unit.document = name
      unit.speaker = name == "a.srt" ? "М." : "К."
      unit.status = name == "a.srt" ? "final" : "draft"
      try desk.take([unit], .add)
    }
    func units(_ change: (inout MemoryQuery) -> Void) throws -> [Int64] {
      try desk.lookup("Мы ждали до утра!", change).map(\.unit)
    }
    #expect(try units { _ in } == [1, 2])
    #expect(try units { $0.document = "b.srt" } == [2])
    #expect(try units { $0.speaker = "М." } == [1])
    #expect(try units { $0.status = "draft" } == [2])
    #expect(try units { $0.since = "2026-02-15" } == [2])
    #expect(try units { $0.limit = 1 } == [1])
    #expect(try units { $0.isExactOnly = true }.isEmpty)
    #expect(try units { $0.to = .chechen }.isEmpty)
  }

  /// A kind of a language falls back to the language, but never to the text that was looked up.
  @Test func aTextIsNoTranslationOfItself() throws {
    let desk = try TemporaryStore()
    let british = try #require(LanguageTag("en-GB"))
    func unit(_ texts: [(LanguageTag, String)]) -> TranslationUnit {
      TranslationUnit(variants: texts.map { .init(language: $0.0, text: $0.1) })
    }
    try desk.take([
      unit([(.russian, "Серая дверь."), (.english, "A gray door.")]),
      unit([(.english, "The gray gate."), (british, "The grey gate.")]),
    ])
    func targets(_ words: String, _ from: LanguageTag, _ to: LanguageTag) throws -> [String] {
      let index = try IndexKeeper(store: desk.store).index(of: from)
      return try MemoryLookup(store: desk.store, index: index).matches(words, MemoryQuery(from: from, to: to)).map(
        \.target
      )
    }
    #expect(try targets("A gray door.", .english, british).isEmpty)
    #expect(try targets("The gray gate.", .english, british) == ["The grey gate."])
    #expect(try targets("The grey gate.", british, .english) == ["The gray gate."])
    #expect(try targets("Серая дверь.", .russian, british) == ["A gray door."])
  }
}
