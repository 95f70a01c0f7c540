import TolmachModel

// Where what a TBX file says of an entry, a language or a term belongs.

extension TermEntry {
  /// Puts what a file says into its field; what has none, or is said twice, becomes a detail.
  mutating func take(_ detail: TermDetail) {
    switch (detail.element, detail.category) {
    case (.descrip, "subjectField") where domain == nil && detail.source == nil: domain = detail.value
    case (.descrip, "definition") where definition == nil:
      definition = TermStatement(detail.value, source: detail.source)
    case (.admin, "source") where source == nil && detail.source == nil: source = detail.value
    default: details.append(detail)
    }
  }
}

extension TermSection {
  /// Puts what a file says into its field, else among the details.
  mutating func take(_ detail: TermDetail) {
    if detail.element == .descrip, detail.category == "definition", definition == nil {
      definition = TermStatement(detail.value, source: detail.source)
    } else {
      details.append(detail)
    }
  }
}

extension Term {
  /// Puts what a file says into its field, else among the details.
  mutating func take(_ detail: TermDetail) {
    let isPlain = detail.source == nil && detail.target == nil
    switch (detail.element, detail.category) {
    case (.descrip, "context") where context == nil: context = TermStatement(detail.value, source: detail.source)
    case (.descrip, "reliabilityCode") where reliability == nil && isPlain && Self.code(detail.value) != nil:
      reliability = Self.code(detail.value)
    case (.admin, "source") where source == nil && isPlain: source = detail.value
    case (.termNote, "partOfSpeech") where partOfSpeech == nil && isPlain: partOfSpeech = detail.value
    case (.termNote, "grammaticalGender") where gender == nil && isPlain: gender = detail.value
    case (.termNote, "termType") where kind == nil && isPlain: kind = detail.value
    case (.termNote, "transliteratedForm") where transliteration == nil && isPlain: transliteration = detail.value
    case (.termNote, "administrativeStatus") where isPlain: take(status: detail)
    default: details.append(detail)
    }
  }

  /// `superseded` is more than "deprecated" says, so its word stays.
  private mutating func take(status detail: TermDetail) {
    let read = TBXCategories.status(detail.value)
    if status == nil { status = read }
    if read == nil || TBXCategories.statuses[read ?? .preferred] != detail.value { details.append(detail) }
  }

  private static func code(_ value: String) -> Int? {
    guard let number = Int(value), (1...10).contains(number), String(number) == value else { return nil }
    return number
  }
}
