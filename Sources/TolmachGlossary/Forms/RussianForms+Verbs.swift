/// The conjugations.
extension RussianForms {
  static func verb(_ word: String, onlyLong: Bool = false) -> [WordPattern] {
    let isReflexive = word.hasSuffix("ся") || word.hasSuffix("сь")
    let active = isReflexive ? word.dropLast(2) : word[...]
    let irregular = consonantal(active)
    if !irregular.isEmpty {
      return irregular.map { WordPattern($0.base, $0.endings, isReflexive: isReflexive) }
    }
    guard active.hasSuffix("ть"), let vowel = active.dropLast(2).last, "аяеиоуы".contains(vowel) else { return [] }
    let theme = active.dropLast(2)
    guard !onlyLong || theme.count >= 3 else { return [] }
    var found = [pattern(theme, .verbTheme), pattern(theme + "вш", .adjective), pattern(theme + "нн", .adjective)]
    found += [pattern(theme, .passive)]
    found += nonPast(String(theme), vowel)
    return found.map { WordPattern($0.base, $0.endings, isReflexive: isReflexive) }
  }

  private static func nonPast(_ theme: String, _ vowel: Character) -> [WordPattern] {
    let root = String(theme.dropLast())
    var found: [WordPattern] = []
    switch vowel {
    case "и", "е":
      found = [pattern(root, .second), pattern(root, .imperativeSoft)]
      for stem in mutated(root) {
        found += [pattern(stem, .second), pattern(stem + "енн", .adjective), pattern(stem + "е", .passive)]
      }
      found += [pattern(root + "ящ", .adjective), pattern(root + "ащ", .adjective)]
      if vowel == "е" { found += [pattern(theme, .present), pattern(theme + "ющ", .adjective)] }
    case "а", "я":
      found = [pattern(theme, .present), pattern(theme + "ющ", .adjective), pattern(theme + "ем", .adjective)]
      if root.hasSuffix("ов") || root.hasSuffix("ев") {
        let stem = root.dropLast(2) + (root.hasSuffix("ов") ? "у" : "ю")
        found += [pattern(stem, .present), pattern(stem + "ющ", .adjective), pattern(stem + "ем", .adjective)]
      }
      if ["ж", "ч", "ш", "щ"].contains(where: { root.hasSuffix($0) }) {
        // держать, молчать, слышать are of the second conjugation, начать is not.
        found += [pattern(root, .second), pattern(root + "ащ", .adjective), pattern(root + "н", .present)]
      }
      found += nasal(theme) + doubleStem(theme)
      for stem in mutated(root) where stem != root { found += [pattern(stem, .present), pattern(stem, .second)] }
    case "у":
      found = [pattern(root, .present), pattern(root, .imperativeSoft), pattern(root + "ут", .adjective)]
    case "ы": found = [pattern(root + "о", .present), pattern(root + "о", .imperativeSoft)]
    case "о": found = [pattern(root, .present), pattern(root, .imperativeSoft)]
    default: found = []
    }
    return found
  }

  /// стоять, стою, стоит; давать, даю; узнавать, узнаю; вставать, встаю.
  private static func doubleStem(_ theme: String) -> [WordPattern] {
    if theme.hasSuffix("оя") { return [pattern(theme.dropLast(), .second), pattern(theme.dropLast() + "й", .bare)] }
    guard ["дава", "знава", "става"].contains(where: { theme.hasSuffix($0) }) else { return [] }
    return [pattern(theme.dropLast(2), .present), pattern(theme.dropLast(2) + "ющ", .adjective)]
  }

  /// The stem with its last consonant as it is before -ю and -енный: любить, люблю; ходить, хожу; писать, пишу.
  private static func mutated(_ root: String) -> [String] {
    let table: [(String, [String])] = [
      ("ст", ["щ"]), ("ск", ["щ"]), ("б", ["бл"]), ("п", ["пл"]), ("в", ["вл"]), ("м", ["мл"]), ("ф", ["фл"]),
      ("д", ["ж", "жд"]), ("з", ["ж"]), ("г", ["ж"]), ("с", ["ш"]), ("х", ["ш"]), ("т", ["ч", "щ"]), ("к", ["ч"]),
    ]
    guard let (ending, changed) = table.first(where: { root.hasSuffix($0.0) }) else { return [root] }
    return changed.map { root.dropLast(ending.count) + $0 }
  }
  /// Verbs whose stem ends in a consonant: помочь, принести, перейти, приехать.
  private static func consonantal(_ word: Substring) -> [WordPattern] {
    if word.hasSuffix("йти"), word.count > 4 {
      let root = word.dropLast(3)
      let forms = ["шел", "шла", "шло", "шли"].map { pattern(root + $0, .bare) }
      return forms + [
        pattern(root + "йд", .present), pattern(root + "йд", .imperativeSoft), pattern(root + "шедш", .adjective),
      ]
    }
    if word.hasSuffix("сти") || word.hasSuffix("зти") {
      let roots =
        [String(word.dropLast(2))] + (word.hasSuffix("вести") ? [word.dropLast(3) + "д", word.dropLast(3) + "л"] : [])
      return roots.flatMap { root in
        [
          pattern(root, .past), pattern(root, .present), pattern(root, .imperativeSoft),
          pattern(root + "ш", .adjective),
        ]
          + [pattern(root + "енн", .adjective), pattern(root + "е", .passive)]
      }
    }
    if word.hasSuffix("чь"), word.count > 4 {
      let root = word.dropLast(2)
      return ["г", "к"].flatMap {
        [pattern(root + $0, .past), pattern(root + $0, .present), pattern(root + $0, .imperativeSoft)]
      }
        + ["ж", "ч"].flatMap { [pattern(root + $0, .present), pattern(root + $0 + "енн", .adjective)] }
    }
    if word.hasSuffix("ехать") {
      return [pattern(word.dropLast(4) + "д", .present), pattern(word.dropLast(2), .verbTheme)]
    }
    return []
  }

  /// понять, пойму; принять, приму; снять, сниму.
  private static func nasal(_ theme: String) -> [WordPattern] {
    guard theme.hasSuffix("ня") else { return [] }
    let root = theme.dropLast(2)
    let passive = [pattern(theme, .verbTheme), pattern(theme + "т", .adjective), pattern(theme + "т", .feminineA)]
    return ["йм", "м", "ним"].flatMap { [pattern(root + $0, .present), pattern(root + $0, .imperativeSoft)] } + passive
  }
}
