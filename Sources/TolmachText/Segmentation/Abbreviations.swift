/// What the full stop after an abbreviation says about the sentence.
enum AbbreviationKind: UInt8, Sendable {
  /// Something always follows that it belongs to: `Dr.`, `проф.`, `т. е.`. Never ends a sentence.
  case title
  /// Stands before a number or a letter: `p. 5`, `рис. 3`, `no. 7`; otherwise it is a word like any other.
  case numbered
  /// A measure or an ending (`etc.`, `т. д.`, `руб.`, `a.m.`): may end a sentence, and does before a capital letter.
  case unit
  /// Belongs to the name before it or begins a new one (`Inc.`, `зам.`, `им.`): ends a sentence only before a word
  /// that begins one.
  case name
  /// The same where it is written with a capital; else a word like any other (`Ill.`, but `ill.`).
  case capitalName
  /// After a number a unit (`1990 г.`, `XIX в.`), otherwise a title (`г. Сосновск`).
  case place
}

/// The word lists of a language's sentence rules.
struct Abbreviations: Sendable {
  private var kinds: [UInt64: AbbreviationKind] = [:]
  private var starters: Set<UInt64> = []
  private static let speechVerbs = keys([englishSpeechVerbs])
  private static let prepositions = keys([englishPrepositions, russianPrepositions])
  /// Whether `?` and `!` end a sentence before a small letter, as in English; Russian lets them stand inside one.
  let strongStopsEndBeforeSmall: Bool

  /// The lists that serve a language: its own, and those of other scripts, which do no harm and help in mixed texts.
  static func serving(_ language: String) -> Abbreviations {
    switch language {
    case "en": english
    case "ru", "und": mixed
    case "ce": chechen
    default: international
    }
  }

  private static let international = Abbreviations([internationalList], starters: [])
  private static let mixed = Abbreviations(
    [internationalList, englishList, russianList],
    starters: [englishStarters, russianStarters]
  )
  private static let english = Abbreviations(
    [internationalList, englishList, russianList],
    starters: [englishStarters, russianStarters],
    strongStopsEndBeforeSmall: true
  )
  private static let chechen = Abbreviations(
    [internationalList, englishList, russianList, chechenList],
    starters: [englishStarters, russianStarters, chechenStarters]
  )

  private init(
    _ lists: [[(kind: AbbreviationKind, words: String)]],
    starters: [String],
    strongStopsEndBeforeSmall: Bool = false
  ) {
    self.strongStopsEndBeforeSmall = strongStopsEndBeforeSmall
    self.starters = Self.keys(starters)
    for list in lists {
      for entry in list {
        for word in entry.words.split(whereSeparator: \.isWhitespace) { kinds[WordKey.of(word)] = entry.kind }
      }
    }
  }

  private static func keys(_ lists: [String]) -> Set<UInt64> {
    Set(lists.flatMap { $0.split(whereSeparator: \.isWhitespace).map { WordKey.of($0) } })
  }

  /// What kind of abbreviation a word is; nil when it is none.
  func kind(of word: SentenceWord) -> AbbreviationKind? {
    if word.joinedKey != word.key, let kind = kinds[word.joinedKey] { return kind }
    let kind = kinds[word.key]
    if kind == .capitalName { return word.beginsUpper ? .name : nil }
    return kind
  }

  /// Whether a word with that key, written with a capital, most likely begins a sentence: a pronoun, article,
  /// conjunction, question word.
  func startsSentences(_ key: UInt64) -> Bool { starters.contains(key) }

  /// Whether a word with that key is a verb of speech.
  func isSpeechVerb(_ key: UInt64) -> Bool { Self.speechVerbs.contains(key) }

  /// Whether a word with that key is a preposition that may open a phrase of time.
  func isPreposition(_ key: UInt64) -> Bool { Self.prepositions.contains(key) }

  /// Whether a word with that key ends names of sites and files, so that a stop before it parts nothing.
  func isDomain(_ key: UInt64) -> Bool { Self.domains.contains(key) }

  private static let domains = keys(["com net org edu gov info ru su uk de io js txt pdf html"])

  /// Titles that many languages of Latin script share.
  private static let internationalList: [(kind: AbbreviationKind, words: String)] = [
    (.title, "dr prof mr mrs st vs"), (.unit, "etc"),
  ]
}
