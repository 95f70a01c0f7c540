/// A key under which the spellings of one name meet: in Russian, Chechen or Latin letters, in any case.
///
/// Letters are brought to Latin sound classes (х, kh and h are one; ж, zh and dzh; й, y and i), soft and hard signs and
/// the palochka fall away, doubled letters count once, and endings of Russian and Chechen cases are weak because vowels
/// are. Made for comparing names with names: it says nothing about other words.
public struct NameKey: Hashable, Sendable {
  /// Consonant classes, preceded by `*` where the name begins with a vowel.
  public let consonants: [UInt8]
  /// Consonant and vowel classes.
  public let letters: [UInt8]

  /// Makes the key of one word of a name, given in the search key's form (lower case).
  public init(_ word: borrowing Span<UInt8>) {
    let classes = NameSounds.classes(of: word)
    letters = classes
    var skeleton: [UInt8] = []
    for (index, sound) in classes.enumerated() {
      let isVowel = NameSounds.isVowel(sound)
      if isVowel, index == 0 { skeleton.append(0x2A) }
      if !isVowel { skeleton.append(sound) }
    }
    consonants = skeleton
  }

  /// Makes the key of one word of a name.
  public init(_ word: String) { self.init(Array(word.lowercased().utf8).span) }

  /// Whether both may be spellings or forms of one name.
  ///
  /// The consonants must agree, but for an ending of at most two of them; names of fewer than three consonants must
  /// agree in their vowels too, but for one, or be followed by a Russian ending.
  public func matches(_ other: NameKey) -> Bool {
    let shorter = consonants.count <= other.consonants.count ? self : other
    let longer = consonants.count <= other.consonants.count ? other : self
    guard !shorter.consonants.isEmpty, longer.consonants.starts(with: shorter.consonants) else { return false }
    let rest = longer.consonants.dropFirst(shorter.consonants.count)
    if shorter.consonants.count >= 3 { return rest.isEmpty || NameSounds.isEnding(rest) }
    let stem = NameSounds.withoutFinalVowels(shorter.letters)
    guard rest.isEmpty else { return NameSounds.isForm(longer.letters, of: stem) }
    let full = NameSounds.withoutFinalVowels(longer.letters)
    return stem == full || (stem.count >= 3 && NameSounds.differByOne(stem, full))
  }
}
