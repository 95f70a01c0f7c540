import Testing
import TolmachModel

@testable import TolmachAlign

/// What the checks see between a quote, English as a rule, and a passage, Russian as a rule.
///
/// - Parameters:
///   - sentence: the sentence the passage is a part of; nil: the passage.
///   - links: words that render each other, as "door=дверь car=машина".
///   - next: what the same person says behind the sentence.
func differences(
  _ quote: String,
  _ passage: String,
  in sentence: String? = nil,
  links: String = "",
  before next: String = "",
  from language: LanguageTag = .russian,
  to quoteLanguage: LanguageTag = .english
) throws -> [QuoteComparison.Difference] {
  let text = Array((sentence ?? passage).utf8)
  let range = try #require(place(of: passage, in: text))
  var comparison = try QuoteComparison(
    quote: Array(quote.utf8),
    language: quoteLanguage,
    passage: text,
    range: range,
    passageLanguage: language
  )
  comparison.link(
    try links.split(separator: " ").map { link in
      let words = link.split(separator: "=")
      return (
        try #require(place(of: String(words[0]), in: Array(quote.utf8))),
        try #require(place(of: String(words[1]), in: text))
      )
    }
  )
  try comparison.follow(by: Array(next.utf8))
  return comparison.differences
}

private func place(of words: String, in text: [UInt8]) -> TextRange? {
  let wanted = Array(words.utf8)
  return text.indices.first { text[$0...].starts(with: wanted) }.map { TextRange($0, $0 + wanted.count) }
}
