import TolmachModel
import TolmachText

/// Answers that English gives with an auxiliary and other languages with the question's verb: "I am" for «Боюсь» after «Вы не
/// боитесь?».
///
/// No dictionary pairs their words; that the transcript's answer takes up a word of the question before it shows what the
/// auxiliary stands for.
struct EllipticalAnswer {
  /// The article's language.
  let language: LanguageTag

  /// A longer answer says more than the question's verb.
  private static let mostWords = 4
  /// A shorter word of the answer is a particle or a pronoun.
  private static let leastLetters = 4

  /// Whether a quote is such an answer, and its passage answers the turn before it with that turn's own word.
  func stands(_ words: String, for passage: Passage) -> Bool {
    guard isBare(words) else { return false }
    guard let question = passage.before, question.speaker != passage.speaker || passage.speaker == nil else {
      return false
    }
    let answer = Self.words(of: passage.words)
    guard answer.count <= Self.mostWords, Self.denies(answer) == Self.denies(Self.words(of: words)) else {
      return false
    }
    let stemmer = Stemmer(language: passage.language)
    let asked = Set(Self.words(of: question.words).filter(Self.isTelling).map(stemmer.stem))
    return answer.contains { Self.isTelling($0) && asked.contains(stemmer.stem($0)) }
  }

  /// Whether a quote is no more than a pronoun and an auxiliary, a denial among them, "yes" or "no" before them.
  func isBare(_ quote: String) -> Bool {
    guard language.base == .english else { return false }
    let words = Self.words(of: quote)
    var rest = words.drop { ["yes", "no", "well", "of", "course"].contains($0) }
    if rest.last == "not" { rest.removeLast() }
    guard rest.count == 2, let pronoun = rest.first, let auxiliary = rest.last else { return false }
    return Self.pronouns.contains(pronoun) && Self.auxiliaries.contains(auxiliary.replacing("n't", with: ""))
  }

  private static func denies(_ words: [String]) -> Bool {
    words.contains { denials.contains($0) || $0.hasSuffix("n't") }
  }

  private static func isTelling(_ word: String) -> Bool { word.unicodeScalars.count >= leastLetters }

  private static func words(of text: String) -> [String] {
    text.lowercased().replacing("’", with: "'").split { !$0.isLetter && $0 != "'" }.map(String.init)
  }

  private static let denials: Set<String> = [
    "no", "not", "never", "нет", "не", "никогда", "ца", "дац", "вац", "яц", "йац",
  ]
  private static let pronouns: Set<String> = ["i", "you", "he", "she", "it", "we", "they", "there"]
  private static let auxiliaries: Set<String> = [
    "am", "is", "are", "was", "were", "do", "does", "did", "have", "has", "had", "will", "wo", "would", "can", "ca",
    "could", "should", "must",
  ]
}
