import Foundation
import Testing
import TolmachMemory
import TolmachModel

@Suite struct MemoryStoreTests {
  @Test func unitsComeBackWithAllTheyHold() throws {
    let desk = try TemporaryStore()
    var unit = TranslationUnit("Да, знал.", "Yes, I knew.", changed: "20260301T120000Z")
    unit.identifier = "tu-7"
    unit.document = "interview.srt"
    unit.speaker = "М."
    unit.status = "final"
    unit.created = "20250101T000000Z"
    unit.createdBy = "A."
    unit.changedBy = "B."
    unit.properties = [.init(name: "x-domain", value: "news"), .init(name: "x-domain", value: "")]
    unit.variants[1].properties = [.init(name: "x-source", value: "draft")]
    unit.notes = ["said twice", ""]
    let id = try desk.store.add(unit, origin: .test)
    let stored = try desk.store.unit(id)
    #expect(stored == StoredUnit(id: id, unit: unit, origin: .test, isDeleted: false))
    #expect(try MemoryStore(path: desk.path, mode: .readOnly).unit(id) == stored)
  }

  @Test func editingKeepsWhatWasThereBefore() throws {
    let desk = try TemporaryStore()
    let id = try desk.store.add(TranslationUnit("Да.", "Yeah."), origin: .test)
    try desk.store.edit(id, language: .english, text: "Yes.", origin: .test)
    try desk.store.edit(id, language: .russian, text: "Да!", origin: .test)
    #expect(try desk.texts() == [["Да!", "Yes."]])
    let history = try desk.store.history(of: id)
    #expect(history.map(\.action) == [.edit, .edit])
    #expect(history.map(\.before) == ["Yeah.", "Да."])
    #expect(history.map(\.after) == ["Yes.", "Да!"])
    #expect(history.allSatisfy { $0.origin == .test })
    // The source's digest follows: the new text is known, the old one is not.
    #expect(try desk.take([TranslationUnit("Да!", "Yes.")]).skipped == [.alreadyThere: 1])
    #expect(try desk.take([TranslationUnit("Да.", "Yes.")]).added == 1)
  }

  /// A machine's probability speaks of the words it saw: a person's edit takes it away, and the history keeps it.
  @Test func anEditWithdrawsTheMachinesConfidence() throws {
    let desk = try TemporaryStore()
    var unit = TranslationUnit("Да.", "Yeah.", changed: "20260101T000000Z")
    unit.changedBy = "B."
    unit.properties = [.init(name: "x-domain", value: "news"), .init(name: "confidence", value: "0.93")]
    let id = try desk.store.add(unit, origin: .test)
    try desk.store.edit(id, language: .english, text: "Yeah.", origin: .test)
    #expect(try desk.store.history(of: id).isEmpty && desk.store.unit(id).unit == unit)
    try desk.store.edit(id, language: .english, text: "Yes.", origin: .test)
    let edited = try desk.store.unit(id).unit
    #expect(edited.confidence == nil && edited.properties == [.init(name: "x-domain", value: "news")])
    #expect(edited.changed == "20260301T120000Z" && edited.changedBy == "K.")
    let history = try desk.store.history(of: id)
    #expect(history.map(\.action) == [.edit, .confidence])
    #expect(history.map(\.before) == ["Yeah.", "0.93"] && history.map(\.after) == ["Yes.", nil])
    try desk.store.edit(id, language: .english, text: "Yes!", origin: .test)
    #expect(try desk.store.history(of: id).map(\.action) == [.edit, .confidence, .edit])
  }

  @Test func deletedUnitsAreFoundNoMoreAndCanBeLookedAt() throws {
    let desk = try TemporaryStore()
    let id = try desk.store.add(TranslationUnit("Мы ждали до утра.", "We waited."), origin: .test)
    #expect(try desk.lookup("Мы ждали до утра.").map(\.unit) == [id])
    try desk.store.delete(id, origin: .test)
    #expect(try desk.texts().isEmpty && desk.lookup("Мы ждали до утра.").isEmpty)
    #expect(try desk.store.unit(id).isDeleted)
    #expect(try desk.store.history(of: id).map(\.action) == [.delete])
    #expect(throws: MemoryError.deletedUnit(id: id)) { try desk.store.delete(id, origin: .test) }
    #expect(throws: MemoryError.deletedUnit(id: id)) {
      try desk.store.edit(id, language: .russian, text: "Нет.", origin: .test)
    }
    let next = try desk.store.add(TranslationUnit("Нет.", "No."), origin: .test)
    #expect(next > id)
  }

  @Test func whatIsNotThereIsSaid() throws {
    let desk = try TemporaryStore()
    let id = try desk.store.add(TranslationUnit("Да.", "Yes."), origin: .test)
    #expect(throws: MemoryError.noUnit(id: 99)) { try desk.store.unit(99) }
    #expect(throws: MemoryError.noVariant(unit: id, language: "ce")) {
      try desk.store.edit(id, language: .chechen, text: "ХӀаъ.", origin: .test)
    }
    let missing = desk.folder.appendingPathComponent("none.db").path
    #expect(throws: MemoryError.noStore(path: missing)) { try MemoryStore(path: missing, mode: .readOnly) }
    let text = desk.folder.appendingPathComponent("text.db")
    try Data(String(repeating: "no database ", count: 100).utf8).write(to: text)
    #expect(throws: MemoryError.notAStore(path: text.path)) { try MemoryStore(path: text.path, mode: .create) }
  }

  @Test func anEmptyFileIsNoStoreYetAndBecomesOne() throws {
    let desk = try TemporaryStore()
    let path = desk.folder.appendingPathComponent("empty.db").path
    try Data().write(to: URL(fileURLWithPath: path))
    #expect(throws: MemoryError.noStore(path: path)) { try MemoryStore(path: path, mode: .readOnly) }
    #expect(try MemoryStore(path: path, mode: .create).generation().unit == 0)
  }

  @Test func repeatedUnitsAreDeletedButForTheFirst() throws {
    let desk = try TemporaryStore()
    for english in ["Yes.", "Yes.", "Yeah.", "Yes."] {
      _ = try desk.store.add(TranslationUnit("Да.", english), origin: .test)
    }
    #expect(try desk.store.deduplicate(origin: .test, isDryRun: true) == 2)
    #expect(try desk.texts().count == 4)
    #expect(try desk.store.deduplicate(origin: .test, isDryRun: false) == 2)
    #expect(try desk.texts() == [["Да.", "Yes."], ["Да.", "Yeah."]])
    #expect(try desk.store.deduplicate(origin: .test, isDryRun: false) == 0)
  }

  @Test func copiesAreWholeStores() throws {
    let desk = try TemporaryStore()
    try desk.take((0..<200).map { TranslationUnit("Строка \($0).", "Line \($0).") })
    let copy = desk.folder.appendingPathComponent("copy.db").path
    try desk.store.backup(to: copy)
    let other = try MemoryStore(path: copy, mode: .readOnly)
    #expect(try other.statistics() == desk.store.statistics() && other.integrityProblems().isEmpty)
  }

  @Test func figuresAndProblemsAreCounted() throws {
    let desk = try TemporaryStore()
    var third = TranslationUnit(String(repeating: "долго ", count: 50), "Long.")
    third.document = "a.srt"
    try desk.take([TranslationUnit("Да.", "Yes."), TranslationUnit("Да.", "Yeah."), third], .add)
    try desk.store.delete(3, origin: .test)
    let figures = try desk.store.statistics()
    #expect(figures.units == 2 && figures.deleted == 1 && figures.documents == 1 && figures.changes == 1)
    #expect(figures.sharedSources == 2 && figures.lengths == [4, 0, 0, 0, 0, 0, 0, 0])
    #expect(figures.languages.map(\.language) == ["en", "ru"] && figures.languages.map(\.units) == [2, 2])
    #expect(try desk.store.integrityProblems().isEmpty && IndexKeeper(store: desk.store).problems().isEmpty)
  }
}
