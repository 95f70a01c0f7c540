import TolmachFormats
import TolmachModel

/// Links as units of a translation memory: what the machine thinks and what people say go along as properties and notes.
///
/// | in the unit | from the annotation |
/// |---|---|
/// | property `confidence` (XLIFF: `its:mtConfidence`) | the machine's probability |
/// | properties `x-tolmach-condition`, `x-tolmach-verdict`, `x-tolmach-reviewer`, `x-tolmach-basis` | how it stands, who judged it last, on what |
/// | notes | people's remarks, signed |
/// | `changed`, `changedBy` | the last act |
enum AnnotationUnits {
  /// The unit of a link; nil for an annotation without a counterpart or a language.
  static func unit(_ annotation: Annotation, document: String? = nil) -> TranslationUnit? {
    guard let other = annotation.counterpart, let from = annotation.place.text.language, let to = other.text.language,
      !annotation.place.anchor.exact.isEmpty, !other.anchor.exact.isEmpty
    else { return nil }
    var unit = TranslationUnit(
      variants: [(from, annotation.place), (to, other)].map { language, place in
        TranslationUnit.Variant(language: language, text: place.anchor.running)
      }
    )
    unit.document = document ?? annotation.place.text.name
    if let probability = annotation.machine.probability {
      unit.properties.append(
        .init(name: TranslationUnit.confidenceName, value: "\((probability * 10_000).rounded() / 10_000)")
      )
    }
    return unit
  }

  /// The unit of a link with what people say of it.
  static func unit(_ item: ReviewedAnnotation) -> TranslationUnit? {
    guard var unit = unit(item.annotation) else { return nil }
    unit.identifier = item.annotation.identifier
    unit.properties.append(.init(name: "x-tolmach-condition", value: item.annotation.condition.rawValue))
    unit.properties.append(.init(name: "x-tolmach-verdict", value: item.state.rawValue))
    if let last = item.acts.last(where: { $0.verdict != nil }) {
      unit.properties.append(.init(name: "x-tolmach-reviewer", value: last.person))
      if let basis = last.basis { unit.properties.append(.init(name: "x-tolmach-basis", value: basis.rawValue)) }
    }
    unit.changed = item.acts.last?.time
    unit.changedBy = item.acts.last?.person
    unit.notes = item.acts.compactMap { act in act.comment.map { "\(act.person): \($0)" } }
    return unit
  }

  /// The file of all links among annotations, TMX 1.4b or XLIFF 2.1 with ITS.
  ///
  /// - Returns: the bytes, and how many links of the two languages that the first link has they hold.
  static func document(_ items: [ReviewedAnnotation], _ format: UnitFormat) -> (bytes: [UInt8], count: Int) {
    let units = items.filter { $0.annotation.kind == .bead }.compactMap(unit)
    let languages = units.first?.variants.map(\.language) ?? [.undetermined, .undetermined]
    guard var writer = UnitFile.writer(format, languages: languages) else { return ([], 0) }
    var written = 0
    for unit in units where writer.add(unit) { written += 1 }
    writer.finish()
    return (writer.drain(), written)
  }
}
