import TolmachModel

/// The sound classes of ``NameKey``.
enum NameSounds {
  static func isVowel(_ sound: UInt8) -> Bool { [0x61, 0x65, 0x69, 0x6F, 0x75].contains(sound) }

  /// The classes of a word; a class does not follow itself.
  static func classes(of word: borrowing Span<UInt8>) -> [UInt8] {
    var latin: [UInt8] = []
    var position = 0
    while position < word.count, latin.count < 120 {
      let (scalar, length) = UTF8Scalar.decode(word, at: position)
      if let last = latin.last, let marked = marked(last, with: scalar) { latin[latin.count - 1] = marked }
      let letter = RomanizationTable.lower(scalar)
      if let known = spellings[letter] {
        latin.append(contentsOf: known)
      } else {
        latin.append(contentsOf: spelling(letter).utf8)
      }
      position += length
    }
    return folded(latin)
  }

  /// The class of a letter with a caron or cedilla that stands apart from it; nil where the mark changes no class.
  private static func marked(_ letter: UInt8, with mark: UInt32) -> UInt8? {
    guard mark == 0x30C || mark == 0x327 else { return nil }
    return [0x73: 0x53, 0x63: 0x43, 0x7A: 0x6A][letter]  // s as S, c as C, z as j
  }

  private static let cyrillic: [UInt32: String] = {
    let table =
      "а=a б=b в=v г=g д=d е=e ё=e ж=j з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=h ц=c ч=C ш=S щ=S"
      + " ъ= ы=i ь= э=e ю=yu я=ya ӏ="
    var letters: [UInt32: String] = [:]
    for entry in table.split(separator: " ") {
      let parts = entry.split(separator: "=", omittingEmptySubsequences: false)
      if let letter = parts[0].unicodeScalars.first { letters[letter.value] = String(parts[1]) }
    }
    return letters
  }()

  /// The spellings of ASCII and Cyrillic letters, by their number.
  private static let spellings = SpellingTable(0x500) { $0 < 0x80 || cyrillic[$0] != nil ? spelling($0) : nil }

  private static func spelling(_ scalar: UInt32) -> String {
    if let found = cyrillic[scalar] { return found }
    switch scalar {
    case 0x61...0x7A: return String(UnicodeScalar(UInt8(scalar)))
    case 0x41...0x5A: return String(UnicodeScalar(UInt8(scalar + 0x20)))
    case 0xE0...0xE6: return "a"
    case 0xE8...0xEB: return "e"
    case 0xEC...0xEF: return "i"
    case 0xF2...0xF6, 0xF8: return "o"
    case 0xF9...0xFC: return "u"
    case 0xE7: return "C"
    case 0x15F, 0x161: return "S"
    case 0x10D: return "C"
    case 0x17E, 0x1B6: return "j"
    case 0x11F, 0x121: return "g"
    default: return base(of: scalar)
    }
  }

  /// The letter that a Latin letter with any other mark was made of, by its name in Unicode; "" for what has no such name.
  private static func base(of scalar: UInt32) -> String {
    let name = UnicodeScalar(scalar)?.properties.name ?? ""
    let words = name.split(separator: " ", maxSplits: 5)
    guard words.count > 4, words[0] == "LATIN", words[2] == "LETTER", words[4] == "WITH", words[3].count == 1
    else { return "" }
    return words[3].lowercased()
  }

  /// Letter groups that stand for one sound, longest first.
  private static let groups: [(String, String)] = [
    ("shch", "S"), ("tsch", "C"), ("sch", "S"), ("tch", "C"), ("dzh", "j"), ("kh", "h"), ("gh", "g"), ("zh", "j"),
    ("ch", "C"), ("sh", "S"), ("ts", "c"), ("tz", "c"), ("ck", "k"), ("ph", "f"), ("dj", "j"),
    ("ya", "a"), ("yu", "u"), ("yo", "e"), ("ye", "e"), ("ou", "u"),
    ("oo", "u"), ("ee", "i"), ("ks", "x"),
  ]

  /// The groups by their first letter, each list in order.
  private static let groupsByLetter: [[(bytes: [UInt8], sound: UInt8)]] = {
    var table = [[(bytes: [UInt8], sound: UInt8)]](repeating: [], count: 256)
    for (group, sound) in groups {
      guard let first = group.utf8.first, let sound = sound.utf8.first else { continue }
      table[Int(first)].append((Array(group.utf8), sound))
    }
    return table
  }()

  private static func folded(_ latin: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(latin.count)
    var index = 0
    while index < latin.count {
      var letter = latin[index]
      var length = 1
      for group in groupsByLetter[Int(letter)] where latin[index...].starts(with: group.bytes) {
        letter = group.sound
        length = group.bytes.count
        break
      }
      let sound = single(letter)
      if sound != 0, result.last != sound { result.append(sound) }
      index += length
    }
    return result
  }

  /// Single letters whose sound another letter writes.
  private static func single(_ letter: UInt8) -> UInt8 {
    switch letter {
    case 0x79: 0x69  // y as i
    case 0x77: 0x76  // w as v
    case 0x71: 0x6B  // q as k
    case 0x27: 0  // '
    default: letter
    }
  }

  /// Whether a rest of consonants can be the ending of a Russian or Chechen case, or an English possessive.
  static func isEnding(_ rest: ArraySlice<UInt8>) -> Bool {
    let endings: Set<String> = ["m", "v", "h", "s", "n", "g", "k", "mi", "nc", "c", "sn", "vS", "S", "vn"]
    return rest.count <= 2 && endings.contains(String(decoding: rest, as: UTF8.self))
  }

  /// Whether a word is a short name's stem with an ending that has a consonant, of Russian cases (Зауром, Гойтах) or
  /// Chechen ones (Зауран, Заурца).
  static func isForm(_ word: [UInt8], of stem: [UInt8]) -> Bool {
    guard stem.count >= 3, word.starts(with: stem) else { return false }
    return ["om", "em", "am", "ah", "ami", "an", "na", "as", "ca"].contains(
      String(decoding: word.dropFirst(stem.count), as: UTF8.self)
    )
  }

  static func withoutFinalVowels(_ letters: [UInt8]) -> [UInt8] {
    var letters = letters
    while letters.count > 2, let last = letters.last, isVowel(last) { letters.removeLast() }
    return letters
  }

  /// Whether one change of a letter turns `a` into `b`.
  static func differByOne(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard a.count == b.count else { return false }
    return zip(a, b).count { $0 != $1 } == 1
  }
}

/// Short spellings of letters by number.
private struct SpellingTable: Sendable {
  private let spellings: [[UInt8]?]

  /// The spellings of the letters below `end` that `spelling` gives one.
  init(_ end: UInt32, _ spelling: (UInt32) -> String?) {
    spellings = (0..<end).map { spelling($0).map { Array($0.utf8) } }
  }

  /// The spelling of a letter; nil where the table has none.
  subscript(letter: UInt32) -> [UInt8]? { letter < UInt32(spellings.count) ? spellings[Int(letter)] : nil }
}
