package import TolmachModel

/// Words that deny, or say as much: "cannot", "without", "refused", «нельзя».
package enum DenyingWords {
  /// Whether one of them stands among some words; false in a language whose denials we do not know.
  package static func stand(in words: String, _ language: LanguageTag) -> Bool {
    guard let denying = NegationWords.of(language) else { return false }
    return words.lowercased().split { !$0.isLetter && !"'’-".contains($0) }.contains { denying.excuses(String($0)) }
  }
}
