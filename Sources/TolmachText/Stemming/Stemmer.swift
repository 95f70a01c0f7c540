import CStemmer
public import TolmachModel

/// Cuts a folded word down to its stem, so that its inflected forms meet. One thread at a time.
///
/// Russian and English by Snowball, some Russian nouns by a list (``RussianNouns``), Chechen by ``ChechenStemmer``; words of any other language stay whole.
public final class Stemmer {
  /// The language whose rules it follows.
  public let language: LanguageTag
  private let snowball: OpaquePointer?
  private let chechen: ChechenStemmer?
  private let nouns: RussianNouns?

  /// Prepares the rules of `language`.
  public convenience init(language: LanguageTag) {
    self.init(language: language, nouns: language.language == "ru" ? .listed : nil)
  }

  /// Prepares the rules of `language`, with a list of nouns or without.
  init(language: LanguageTag, nouns: RussianNouns?) {
    self.language = language
    snowball = Self.algorithms[language.language].flatMap { cstemmer_open($0) }
    chechen = language.language == "ce" ? ChechenStemmer() : nil
    self.nouns = nouns
  }

  deinit { if let snowball { cstemmer_close(snowball) } }

  /// Whether the language has rules here; without, words stay whole.
  public var hasRules: Bool { snowball != nil || chechen != nil }

  /// Appends the stem of `word` (its form in the search key, UTF-8) to `stem`.
  public func appendStem(of word: borrowing Span<UInt8>, to stem: inout [UInt8]) {
    if let chechen { return chechen.appendStem(of: word, to: &stem) }
    if let listed = nouns?.stem(of: word) { return stem += listed }
    guard let snowball, word.count <= Self.longest else {
      for index in word.indices { stem.append(word[index]) }
      return
    }
    word.withUnsafeBufferPointer { bytes in
      var count: Int32 = 0
      let start = cstemmer_stem(snowball, bytes.baseAddress, Int32(bytes.count), &count)
      stem.append(contentsOf: UnsafeBufferPointer(start: start, count: start == nil ? 0 : Int(count)))
    }
  }

  /// The stem of `word`.
  public func stem(_ word: String) -> String {
    var stem: [UInt8] = []
    appendStem(of: Array(word.utf8).span, to: &stem)
    return String(decoding: stem, as: UTF8.self)
  }

  /// Longer words are no words of a language; they stay whole.
  private static let longest = 200
  private static let algorithms = ["ru": "russian", "en": "english", "de": "german", "fr": "french"]
}
