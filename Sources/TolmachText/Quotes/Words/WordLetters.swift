/// The letters of a word under way: folded, hashed, with the last three kept for the ending.
struct WordLetters {
  var hash = SpeechWords.seed
  var count = 0
  var isCyrillic = false
  var isNumber = false
  var isCapitalized = false
  var last: (UInt32, UInt32, UInt32) = (0, 0, 0)
  /// Whether some prefix is the stem of a verb of saying, and how many letters follow it.
  var stemEnd = -1

  @inline(__always) mutating func add(_ scalar: UInt32, _ lexicon: SpeechWords) {
    var folded = scalar
    if scalar < 0x80 {
      if scalar &- 0x41 < 26 { folded = scalar | 0x20 }
      if count == 0 {
        isCapitalized = folded != scalar
        isNumber = scalar &- 0x30 < 10
      } else if isCyrillic, scalar == 0x31 || scalar == 0x49 || scalar == 0x6C {
        folded = 0x4CF
      }
    } else if scalar &- 0x400 < 0x130 {
      if count == 0 { isCapitalized = scalar < 0x430 }
      isCyrillic = true
      switch scalar {
      case 0x410...0x42F: folded = scalar + 0x20
      case 0x401, 0x451: folded = 0x435
      case 0x400...0x40F: folded = scalar + 0x50
      case 0x4C0: folded = 0x4CF
      default: break
      }
    } else if scalar == 0x301 {
      return
    } else if count == 0 {
      isCapitalized = (0xC0...0xDE).contains(scalar)
    }
    hash = SpeechWords.hash(hash, folded)
    count += 1
    last = (last.1, last.2, folded)
    if isCyrillic, count >= 3, lexicon.isVerbStem(hash) { stemEnd = count }
  }
}

extension WordLetters {
  /// The form of the ending, as far as it tells a Russian verb.
  var traits: WordTraits {
    var traits: WordTraits = []
    if isCapitalized { traits.insert(.capitalized) }
    if isNumber { traits.insert(.number) }
    if count == 1 { traits.insert(.single) }
    guard isCyrillic else {
      if count >= 4, last.1 == 0x65, last.2 == 0x64, !isCapitalized { traits.insert(.pastForm) }
      return traits
    }
    traits.insert(.cyrillic)
    if isPast { traits.insert(.past) }
    if isAdjective { traits.insert(.adjective) }
    if isOblique { traits.insert(.oblique) }
    if count >= 3, last.2 == 0x443 || last.2 == 0x44E { traits.insert(.dative) }
    guard stemEnd > 0 else { return traits }
    if isPast || isPresent { traits.insert(.saying) } else if isGerund { traits.insert(.participle) }
    return traits
  }

  /// …л, …ла, …ло, …ли, …лся, …лась, …лось, …лись.
  private var isPast: Bool {
    guard count >= 3 else { return false }
    let (third, second, first) = last
    if first == 0x43B { return true }
    if second == 0x43B, first == 0x430 || first == 0x438 || first == 0x43E { return count >= 4 }
    if first == 0x44F { return second == 0x441 && third == 0x43B }
    return first == 0x44C && second == 0x441 && (third == 0x430 || third == 0x43E || third == 0x438)
  }

  /// …ет, …ит, …ют, …ут, …ят, …ат, with or without …ся.
  private var isPresent: Bool {
    let (third, second, first) = last
    let isVowel = { (letter: UInt32) in [0x435, 0x438, 0x44E, 0x443, 0x44F, 0x430].contains(letter) }
    if first == 0x442 { return isVowel(second) }
    return first == 0x44F && second == 0x441 && third == 0x442
  }

  /// …в, …вши, …я, …яя, …ая.
  private var isGerund: Bool {
    let (_, second, first) = last
    if first == 0x432 { return second == 0x430 || second == 0x438 || second == 0x435 || second == 0x443 }
    return first == 0x44F && second != 0x441 || first == 0x438 && second == 0x448
  }

  /// …ый, …ий, …ой, …ая, …ое, …ого, …ые, …ых, …им, …ым: words that stand before the noun.
  private var isAdjective: Bool {
    guard count >= 4 else { return false }
    let (_, second, first) = last
    switch first {
    case 0x439: return second == 0x44B || second == 0x438 || second == 0x43E
    case 0x44F: return second == 0x430
    case 0x435: return second == 0x43E || second == 0x44B
    default: return false
    }
  }

  /// …ого, …его, …ому, …ему, …ой, …ей, …ых, …их.
  private var isOblique: Bool {
    guard count >= 4 else { return false }
    let (third, second, first) = last
    let isVowel = { (letter: UInt32) in letter == 0x43E || letter == 0x435 }
    switch first {
    case 0x43E: return second == 0x433 && isVowel(third)
    case 0x443: return second == 0x43C && isVowel(third)
    case 0x439: return isVowel(second)
    case 0x445: return second == 0x44B || second == 0x438
    default: return false
    }
  }
}
