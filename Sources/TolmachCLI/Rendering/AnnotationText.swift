import TolmachFormats
import TolmachModel
import TolmachWorkflow

/// Annotations for people to read. A tick stands for a person's verdict only, never for the machine's.
struct AnnotationText {
  /// One line of six cells: number, state with a condition that is not the usual one, likelihood, findings, place, words.
  func printLine(
    _ number: Int64,
    _ annotation: Annotation,
    _ state: ReviewState,
    to terminal: Terminal = .standardOutput
  ) {
    let condition = annotation.condition == .proposed ? "" : ", \(annotation.condition.rawValue)"
    var parts = ["\(number)", state.rawValue + condition, Self.likelihood(annotation.machine.probability)]
    parts.append(annotation.machine.findings.map(\.name).joined(separator: ","))
    parts.append("\(annotation.place.text.name):\(annotation.place.anchor.scalars.lowerBound)")
    parts.append(Self.short(annotation.place.anchor.running))
    terminal.print(parts.map(Terminal.visible).joined(separator: "\t"))
  }

  /// Both sides, the machine's view, the way of the words.
  func printAll(_ item: ReviewedAnnotation) {
    let annotation = item.annotation
    let output = Terminal.standardOutput
    output.print("\(annotation.kind.rawValue) \(item.number): \(item.state.rawValue), \(annotation.condition.rawValue)")
    printPlace(annotation.place)
    if let counterpart = annotation.counterpart { printPlace(counterpart) }
    let machine = annotation.machine
    let about = [machine.status, machine.model, machine.signature].compactMap { $0 }.joined(separator: ", ")
    output.print("  machine: \(Self.likelihood(machine.probability))  \(Terminal.visible(about))")
    for finding in machine.findings { output.print(Terminal.visible("  \(finding.severity): \(finding.name)")) }
    let steps = annotation.provenance.map { step in
      let name = step.name.map { " \($0)" } ?? ""
      return "\(step.role.rawValue)\(name) (\(step.ground.rawValue))"
    }
    if !steps.isEmpty { output.print("  way: \(Terminal.visible(steps.joined(separator: " → ")))") }
  }

  private func printPlace(_ place: Annotation.Place) {
    let scalars = place.anchor.scalars
    let name = Terminal.visible("\(place.text.name):\(scalars.lowerBound)–\(scalars.upperBound)")
    Terminal.standardOutput.print("  \(name)  \(Terminal.visible(place.anchor.running))")
  }

  /// What a person did; whether it still speaks of the same words.
  func printAct(_ act: ReviewAct, of item: ReviewedAnnotation) {
    var parts = [act.time, act.person, act.label ?? act.verdict?.rawValue ?? "remark"]
    if let basis = act.basis { parts.append("by \(basis.rawValue)") }
    if let reads = act.readsLanguage { parts.append(reads ? "reads the language" : "does not read the language") }
    if let seen = act.seen { parts.append("saw \(Figures.decimal(seen))") }
    if act.verdict != nil, !AnnotationSubject(item.annotation).isJudged(by: act) { parts.append("on other words") }
    Terminal.standardOutput.print("  " + parts.map(Terminal.visible).joined(separator: "  "))
    if let comment = act.comment { Terminal.standardOutput.print("    \(Terminal.visible(comment))") }
  }

  /// Who says what about a link on which people contradict each other.
  func printConflict(_ item: ReviewedAnnotation) {
    printLine(item.number, item.annotation, item.state)
    let subject = AnnotationSubject(item.annotation)
    for act in item.acts where act.verdict != nil && subject.isJudged(by: act) { printAct(act, of: item) }
  }

  /// An annotation as JSON.
  static func printJSON(_ item: ReviewedAnnotation) throws {
    var writer = JSONWriter()
    writer.annotation(item)
    writer.newline()
    try OutputFile.write(writer.bytes, to: "-")
  }

  /// The word and its range: "very likely (80–95 %)".
  static func likelihood(_ probability: Double?) -> String {
    guard let probability else { return "not measured" }
    let band = ConfidenceBand(probability)
    return "\(band.rawValue) (\(band.percent.lowerBound)–\(band.percent.upperBound) %)"
  }

  private static func short(_ text: String) -> String {
    text.count > 60 ? "\(text.prefix(59))…" : text
  }
}
