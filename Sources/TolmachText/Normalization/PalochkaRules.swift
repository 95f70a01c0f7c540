/// Tells a palochka written as I, l, 1, І, і, | or ! from those characters meant as themselves.
///
/// The rules follow from counts over Chechen texts of many hands: which letters stand before and after a palochka,
/// where Roman numerals, list numbers and markup stand, and what one writer does twice.
struct PalochkaRules {
  let habits: PalochkaHabits
  let mask: MarkupMask

  /// Letters that take a palochka as the second part of a digraph.
  static let digraphLetters = Set("гкптхцчГКПТХЦЧ".unicodeScalars.map(\.value))
  static let vowels = Set("аеёиоуыэюяАЕЁИОУЫЭЮЯ".unicodeScalars.map(\.value))
  /// Letters after which a final 1 is a palochka.
  private static let finalLetters = Set("гкптхцчГКПТХЦЧаеёиоуыэюяАЕЁИОУЫЭЮЯьлрнмвшсжбдзй".unicodeScalars.map(\.value))
  private static let otherSlavic = Set("ЇїЄєҐґЎў".unicodeScalars.map(\.value))

  /// Repairs one word.
  func repair(_ scalars: inout [UInt32], _ word: Range<Int>, _ rules: inout [NormalizationRule?]) {
    guard word.contains(where: { Self.isCandidate(scalars[$0]) }),
      word.contains(where: { ScalarClass.isCyrillicOrMark(scalars[$0]) }), !isRomanNumeral(scalars, word)
    else { return }
    let given = WordFacts(Array(scalars[word]))
    for index in word where Self.isCandidate(given.letters[index - word.lowerBound]) {
      let place = Place(word: given, index: index - word.lowerBound, scalars: scalars, at: index)
      guard let rule = rule(for: place), !(mask.covers(index) && place.scalar == 0x31) else { continue }
      scalars[index] = palochka(for: place)
      rules[index] = rule
    }
  }

  private static func isCandidate(_ scalar: UInt32) -> Bool {
    [0x49, 0x6C, 0x31, 0x406, 0x456, 0x7C, 0x21].contains(scalar)
  }

  /// A word of Roman digits alone, the palochka's substitutes among them.
  private func isRomanNumeral(_ scalars: [UInt32], _ word: Range<Int>) -> Bool {
    LookAlikes.isRoman(scalars, word) && word.contains { scalars[$0] == 0x49 || scalars[$0] == 0x406 }
  }

  /// What the rules ask about a whole word, asked once: words may be as long as a file.
  private struct WordFacts {
    let letters: [UInt32]
    /// Whether it has a digit other than 1, which means a number and no palochka.
    let hasOtherDigit: Bool
    let hasOtherSlavic: Bool
    /// How many capitals it begins with.
    let leadingCapitals: Int
    /// Whether it has several Cyrillic letters and all of them are capitals.
    let isShouted: Bool

    init(_ letters: [UInt32]) {
      self.letters = letters
      hasOtherDigit = letters.contains { ScalarClass.isDigit($0) && $0 != 0x31 }
      hasOtherSlavic = letters.contains(where: PalochkaRules.otherSlavic.contains)
      leadingCapitals = letters.prefix(while: ScalarClass.isCapital).count
      let cyrillic = letters.filter { (0x400...0x45F).contains($0) && $0 != 0x406 && $0 != 0x456 }
      isShouted = cyrillic.count > 1 && cyrillic.allSatisfy { $0 < 0x430 }
    }
  }

  /// A candidate with its surroundings.
  private struct Place {
    let word: WordFacts
    let index: Int
    let scalar: UInt32
    /// The neighbours inside the word, the one before it as repaired; 0 at its ends.
    let before: UInt32
    let after: UInt32
    /// What stands before and behind the word.
    let outsideBefore: UInt32
    let outsideAfter: UInt32
    let secondAfter: UInt32

    init(word: WordFacts, index: Int, scalars: [UInt32], at position: Int) {
      self.word = word
      self.index = index
      scalar = word.letters[index]
      before = index > 0 ? scalars[position - 1] : 0
      after = index + 1 < word.letters.count ? word.letters[index + 1] : 0
      outsideBefore = position > 0 ? scalars[position - 1] : 0
      outsideAfter = position + 1 < scalars.count ? scalars[position + 1] : 0
      secondAfter = position + 2 < scalars.count ? scalars[position + 2] : 0
    }

    var followsCyrillic: Bool { ScalarClass.isCyrillicOrMark(before) }
    var precedesCyrillic: Bool { ScalarClass.isCyrillicOrMark(after) }
    var isFollowedByVowel: Bool { PalochkaRules.vowels.contains(after) }
    var isMedialPlace: Bool {
      PalochkaRules.digraphLetters.contains(before) || isFollowedByVowel || PalochkaRules.vowels.contains(before)
        || before == 0x44C || before == 0x44A
    }
    /// Whether all letters before it are capitals, and there are any.
    var followsCapitalsOnly: Bool { index > 0 && word.leadingCapitals >= index }
  }

  private func rule(for place: Place) -> NormalizationRule? {
    switch place.scalar {
    case 0x31: isOne(place) ? .palochkaOne : nil
    case 0x49: isLetter(place) ? .palochkaCapitalI : nil
    case 0x6C: isLetter(place) ? .palochkaSmallL : nil
    case 0x406, 0x456: isDottedI(place) ? .palochkaDottedI : nil
    default: isBar(place) ? .palochkaBar : nil
    }
  }

  private func isLetter(_ place: Place) -> Bool {
    func isOtherLatin(_ scalar: UInt32) -> Bool { ScalarClass.isLatin(scalar) && scalar != 0x49 && scalar != 0x6C }
    guard !isOtherLatin(place.before), !isOtherLatin(place.after) else { return false }
    if place.followsCyrillic, place.precedesCyrillic { return true }
    if place.followsCyrillic, place.after == 0 || !ScalarClass.isDigit(place.after) {
      let isAbbreviation = place.followsCapitalsOnly && place.index > 1
      return !isAbbreviation || Self.digraphLetters.contains(place.before) || Self.vowels.contains(place.before)
    }
    return place.before == 0 && place.precedesCyrillic && place.isFollowedByVowel
  }

  private func isOne(_ place: Place) -> Bool {
    guard !place.word.hasOtherDigit, !ScalarClass.isDigit(place.before), !ScalarClass.isDigit(place.after) else {
      return false
    }
    if place.followsCyrillic, place.precedesCyrillic {
      return place.isMedialPlace || habits.ones >= 1
    }
    if place.followsCyrillic, place.after == 0 {
      if place.followsCapitalsOnly, habits.ones < 2 { return false }
      let isHyphenated = place.outsideAfter == 0x2D || place.outsideAfter == 0x2011
      if isHyphenated, ScalarClass.isDigit(place.secondAfter) { return false }
      if place.word.letters.count == 2, habits.ones < 1 { return false }
      return Self.finalLetters.contains(place.before)
    }
    guard place.before == 0, place.precedesCyrillic, place.isFollowedByVowel else { return false }
    if ".,:/№#$%+=×".unicodeScalars.contains(Unicode.Scalar(place.outsideBefore) ?? " ") { return false }
    return place.word.letters.count >= 3 || habits.ones >= 1
  }

  private func isDottedI(_ place: Place) -> Bool {
    guard !place.word.hasOtherSlavic else { return false }
    if place.scalar == 0x456, place.followsCyrillic, place.precedesCyrillic, !place.isMedialPlace { return false }
    return place.followsCyrillic || (place.precedesCyrillic && place.isFollowedByVowel)
  }

  private func isBar(_ place: Place) -> Bool {
    let count = place.scalar == 0x7C ? habits.bars : habits.exclamations
    guard count >= 2 else { return false }
    if place.followsCyrillic, place.precedesCyrillic {
      return Self.digraphLetters.contains(place.before) || place.isMedialPlace
    }
    guard place.scalar == 0x7C else { return false }
    if place.before == 0, place.precedesCyrillic { return place.isFollowedByVowel && isOpening(place.outsideBefore) }
    return place.followsCyrillic && place.after == 0 && Self.digraphLetters.contains(place.before)
  }

  private func isOpening(_ scalar: UInt32) -> Bool {
    scalar == 0 || "\n\t «\"„(-".unicodeScalars.contains(Unicode.Scalar(scalar) ?? "x")
  }

  /// The palochka of the document's own convention: U+04C0 throughout, or U+04CF with U+04C0 as its capital.
  private func palochka(for place: Place) -> UInt32 {
    guard habits.isCased else { return 0x4C0 }
    let isCapital = place.index == 0 && (place.scalar == 0x49 || place.scalar == 0x406)
    return place.word.isShouted || isCapital ? 0x4C0 : 0x4CF
  }
}
