import Testing
import TolmachAnnotations
import TolmachModel

@Suite struct MeetingTests {
  private typealias Standing = AnnotationMeeting.Standing

  /// The annotations of the stretches in ⟦ ⟧, linked with passages of the same number.
  private func annotations(_ marked: String, name: String = "a.md") -> (
    text: AnnotatedText, words: String, [Annotation]
  ) {
    var plain: [Unicode.Scalar] = []
    var ranges: [Range<Int>] = []
    var start = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": start = plain.count
      case "⟧": ranges.append(start..<plain.count)
      default: plain.append(scalar)
      }
    }
    var words = ""
    words.unicodeScalars.append(contentsOf: plain)
    let text = AnnotatedText(digest: ContentDigest(Array(words.utf8)).description, name: name)
    let origin = AnnotatedText(digest: "sha256:o", name: "o.srt")
    let found = ranges.map { range in
      Annotation(
        kind: .quote,
        place: .init(text: text, anchor: ReanchoringTests.anchor(range, plain)),
        counterpart: .init(text: origin, anchor: TextAnchor(scalars: 5..<9, exact: "Знал")),
        machine: MachineJudgement(probability: 0.9)
      )
    }
    return (text, words, found)
  }

  private func judged(_ annotation: Annotation, _ verdict: Verdict?) -> ReviewedAnnotation {
    let subject = AnnotationSubject(annotation).words
    let act = ReviewAct(identifier: "1", verdict: verdict, person: "K.", time: "2026-03-01T12:00:00Z", subject: subject)
    return ReviewedAnnotation(annotation: annotation, acts: verdict == nil ? [] : [act])
  }

  private func meet(_ before: String, _ verdicts: [Verdict?], _ now: String, name: String = "a.md") -> (
    standings: [Standing], gone: Int
  ) {
    let earlier = zip(annotations(before).2, verdicts).map { judged($0, $1) }
    let (text, words, found) = annotations(now, name: name)
    let met = AnnotationMeeting(text, words: words, earlier: earlier).met(found)
    for (entry, annotation) in zip(met.entries, found) where entry.standing == .new {
      #expect(entry.annotation.identifier == annotation.identifier)
    }
    #expect(met.gone.allSatisfy { $0.condition == .stale })
    #expect(Set(met.entries.map(\.annotation.identifier)).count == found.count)
    return (met.entries.map(\.standing), met.gone.count)
  }

  @Test func whatWasSettledStaysSettledAfterAnEdit() {
    let before = "“⟦I knew him well,⟧” she said at the mill. “⟦We left before dawn,⟧” said her brother, the elder one."
    let same =
      "Spring came. “⟦We left before dawn,⟧” said her brother, the elder one. “⟦I knew him well⟧”, she said at the mill."
    #expect(meet(before, [.confirmed, nil], same).standings == [.unsettled, .settled])
    #expect(meet(before, [.confirmed, nil], same, name: "b.md").standings == [.unsettled, .settled])
  }

  @Test func otherWordsAreAskedAgain() {
    let before = "“⟦I knew him well,⟧” she said at the mill. “⟦We left before dawn,⟧” said her brother, the elder one."
    let changed =
      "“⟦I never knew him well,⟧” she said at the mill. “⟦We left before dawn,⟧” said her brother, the elder one."
    #expect(meet(before, [.confirmed, .rejected], changed).standings == [.changed, .settled])
  }

  @Test func whatIsGoneIsStaleAndWhatIsNewIsNew() {
    let before = "“⟦I knew him well,⟧” she said at the mill. “⟦We left before dawn,⟧” said her brother, the elder one."
    let now = "“⟦I knew him well,⟧” she said at the mill. “⟦Nobody asked us anything,⟧” the teacher told us that day."
    let met = meet(before, [.confirmed, .confirmed], now)
    #expect(met.standings == [.settled, .new])
    #expect(met.gone == 1)
  }

  @Test func aRunWithoutTheTranscriptDoesNotUndoWhatAnotherFound() throws {
    let marked = "“⟦I knew him well,⟧” she said at the mill."
    let (text, words, found) = annotations(marked)
    var blind = found
    blind[0].counterpart = nil
    blind[0].condition = .unmatched
    let earlier = [judged(found[0], .confirmed)]
    func standing(_ reach: Set<String>?) -> AnnotationMeeting.Entry? {
      AnnotationMeeting(text, words: words, earlier: earlier, reach: reach).met(blind).entries.first
    }
    let kept = try #require(standing(["other.srt", "sha256:other"]))
    #expect(kept.standing == .settled && kept.annotation.counterpart == found[0].counterpart)
    let lost = try #require(standing(["o.srt"]))
    #expect(lost.standing == .changed && lost.annotation.counterpart == nil)
  }

  @Test func anotherArticleOfTheSameNameIsLeftAlone() {
    let before = "“⟦I knew him well,⟧” she said at the mill. “⟦We left before dawn,⟧” said her brother, the elder one."
    let met = meet(before, [.confirmed, .confirmed], "“⟦Bread was dear that year,⟧” the baker recalled in his shop.")
    #expect(met.standings == [.new])
    #expect(met.gone == 0)
  }
}
