import Testing
import TolmachModel

@Suite struct ReviewStateTests {
  private let annotation = Annotation(
    kind: .quote,
    place: .init(
      text: AnnotatedText(digest: "sha256:a", name: "a.md"),
      anchor: TextAnchor(scalars: 3..<9, exact: "I knew")
    )
  )

  private func act(_ verdict: Verdict?, _ person: String, at minute: Int, on words: String = "I knew") -> ReviewAct {
    ReviewAct(
      identifier: "\(person) \(minute)",
      verdict: verdict,
      person: person,
      time: "2026-03-01T12:\(minute + 10):00Z",
      subject: AnnotationSubject(words, nil).words
    )
  }

  private func state(_ acts: [ReviewAct]) -> ReviewState {
    ReviewedAnnotation(annotation: annotation, acts: acts).state
  }

  @Test func theLastVerdictOfAPersonCounts() {
    #expect(state([]) == .open)
    #expect(state([act(.disputed, "K.", at: 1), act(.confirmed, "K.", at: 2)]) == .confirmed)
    #expect(state([act(.confirmed, "K.", at: 2), act(.disputed, "K.", at: 1)]) == .confirmed)
    #expect(state([act(.confirmed, "K.", at: 1), act(nil, "K.", at: 2)]) == .confirmed)
  }

  @Test func contradictionsAreNotResolved() {
    #expect(state([act(.confirmed, "K.", at: 1), act(.rejected, "L.", at: 2)]) == .contested)
    #expect(state([act(.confirmed, "K.", at: 1), act(.confirmedWithNote, "L.", at: 2)]) == .confirmedWithNote)
  }

  @Test func aRequestToListenIsAnsweredByALaterVerdict() {
    #expect(state([act(.needsListen, "K.", at: 1), act(.confirmed, "L.", at: 2)]) == .confirmed)
    #expect(state([act(.confirmed, "L.", at: 1), act(.needsListen, "K.", at: 2)]) == .needsListen)
  }

  @Test func aVerdictHoldsAsLongAsTheWordsDo() {
    #expect(state([act(.confirmed, "K.", at: 1, on: "“I knew,”")]) == .confirmed)
    #expect(state([act(.confirmed, "K.", at: 1, on: "I never knew")]) == .open)
    #expect(state([act(.confirmed, "K.", at: 1, on: "I knew?")]) == .open)
  }
}
