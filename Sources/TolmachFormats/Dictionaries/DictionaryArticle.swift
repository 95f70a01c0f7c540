/// Takes pairs of expressions out of a dictionary article: renderings of the headword, and phrases with theirs.
///
/// Pronunciations, labels, comments in brackets and sense numbers fall away. Where the languages are written in different
/// scripts, a chunk that begins in the headword's is a phrase with its rendering ("brother in arms собрат по оружию");
/// where they are not, each line of the article is taken for a list of renderings.
public struct DictionaryArticle: Sendable {
  /// An expression with its rendering; later senses weigh less.
  public struct Pair: Hashable, Sendable {
    /// In the headword's language.
    public var expression: String
    /// In the other language.
    public var rendering: String
    /// 1 for the first chunk, less for later ones.
    public var weight: Float
  }

  /// The pairs of the article.
  public let pairs: [Pair]

  /// Reads an article.
  ///
  /// - Parameter crossesScripts: whether the dictionary's languages are written in different scripts; nil: as the article
  ///   shows.
  public init(_ article: DictdReader.Article, crossesScripts: Bool? = nil) {
    let isCyrillic = Self.isCyrillic(article.headword.unicodeScalars)
    let body = Self.withoutHead(article)
    let text = Self.withoutNotes(body)
    let crosses =
      crossesScripts
      ?? text.unicodeScalars.contains { Self.isCyrillic($0) != isCyrillic && $0.properties.isAlphabetic }
    var pairs: [Pair] = []
    for chunk in Self.withoutReferences(Self.chunks(text, newlinesPart: !crosses)) {
      guard pairs.count < 60 else { break }
      let weight = 1 / (1 + 0.15 * Float(pairs.count))
      if !crosses {
        pairs.append(Pair(expression: article.headword, rendering: chunk, weight: weight))
      } else if let (phrase, rendering) = Self.split(chunk, isCyrillic: isCyrillic) {
        let expression = phrase.isEmpty ? article.headword : phrase
        pairs.append(Pair(expression: expression, rendering: rendering, weight: phrase.isEmpty ? weight : 0.5 * weight))
      }
    }
    self.pairs = pairs
  }

  /// The article without the line that repeats the headword.
  private static func withoutHead(_ article: DictdReader.Article) -> String {
    let body = article.body.drop { $0 == "\n" }
    if body == article.headword { return "" }
    guard body.hasPrefix(article.headword), let end = body.firstIndex(of: "\n") else { return String(body) }
    return String(body[end...])
  }

  /// The text without `[…]`, `(…)`, `<…>`, `{…}`, `/…/` on one line, and labels such as `_adj.` or `_I`.
  private static func withoutNotes(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    let closers: [Unicode.Scalar: Unicode.Scalar] = ["[": "]", "(": ")", "<": ">", "{": "}", "/": "/"]
    var closer: Unicode.Scalar?
    var skipped = 0
    var isLabel = false
    var before: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { before = scalar }
      if let open = closer {
        skipped += 1
        // A bracket that is not closed soon was none.
        if scalar == open || skipped > 200 || (open == "/" && scalar == "\n") { closer = nil }
        continue
      }
      if isLabel {
        if scalar == "." || scalar.properties.isWhitespace { isLabel = false } else { continue }
        result.append(";")
        continue
      }
      if let found = closers[scalar], scalar != "/" || before.properties.isWhitespace {
        closer = found
        skipped = 0
        continue
      }
      if scalar == "_" {
        isLabel = true
        continue
      }
      result.append(scalar)
    }
    return String(result)
  }

  /// Parts the text at commas, semicolons, colons, sense numbers and, where asked, line ends.
  private static func chunks(_ text: String, newlinesPart: Bool) -> [String] {
    var chunks: [String] = []
    var words: [Substring] = []
    func flush() {
      if !words.isEmpty { chunks.append(words.joined(separator: " ")) }
      words = []
    }
    for line in text.split(separator: "\n") {
      for word in line.split(whereSeparator: { $0 == " " || $0 == "\t" }) {
        if isSenseNumber(word) {
          flush()
          continue
        }
        var rest = word
        let ends = rest.last.map { ",;:.!?".contains($0) } ?? false
        while let last = rest.last, ",;:.!?".contains(last) { rest.removeLast() }
        if !rest.isEmpty { words.append(rest) }
        if ends { flush() }
      }
      if newlinesPart { flush() }
    }
    flush()
    return chunks
  }

  /// The chunks without those that tell of what word the headword is a form: "и", "от tell" of «_p. и _p-p. от tell».
  private static func withoutReferences(_ chunks: [String]) -> [String] {
    let references = chunks.indices.filter { place in
      let words = chunks[place].split(separator: " ")
      let isForm =
        words.count > 1 && words[0] == "от" && words.dropFirst().allSatisfy { !isCyrillic($0.unicodeScalars) }
      return isForm || chunks[place].hasPrefix("to ") && place > 0 && chunks[place - 1] == "гл"
    }
    guard !references.isEmpty else { return chunks }
    var dropped = Set(references)
    for reference in references {
      var place = reference - 1
      while place >= 0, chunks[place].split(separator: " ").allSatisfy({ grammar.contains(String($0)) }) {
        dropped.insert(place)
        place -= 1
      }
    }
    return chunks.indices.filter { !dropped.contains($0) }.map { chunks[$0] }
  }

  /// What stands before the word that a form belongs to.
  private static let grammar: Set<String> = [
    "и", "или", "прошедшее", "прошедшего", "настоящее", "настоящего", "время", "времени", "единственного", "числа",
    "лица",
    "лицо", "ед", "мн", "ч", "л", "гл", "форма",
  ]

  /// `1)`, `2.`, `3>`, `а)`, `I`.
  private static func isSenseNumber(_ word: Substring) -> Bool {
    guard let last = word.last, ").>".contains(last) else { return word == "I" || word == "II" || word == "III" }
    let body = word.dropLast()
    return !body.isEmpty && (body.allSatisfy(\.isNumber) || (body.count == 1 && last == ")"))
  }

  /// The words of the headword's script at the chunk's beginning, and the rest; nil when there is no rest or the scripts
  /// change more than once.
  private static func split(_ chunk: String, isCyrillic: Bool) -> (phrase: String, rendering: String)? {
    var phrase: [Substring] = []
    var rendering: [Substring] = []
    for word in chunk.split(separator: " ") {
      guard word.unicodeScalars.contains(where: \.properties.isAlphabetic) else { continue }
      if self.isCyrillic(word.unicodeScalars) == isCyrillic {
        guard rendering.isEmpty else { return nil }
        phrase.append(word)
      } else {
        rendering.append(word)
      }
    }
    guard !rendering.isEmpty else { return nil }
    return (phrase.joined(separator: " "), rendering.joined(separator: " "))
  }

  private static func isCyrillic(_ scalars: some Sequence<Unicode.Scalar>) -> Bool {
    scalars.contains(where: isCyrillic)
  }
  private static func isCyrillic(_ scalar: Unicode.Scalar) -> Bool { (0x400...0x52F).contains(scalar.value) }
}
