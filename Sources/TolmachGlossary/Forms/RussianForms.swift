/// Russian inflection from dictionary forms, by the endings of the declensions and conjugations.
///
/// Rules make more forms than a word has: what counts is that the surplus is no other word. Non-heads of a term stand in
/// an oblique case ("права человека"): they are taken for what their ending speaks for, and match themselves.
/// - Source: Zaliznyak, A. A. (1977), "Grammatical Dictionary of Russian", the types of declension; ours is the reduction
///   to sets of endings.
enum RussianForms: InflectionRules {
  enum Set: Int, CaseIterable {
    case adjective, masculine, oblique, surname, feminineA, feminineYa, soft, iot, neuterO, neuterE, mya, plural
    case townsmen, bare, verbTheme, present, second, passive, imperativeSoft, past, short
  }

  static let endingSets: [[String]] = Set.allCases.map { set in
    let endings =
      switch set {
      case .adjective: "ый ий ой ая яя ое ее ые ие ого его ому ему ым им ом ем ую юю ою ею ей ых их ыми ими"
      case .masculine: "- а у ом ем е ы и ов ев ей ам ами ах"
      case .oblique: "а у ом ем е ы и ов ев ей ам ами ах я ю ям ями ях ь"
      case .surname: "- а у ым е ы ых ыми ой ою"
      case .feminineA: "а ы и е у ой ою ей ею - ам ами ах"
      case .feminineYa: "я и е ю ей ею ям ями ях ь й"
      case .soft: "ь я ю ем е и ей ям ями ях ью ам ами ах"
      case .iot: "й я ю ем е и ев ям ями ях"
      case .neuterO: "о а у ом е ам ами ах -"
      case .neuterE: "е я ю ем и ям ями ях й а у ам ами ах -"
      case .mya: "я ени енем ена ен енам енами енах"
      case .plural: "ы и ов ев ей - ам ами ах ям ями ях ь а у ом ем е я ю"
      case .townsmen: "е - ам ами ах"
      case .bare: "-"
      case .verbTheme: "ть л ла ло ли в вши"
      case .present: "ю у ешь ет ем ете ют ут й йте я а"
      case .second: "ю у ишь ит им ите ят ат и я а"
      case .passive: "н на но ны"
      case .imperativeSoft: "ь ьте и ите"
      case .past: "- ла ло ли ши"
      case .short: "- а о ы и е ее ей"
      }
    return endings.split(separator: " ").map { $0 == "-" ? "" : String($0) }
  }

  static func patterns(of word: TermWord) -> [WordPattern] {
    let (head, last) = Self.split(word.key)
    let word = TermWord(key: last, speech: word.speech, isPart: word.isPart)
    var found: [WordPattern] = []
    switch word.speech {
    case .verb?: found = verb(last)
    case .adjective?: found = adjective(last, obliqueToo: word.isPart)
    case .other?: found = []
    case .noun?, .name?: found = adjective(last, obliqueToo: word.isPart) + noun(last)
    case nil: found = adjective(last, obliqueToo: word.isPart) + noun(last) + verb(last, onlyLong: true)
    }
    return found.map { WordPattern(head + $0.base, $0.endings, isReflexive: $0.isReflexive) }
  }

  /// The parts of a hyphenated word: all but the last stay as they are (Урус-Мартан).
  private static func split(_ word: String) -> (head: String, last: String) {
    guard let hyphen = word.lastIndex(of: "-") else { return ("", word) }
    let after = word.index(after: hyphen)
    return word[after...].count < 3 ? ("", word) : (String(word[..<after]), String(word[after...]))
  }

  static func pattern(_ base: some StringProtocol, _ set: Set) -> WordPattern {
    WordPattern(base, set.rawValue)
  }

  private static let adjectiveEndings = ["ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие"]
  private static let obliqueEndings = [
    "ого", "его", "ому", "ему", "ыми", "ими", "ых", "их", "ую", "юю", "ой", "ей", "ым", "им",
  ]

  private static func adjective(_ word: String, obliqueToo: Bool) -> [WordPattern] {
    let endings = obliqueToo ? adjectiveEndings + obliqueEndings : adjectiveEndings
    // Verbal nouns (снятие, задержание) look like plurals of adjectives.
    guard let ending = endings.first(where: { word.hasSuffix($0) }), !word.hasSuffix("ние"), !word.hasSuffix("тие")
    else { return [] }
    let base = word.dropLast(ending.count)
    return base.count >= 3 ? [pattern(base, .adjective)] : []
  }

  private static func noun(_ word: String) -> [WordPattern] {
    let base = word.dropLast()
    guard let last = word.last, base.count >= 2 else { return [pattern(word, .bare)] }
    switch last {
    case "а": return [pattern(base, .feminineA)] + inserted(base).map { pattern($0, .bare) }
    case "я": return feminine(word, base)
    case "о": return [pattern(base, .neuterO)] + inserted(base).map { pattern($0, .bare) }
    case "е":
      // оружие, здоровье: the genitive plural in -ий stands without ь.
      return [pattern(base, .neuterE)] + (base.last == "ь" ? [pattern(base.dropLast() + "ий", .bare)] : [])
    case "ы", "и": return [pattern(base, .plural)] + inserted(base).map { pattern($0, .bare) }
    case "ь": return [pattern(base, .soft)] + dropped(base).map { pattern($0, .soft) }
    case "й": return [pattern(base, .iot)]
    case "э", "у", "ю": return [pattern(word, .bare)]
    default: return masculine(word)
    }
  }

  private static func feminine(_ word: String, _ base: Substring) -> [WordPattern] {
    if word.hasSuffix("мя") { return [pattern(base, .mya), pattern(base, .feminineYa)] }
    var found = [pattern(base, .feminineYa)]
    // статья, семья: статей, семей; деревня, башня: деревень, башен.
    if base.last == "ь" { found.append(pattern(base.dropLast() + "ей", .bare)) }
    for form in inserted(base) { found += [pattern(form, .bare), pattern(form + "ь", .bare)] }
    return found
  }

  private static func masculine(_ word: String) -> [WordPattern] {
    var found = [pattern(word, .masculine)]
    if ["ов", "ев", "ин", "ын"].contains(where: { word.hasSuffix($0) }) { found.append(pattern(word, .surname)) }
    if word.hasSuffix("анин") || word.hasSuffix("янин") { found.append(pattern(word.dropLast(2), .townsmen)) }
    return found + dropped(word[...]).map { pattern($0, .oblique) }
  }

  /// Without the vowel before the last consonant, which falls out in oblique cases: отец, отца; боец, бойца; палец, пальца.
  private static func dropped(_ base: Substring) -> [String] {
    guard base.count >= 3, let last = base.last, let vowel = base.dropLast().last, "еоё".contains(vowel) else {
      return []
    }
    let rest = base.dropLast(2)
    guard let before = rest.last else { return [] }
    if "аеиоуыэюя".contains(before) { return [rest + "й" + String(last)] }
    return before == "л" ? [rest + String(last), rest + "ь" + String(last)] : [rest + String(last)]
  }

  /// With a vowel before the last consonant, as in a genitive plural: ошибок, девочек, сестер, тюрем, копеек.
  static func inserted(_ base: Substring) -> [String] {
    guard base.count >= 3, let last = base.last, let before = base.dropLast().last, !"аеиоуыэюя".contains(last),
      !"аеиоуыэюя".contains(before)
    else { return [] }
    if before == "ь" || before == "й" { return [base.dropLast(2) + "е" + String(last)] }
    return ["о", "е"].map { base.dropLast() + $0 + String(last) }
  }

  static func irregularForms(of word: String) -> [String] { RussianIrregulars.forms[word] ?? [] }
}
