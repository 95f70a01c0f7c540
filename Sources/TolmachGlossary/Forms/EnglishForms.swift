/// English inflection from dictionary forms: plurals, possessives, the forms of verbs.
enum EnglishForms: InflectionRules {
  private enum Set: Int, CaseIterable {
    case noun, sibilant, bare, verb, verbE, verbY, doubled
  }

  static let endingSets: [[String]] = Set.allCases.map { set in
    let endings =
      switch set {
      case .noun: "- s 's s's"
      case .sibilant: "es 's"
      case .bare: "- 's"
      case .verb: "ed ing"
      case .verbE: "ed ing"
      case .verbY: "ied ies"
      case .doubled: "ed ing"
      }
    return endings.split(separator: " ").map { $0 == "-" ? "" : String($0) }
  }

  static func patterns(of word: TermWord) -> [WordPattern] {
    guard word.key.count >= 3 else { return [pattern(word.key, .bare)] }
    switch word.speech {
    case .noun?, .name?: return noun(word.key)
    case .adjective?, .other?: return [pattern(word.key, .bare)]
    case .verb?, nil: return noun(word.key) + verb(word.key)
    }
  }

  private static func pattern(_ base: some StringProtocol, _ set: Set) -> WordPattern {
    WordPattern(base, set.rawValue)
  }
  private static func isVowel(_ letter: Character?) -> Bool { letter.map { "aeiou".contains($0) } ?? false }

  private static func noun(_ word: String) -> [WordPattern] {
    var found = [pattern(word, .noun)]
    if ["s", "x", "z", "ch", "sh", "o"].contains(where: { word.hasSuffix($0) }) {
      found.append(pattern(word, .sibilant))
    }
    let base = word.dropLast()
    if word.hasSuffix("y"), !isVowel(base.last) { found += [pattern(base + "ies", .bare)] }
    if word.hasSuffix("fe") { found.append(pattern(word.dropLast(2) + "ves", .bare)) }
    if word.hasSuffix("f"), !word.hasSuffix("ff") { found.append(pattern(base + "ves", .bare)) }
    if word.hasSuffix("man") { found.append(pattern(word.dropLast(2) + "en", .bare)) }
    // A plural as the dictionary form: "human rights", "armed forces".
    if word.hasSuffix("s"), !word.hasSuffix("ss"), word.count > 3 { found.append(pattern(base, .bare)) }
    return found
  }

  private static func verb(_ word: String) -> [WordPattern] {
    let base = word.dropLast()
    if word.hasSuffix("e") { return [pattern(base, .verbE)] }
    if word.hasSuffix("y"), !isVowel(base.last) { return [pattern(base, .verbY), pattern(word + "ing", .bare)] }
    var found = [pattern(word, .verb)]
    if let last = word.last, !isVowel(last), isVowel(base.last), !isVowel(base.dropLast().last) {
      found.append(pattern(word + String(last), .doubled))
    }
    return found
  }

  static func irregularForms(of word: String) -> [String] { forms[word] ?? [] }

  private static let forms: [String: [String]] = {
    let table = """
      child children; foot feet; tooth teeth; goose geese; mouse mice; wife wives; life lives; crisis crises
      testimony testimonies; person persons; be am is are was were been being; have has had having; do does did done
      say says said; tell told; know knew known; take took taken; give gave given; get got gotten; go goes went gone
      see saw seen; come came; think thought; find found; leave left; feel felt; keep kept; begin began begun
      hold held; hear heard; shoot shot; beat beaten; kidnap kidnapped kidnapping; flee fled; steal stole stolen
      hide hid hidden; die died dying; lie lied lying; speak spoke spoken; write wrote written; break broke broken
      bring brought; buy bought; catch caught; fight fought; seek sought; lose lost; win won; send sent; lead led
      meet met; pay paid; sell sold; swear swore sworn; throw threw thrown; wear wore worn; bury buried buries
      """
    var forms: [String: [String]] = [:]
    for line in table.split(whereSeparator: { $0 == "\n" || $0 == ";" }) {
      let words = line.split(separator: " ").map(String.init)
      if let lemma = words.first { forms[lemma] = Array(words.dropFirst()) }
    }
    return forms
  }()
}
