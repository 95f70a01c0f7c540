public import TolmachModel

/// A conjunction that a passage stops behind, as in «Мост упал не из-за воды, а»: what it joins is left off, and nothing in
/// the quote renders it.
///
/// The passage that was found keeps it, with its offsets, for checks and programs; people are shown the passage as far as
/// the comma, and the conjunction with what the turn goes on to say.
public struct HangingConjunction: Hashable, Sendable {
  /// The passage without it, in the origin's original.
  public var rest: TextRange
  /// The words of that.
  public var words: String
  /// What the same turn goes on to say, the conjunction first; nil where ``Passage/trail`` is not read either.
  public var trail: Passage.Turn?

  /// Where a stretch of running text ends without the conjunctions that hang at its end; nil where none does.
  ///
  /// - Parameters:
  ///   - text: a sentence, UTF-8.
  ///   - stretch: a part of it. One that ends with the sentence is what was said: nothing is left off.
  ///   - isRendered: whether some word of the quote stands behind the word at a place of the text.
  /// - Complexity: O(*n*·*k*) for a stretch of *n* bytes that ends with *k* conjunctions.
  static func end(
    of stretch: TextRange,
    in text: [UInt8],
    language: LanguageTag,
    isRendered: (TextRange) -> Bool
  ) -> Int? {
    guard stretch.start < stretch.end, stretch.end < text.count else { return nil }
    guard let conjunctions = Conjunctions.of(language) else { return nil }
    let whole = String(decoding: text[stretch.start..<stretch.end], as: UTF8.self)
    var rest = whole[...]
    while let shorter = conjunctions.leavingLast(of: rest) {
      let place = TextRange(shorter.word.lowerBound, shorter.word.upperBound).shifted(by: stretch.start)
      guard !isRendered(place) else { break }
      rest = shorter.rest
    }
    return rest.endIndex < whole.endIndex ? stretch.start + rest.utf8.count : nil
  }
}

/// The conjunctions of a language, by what stands before them where they join what follows.
private struct Conjunctions {
  /// With a comma before it or without.
  let plain: Set<String>
  /// Behind a comma or another conjunction; elsewhere they may be another kind of word.
  let marked: Set<String>

  /// Those of a language; nil where we know none.
  static func of(_ language: LanguageTag) -> Conjunctions? { all[language.base.description] }

  /// Words without the conjunction they end with, and its place, in bytes; nil where they end with none, or would have no
  /// other word.
  func leavingLast(of words: Substring) -> (rest: Substring, word: Range<Int>)? {
    let unmarked = words.dropLast(words.reversed().prefix { $0 == "," || $0.isWhitespace }.count)
    let word = unmarked.suffix(unmarked.reversed().prefix(while: \.isLetter).count)
    let before = unmarked.dropLast(word.count)
    // «Кто-либо» and «из-за» are one word.
    guard before.last?.isWhitespace ?? false else { return nil }
    let rest = before.dropLast(before.reversed().prefix { $0.isWhitespace || "—–-".contains($0) }.count)
    let others = rest.split { !$0.isLetter }
    guard others.contains(where: { !isConjunction($0) }) else { return nil }
    // «Гепатит А», «подъезд И»: a letter that is a label or an initial.
    let isLabel =
      word.count == 1 && word.first?.isUppercase == true && others.last.map { $0 != $0.uppercased() } ?? true
    guard !isLabel else { return nil }
    let name = word.lowercased()
    let isBehindMark = rest.last == "," || others.last.map { rest.hasSuffix($0) && isConjunction($0) } ?? false
    guard plain.contains(name) || isBehindMark && marked.contains(name) else { return nil }
    let start = before.utf8.count
    return (rest, start..<start + word.utf8.count)
  }

  private func isConjunction(_ word: Substring) -> Bool {
    let name = word.lowercased()
    return plain.contains(name) || marked.contains(name)
  }

  /// Chechen «а» is no conjunction: it belongs to the word before it.
  private static let all: [String: Conjunctions] = [
    "ru": Conjunctions(
      plain: ["а", "и", "но", "или", "либо", "ибо"],
      marked: ["зато", "однако", "если", "хотя", "чтобы", "поскольку"]
    ),
    "en": Conjunctions(
      plain: ["and", "but", "or", "nor"],
      marked: ["because", "if", "although", "though", "unless", "while", "so", "yet"]
    ),
    "ce": Conjunctions(plain: ["амма", "ткъа"], marked: []),
  ]
}

extension Passage {
  /// Its place as people are shown it.
  public var shownRange: TextRange { hanging?.rest ?? range }
  /// Its words as people are shown them.
  public var shownWords: String { hanging?.words ?? words }
  /// What people are shown of the same turn behind it.
  public var shownTrail: Turn? { hanging.map(\.trail) ?? trail }
}
