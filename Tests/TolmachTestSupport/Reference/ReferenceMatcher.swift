public import TolmachModel
import TolmachText

/// The memory's score by its definition alone: whole tables, every segment, no index. Slow and obvious.
public struct ReferenceMatcher {
  /// A word as the score sees it.
  struct Word {
    var key: [UInt8]
    var stem: [UInt8]
    var isNumber: Bool
    var letterCase: Int
    var gap: UInt64
  }

  /// A segment as the score sees it.
  struct Segment {
    var text: [UInt8]
    var leading: UInt64 = 0
    var words: [Word] = []
    var tags: [[UInt8]] = []
    var letters: [UInt32] = []
  }

  private let tokenizer: Tokenizer
  private let stemmer: Stemmer
  private var segments: [Segment] = []

  /// A matcher without segments.
  public init(language: LanguageTag) throws {
    tokenizer = try Tokenizer(language: language)
    stemmer = Stemmer(language: language)
  }

  /// Adds a segment.
  public mutating func add(_ text: String) throws { segments.append(try read(Array(text.utf8))) }

  /// The best score of all segments in hundredths, 0 below `minimum`: by words, or by letters where words give nothing
  /// good.
  public func best(_ text: String, minimum: Int, comparesLetters: Bool = true) throws -> Int {
    let query = try read(Array(text.utf8))
    var best = 0
    for segment in segments {
      let (n, m) = (query.words.count, segment.words.count)
      if max(n, m) > 0, 10_000 * min(n, m) < max(best, minimum) * max(n, m) { continue }
      best = max(best, score(query, segment))
    }
    if comparesLetters, best < max(8_500, minimum) {
      let byLetters = segments.map { letterScore(query, $0) }.max() ?? 0
      if byLetters >= 8_500 { best = max(best, byLetters) }
    }
    return best >= minimum ? best : 0
  }

  /// The scores of all segments that reach `minimum`, best first; segments whose length alone rules them out are left
  /// out.
  public func scores(_ text: String, minimum: Int) throws -> [Int] {
    let query = try read(Array(text.utf8))
    var scores = segments.map { segment in
      let (n, m) = (query.words.count, segment.words.count)
      let isHopeless = max(n, m) > 0 && 10_000 * min(n, m) < minimum * max(n, m)
      return isHopeless ? 0 : score(query, segment)
    }
    if scores.allSatisfy({ $0 < max(8_500, minimum) }) {
      for (place, segment) in segments.enumerated() {
        let byLetters = letterScore(query, segment)
        if byLetters >= max(8_500, minimum) { scores[place] = max(scores[place], byLetters) }
      }
    }
    return scores.filter { $0 >= minimum }.sorted(by: >)
  }

  /// The score of two texts.
  public func score(_ query: String, _ segment: String) throws -> Int {
    score(try read(Array(query.utf8)), try read(Array(segment.utf8)))
  }

  func score(_ query: Segment, _ segment: Segment, letters: Int? = nil) -> Int {
    if query.text == segment.text { return 10_000 }
    let (n, m) = (query.words.count, segment.words.count)
    guard n > 0, m > 0 else { return 0 }
    let longest = max(n, m)
    let table = distances(query.words, segment.words)
    var score = letters ?? 10_000 * (longest - table[n][m]) / longest
    var (forms, numbers, cases) = (0, 0, 0)
    var marks = query.leading == segment.leading ? 0 : 1
    for (a, b) in pairs(table, query.words, segment.words) {
      if a.key != b.key { if a.isNumber { numbers += 1 } else { forms += 1 } }
      if a.letterCase != b.letterCase { cases += 1 }
      if a.gap != b.gap { marks += 1 }
    }
    score -= (letters == nil ? 5_000 * forms / longest : 0) + 5_000 * numbers / longest
    score -= 50 * min(6, cases) + 50 * min(6, marks) + 100 * min(5, tagDifference(query.tags, segment.tags))
    return min(9_900, max(0, score))
  }

  private func isEqual(_ a: Word, _ b: Word) -> Bool { a.isNumber == b.isNumber && a.stem == b.stem }

  private func distances(_ a: [Word], _ b: [Word]) -> [[Int]] {
    var table = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
    for j in 0...b.count { table[0][j] = j }
    for i in 1...a.count {
      table[i][0] = i
      for j in 1...b.count {
        let diagonal = table[i - 1][j - 1] + (isEqual(a[i - 1], b[j - 1]) ? 0 : 1)
        table[i][j] = min(diagonal, table[i - 1][j] + 1, table[i][j - 1] + 1)
      }
    }
    return table
  }

  private func pairs(_ table: [[Int]], _ a: [Word], _ b: [Word]) -> [(Word, Word)] {
    var (i, j) = (a.count, b.count)
    var found: [(Word, Word)] = []
    while i > 0 || j > 0 {
      if i > 0, j > 0, table[i - 1][j - 1] + (isEqual(a[i - 1], b[j - 1]) ? 0 : 1) == table[i][j] {
        if isEqual(a[i - 1], b[j - 1]) { found.append((a[i - 1], b[j - 1])) }
        (i, j) = (i - 1, j - 1)
      } else if i > 0, table[i - 1][j] + 1 == table[i][j] {
        i -= 1
      } else {
        j -= 1
      }
    }
    return found
  }

  private func tagDifference(_ a: [[UInt8]], _ b: [[UInt8]]) -> Int {
    var rest = b
    var common = 0
    for tag in a {
      guard let place = rest.firstIndex(of: tag) else { continue }
      rest.remove(at: place)
      common += 1
    }
    return max(a.count, b.count) - common
  }
}

extension ReferenceMatcher {
  private func read(_ text: [UInt8]) throws -> Segment {
    var segment = try read(text, marks: false)
    if segment.words.isEmpty { segment = try read(text, marks: true) }
    segment.letters = Self.letters(of: segment.words)
    return segment
  }

  private func read(_ text: [UInt8], marks: Bool) throws -> Segment {
    var buffer = TokenBuffer()
    try tokenizer.tokenize(text.span, into: &buffer)
    let key = buffer.key
    var segment = Segment(text: text)
    var passedOver = 0
    for token in buffer.tokens[..<buffer.count] where Int(token.start) >= passedOver {
      if token.kind == .punctuation || token.kind == .symbol, let end = tagEnd(text, Int(token.start)) {
        segment.tags.append(Array(text[Int(token.start)..<end]))
        passedOver = end
      } else if token.kind == .punctuation, !marks {
        if segment.words.isEmpty {
          segment.leading = fingerprint(segment.leading, token.hash)
        } else {
          let last = segment.words.count - 1
          segment.words[last].gap = fingerprint(segment.words[last].gap, token.hash)
        }
      } else {
        segment.words.append(word(token, text, Array(key[Int(token.keyStart)..<Int(token.keyEnd)])))
      }
    }
    return segment
  }

  private func word(_ token: TokenBuffer.Record, _ text: [UInt8], _ key: [UInt8]) -> Word {
    var word = Word(key: key, stem: key, isNumber: token.kind == .number, letterCase: 0, gap: 0)
    if word.isNumber { word.stem = [] }
    if token.kind == .word {
      word.stem = []
      stemmer.appendStem(of: key.span, to: &word.stem)
      word.letterCase = letterCase(String(decoding: text[Int(token.start)..<Int(token.end)], as: UTF8.self))
    }
    return word
  }

  /// The six-bit fingerprint of punctuation marks in a row.
  private func fingerprint(_ before: UInt64, _ mark: UInt64) -> UInt64 {
    let mixed = (before + 1) &* 0x9E37_79B9_7F4A_7C15 ^ mark &* 0xBF58_476D_1CE4_E5B9
    return 1 + (mixed >> 40) % 62
  }

  private func letterCase(_ word: String) -> Int {
    let scalars = word.unicodeScalars.filter {
      $0.value >= 0x80 || ("a"..."z").contains($0) || ("A"..."Z").contains($0)
    }
    let capitals = scalars.filter { ("A"..."Z").contains($0) || (0x400..<0x430).contains($0.value) }.count
    if capitals == 0 { return 0 }
    if capitals == scalars.count, capitals > 1 { return 2 }
    let first = scalars.first.map { ("A"..."Z").contains($0) || (0x400..<0x430).contains($0.value) } ?? false
    return capitals == 1 && first ? 1 : 3
  }

  private func tagEnd(_ text: [UInt8], _ start: Int) -> Int? {
    guard [0x3C, 0x7B, 0x25].contains(text[start]) else { return nil }
    let rest = String(decoding: text[start...].prefix(400), as: UTF8.self)
    let patterns = [
      /^<[A-Za-z\/!][^<>]*>/.matchingSemantics(.unicodeScalar), /^\{[!-z|~]{1,58}\}/.matchingSemantics(.unicodeScalar),
      /^%[0-9$.]*[sdifu@x](?![A-Za-z\u{80}-\u{10FFFF}])/.matchingSemantics(.unicodeScalar),
    ]
    for pattern in patterns {
      if let match = rest.firstMatch(of: pattern) { return start + match.output.utf8.count }
    }
    return nil
  }
}
