/// A concept with the terms that name it in each language: the entry of a termbase.
///
/// Concept-oriented as ISO 30042:2019 (TBX) asks: what is said of the concept, of a language, and of one term stays
/// apart. Every reader of glossaries makes these, every writer takes them; what a format knows and this type does not is
/// kept in ``details``.
public struct TermEntry: Hashable, Sendable {
  /// The concept's name in its file or store.
  public var identifier: String?
  /// The subject field.
  public var domain: String?
  /// What the concept is.
  public var definition: TermStatement?
  /// Where the entry comes from.
  public var source: String?
  /// Remarks for people, in order.
  public var notes: [String] = []
  /// Who did what to it, and when.
  public var history: [TermEvent] = []
  /// What a file says beyond that, in order.
  public var details: [TermDetail] = []
  /// The languages, each with its terms, in order.
  public var sections: [TermSection]

  /// Creates an entry.
  public init(identifier: String? = nil, sections: [TermSection] = []) {
    self.identifier = identifier
    self.sections = sections
  }

  /// The section of a language; one in a narrower or wider tag (`en-GB` for `en`) where there is no other.
  public func section(in language: LanguageTag) -> TermSection? {
    sections.first { $0.language == language } ?? sections.first { $0.language.base == language.base }
  }

  /// The terms in a language, all regions of it; empty where there are none.
  public func terms(in language: LanguageTag) -> [Term] {
    sections.filter { $0.language.base == language.base }.flatMap(\.terms)
  }

  /// Adds a term to a language's section, making the section where there is none.
  public mutating func add(_ term: Term, in language: LanguageTag) {
    if let place = sections.firstIndex(where: { $0.language == language }) {
      sections[place].terms.append(term)
    } else {
      sections.append(TermSection(language: language, terms: [term]))
    }
  }

  /// How many terms it has.
  public var termCount: Int { sections.reduce(0) { $0 + $1.terms.count } }
}

/// The terms of a concept in one language.
public struct TermSection: Hashable, Sendable {
  /// The language.
  public var language: LanguageTag
  /// What the concept is, in this language.
  public var definition: TermStatement?
  /// Remarks for people, in order.
  public var notes: [String] = []
  /// Who did what to it, and when.
  public var history: [TermEvent] = []
  /// What a file says beyond that, in order.
  public var details: [TermDetail] = []
  /// The terms, in the file's order.
  public var terms: [Term]

  /// Creates a section.
  public init(language: LanguageTag, terms: [Term] = []) {
    self.language = language
    self.terms = terms
  }
}

/// A term: a word or words that name a concept in one language.
public struct Term: Hashable, Sendable {
  /// The words, in their dictionary form.
  public var text: String
  /// Whether to use it; nil where nobody says, which allows it.
  public var status: TermStatus?
  /// `noun`, `verb`, `adjective`, `properNoun` …: the file's own word.
  public var partOfSpeech: String?
  /// `masculine`, `feminine`, `neuter` …: the file's own word.
  public var gender: String?
  /// `fullForm`, `abbreviation`, `acronym` …: the file's own word.
  public var kind: String?
  /// The term in other letters.
  public var transliteration: String?
  /// How far the term can be trusted, 1 … 10 (TBX `reliabilityCode`); nil where nobody says.
  public var reliability: Int?
  /// A sentence that uses it.
  public var context: TermStatement?
  /// Where the term comes from.
  public var source: String?
  /// Remarks for people, in order.
  public var notes: [String] = []
  /// Who did what to it, and when.
  public var history: [TermEvent] = []
  /// What a file says beyond that, in order.
  public var details: [TermDetail] = []

  /// Creates a term.
  public init(_ text: String, status: TermStatus? = nil) {
    self.text = text
    self.status = status
  }

  /// Whether a text may use it.
  public var isAllowed: Bool { status?.isAllowed ?? true }
  /// Whether it is said to be a name.
  public var isName: Bool {
    guard let partOfSpeech else { return false }
    return ["propernoun", "proper noun", "propn", "name"].contains(partOfSpeech.lowercased())
  }
}

/// A definition or a context with where it comes from.
public struct TermStatement: Hashable, Sendable {
  /// The words.
  public var text: String
  /// Their source.
  public var source: String?

  /// Creates a statement.
  public init(_ text: String, source: String? = nil) {
    self.text = text
    self.source = source
  }
}

/// Something that was done to an entry (TBX `transac`).
public struct TermEvent: Hashable, Sendable {
  /// What: `origination`, `modification` …
  public var action: String
  /// Who, as the file names them.
  public var person: String?
  /// When, as the file writes it.
  public var date: String?

  /// Creates an event.
  public init(action: String, person: String? = nil, date: String? = nil) {
    self.action = action
    self.person = person
    self.date = date
  }
}

/// Something a file says of an entry, a section or a term that has no field of its own.
public struct TermDetail: Hashable, Sendable {
  /// Which of TBX's elements holds it.
  public enum Element: String, Sendable, CaseIterable {
    /// Of the concept: `descrip`.
    case descrip
    /// For whoever keeps the termbase: `admin`.
    case admin
    /// Of the term as a word: `termNote`.
    case termNote
    /// A pointer inside the termbase: `ref`.
    case ref
    /// A pointer outside: `xref`.
    case xref
  }

  /// The element.
  public var element: Element
  /// The data category, such as `projectSubset`.
  public var category: String
  /// The value.
  public var value: String
  /// What `ref` and `xref` point at.
  public var target: String?
  /// The value's source, where the file gives one.
  public var source: String?

  /// Creates a detail.
  public init(
    _ element: Element,
    category: String,
    value: String,
    target: String? = nil,
    source: String? = nil
  ) {
    self.element = element
    self.category = category
    self.value = value
    self.target = target
    self.source = source
  }
}
