public import TolmachModel

/// Tells Russian, Chechen and English apart, and says nothing where it cannot.
///
/// Russian against Chechen by letter pairs, English against the rest of Latin script by letter pairs and short words
/// (``LanguageTables``). Fewer than ``minimumWords`` words, the same few letters over and over, letters of other
/// alphabets or a near tie give `und`. Markup
/// is no evidence; a few Cyrillic words are enough against any number of Latin ones, as Russian and Chechen texts are
/// full of foreign names and the reverse hardly happens.
public struct LanguageRecognizer: Sendable {
  /// Texts of fewer words are not judged.
  public static let minimumWords = 4

  /// Nothing to prepare: the tables are constants.
  public init() {}

  /// The language of `text`, or `und` where there is too little to tell.
  ///
  /// - Complexity: O(*n*) in the text's length; at most ``longest`` bytes are looked at.
  public func language(of text: borrowing Span<UInt8>) -> LanguageTag {
    let text = text.extracting(0..<min(text.count, Self.longest))
    var evidence = Evidence()
    evidence.read(text, skippingMarkup: true)
    if evidence.verdict != .undetermined { return evidence.verdict }
    // A text that is nearly all markup is judged by what the markup says.
    var all = Evidence()
    all.read(text, skippingMarkup: false)
    return all.verdict
  }

  /// The languages that a phrase, however short, may be in, likeliest first: Russian and Chechen for Cyrillic letters,
  /// English for Latin ones in an English order, or nearly so; none for anything else. For what a person types and can correct.
  public func guesses(of phrase: borrowing Span<UInt8>) -> [LanguageTag] {
    var evidence = Evidence()
    evidence.read(phrase.extracting(0..<min(phrase.count, Self.longest)), skippingMarkup: false)
    return evidence.guesses
  }

  /// Whether a text has so many words that its language should be told.
  public static func isLongEnough(_ text: borrowing Span<UInt8>) -> Bool {
    var evidence = Evidence()
    evidence.read(text.extracting(0..<min(text.count, longest)), skippingMarkup: false)
    return evidence.isEnough
  }

  /// How many bytes of a text are looked at, at most.
  public static let longest = 1 << 14

  /// How far Chechen's score must stand above Russian's: names in a list look Chechen.
  fileprivate static let chechenMargin = 15
  fileprivate static let russianMargin = 5
  /// How far below 0 the score of a word may lie, on an average, in a phrase that is taken for English.
  fileprivate static let foreignMargin = 4
}

/// What a text's words say, added up word by word.
private struct Evidence {
  private var cyrillicWords = 0
  private var latinWords = 0
  /// Words inside markup: they make a text long enough and say nothing else.
  private var markedWords = 0
  private var foreignLetters = 0
  private var chechen = 0
  private var english = 0
  private var variety = LetterVariety()
  private var word = Word()

  /// A word under way.
  private struct Word {
    var cyrillic: [UInt8] = []
    var latin: [UInt8] = []
    var foreign = 0

    var isEmpty: Bool { cyrillic.isEmpty && latin.isEmpty }

    mutating func reset() {
      cyrillic.removeAll(keepingCapacity: true)
      latin.removeAll(keepingCapacity: true)
      foreign = 0
    }
  }

  var isEnough: Bool { cyrillicWords + latinWords + markedWords >= LanguageRecognizer.minimumWords }

  var verdict: LanguageTag {
    guard isEnough, variety.isOfSentence else { return .undetermined }
    guard cyrillicWords > 0, cyrillicWords >= 3 || 3 * cyrillicWords >= latinWords else {
      return english > 0 ? .english : .undetermined
    }
    guard foreignLetters * 20 <= cyrillicWords else { return .undetermined }
    if chechen > LanguageRecognizer.chechenMargin { return .chechen }
    return chechen < -LanguageRecognizer.russianMargin ? .russian : .undetermined
  }

  var guesses: [LanguageTag] {
    if foreignLetters > 0 || variety.isMonotonous { return [] }
    if cyrillicWords > 0 { return chechen > 0 ? [.chechen, .russian] : [.russian, .chechen] }
    // A few words of names ("New Year letter") may look like another language's.
    return english > -LanguageRecognizer.foreignMargin * latinWords ? [.english] : []
  }

  mutating func read(_ text: borrowing Span<UInt8>, skippingMarkup: Bool) {
    var position = 0
    var markup = MarkupScan()
    while position < text.count {
      let (scalar, length) = UTF8Scalar.decode(text, at: position)
      if skippingMarkup, let end = markup.end(text, position) {
        endWord()
        markedWords += 1
        position = end
        continue
      }
      position += length
      add(scalar)
    }
    endWord()
  }

  private mutating func add(_ scalar: UInt32) {
    switch scalar {
    case 0x61...0x7A: word.latin.append(UInt8(truncatingIfNeeded: scalar - 0x60))
    case 0x49, 0x6C, 0x31, 0x406:
      // A palochka is often typed as I, l, 1 or І: next to Cyrillic letters it counts as one.
      if !word.cyrillic.isEmpty {
        word.cyrillic.append(33)
      } else if scalar == 0x49 || scalar == 0x6C {
        word.latin.append(scalar == 0x49 ? 9 : 12)
      }
    case 0x41...0x5A: word.latin.append(UInt8(truncatingIfNeeded: scalar - 0x40))
    case 0x410...0x42F: word.cyrillic.append(UInt8(truncatingIfNeeded: scalar - 0x410 + 1))
    case 0x430...0x44F: word.cyrillic.append(UInt8(truncatingIfNeeded: scalar - 0x430 + 1))
    case 0x401, 0x451: word.cyrillic.append(6)
    case 0x4C0, 0x4CF: word.cyrillic.append(33)
    case 0x300...0x36F: break
    case 0x400...0x52F: word.foreign += 1
    case 0xC0...0x24F where scalar != 0xD7 && scalar != 0xF7: word.latin.append(0)
    default: endWord()
    }
  }

  private mutating func endWord() {
    defer { word.reset() }
    foreignLetters += word.foreign
    if !word.isEmpty { variety.add(word.cyrillic, word.latin) }
    if word.cyrillic.count > word.latin.count {
      cyrillicWords += 1
      chechen += Self.score(word.cyrillic, LanguageTables.chechenAgainstRussian, LanguageTables.cyrillicCount)
    } else if !word.latin.isEmpty {
      latinWords += 1
      english += latinScore
    }
  }

  private var latinScore: Int {
    var score = Self.score(word.latin, LanguageTables.englishAgainstOthers, LanguageTables.latinCount)
    score -= 50 * word.latin.count { $0 == 0 }
    guard word.latin.count <= 5, !word.latin.contains(0) else { return score }
    let text = String(decoding: word.latin.map { $0 + 0x60 }, as: UTF8.self)
    if LanguageTables.englishWords.contains(text) { score += 25 }
    if LanguageTables.foreignWords.contains(text) { score -= 40 }
    return score
  }

  private static func score(_ letters: [UInt8], _ table: [Int8], _ width: Int) -> Int {
    var total = 0
    var before = 0
    for letter in letters {
      total += Int(table[before * width + Int(letter)])
      before = Int(letter)
    }
    return total + Int(table[before * width])
  }
}
