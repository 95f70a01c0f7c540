import TolmachModel
import TolmachText

/// Partners that no lexicon gives, found through words of the same family: «поддержка» through «поддержать», "decision"
/// through "decided".
///
/// A family is words of one language with a long common beginning. What a lexicon says of a word holds for its family by
/// half, and the less the less they share. Number words have none: twenty is not the twentieth.
struct RelatedWords {
  /// A word of a lexicon that stands for one of the text.
  private struct Relative {
    /// Its number in the lexicon.
    var number: Int
    /// How much of what it says holds: 0 … 1, 1 for the word itself.
    var trust: Float
  }

  private let views: [LexiconView]
  private let transcript: SentenceVocabulary
  /// The transcript's words by stem.
  private let order: [Int]
  /// The number words of both languages.
  private let numberWords: (quotes: Set<[UInt8]>, transcript: Set<[UInt8]>)

  /// Words of a family share so many letters.
  private static let leastCommon = 5
  /// Behind these the longer word has at most so many.
  private static let mostEnding = 4
  /// Of a family so many words are looked at.
  private static let mostRelatives = 12
  /// What a relative says holds by this.
  private static let trust: Float = 0.5
  /// Less probable renderings lead nowhere.
  private static let leastProbability: Float = 0.03
  /// The probability of a rendering that its lexicon has in one direction only.
  private static let leastBackward: Float = 0.002

  /// Prepares the words of a transcript.
  ///
  /// - Parameters:
  ///   - language: the quotes' language.
  ///   - transcriptLanguage: that of the transcript.
  init(
    _ views: [LexiconView],
    from language: LanguageTag,
    to transcriptLanguage: LanguageTag,
    transcript: SentenceVocabulary
  ) {
    numberWords = (NumberReader.stems(of: language), NumberReader.stems(of: transcriptLanguage))
    self.views = views
    self.transcript = transcript
    order = (0..<transcript.count).filter { transcript.isWord[$0] }
      .sorted { transcript.stems[$0].lexicographicallyPrecedes(transcript.stems[$1]) }
  }

  /// Calls `body` with each pair of types that relatives lead to, and its probability in both directions; a pair may come
  /// more than once.
  ///
  /// - Complexity: O(*w*·*r*·log *v*) for *w* words with *r* renderings, their families' too, and *v* types of the
  ///   transcript.
  func forEachPair(
    of quotes: SentenceVocabulary,
    _ body: (_ row: Int, _ column: Int, _ forward: Float, _ backward: Float) -> Void
  ) {
    for view in views {
      for row in 0..<quotes.count where quotes.isWord[row] {
        for relative in relatives(of: quotes.stems[row], in: view) {
          view.lexicon.forEachRendering(of: relative.number, view.direction) { rendering, probability in
            guard probability >= Self.leastProbability else { return }
            let backward = Self.backward(from: rendering, to: relative.number, view)
            forEachType(like: view.lexicon.stem(rendering, foundBy: view.direction)) { column, trust in
              // The word's own renderings themselves are no news.
              let trust = trust * relative.trust
              if trust < 1 { body(row, column, probability * trust, backward * trust) }
            }
          }
        }
      }
    }
  }

  /// A word of the quotes in a lexicon, and its family there.
  private func relatives(of stem: [UInt8], in view: LexiconView) -> [Relative] {
    let own = view.lexicon.number(of: stem, view.direction)
    var found = own.map { [Relative(number: $0, trust: 1)] } ?? []
    guard !numberWords.quotes.contains(stem), let prefix = Self.prefix(of: stem) else { return found }
    for number in view.lexicon.numbers(beginningWith: prefix, most: Self.mostRelatives, view.direction)
    where number != own {
      let trust = Self.trust * Self.likeness(stem, view.lexicon.stem(number, foundBy: view.opposite))
      if trust > 0 { found.append(Relative(number: number, trust: trust)) }
    }
    return found
  }

  private static func backward(from rendering: Int, to word: Int, _ view: LexiconView) -> Float {
    var found = leastBackward
    view.lexicon.forEachRendering(of: rendering, view.opposite) { number, probability in
      if number == word { found = probability }
    }
    return found
  }

  /// The types of the transcript that are a word or of its family.
  private func forEachType(like stem: [UInt8], _ body: (_ type: Int, _ trust: Float) -> Void) {
    let prefix = numberWords.transcript.contains(stem) ? stem : Self.prefix(of: stem) ?? stem
    for type in order[firstPlace(of: prefix)...].prefix(Self.mostRelatives) {
      guard transcript.stems[type].starts(with: prefix) else { return }
      guard !numberWords.transcript.contains(transcript.stems[type]) || transcript.stems[type] == stem else { continue }
      let trust = transcript.stems[type] == stem ? 1 : Self.trust * Self.likeness(stem, transcript.stems[type])
      if trust > 0 { body(type, trust) }
    }
  }

  /// Where the first word that is not before `stem` stands in ``order``.
  private func firstPlace(of stem: [UInt8]) -> Int {
    order.partitioningIndex { !transcript.stems[$0].lexicographicallyPrecedes(stem) }
  }

  /// The letters by which a family is looked for; nil for words that are too short to have one.
  private static func prefix(of stem: [UInt8]) -> [UInt8]? {
    var letters = 0
    for (place, byte) in stem.enumerated() where isStart(byte) {
      if letters == leastCommon { return Array(stem[..<place]) }
      letters += 1
    }
    return letters == leastCommon ? stem : nil
  }

  /// How much of the longer one two words share at their beginning: 0 … 1; 0 where it makes no family.
  private static func likeness(_ one: [UInt8], _ other: [UInt8]) -> Float {
    var common = 0
    while common < min(one.count, other.count), one[common] == other[common] { common += 1 }
    let letters = one[..<common].count(where: isStart)
    let longest = max(one.count(where: isStart), other.count(where: isStart))
    guard letters >= leastCommon, longest - letters <= mostEnding else { return 0 }
    return Float(letters) / Float(longest)
  }

  private static func isStart(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}
