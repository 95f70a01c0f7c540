public import TolmachMemory
public import TolmachModel

/// Makes annotations of what a store holds itself: units of the memory and entries of the glossary.
///
/// The text that is annotated is the first variant by itself, so that the same unit has the same name in every store.
public struct StoredSubjects {
  private let store: MemoryStore

  /// A store to look things up in.
  public init(store: MemoryStore) { self.store = store }

  /// The annotation of a unit: its source, linked with its first translation.
  ///
  /// - Throws: `MemoryError.noUnit`, `.deletedUnit`, `.busy`, `.sqlite`.
  public func unit(_ number: Int64) throws(MemoryError) -> Annotation {
    let stored = try store.unit(number)
    let unit = stored.unit
    guard !stored.isDeleted, let source = unit.source else { throw .deletedUnit(id: number) }
    let name = unit.document ?? "memory"
    return Self.annotation(
      .unit,
      source: Self.place(source.text, source.language, name),
      target: unit.variants.dropFirst().first.map { Self.place($0.text, $0.language, name) },
      probability: unit.confidence
    )
  }

  /// The annotation of a glossary entry: its first term, linked with the first one of another language.
  ///
  /// - Throws: `MemoryError.noTermEntry`, `.removedTermEntry`, `.busy`, `.sqlite`.
  public func term(_ number: Int64) throws(MemoryError) -> Annotation {
    let stored = try store.termEntry(number)
    let sections = stored.entry.sections.compactMap { section in section.terms.first.map { (section.language, $0.text) }
    }
    guard !stored.isDeleted, let first = sections.first else { throw .removedTermEntry(id: number) }
    return Self.annotation(
      .term,
      source: Self.place(first.1, first.0, "glossary"),
      target: sections.dropFirst().first.map { Self.place($0.1, $0.0, "glossary") },
      probability: nil
    )
  }

  private static func annotation(
    _ kind: Annotation.Kind,
    source: Annotation.Place,
    target: Annotation.Place?,
    probability: Double?
  ) -> Annotation {
    Annotation(
      identifier: Annotation.uuid("\(kind.rawValue) \(source.text.digest) \(target?.text.digest ?? "")"),
      kind: kind,
      place: source,
      counterpart: target,
      machine: MachineJudgement(probability: probability)
    )
  }

  private static func place(_ words: String, _ language: LanguageTag, _ name: String) -> Annotation.Place {
    let text = AnnotatedText(digest: ContentDigest(Array(words.utf8)).description, name: name, language: language)
    return Annotation.Place(text: text, anchor: TextAnchor(scalars: 0..<words.unicodeScalars.count, exact: words))
  }
}
