import Testing
import TolmachMemory
import TolmachModel

@Suite struct ImportPolicyTests {
  private struct Stopped: Error {}
  private let known = TranslationUnit("Да.", "Yes.", changed: "20260301T120000Z")

  @Test func addKeepsBothAndPassesRepeatsOver() throws {
    let desk = try TemporaryStore()
    let summary = try desk.take([known, TranslationUnit("Да.", "Yeah."), known], .add)
    #expect(summary.read == 3 && summary.added == 2 && summary.skipped == [.alreadyThere: 1])
    #expect(try desk.texts() == [["Да.", "Yes."], ["Да.", "Yeah."]])
  }

  /// Units wait in batches on their way in: nobody must notice.
  @Test(arguments: [1, 15, 16, 17, 63, 64, 65, 200]) func batchesAreNoticedByNobody(_ count: Int) throws {
    let desk = try TemporaryStore()
    var units: [TranslationUnit] = []
    for number in 0..<count {
      var unit = TranslationUnit("Страница \(number).", "Page \(number).", changed: number % 2 == 0 ? "2026" : nil)
      unit.identifier = number % 3 == 0 ? "" : "\(number)"
      unit.document = number % 5 == 0 ? nil : "\(number % 4).srt"
      unit.notes = Array(repeating: "Заметка", count: number % 3)
      for place in 0..<number % 4 { unit.properties.append(.init(name: "x-\(place)", value: "\(number)")) }
      if number % 7 == 0 { unit.variants[1].properties = [.init(name: "x-side", value: "")] }
      units.append(unit)
    }
    // Every unit comes again, near and far from the first time.
    let summary = try desk.take(units.flatMap { [$0, $0] } + units)
    #expect(summary.added == count && summary.skipped == [.alreadyThere: 2 * count])
    var read: [StoredUnit] = []
    try desk.store.forEachUnit { read.append($0) }
    #expect(read.map(\.unit) == units)
    #expect(read.map(\.id) == (1...Int64(count)).map { $0 })
    #expect(try desk.store.add(TranslationUnit("Мост.", "A bridge."), origin: .test) == Int64(count + 1))
    // In document 2.srt, unit 6 stands behind unit 2.
    if count > 6 { #expect(try desk.lookup("Страница 6.") { $0.previous = "Страница 2." }.first?.points == 101) }
  }

  @Test func mergeAddsALanguageWhereTheRestIsTheSame() throws {
    let desk = try TemporaryStore()
    try desk.take([known])
    var wider = known
    wider.variants.append(.init(language: .chechen, text: "ХӀаъ."))
    let summary = try desk.take([wider, TranslationUnit("Да.", "Yeah.")])
    #expect(summary.merged == 1 && summary.added == 1)
    #expect(try desk.texts() == [["Да.", "Yes.", "ХӀаъ."], ["Да.", "Yeah."]])
    let change = try #require(desk.store.history(of: 1).first)
    #expect(change.action == .merge && change.language == .chechen && change.before == nil && change.after == "ХӀаъ.")
  }

  @Test func replaceTakesTheNewTextsAndKeepsTheOldInTheHistory() throws {
    let desk = try TemporaryStore()
    try desk.take([known])
    let summary = try desk.take([TranslationUnit("Да.", "Yeah.")], .replace)
    #expect(summary.replaced == 1 && summary.added == 0)
    #expect(try desk.texts() == [["Да.", "Yeah."]])
    #expect(try desk.store.history(of: 1).map(\.before) == ["Yes."])
  }

  /// Convention: a probability belongs to the texts it came with.
  @Test(arguments: ["0.5", nil]) func replacedTextsBringTheirOwnConfidence(_ value: String?) throws {
    let desk = try TemporaryStore()
    var judged = known
    judged.properties = [.init(name: "confidence", value: "0.93"), .init(name: "x-domain", value: "news")]
    try desk.take([judged])
    var other = TranslationUnit("Да.", "Yeah.")
    other.properties = value.map { [.init(name: "confidence", value: $0)] } ?? []
    try desk.take([other], .replace)
    #expect(try desk.store.unit(1).unit.confidence == value.flatMap(Double.init))
    let change = try #require(desk.store.history(of: 1).last)
    #expect(change.action == .confidence && change.before == "0.93" && change.after == value)
    // A language that comes in addition leaves what was said of the others.
    var wider = TranslationUnit("Да.", "Yeah.")
    wider.variants.append(.init(language: .chechen, text: "ХӀаъ."))
    try desk.take([wider], .merge)
    #expect(try desk.store.unit(1).unit.confidence == value.flatMap(Double.init))
  }

  @Test func whatAPersonEditedIsNewerThanFilesFromBefore() throws {
    let desk = try TemporaryStore()
    let id = try desk.store.add(TranslationUnit("Да.", "Yes."), origin: .test)
    try desk.store.edit(id, language: .english, text: "Yeah.", origin: .test)
    let older = TranslationUnit("Да.", "Aye.", changed: "20260228T235959Z")
    #expect(try desk.take([older], .newest).skipped == [.notNewer: 1])
    let newer = TranslationUnit("Да.", "Yep.", changed: "2026-03-02T00:00:00Z")
    #expect(try desk.take([newer], .newest).replaced == 1)
  }

  @Test func newestGoesByTheDate() throws {
    let desk = try TemporaryStore()
    try desk.take([known])
    let older = TranslationUnit("Да.", "Aye.", changed: "2026-02-28T23:59:59Z")
    let newer = TranslationUnit("Да.", "Yeah.", changed: "2026-03-02T00:00:00Z")
    let undated = TranslationUnit("Да.", "Yep.")
    let summary = try desk.take([older, newer, newer, undated], .newest)
    #expect(summary.replaced == 1 && summary.skipped == [.notNewer: 2, .alreadyThere: 1])
    #expect(try desk.texts() == [["Да.", "Yeah."]])
    #expect(try desk.store.unit(1).unit.changed == "2026-03-02T00:00:00Z")
  }

  /// A text that took another's place bears its own date: what is newer than it comes in afterwards.
  @Test func replacedTextsBearTheirOwnDate() throws {
    let desk = try TemporaryStore()
    try desk.take([TranslationUnit("Да.", "Yes.", changed: "20260101T000000Z")])
    try desk.take([TranslationUnit("Да.", "Aye.", changed: "20200101T000000Z")], .replace)
    #expect(try desk.store.unit(1).unit.changed == "20200101T000000Z")
    #expect(try desk.take([TranslationUnit("Да.", "Yep.", changed: "20250101T000000Z")], .newest).replaced == 1)
  }

  @Test func recordsWithoutAPairArePassedOver() throws {
    let desk = try TemporaryStore()
    let blank = TranslationUnit("Да.", " \n")
    let twice = TranslationUnit(variants: [.init(language: .russian, text: "а"), .init(language: .russian, text: "б")])
    #expect(try desk.take([blank, twice, known]).skipped == [.noPair: 2])
    var records: [MemoryStore.ImportRecord] = [.malformed, .unit(TranslationUnit("Нет.", "No."))]
    let summary = try desk.store.importUnits(policy: .merge, origin: .test) {
      records.isEmpty ? nil : records.removeFirst()
    }
    #expect(summary.skipped == [.malformed: 1] && summary.added == 1)
  }

  @Test(arguments: ImportPolicy.allCases) func aDryRunSaysTheSameAndChangesNothing(policy: ImportPolicy) throws {
    let desk = try TemporaryStore()
    try desk.take([known])
    let before = (try desk.store.generation(), try desk.texts())
    let units = [TranslationUnit("Да.", "Yeah.", changed: "20270101T000000Z"), TranslationUnit("Нет.", "No."), known]
    let foreseen = try desk.take(units, policy, isDryRun: true)
    #expect(try desk.store.generation() == before.0 && desk.texts() == before.1)
    #expect(try desk.take(units, policy) == foreseen)
  }

  @Test func aFailingReaderLeavesNothingBehind() throws {
    let desk = try TemporaryStore()
    try desk.take([known])
    var count = 0
    #expect(throws: Stopped.self) {
      try desk.store.importUnits(policy: .add, origin: .test) {
        count += 1
        guard count < 500 else { throw Stopped() }
        return .unit(TranslationUnit("Строка \(count).", "Line \(count)."))
      }
    }
    #expect(try desk.texts() == [["Да.", "Yes."]])
    #expect(try desk.store.integrityProblems().isEmpty)
  }

  @Test func placesInADocumentGoOn() throws {
    let desk = try TemporaryStore()
    var units = ["Первая строка.", "Вторая строка.", "Третья строка."].map { TranslationUnit($0, "en " + $0) }
    for place in units.indices { units[place].document = "a.srt" }
    try desk.take(Array(units[..<2]))
    try desk.take(Array(units[2...]))
    let matches = try desk.lookup("Вторая строка.") {
      $0.previous = "Первая строка."
      $0.next = "Третья строка."
    }
    #expect(matches.first?.points == 102)
    #expect(try desk.lookup("Вторая строка.") { $0.previous = "Третья строка." }.first?.points == 100)
  }
}
