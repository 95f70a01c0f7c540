/// How an annotation stands with the people who looked at it.
public enum ReviewState: String, Sendable, CaseIterable {
  /// Nobody has judged it, or what was judged has changed.
  case open
  /// Somebody must listen.
  case needsListen = "needs-listen"
  /// It is right.
  case confirmed
  /// It is right, with a remark.
  case confirmedWithNote = "confirmed-with-note"
  /// It is doubtful.
  case disputed
  /// It is wrong.
  case rejected
  /// Two people's last verdicts contradict each other; the program does not choose.
  case contested

  /// Whether it needs nobody's look any more.
  public var isSettled: Bool { Verdict(rawValue: rawValue)?.settles ?? false }

  /// What the acts come to: of each person the last verdict on this subject counts.
  ///
  /// That somebody must listen is a request, which a later judgement of anybody answers. Confirmed with and without a
  /// note do not contradict each other: the note stays.
  ///
  /// - Complexity: O(*n* log *n*) for *n* acts.
  public init(_ acts: [ReviewAct], on subject: AnnotationSubject) {
    self.init(
      acts.compactMap { act in
        act.verdict.flatMap {
          subject.isJudged(by: act) ? Judgement(person: act.person, verdict: $0, time: act.time) : nil
        }
      }
    )
  }

  /// A person's verdict on a subject.
  package struct Judgement {
    var person: String
    var verdict: Verdict
    var time: String

    /// Creates a judgement.
    package init(person: String, verdict: Verdict, time: String) {
      self.person = person
      self.verdict = verdict
      self.time = time
    }
  }

  /// The same of verdicts that are all on one subject, in the order they were recorded.
  package init(_ judgements: [Judgement]) {
    if judgements.allSatisfy({ $0.verdict == judgements[0].verdict }) {
      self = judgements.first.flatMap { ReviewState(rawValue: $0.verdict.rawValue) } ?? .open
      return
    }
    var last: [String: (order: Int, verdict: Verdict)] = [:]
    let ordered = judgements.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
    for (order, item) in ordered.enumerated() { last[item.element.person] = (order, item.element.verdict) }
    let latest = last.values.map(\.order).max()
    let judged = last.values.filter { $0.verdict != .needsListen || $0.order == latest }
    let verdicts = Set(judged.map(\.verdict))
    switch verdicts.count {
    case 0: self = .open
    case 1: self = verdicts.first.flatMap { ReviewState(rawValue: $0.rawValue) } ?? .open
    default:
      if verdicts == [.confirmed, .confirmedWithNote] {
        self = .confirmedWithNote
      } else {
        self = verdicts.contains(.needsListen) ? .needsListen : .contested
      }
    }
  }
}

/// An annotation with its whole history.
public struct ReviewedAnnotation: Hashable, Sendable {
  /// Its number in the store it was read from; 0 where it was not read from one.
  public var number: Int64
  /// The machine's part.
  public var annotation: Annotation
  /// What people did, in the order it was recorded.
  public var acts: [ReviewAct]

  /// Creates a reviewed annotation.
  public init(number: Int64 = 0, annotation: Annotation, acts: [ReviewAct] = []) {
    self.number = number
    self.annotation = annotation
    self.acts = acts
  }

  /// How it stands.
  ///
  /// - Complexity: O(1) without acts; else O(*n*) in the words' length and O(*m* log *m*) for *m* acts.
  public var state: ReviewState { acts.isEmpty ? .open : ReviewState(acts, on: AnnotationSubject(annotation)) }
}
