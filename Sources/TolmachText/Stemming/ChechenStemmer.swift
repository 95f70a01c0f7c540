import TolmachModel

/// A light stemmer for Chechen: it joins the forms of a noun, an adjective or a masdar well enough for look-up.
///
/// Case and number endings after the declension tables of Aliroev's and Nichols's grammars, longest first, at most two
/// in a row; then the final vowel; then the umlaut of the stem (аь, оь, уь). The class prefixes в-, й-, б- become д- in
/// a closed list of words and behind a preverb. Nobody who speaks Chechen has reviewed it.
struct ChechenStemmer: Sendable {
  /// Appends the stem of `word`, a word of the search key (lower case, U+04CF, я ю е written йа йу йе).
  func appendStem(of word: borrowing Span<UInt8>, to stem: inout [UInt8]) {
    var letters: [UInt16] = []
    var position = 0
    while position < word.count, letters.count <= Self.longest {
      let (scalar, length) = UTF8Scalar.decode(word, at: position)
      letters.append(UInt16(truncatingIfNeeded: min(scalar, 0xFFFF)))
      position += length
    }
    guard letters.count <= Self.longest, letters.count > 2 else {
      for index in word.indices { stem.append(word[index]) }
      return
    }
    for letter in Self.stem(letters) { UTF8Scalar.append(UInt32(letter), to: &stem) }
  }

  private static let longest = 60

  static func stem(_ word: [UInt16]) -> [UInt16] {
    let word = ChechenEndings.classForms[word] ?? word
    guard word.count > 3 else { return word }
    let preverb = ChechenEndings.preverbs.first { word.count >= $0.count + 4 && word.starts(with: $0) } ?? []
    var root = Array(word[preverb.count...])
    if !preverb.isEmpty, let first = root.first, ChechenEndings.classPrefixes.contains(first), isVowel(root[1]) {
      root[0] = ChechenEndings.neutralPrefix
    }
    for round in 0..<2 {
      guard let cut = ending(of: root, leaving: round + 3) else { break }
      root.removeLast(cut)
    }
    return preverb + withoutUmlaut(withoutFinalVowel(root))
  }

  /// The length of the longest ending that leaves `least` letters or its own minimum.
  private static func ending(of root: [UInt16], leaving least: Int) -> Int? {
    for ending in ChechenEndings.endings where root.count - ending.letters.count >= max(least, ending.leaving) {
      guard root.suffix(ending.letters.count).elementsEqual(ending.letters) else { continue }
      if let bar = ending.notAfter, root[root.count - ending.letters.count - 1] == bar { continue }
      return ending.letters.count
    }
    return nil
  }

  private static func withoutFinalVowel(_ root: [UInt16]) -> [UInt16] {
    guard !keepsVowel(root) else { return root }
    var root = root
    if root.count >= 4, let last = root.last, isVowel(last) { root.removeLast() }
    if root.count >= 5, let last = root.last, isVowel(last) { root.removeLast() }
    return root
  }

  /// Adverbs in -ара, and цхьа "one", would meet other words without their vowel.
  private static func keepsVowel(_ root: [UInt16]) -> Bool {
    root == ChechenEndings.one || root.suffix(3).elementsEqual(ChechenEndings.adverbEnding)
  }

  private static func withoutUmlaut(_ root: [UInt16]) -> [UInt16] {
    guard root.count >= 4 else { return root }
    var result: [UInt16] = []
    for letter in root {
      if letter == 0x44C, let before = result.last, ChechenEndings.umlautVowels.contains(before) { continue }
      result.append(letter)
    }
    return result
  }

  private static func isVowel(_ letter: UInt16) -> Bool { ChechenEndings.vowels.contains(letter) }
}
