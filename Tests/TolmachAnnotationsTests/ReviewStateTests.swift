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

  /// A passage that goes over a cue's border is the same passage when the cue is heard at another time.
  @Test func timesOfSubtitlesAreNoWords() {
    let cues = ["1\n00:00:01,000 --> 00:00:02,000\nЯ знал", "7\n00:00:09,500 --> 00:00:11,000\n  его."]
    let early = TextAnchor(scalars: 0..<9, exact: "Я знал\n\n2\n00:00:03,000 --> 00:00:04,000\nего.")
    let late = TextAnchor(scalars: 9..<20, exact: "Я знал\r\n\r\n\(cues[1].replacing("\n", with: "\r\n"))")
    let bare = TextAnchor(scalars: 0..<9, exact: "Я знал\n\n00:03.000 --> 00:04.000\nего.")
    for anchor in [early, late, bare] { #expect(anchor.running == "Я знал его.") }
    #expect(TextAnchor(scalars: 0..<3, exact: "12 --> 3").running == "12 --> 3")
    var (one, other) = (annotation, annotation)
    one.counterpart = .init(text: AnnotatedText(digest: "sha256:o", name: "o.srt"), anchor: early)
    other.counterpart = .init(text: AnnotatedText(digest: "sha256:p", name: "o.srt"), anchor: late)
    #expect(AnnotationSubject(one).words == AnnotationSubject(other).words)
  }

  @Test func aVerdictHoldsAsLongAsTheWordsDo() {
    #expect(state([act(.confirmed, "K.", at: 1, on: "“I knew,”")]) == .confirmed)
    #expect(state([act(.confirmed, "K.", at: 1, on: "I never knew")]) == .open)
    #expect(state([act(.confirmed, "K.", at: 1, on: "I knew?")]) == .open)
  }
}

/// Words of subtitles, as memories and reports show them.
@Suite struct RunningAnchorTests {
  private func running(_ exact: String) -> String {
    TextAnchor(scalars: 0..<exact.unicodeScalars.count, exact: exact).running
  }

  @Test func timesAndTagsAreNoWords() {
    #expect(
      running("в третьей опоре и\n\n00:00:27.000 --> 00:00:30.000\n<v Умар Садаев>написал <i>об этом</i>")
        == "в третьей опоре и написал об этом"
    )
  }

  /// Outside subtitles an angle is a sign like any other.
  @Test func otherTextStays() {
    #expect(running("если x < y\nи y > z") == "если x < y и y > z")
    #expect(running("<v кто>слово") == "<v кто>слово")
  }
}
