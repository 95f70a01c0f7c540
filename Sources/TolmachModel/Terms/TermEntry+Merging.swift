extension TermEntry {
  /// The entry with what another one of the same concept says beside it.
  ///
  /// Terms meet by language and text; of a term that both have, this one's word stands and gaps are filled. Where both say
  /// something different (a definition, a status), the other's is kept as a note, so that no disagreement is lost.
  public func merged(with other: TermEntry) -> TermEntry {
    var result = self
    result.domain = result.domain ?? other.domain
    result.source = Self.joined(result.source, other.source)
    if result.definition == nil {
      result.definition = other.definition
    } else if let definition = other.definition, definition.text != result.definition?.text {
      result.note("other definition: \(definition.text)")
    }
    for note in other.notes { result.note(note) }
    for event in other.history where !result.history.contains(event) { result.history.append(event) }
    for detail in other.details where !result.details.contains(detail) { result.details.append(detail) }
    for section in other.sections {
      guard let place = result.sections.firstIndex(where: { $0.language == section.language }) else {
        result.sections.append(section)
        continue
      }
      result.sections[place].merge(section)
    }
    return result
  }

  /// Whether two entries speak of one concept: the same identifier, or a term in common in each of two languages.
  public func isSameConcept(as other: TermEntry) -> Bool {
    if let identifier, identifier == other.identifier { return true }
    var shared = 0
    for section in sections {
      guard let partner = other.sections.first(where: { $0.language == section.language }) else { continue }
      if section.terms.contains(where: { term in partner.terms.contains { $0.text == term.text } }) { shared += 1 }
    }
    return shared > 1
  }

  private mutating func note(_ text: String) {
    if !notes.contains(text) { notes.append(text) }
  }

  private static func joined(_ first: String?, _ second: String?) -> String? {
    guard let first, let second, first != second else { return first ?? second }
    return "\(first); \(second)"
  }
}

extension TermSection {
  fileprivate mutating func merge(_ other: TermSection) {
    definition = definition ?? other.definition
    for note in other.notes where !notes.contains(note) { notes.append(note) }
    for event in other.history where !history.contains(event) { history.append(event) }
    for detail in other.details where !details.contains(detail) { details.append(detail) }
    for term in other.terms {
      if let place = terms.firstIndex(where: { $0.text == term.text }) {
        terms[place].merge(term)
      } else {
        terms.append(term)
      }
    }
  }
}

extension Term {
  fileprivate mutating func merge(_ other: Term) {
    if let status, let second = other.status, second != status { notes.append("other status: \(second.rawValue)") }
    status = status ?? other.status
    partOfSpeech = partOfSpeech ?? other.partOfSpeech
    gender = gender ?? other.gender
    kind = kind ?? other.kind
    transliteration = transliteration ?? other.transliteration
    reliability = reliability ?? other.reliability
    context = context ?? other.context
    source = source ?? other.source
    for note in other.notes where !notes.contains(note) { notes.append(note) }
    for event in other.history where !history.contains(event) { history.append(event) }
    for detail in other.details where !details.contains(detail) { details.append(detail) }
  }
}
