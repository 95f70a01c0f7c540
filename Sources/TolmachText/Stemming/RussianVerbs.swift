/// Rules for the forms of Russian verbs that Snowball's stems leave apart from their infinitives.
///
/// Bytes of UTF-8; a letter takes two.
enum RussianVerbs {
  /// Stems that the infinitive may have, likeliest first.
  static func candidates(_ stem: [UInt8]) -> [[UInt8]] {
    guard stem.count >= 2 * leastLetters else { return [] }
    var found: [[UInt8]] = []
    for ending in endings where stem.suffix(ending.count).elementsEqual(ending) {
      let root = Array(stem.dropLast(ending.count))
      guard root.count >= 2 * leastRoot else { continue }
      found += infinitives(root) + (stems.contains(Array(root.suffix(2))) ? [root + t] : [])
      break
    }
    if let root = gerundRoot(stem) { found.append(root + t) }
    // «Маша» and «Паша» end like «пишу»: a short stem without an ending may be a name.
    return stem.count >= 2 * leastBare ? found + infinitives(stem).filter { $0 != stem } : found
  }

  /// «уме» – «умет», which is what Snowball makes of «уметь»; «верн» – «вернут»; «пиш» – «писа».
  private static func infinitives(_ root: [UInt8]) -> [[UInt8]] {
    guard root.count >= 2 * leastRoot else { return [] }
    let last = Array(root.suffix(2))
    if vowels.contains(last) { return [root + t, root + ya, root + va] }
    var found = [root, root + ut, root + a, root + nut]
    let body = Array(root.dropLast(2))
    for (changed, letters) in changes where last == changed {
      for letter in letters {
        let plain = body + letter
        found += [plain, plain + a, plain + et, plain + k]
      }
    }
    if last == l, !vowels.contains(Array(body.suffix(2))) {
      found += [body, body + a, body + nut, body + t, body + et]
    }
    if last == g || last == k { found.append(body + ch) }
    return found
  }

  /// «взглянув», «умевш»: what stands before the ending of a gerund or participle.
  private static func gerundRoot(_ stem: [UInt8]) -> [UInt8]? {
    for ending in gerundEndings where stem.suffix(ending.count).elementsEqual(ending) {
      let root = Array(stem.dropLast(ending.count))
      // «Закаев» and «Петров» are names.
      let vowel = Array(root.suffix(2))
      return vowels.contains(vowel) && (ending.count > 2 || vowel != e && vowel != o) ? root : nil
    }
    return nil
  }

  private static let leastLetters = 3
  private static let leastRoot = 3
  private static let leastBare = 4

  private static func bytes(_ letters: String) -> [UInt8] { Array(letters.utf8) }
  private static let (a, et, k, l, nut) = (bytes("а"), bytes("ет"), bytes("к"), bytes("л"), bytes("нут"))
  private static let (t, ut, va, ya) = (bytes("т"), bytes("ут"), bytes("ва"), bytes("я"))
  private static let (g, ch, e, o) = (bytes("г"), bytes("ч"), bytes("е"), bytes("о"))
  /// What Snowball leaves of personal endings and participles behind a consonant or «е», longest first.
  private static let endings = ["ущ", "ющ", "ящ", "ащ", "еш", "ет", "ут", "ют"].map(bytes)
  /// Roots that end so have infinitives in -ти: «несет».
  private static let stems = Set(["с", "з"].map(bytes))
  private static let gerundEndings = ["вш", "в"].map(bytes)
  private static let vowels = Set(["а", "е", "и", "о", "у", "ы", "э", "ю", "я"].map(bytes))
  /// What consonants at the end of a root come from: «вижу» – «видеть», «пишу» – «писать».
  private static let changes: [(changed: [UInt8], letters: [[UInt8]])] = [
    ("ж", "д з г"), ("ч", "т к ц"), ("щ", "ст ск т"), ("ш", "с х"),
  ].map { (bytes($0.0), $0.1.split(separator: " ").map { Array($0.utf8) }) }
}
