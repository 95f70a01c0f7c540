import TolmachModel
import TolmachText

/// The words of a name, sorted into names, initials, titles and roles.
struct NameReading {
  /// The words with a capital that are no titles or roles.
  private(set) var names: [String] = []
  /// Single capitals: "R. Bakayev".
  private(set) var initials: [String] = []
  /// Whether an initial stands before the names.
  private(set) var startsWithInitial = false
  /// Whether a title that goes with surnames stands before the names: "Mr", «господин».
  private(set) var hasTitle = false
  /// Whether a word of what somebody is stands right before the names: «соседка», "teacher".
  private(set) var followsRole = false
  /// Whether the name is an institution's.
  private(set) var isInstitution = false
  /// Whether the words are of somebody by another's name: "Bakayev's brother", «мать Руслана Бакаева».
  private(set) var isOfSomebodyElse = false
  /// Whether no word is outside the name but a role.
  private(set) var isAllNames = true
  /// Whether an article stands before the names, and nothing between: "the Upper Chegem".
  private var hasArticle = false
  /// Whether a preposition has ended the name: "Helen of Grozny".
  private var isClosed = false

  /// Sorts the words of `text`.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    let words = NameWords.words(of: bytes, joiners: ["-"])
    isInstitution = words.contains { Institutions.name($0.text) }
    var before: String?
    for word in words {
      let lower = word.text.lowercased()
      if bytes[word.range.end...].starts(with: "'s".utf8) || bytes[word.range.end...].starts(with: "’s".utf8) {
        isOfSomebodyElse = true
      }
      // "A. Grey" has an initial, "a Grey" an article.
      if Self.articles.contains(lower), bytes[word.range.end...].first != UInt8(ascii: ".") {
        hasArticle = names.isEmpty
      } else {
        add(word, lower, after: before)
      }
      before = lower
    }
  }

  private mutating func add(_ word: NameWords.Word, _ lower: String, after before: String?) {
    if NameForms.isTitle(lower) {
      hasTitle = hasTitle || names.isEmpty
    } else if NameForms.isRole(lower) {
      isOfSomebodyElse = isOfSomebodyElse || NameForms.isRelative(lower) && !names.isEmpty && names.count < 2
      if !word.isCapital { endModifier() }
      if names.isEmpty { followsRole = true }
    } else if !word.isCapital {
      addSmall(lower)
    } else if word.text.unicodeScalars.count == 1 {
      if names.isEmpty { startsWithInitial = true }
      if !isClosed { initials.append(word.text) }
    } else if !SpeakerNames.notNames.contains(lower), !isClosed {
      if names.isEmpty { isOfSomebodyElse = isOfSomebodyElse || NameForms.governs(before, lower) }
      names.append(word.text)
    }
  }

  private mutating func addSmall(_ lower: String) {
    guard !NameForms.isParticle(lower) else {
      if names.isEmpty { followsRole = false }
      return
    }
    isAllNames = false
    if NameForms.isPreposition(lower) { isClosed = isClosed || !names.isEmpty } else { endModifier() }
    // «по словам Бакаевой»: whose words they are is a person.
    if names.isEmpty { followsRole = !NameForms.isSource(lower) }
  }

  /// Forgets the capitals between an article and a noun: "the Upper Chegem villager" is no Chegem.
  private mutating func endModifier() {
    if hasArticle, !isClosed {
      names = []
      initials = []
      startsWithInitial = false
    }
    hasArticle = false
  }

  private static let articles: Set<String> = ["a", "an", "the"]
}

extension NameReading {
  /// Whether the names are certainly a person's: a place, a paper or a people has two capitals, too.
  var isSurelyPersons: Bool {
    if hasTitle || names.contains(where: { NameForms.isPatronymic($0) || GivenNames.contains($0) }) { return true }
    let hasSurname = names.contains(where: NameForms.isSurname)
    if hasSurname, !initials.isEmpty || names.contains(where: GivenNames.mayContain) { return true }
    // "Bakayev said": who is named before. A noun or an article with it may make it a place's name.
    return names.count == 1 && !followsRole && !hasArticle && NameForms.isPlainSurname(names[0])
  }

  /// Whether the names stand in a case of who speaks, or of whose words they are: behind what somebody is a genitive is
  /// another's («секретарша Ивана Орлова»).
  var canSpeak: Bool {
    let cases = names.reduce([.nominative, .genitive] as GivenNames.Cases) { $0.intersection(GivenNames.cases(of: $1)) }
    return followsRole ? cases == .nominative : !cases.isEmpty
  }
}
