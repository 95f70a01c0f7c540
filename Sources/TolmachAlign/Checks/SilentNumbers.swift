import TolmachModel
import TolmachText

/// Numbers that the other side says without a number, and words that look like numbers and are none.
enum SilentNumbers {
  /// Whether no number of the passage need stand for a mention of the quote.
  static func isSaid(_ mention: NumberMention, in comparison: QuoteComparison) -> Bool {
    guard !mention.isTime else { return false }
    let (quote, passage) = (comparison.quote, comparison.passage)
    if collectives[mention.value]?.stand(in: passage.keys) == true { return true }
    switch mention.value {
    case 0.5: return isHalved(passage) || isDegree(mention, in: quote) && !wholly.stand(in: passage.keys)
    case 2: return isCompany(mention, of: quote, in: passage)
    default: return false
    }
  }

  /// What stands for a number: «сотня», «пара», "a dozen", «вдвоём».
  private static let collectives: [Double: SignalWords] = [
    2: SignalWords(
      "пара, пары, пару, паре, парой, пар, парочк*, оба, обе, обоих, обоим, обоими, обеих, обеим, обеими, обоюдн*, двое*, двои*, дважды, вдвое*, вдвоем, both*, couple*, pair*, twice*, double*"
    ),
    3: SignalWords("трижды, втрое*, втроем, тройн*, тройк*, thrice, triple*"),
    4: SignalWords("четырежды, вчетверо*"), 5: SignalWords("впятеро*, пятерк*"), 6: SignalWords("вшестером"),
    7: SignalWords("всемером"), 10: SignalWords("десяток*, десятк*, десятер*, вдесятеро*"),
    12: SignalWords("дюжин*, dozen*, десяток*, десятк*"), 100: SignalWords("сотн*, сотен*, hundred*"),
    1000: SignalWords("тысяч*, thousand*"),
  ]

  /// Whether two are named by one of them: "the two of us" is «мы с братом».
  private static func isCompany(
    _ mention: NumberMention,
    of quote: QuoteComparison.Side,
    in passage: QuoteComparison.Side
  ) -> Bool {
    guard passage.language.language == "ru", let word = quote.word(of: mention), word + 2 < quote.keys.count,
      quote.keys[word + 1] == "of", let pair = companies[quote.keys[word + 2]]
    else { return false }
    return pair.stand(in: passage.keys)
  }

  private static let companies: [String: SignalWords] = [
    "us": SignalWords("мы с, нас с, нам с, нами с, я и, мы со мной, мы со старш*, мы со сво*"),
    "you": SignalWords("вы с, вас с, вам с, ты и"), "them": SignalWords("они с, их с, им с"),
  ]
}

/// Halves.
extension SilentNumbers {
  /// Whether a word of the passage halves what it names: «полдеревни», «полупустой», «наполовину».
  private static func isHalved(_ passage: QuoteComparison.Side) -> Bool {
    passage.language.language == "ru"
      && passage.keys.contains { key in
        key == "наполовину"
          || key.hasPrefix("пол") && key.unicodeScalars.count > 6 && !wholes.contains { key.hasPrefix($0) }
      }
  }

  /// Beginnings in which «пол» is no half.
  private static let wholes = [
    "полаг", "поле", "полз", "полив", "полиг", "полик", "полир", "полит",
    "полиц", "полк", "полн", "поло", "полтор", "полуостр", "получ", "польз", "польс", "полюб", "полюс", "поляк",
    "полян", "поляр", "полыха", "полын", "полымя", "полат", "полгод", "полден", "полдн", "полунощ",
    "полтав",
    "полпред", "полиэ", "полиур", "полушк", "полуден", "полуноч", "полчищ",
  ]

  /// Whether "half" tells how far something is so, not how much of it: "half asleep", "half built".
  private static func isDegree(_ mention: NumberMention, in quote: QuoteComparison.Side) -> Bool {
    guard quote.language.language == "en", let word = quote.word(of: mention), quote.keys[word] == "half",
      word + 1 < quote.keys.count, !quote.stands(",;:.!?…—–()", before: word + 1)
    else { return false }
    let next = quote.keys[word + 1]
    let isMeasured = TimeUnits.of(quote.language)?.unit(of: next) != nil
    return !isMeasured && !counted.contains(next) && (word == 0 || !counting.contains(quote.keys[word - 1]))
  }

  /// What follows "half" of something.
  private static let counted: Set<String> = [
    "of", "a", "an", "the", "my", "our", "his", "her", "its", "their", "your", "this", "that", "these", "those", "as",
    "what", "were", "was", "are", "is", "have", "has", "had", "did", "do", "will", "would", "could", "can", "who",
    "from", "in", "at", "to", "and", "or", "mile", "miles", "litre", "liter", "kilo", "kilometre", "kilometer",
    "metre", "meter", "dozen", "million", "price",
  ]
  /// What stands before a "half" that is counted.
  private static let counting: Set<String> = [
    "a", "the", "one", "first", "second", "other", "last", "than", "in", "by", "and", "another", "each",
  ]
  /// What names another share or the whole: where the passage has it, "half" is no degree.
  private static let wholly = SignalWords(
    """
    треть, трети, третью, четверть, четверти, процент*, полный, полная, полное, полные, полную, полностью, весь, вся, всё, все, \
    совсем, совершенно, целиком, дотла, дочиста, догола, до конца, доверху, до краев
    """
  )
}

extension QuoteComparison.Side {
  /// The only word of a mention; nil where it has none or several.
  fileprivate func word(of mention: NumberMention) -> Int? {
    guard let word = ranges.firstIndex(where: { $0.overlaps(mention.range) }), ranges[word].end >= mention.range.end
    else { return nil }
    return word
  }
}

extension SignalWords {
  /// Whether one of them stands among words.
  fileprivate func stand(in keys: [String]) -> Bool { !signals(in: keys, among: keys.indices).isEmpty }
}
