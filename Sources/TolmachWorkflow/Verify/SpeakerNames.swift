import TolmachText

/// Compares the people an article names with the labels of a transcript, whatever their script.
struct SpeakerNames {
  /// The labels of transcripts.
  let labels: [String]
  private let known: [[NameKey]]
  /// Whether every label but an interviewer's names a person; only then can somebody be missing.
  private let namesEverybody: Bool

  /// Takes the labels of all origins.
  init(labels: [String]) {
    self.labels = labels
    known = labels.map(Self.keys)
    namesEverybody =
      !labels.isEmpty && labels.allSatisfy { Self.isName($0) || Self.isInterviewer($0) }
      && labels.contains(where: Self.isName)
  }

  /// Who the words of an attribution are, as far as the labels tell.
  enum Standing {
    /// A label's, a pronoun or a role: nothing speaks against them.
    case possible
    /// An institution or its voice where every label is a person's. A witness may still repeat its words.
    case institution
    /// Somebody by name whom no origin contains.
    case missing
  }

  /// Whether the words name somebody whom no origin contains. Pronouns and roles ("she", "the man") name nobody.
  func standing(of attribution: String) -> Standing {
    guard namesEverybody else { return .possible }
    let names = Self.nameWords(attribution).map { NameKey($0) }
    let isKnown = known.contains { label in label.contains { key in names.contains { key.matches($0) } } }
    if isKnown { return .possible }
    if Self.words(attribution).contains(where: Institutions.speak) { return .institution }
    return names.isEmpty ? .possible : .missing
  }

  /// The labels that the words may mean; none for pronouns and roles. Of people with one surname the one whose given name is
  /// said too.
  func labels(meantBy attribution: String) -> [String] {
    let names = Self.nameWords(attribution).map { NameKey($0) }
    let counts = known.map { label in label.count { key in names.contains { key.matches($0) } } }
    let most = counts.max() ?? 0
    let meant = labels.indices.filter { number in
      counts[number] > 0 && (counts[number] == most || counts[number] == known[number].count)
    }.map { labels[$0] }
    // Of a family the woman is "Balashova", and no "Balashov"; who is called "Balashov" may be either.
    guard Self.hasSurname(attribution, endingIn: Self.feminineEndings) else { return meant }
    let women = meant.filter { !Self.hasSurname($0, endingIn: Self.masculineEndings) }
    return women.isEmpty ? meant : women
  }

  private static func hasSurname(_ words: String, endingIn endings: [String]) -> Bool {
    nameWords(words).contains { word in
      endings.contains { word.lowercased().hasSuffix($0) } && word.unicodeScalars.count > 4
    }
  }

  private static let feminineEndings = ["ova", "eva", "yova", "skaya", "ова", "ева", "ёва", "ская"]
  private static let masculineEndings = ["ov", "ev", "yov", "sky", "skiy", "ов", "ев", "ёв", "ский"]

  /// Somebody an article gives words to, made ready to be compared with others.
  struct Person {
    private let words: String
    private let names: [NameKey]

    /// Takes the words of an attribution.
    init(_ attribution: String) {
      words = attribution.lowercased()
      names = SpeakerNames.nameWords(attribution).map { NameKey($0) }
    }

    /// Whether two may be one: the same words, or a name and a part of it, whatever the script.
    func mayBe(_ other: Person) -> Bool {
      if words == other.words { return true }
      let (fewer, more) = names.count <= other.names.count ? (names, other.names) : (other.names, names)
      return !fewer.isEmpty && fewer.allSatisfy { name in more.contains { $0.matches(name) } }
    }
  }

  private static func keys(_ label: String) -> [NameKey] { words(label).map { NameKey($0) } }

  private static func words(_ text: String) -> [String] {
    NameWords.words(of: Array(text.utf8), joiners: ["-"]).map(\.text).filter { $0.unicodeScalars.count > 1 }
  }

  /// Words with a capital that are neither titles nor the beginning of "The man".
  private static func nameWords(_ text: String) -> [String] {
    words(text).filter { word in
      guard let first = word.unicodeScalars.first, first.properties.isUppercase else { return false }
      return !notNames.contains(word.lowercased())
    }
  }

  /// Whether a label is of one who asks or interprets, not of a witness.
  static func isInterviewer(_ label: String) -> Bool {
    let lower = label.lowercased()
    return interviewers.contains(lower) || isInterpreter(label)
  }

  /// Whether a label is of one who puts others' words into another language: "Interpreter", «Переводчик 1».
  static func isInterpreter(_ label: String) -> Bool {
    let first = label.lowercased().split { !$0.isLetter }.first
    return first.map { interpreters.contains(String($0)) } ?? false
  }

  private static func isName(_ label: String) -> Bool {
    let hasDigit = label.unicodeScalars.contains { $0.properties.numericType != nil }
    return !hasDigit && !isInterviewer(label) && label.unicodeScalars.count > 1
  }

  /// Words with a capital that name nobody: pronouns, articles, titles.
  static let notNames: Set<String> = [
    "the", "a", "an", "he", "she", "they", "it", "we", "i", "you", "who", "one", "his", "her", "their", "another",
    "mr", "mrs", "ms", "miss", "dr", "prof", "sir", "president", "judge", "general", "colonel", "captain", "both",
    "он", "она", "они", "мы", "вы", "кто", "один", "одна", "другой", "другая", "господин", "госпожа",
  ]

  private static let interviewers: Set<String> = [
    "q", "question", "interviewer", "journalist", "reporter", "correspondent", "host", "moderator", "в", "вопрос",
    "корреспондент", "корреспондентка", "журналист", "журналистка", "интервьюер",
    "ведущий", "ведущая",
  ]

  private static let interpreters: Set<String> = [
    "translator", "interpreter", "переводчик", "переводчица", "гочдархо", "гочдархочо",
  ]
}
