/// How many different letters and words a text has: a letter held down on a keyboard is in no language, whatever its pairs
/// look like.
struct LetterVariety {
  /// A bit for each Cyrillic and each Latin letter.
  private var cyrillic: UInt64 = 0
  private var latin: UInt64 = 0
  private var letterCount = 0
  private var wordCount = 0
  /// The first different words, by hash; later ones need no count.
  private var words: [Int] = []

  /// A sentence of four words has more different letters.
  private static let leastLetters = 4
  /// So many letters, or words, of the same few are no phrase that somebody typed.
  private static let longPhrase = (letters: 24, words: 12)
  /// A text has more different words; the last one looked at may be cut short.
  private static let fewWords = 3

  /// Takes a word's letters, as numbers below 64.
  mutating func add(_ cyrillic: [UInt8], _ latin: [UInt8]) {
    for letter in cyrillic { self.cyrillic |= 1 &<< UInt64(letter & 63) }
    for letter in latin { self.latin |= 1 &<< UInt64(letter & 63) }
    letterCount += cyrillic.count + latin.count
    wordCount += 1
    guard words.count <= Self.fewWords else { return }
    var hasher = Hasher()
    hasher.combine(cyrillic)
    hasher.combine(latin)
    let hash = hasher.finalize()
    if !words.contains(hash) { words.append(hash) }
  }

  private var letters: Int { cyrillic.nonzeroBitCount + latin.nonzeroBitCount }

  /// Whether there are as many different letters as a sentence has.
  var isOfSentence: Bool { letters >= Self.leastLetters && !isMonotonous }

  /// Whether a long text repeats a few letters, or two or three words.
  var isMonotonous: Bool {
    letterCount >= Self.longPhrase.letters && letters < Self.leastLetters
      || wordCount >= Self.longPhrase.words && words.count <= Self.fewWords
  }
}
