import TolmachFormats
import TolmachModel

/// Annotations as `tolmach.annotation/1`: all of them, acts included.
enum AnnotationJSON {
  /// An annotation out of an object; nil when it is none.
  static func read(_ value: JSONValue) -> ReviewedAnnotation? {
    guard value.member("schema")?.string == "tolmach.annotation/1",
      let name = value.member("annotation")?.string, let place = place(value.member("place")),
      let kind = value.member("kind")?.string.flatMap(Annotation.Kind.init(rawValue:))
    else { return nil }
    var annotation = Annotation(
      identifier: name,
      kind: kind,
      place: place,
      counterpart: other(value.member("counterpart")),
      condition: value.member("condition")?.string.flatMap(Annotation.Condition.init(rawValue:)),
      machine: machine(value)
    )
    annotation.provenance = (value.member("provenance")?.elements ?? []).compactMap(step)
    let acts = (value.member("acts")?.elements ?? []).map(act)
    guard !acts.contains(where: { $0 == nil }) else { return nil }
    return ReviewedAnnotation(annotation: annotation, acts: acts.compactMap { $0 })
  }

  private static func other(_ value: JSONValue?) -> Annotation.Place? { value.flatMap { $0.isNull ? nil : place($0) } }

  private static func place(_ value: JSONValue?) -> Annotation.Place? {
    guard let value, let scalars = value.scalars, let exact = value.member("exact")?.string,
      let digest = value.member("digest")?.string
    else { return nil }
    let language = value.member("language")?.string.flatMap { LanguageTag($0) }
    let text = AnnotatedText(digest: digest, name: value.member("document")?.string ?? "", language: language)
    let anchor = TextAnchor(
      scalars: scalars,
      exact: exact,
      prefix: value.member("prefix")?.string ?? "",
      suffix: value.member("suffix")?.string ?? ""
    )
    return Annotation.Place(text: text, anchor: anchor)
  }

  private static func machine(_ value: JSONValue) -> MachineJudgement {
    MachineJudgement(
      probability: value.member("confidence")?.number.flatMap { (0...1).contains($0) ? $0 : nil },
      interval: interval(value.member("interval")),
      status: value.member("status")?.string,
      model: value.member("model")?.string,
      signature: value.member("signature")?.string,
      findings: (value.member("findings")?.elements ?? []).compactMap { item in
        item.member("name")?.string.map {
          MachineJudgement.Finding(name: $0, severity: item.member("severity")?.string ?? "note")
        }
      }
    )
  }

  private static func interval(_ value: JSONValue?) -> ClosedRange<Double>? {
    let ends = (value?.elements ?? []).compactMap(\.number)
    guard ends.count == 2, 0 <= ends[0], ends[0] <= ends[1], ends[1] <= 1 else { return nil }
    return ends[0]...ends[1]
  }

  private static func step(_ value: JSONValue) -> ProvenanceStep? {
    guard let role = value.member("role")?.string.flatMap(ProvenanceStep.Role.init(rawValue:)) else { return nil }
    let ground = value.member("ground")?.string.flatMap(ProvenanceStep.Ground.init(rawValue:)) ?? .inferred
    return ProvenanceStep(
      role,
      name: value.member("name")?.string,
      digest: value.member("digest")?.string,
      ground: ground
    )
  }

  private static func act(_ value: JSONValue) -> ReviewAct? {
    guard let name = value.member("act")?.string, let person = value.member("person")?.string,
      let time = value.member("time")?.string, let subject = value.member("subject")?.string
    else { return nil }
    let word = value.member("verdict")?.string
    let verdict = word.flatMap(Verdict.init(rawValue:))
    // A verdict that this version does not know is not to be lost without a word.
    if word != nil, verdict == nil { return nil }
    var act = ReviewAct(identifier: name, verdict: verdict, person: person, time: time, subject: subject)
    act.basis = value.member("basis")?.string.flatMap(ReviewAct.Basis.init(rawValue:))
    act.readsLanguage = value.member("readsLanguage")?.truth
    act.comment = value.member("comment")?.string
    act.seen = value.member("seen")?.number
    act.signature = value.member("signature")?.string
    act.label = value.member("label")?.string
    return act
  }
}
