/// Forms that are seldom a term's and often another word's: they count where no other word fits.
extension RussianForms {
  /// Short adjectives and comparatives, pasts without -ну-, participles in -т, young animals.
  static func rarePatterns(of word: String) -> [WordPattern] {
    let isReflexive = word.hasSuffix("ся") || word.hasSuffix("сь")
    let active = isReflexive ? word.dropLast(2) : word[...]
    return (participles(active) + shortForms(active) + young(active)).map {
      WordPattern($0.base, $0.endings, isReflexive: isReflexive)
    }
  }

  /// погибнуть, погиб; закрыть, закрыт.
  private static func participles(_ word: Substring) -> [WordPattern] {
    guard word.hasSuffix("ть"), isInfinitive(String(word)) else { return [] }
    let theme = word.dropLast(2)
    var found: [WordPattern] = []
    if word.hasSuffix("нуть") { found.append(pattern(theme.dropLast(2), .past)) }
    if let vowel = theme.last, "ыоуияе".contains(vowel) {
      found += [pattern(theme + "т", .short), pattern(theme + "т", .adjective)]
    }
    return found
  }

  /// готовый, готов; нужный, нужен; быстро, быстрее.
  private static func shortForms(_ word: Substring) -> [WordPattern] {
    guard ["ый", "ий", "ой"].contains(where: { word.hasSuffix($0) }), word.count > 4 else {
      return word.hasSuffix("о") && word.count > 4 ? [pattern(word.dropLast() + "е", .iot)] : []
    }
    let base = word.dropLast(2)
    let found = [pattern(base, .short)] + inserted(base).map { pattern($0, .bare) }
    // третий, третья, третьего.
    return word.hasSuffix("ий") ? found + [pattern(base + "ь", .adjective), pattern(base + "ь", .feminineYa)] : found
  }

  /// котенок, котята.
  private static func young(_ word: Substring) -> [WordPattern] {
    guard word.hasSuffix("онок") || word.hasSuffix("енок") else { return [] }
    let (base, vowel) = (word.dropLast(4), word.hasSuffix("онок") ? "а" : "я")
    return ["т", "та", "там", "тами", "тах"].map { pattern(base + vowel + $0, .bare) }
  }

  /// Whether the reduction to sets of endings gives a form that is none: «живем» of «живой», «света» of «светить».
  static func isOff(_ form: String, _ word: String) -> Bool {
    if word.hasSuffix("ый") || word.hasSuffix("ой") {
      return softEndings.contains { form.hasSuffix($0) && form.count - $0.count == word.count - 2 }
    }
    guard isInfinitive(word), form.hasSuffix("а"), let before = form.dropLast().last else { return false }
    return !"лжчшщнт".contains(before) || before == "т" && word.hasSuffix("тить")
  }

  private static let softEndings = ["яя", "его", "ему", "ем", "юю", "ею"]
  /// Words of foreign endings.
  static let indeclinable: Swift.Set<String> = [
    "метро", "кино", "радио", "пальто", "купе", "кафе", "кофе", "шоссе", "такси", "интервью", "депо", "бюро", "досье",
    "видео", "фото", "ателье", "шасси", "жюри", "рагу", "какао", "пианино", "казино", "авто", "евро", "кило",
  ]

  /// Whether a dictionary form is a verb's.
  static func isInfinitive(_ word: String) -> Bool {
    let active = word.hasSuffix("ся") || word.hasSuffix("сь") ? word.dropLast(2) : word[...]
    if nouns.contains(word) { return false }
    if ["чь", "сти", "зти", "йти", "идти"].contains(where: { active.hasSuffix($0) }) {
      return !active.hasSuffix("ости")
    }
    guard active.hasSuffix("ть"), let before = active.dropLast(2).last, "аяеиоуысз".contains(before) else {
      return false
    }
    return !word.hasSuffix("ость") && !word.hasSuffix("есть") || verbsInEst.contains(word)
  }

  private static let verbsInEst: Swift.Set<String> = [
    "есть", "съесть", "поесть", "доесть", "сесть", "присесть", "прочесть",
  ]
  /// Nouns, numerals and adverbs that end like infinitives.
  private static let nouns: Swift.Set<String> = [
    "мать", "сеть", "суть", "путь", "жуть", "муть", "пять", "девять", "десять", "нить", "плеть", "клеть", "ртуть",
    "треть", "рать", "печать", "кровать", "опять", "вспять", "хоть", "прыть", "часть", "власть", "область", "страсть",
    "снасть", "масть", "сласть", "кисть", "грусть", "ненависть", "шерсть", "зависть", "корысть", "весть", "дочь",
    "ночь",
    "речь", "полночь", "мелочь", "горечь", "картечь", "память", "благодать", "челюсть", "сволочь", "бестолочь", "желчь",
    "пусть", "чуть", "ничуть", "зять", "рукоять", "почти", "прочь", "почесть", "пропасть",
  ]
}
