import Foundation
import Testing
import TolmachMemory
import TolmachModel
import TolmachTestSupport

@Suite final class AnnotationStoreTests {
  private let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).db").path

  deinit { for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + ending) } }

  private func annotation(_ words: String, at start: Int = 0, probability: Double? = 0.9) -> Annotation {
    Annotation(
      kind: .quote,
      place: .init(
        text: AnnotatedText(digest: "sha256:a", name: "a.md"),
        anchor: TextAnchor(scalars: start..<start + words.unicodeScalars.count, exact: words)
      ),
      counterpart: .init(
        text: AnnotatedText(digest: "sha256:o", name: "o.srt", language: LanguageTag("ru")),
        anchor: TextAnchor(scalars: 0..<4, exact: "Знал")
      ),
      machine: MachineJudgement(probability: probability, findings: [.init(name: "negation", severity: "serious")])
    )
  }

  private func act(_ verdict: Verdict, _ person: String, on annotation: Annotation, time: String) -> ReviewAct {
    let subject = AnnotationSubject(annotation).words
    return ReviewAct(identifier: "\(person) \(time)", verdict: verdict, person: person, time: time, subject: subject)
  }

  private func meaning(_ number: Int64) -> AnnotationFilter {
    var filter = AnnotationFilter()
    filter.numbers = [number]
    return filter
  }

  @Test func machineAndPeopleLeaveEachOtherAlone() throws {
    let store = try MemoryStore(path: path, mode: .create)
    let number = try #require(try store.put([annotation("I knew him")]).first)
    var said = act(.confirmed, "K.", on: annotation("I knew him"), time: "2026-03-01T12:00:00Z")
    said.comment = "=1+1"
    #expect(try store.act(said, on: meaning(number)) == 1)
    #expect(try store.reviewed(number).annotation.machine.probability == 0.9)
    #expect(try store.put([annotation("I knew him", probability: 0.2)]) == [number])
    let item = try store.reviewed(number)
    #expect(item.annotation.machine.probability == 0.2)
    #expect(item.state == .confirmed)
    #expect(item.acts.first?.seen == 0.9)
    #expect(item.acts.first?.comment == "=1+1")
  }

  /// Many annotations read at once come with the acts and steps that each has by itself.
  @Test(arguments: 0..<10) func manyAreReadAsEachByItself(seed: Int) throws {
    let store = try MemoryStore(path: path, mode: .create)
    var generator = SeededGenerator(seed: UInt64(seed))
    var quotes = (0..<30).map { annotation("quote \($0)", at: 20 * $0, probability: Double($0 % 7) / 7) }
    for place in quotes.indices where Bool.random(using: &generator) {
      quotes[place].provenance = [ProvenanceStep(.transcript, name: "o\(place % 3).srt", ground: .stated)]
    }
    let numbers = try store.put(quotes)
    for time in 0..<60 {
      let place = Int.random(in: quotes.indices, using: &generator)
      let verdict = Verdict.allCases.randomElement(using: &generator) ?? .disputed
      let person = ["K.", "L.", "M."][time % 3]
      let said = act(verdict, person, on: quotes[place], time: "2026-03-01T12:\(69 - time):00Z")
      _ = try store.act(said, on: meaning(numbers[place]))
    }
    for order in AnnotationFilter.Order.allCases {
      var filter = AnnotationFilter()
      filter.order = order
      filter.limit = Int.random(in: 1...40, using: &generator)
      let all = try store.reviewed(filter)
      #expect(all.count == min(30, filter.limit ?? 30))
      for item in all { #expect(try store.reviewed(item.number) == item) }
    }
    for (person, finding) in [("K.", nil), (nil, "negation"), ("L.", "negation"), ("N.", nil)] {
      var filter = AnnotationFilter()
      filter.person = person
      filter.finding = finding
      #expect(try store.count(filter) == store.reviewed(filter).count)
    }
    let everything = try store.reviewed(AnnotationFilter())
    let given = try store.verdicts(AnnotationFilter())
    #expect(given.count == 60)
    for item in everything {
      let expected = item.acts.sorted { $0.time < $1.time }.map { ("\($0.person)", $0.verdict) }
      let found = given.filter { $0.annotation == item.number }
      #expect(found.map(\.person) == expected.map(\.0) && found.map { Optional($0.verdict) } == expected.map(\.1))
    }
  }

  /// A quote that K. confirmed, in the words that stand there now.
  private func confirmedWordsThatChanged() throws -> (store: MemoryStore, number: Int64, quote: Annotation) {
    let store = try MemoryStore(path: path, mode: .create)
    var quote = annotation("I knew him")
    let number = try #require(try store.put([quote]).first)
    _ = try store.act(act(.confirmed, "K.", on: quote, time: "2026-03-01T12:00:00Z"), on: meaning(number))
    quote.place.anchor.exact = "I never knew him"
    _ = try store.put([quote])
    return (store, number, quote)
  }

  @Test func verdictsOnOtherWordsAreNotCurrent() throws {
    let (store, number, quote) = try confirmedWordsThatChanged()
    _ = try store.act(act(.rejected, "L.", on: quote, time: "2026-03-01T13:00:00Z"), on: meaning(number))
    #expect(
      try store.verdicts(AnnotationFilter()) == [
        GivenVerdict(annotation: number, person: "K.", verdict: .confirmed, isCurrent: false),
        GivenVerdict(annotation: number, person: "L.", verdict: .rejected),
      ]
    )
  }

  @Test func otherWordsAreJudgedAnew() throws {
    let (store, number, _) = try confirmedWordsThatChanged()
    #expect(try store.annotations(meaning(number)).first?.state == .open)
    #expect(try store.reviewed(number).acts.count == 1)
  }

  @Test func filtersMeanWhatTheySay() throws {
    let store = try MemoryStore(path: path, mode: .create)
    let chances: [Double?] = [0.99, 0.5, 0.6, nil]
    _ = try store.put(chances.enumerated().map { annotation("words \($0)", at: 100 * $0, probability: $1) })
    _ = try store.act(
      ReviewAct(identifier: "", verdict: .rejected, person: "K.", time: "", subject: ""),
      on: meaning(3)
    )
    func numbers(_ change: (inout AnnotationFilter) -> Void) throws -> [Int64] {
      var filter = AnnotationFilter()
      change(&filter)
      let found = try store.annotations(filter).map(\.number)
      if filter.limit == nil { #expect(try store.count(filter) == found.count) }
      return found
    }
    #expect(try numbers { $0.order = .uncertainty } == [4, 2, 3, 1])
    #expect(try numbers { $0.order = .confidence } == [2, 3, 1, 4])
    #expect(
      try numbers {
        $0.order = .confidence; $0.limit = 2
      } == [2, 3]
    )
    #expect(
      try numbers {
        $0.least = 0.55; $0.below = 0.8
      } == [3]
    )
    #expect(try numbers { $0.states = [.rejected, .disputed] } == [3])
    #expect(try numbers { $0.person = "K." } == [3])
    #expect(try numbers { $0.document = "o.srt" } == [1, 2, 3, 4])
    #expect(try numbers { $0.document = "' OR 1 --" } == [])
    #expect(
      try numbers {
        $0.finding = "negation"; $0.states = [.open]
      } == [1, 2, 4]
    )
    #expect(try numbers { $0.condition = .stale } == [])
  }

  /// How sure it is that a quote has no passage is no confidence in a link, and that it has none is a finding.
  @Test func whatHasNoCounterpartIsNoSureLink() throws {
    let store = try MemoryStore(path: path, mode: .create)
    var invented = annotation("I flew there", at: 100, probability: 0.99)
    invented.condition = .unmatched
    invented.machine.findings = []
    var heard = annotation("I knew him")
    heard.machine.findings = []
    _ = try store.put([heard, invented])
    func numbers(_ change: (inout AnnotationFilter) -> Void) throws -> [Int64] {
      var filter = AnnotationFilter()
      change(&filter)
      return try store.annotations(filter).map(\.number)
    }
    #expect(try numbers { $0.least = 0.8 } == [1])
    #expect(try numbers { $0.isWithoutFindings = true } == [1])
    #expect(
      try numbers {
        $0.condition = .unmatched; $0.least = 0.8
      } == [2]
    )
    #expect(try numbers { _ in } == [1, 2])
  }

  /// What bulk verdicts sum up to in SQL is what the acts come to one by one.
  @Test(arguments: 0..<6 as Range<UInt64>) func bulkVerdictsSumUpAsSingleOnesDo(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let store = try MemoryStore(path: path, mode: .create)
    var quotes = (0..<5).map { annotation("words \($0)", at: 100 * $0) }
    _ = try store.put(quotes)
    for turn in 0..<25 {
      let verdict = Verdict.allCases.randomElement(using: &random)
      let person = ["K.", "L.", "M."].randomElement(using: &random) ?? "K."
      let minute = 10 + Int.random(in: 0..<40, using: &random)
      var filter = AnnotationFilter()
      filter.numbers = (1...5).filter { _ in Bool.random(using: &random) }
      if turn % 5 == 4 {
        quotes[turn / 5].place.anchor.exact = "other words \(turn)"
        _ = try store.put(quotes)
      }
      let said = ReviewAct(
        identifier: "",
        verdict: Int.random(in: 0..<5, using: &random) == 0 ? nil : verdict,
        person: person,
        time: "2026-03-01T12:\(minute):00Z",
        subject: ""
      )
      #expect(try store.act(said, on: filter) == (filter.numbers.isEmpty ? 5 : filter.numbers.count))
      let items = try store.reviewed(AnnotationFilter())
      #expect(try store.annotations(AnnotationFilter()).map(\.state) == items.map(\.state))
      #expect(Set(items.flatMap { $0.acts.map(\.identifier) }).count == items.reduce(0) { $0 + $1.acts.count })
    }
  }

  @Test func mergingLosesNothingAndResolvesNothing() throws {
    let quote = annotation("I knew him")
    let first = act(.confirmed, "K.", on: quote, time: "2026-03-01T12:00:00Z")
    let second = act(.rejected, "L.", on: quote, time: "2026-03-01T13:00:00Z")
    let store = try MemoryStore(path: path, mode: .create)
    for _ in 0..<2 {
      _ = try store.merge([ReviewedAnnotation(annotation: quote, acts: [first])])
      _ = try store.merge([ReviewedAnnotation(annotation: quote, acts: [second])])
    }
    let item = try store.reviewed(1)
    #expect(item.acts.map(\.person) == ["K.", "L."])
    #expect(item.state == .contested)
    #expect(try store.count(AnnotationFilter()) == 1)
  }
}
