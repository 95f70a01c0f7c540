import TolmachModel

/// Sees denials that have changed places: "I saw him but did not speak" of «не видел, но говорил».
///
/// Denials are as many on either side and each finds a counterpart, so only the verbs tell: one denied in the quote is linked with
/// a verb that is not denied in the passage, and one denied there with a verb that is not denied here. Links of verbs of thinking
/// and wishing tell nothing («думаю, он не пришёл» is "I don't think he came"), nor do those of a verb that is said twice.
struct ExchangedDenials {
  /// A verb stands at most so far, in words, behind the English word that denies it; in Russian it is the next.
  private static let reach = 3
  /// A word with a denial so near in its clause counts as denied, whatever is.
  private static let shadow = 4

  private let quote: QuoteComparison.Side
  private let passage: QuoteComparison.Side
  private let counterparts: Counterparts

  init(_ comparison: QuoteComparison, _ counterparts: Counterparts) {
    (quote, passage) = (comparison.quote, comparison.passage)
    self.counterparts = counterparts
  }

  /// The verb denied in the quote and the one, not denied, that it renders; nil where nothing was exchanged.
  ///
  /// Only of an English quote and a Russian passage.
  ///
  /// - Complexity: O(*n*) for *n* words and each of their denials.
  var first: (quote: Int, passage: Int)? {
    guard quote.language.language == "en", passage.language.language == "ru",
      let quoteWords = NegationWords.of(quote.language), let passageWords = NegationWords.of(passage.language)
    else { return nil }
    let (said, spoken) = (quote.clausedWords, passage.clausedWords)
    let here = said.keys.indices.compactMap { deniedInQuote(by: $0, said) }
    let there = passage.span.compactMap { deniedInPassage(by: $0, spoken) }
    func isSaidOnce(_ pair: (quote: Int, passage: Int)) -> Bool {
      Self.isOnly(pair.quote, in: said.keys) && Self.isOnly(pair.passage, in: spoken.keys)
    }
    let lost = there.first { isSaidOnce($0) && !isShadowed($0.quote, quoteWords, said) }
    guard lost != nil else { return nil }
    return here.first { pair in
      isSaidOnce(pair) && passage.span.contains(pair.passage) && Self.isVerb(spoken.keys[pair.passage])
        && !isShadowed(pair.passage, passageWords, spoken)
    }
  }

  /// The linked word behind "not", and its partner.
  private func deniedInQuote(by denial: Int, _ text: ClausedWords) -> (quote: Int, passage: Int)? {
    guard Self.denying.contains(text.keys[denial]) || text.keys[denial].hasSuffix("n't") else { return nil }
    for word in (denial + 1..<denial + 1 + Self.reach).clamped(to: text.keys.indices) {
      let key = text.keys[word]
      guard text.areTogether(denial, word), !Self.turns.contains(key), !Self.opinions.contains(where: key.hasPrefix)
      else { return nil }
      if key.count > 2, let partner = counterparts.partner(ofQuote: word) { return (word, partner) }
    }
    return nil
  }

  /// The verb behind «не», and its partner.
  private func deniedInPassage(by denial: Int, _ text: ClausedWords) -> (quote: Int, passage: Int)? {
    let word = denial + 1
    guard text.keys[denial] == "не", word < text.keys.count, text.areTogether(denial, word),
      Self.isVerb(text.keys[word]),
      !Self.opinions.contains(where: text.keys[word].hasPrefix), let partner = counterparts.partner(ofPassage: word)
    else { return nil }
    return (partner, word)
  }

  /// Whether a denial, or a word that does the same, stands near a word, and nothing between them that turns.
  private func isShadowed(_ word: Int, _ words: NegationWords, _ text: ClausedWords) -> Bool {
    let near = (word - Self.shadow..<word + Self.shadow + 1).clamped(to: text.keys.indices)
    return near.contains { place in
      words.excuses(text.keys[place]) && text.areTogether(place, word)
        && !(min(place, word)...max(place, word)).contains { Self.turns.contains(text.keys[$0]) }
    }
  }
}

extension ExchangedDenials {
  /// Whether no other word begins as one does.
  private static func isOnly(_ word: Int, in keys: [String]) -> Bool {
    let beginning = keys[word].prefix(alike)
    return keys.count { $0.hasPrefix(beginning) } == 1
  }

  /// So many letters are the same in the forms of a verb.
  private static let alike = 4

  /// Whether a word has the ending of a Russian verb: of the past, the infinitive, or a person.
  private static func isVerb(_ key: String) -> Bool {
    key.unicodeScalars.count > 3 && endings.contains(where: key.hasSuffix)
  }

  private static let endings =
    RussianVerbs.past + RussianVerbs.thirdPerson + [
      "ть", "йти", "чь", "ться", "йтись", "ешь", "ишь", "ете", "ите", "аем", "яем", "еем", "уем", "аю", "яю", "ею",
      "ую", "жу", "чу", "шу",
    ]
  private static let denying: Set<String> = ["not", "never", "cannot", "didnt", "dont", "doesnt", "wont", "cant"]
  /// Words that part what is denied from what is not.
  private static let turns: Set<String> = [
    "but", "and", "yet", "though", "although", "because", "so", "when", "while", "if", "that", "only", "just",
    "но", "а", "и", "зато", "однако", "хотя", "когда", "если", "что", "потому", "поэтому", "только", "просто",
  ]
  /// Beginnings of verbs whose denial may be that of what they govern, and of those that stand for any verb.
  private static let opinions = [
    "think", "thought", "believ", "want", "wish", "seem", "suppos", "expect", "feel", "felt", "look", "imagin", "guess",
    "hope", "need", "have", "say", "said", "tell", "told", "allow", "let", "plan", "intend", "claim", "admit", "do",
    "did",
    "get", "got",
    "дума", "счита", "хоте", "хоти", "хотя", "хоч", "каж", "каза", "вер", "полага", "ожида", "чувств", "надея", "долж",
    "надо",
    "нужн", "приход", "пришл", "сказ", "говорят", "велел", "разреш", "позвол", "дал", "даю", "мог", "мож", "смог",
    "дела", "сдела",
  ]
}
