import TolmachModel
public import TolmachText

/// Finds the segments of an index that hold words and phrases: posting lists are intersected, the rarest first, and what a
/// list does not settle (one form, a wildcard, an order) is read in the segment itself.
///
/// One thread at a time.
public final class IndexConcordance {
  private let index: FuzzyIndex
  private let sections: IndexSections
  private let reader: SegmentReader

  /// A concordance of `index`.
  public init(index: FuzzyIndex) throws(TextError) {
    self.index = index
    sections = index.sections
    reader = try SegmentReader(language: index.language)
  }

  /// The query in this index: phrases of selectors.
  struct Prepared {
    var phrases: [[WordSelector]]

    /// Whether the postings alone answer it.
    var isSettled: Bool { phrases.allSatisfy { $0.count == 1 && $0.allSatisfy(\.isWholeStem) } }
  }

  /// The numbers of the segments that hold all of the query's words, ascending: by length, shorter ones first.
  ///
  /// - Throws: `TextError` when the tokeniser fails.
  /// - Complexity: O(*p*) in the postings of the rarest word, times the logarithm of the others'.
  public func segments(_ query: ConcordanceQuery) throws(TextError) -> [Int] {
    let prepared = try prepare(query)
    guard !prepared.phrases.isEmpty else { return [] }
    let selectors = prepared.phrases.flatMap { $0 }
    var lists = selectors.map { postings(of: $0) }
    lists.sort { $0.count < $1.count }
    guard let first = lists.first else { return [] }
    var found = first
    for list in lists.dropFirst() where !found.isEmpty { found = Self.intersection(found, list) }
    if !prepared.isSettled { found = found.filter { holds(Int($0), prepared) } }
    return found.map { Int($0) }
  }

  /// Reads the query's words as the index has them.
  func prepare(_ query: ConcordanceQuery) throws(TextError) -> Prepared {
    var prepared = Prepared(phrases: [])
    for piece in query.pieces {
      var phrase: [WordSelector] = []
      for word in piece { phrase += try selectors(word, isExact: query.isExact) }
      if !phrase.isEmpty { prepared.phrases.append(phrase) }
    }
    return prepared
  }

  private func selectors(_ word: Substring, isExact: Bool) throws(TextError) -> [WordSelector] {
    if word.contains("*") {
      var parts: [[UInt8]] = []
      for part in word.drop(while: { $0 == "=" }).split(separator: "*", omittingEmptySubsequences: false) {
        try reader.read(Array(part.utf8).span)
        parts.append(reader.words[..<reader.wordCount].flatMap { reader.key[Int($0.start)..<Int($0.end)] })
      }
      return [WordSelector(pattern: parts, in: index)]
    }
    let wantsForm = isExact || word.hasPrefix("=")
    try reader.read(Array(word.drop { $0 == "=" }.utf8).span)
    return reader.words[..<reader.wordCount].map { selector($0, isExact: wantsForm) }
  }

  private func selector(_ word: SegmentWord, isExact: Bool) -> WordSelector {
    let number = sections.wordTable.number(of: word.hash)
    if isExact || word.kind != .word {
      return number.map { WordSelector(word: $0, in: sections) } ?? WordSelector()
    }
    if let number { return WordSelector(stem: Int(sections.wordStems[number]), in: sections) }
    var stem: [UInt8] = []
    let key = reader.key
    reader.appendStem(of: key.span.extracting(Int(word.start)..<Int(word.end)), kind: word.kind, to: &stem)
    let hash = ByteHash.hash(stem.span)
    let found = sections.stemTable.number(of: hash)
    return found.map { WordSelector(stem: $0, in: sections) } ?? WordSelector()
  }

  /// The segments that have one of a selector's stems, ascending.
  private func postings(of selector: WordSelector) -> [UInt32] {
    if selector.stems.count <= 1 {
      return selector.stems.first.map { Array(UnsafeBufferPointer(rebasing: list(of: $0))) } ?? []
    }
    var bits = [UInt64](repeating: 0, count: sections.segmentCount / 64 + 1)
    for stem in selector.stems {
      for segment in list(of: stem) where Int(segment) < sections.segmentCount {
        bits[Int(segment >> 6)] |= 1 << UInt64(segment & 63)
      }
    }
    var found: [UInt32] = []
    for (place, word) in bits.enumerated() {
      var rest = word
      while rest != 0 {
        found.append(UInt32(place * 64 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    return found
  }

  private func list(of stem: Int) -> Slice<UnsafeBufferPointer<UInt32>> {
    let range = sections.postingStarts.range(stem, total: sections.postings.count)
    return UnsafeBufferPointer(start: sections.postings.base, count: sections.postings.count)[range]
  }

  /// The values of `short` that are in `long`, both ascending.
  private static func intersection(_ short: [UInt32], _ long: [UInt32]) -> [UInt32] {
    var found: [UInt32] = []
    var place = 0
    for value in short {
      var step = 1
      while place + step < long.count, long[place + step] < value { step *= 2 }
      var low = place
      var high = min(long.count, place + step + 1)
      while low < high {
        let middle = (low + high) / 2
        if long[middle] < value { low = middle + 1 } else { high = middle }
      }
      place = low
      if place == long.count { break }
      if long[place] == value { found.append(value) }
    }
    return found
  }

  /// Whether a segment holds every phrase.
  private func holds(_ segment: Int, _ prepared: Prepared) -> Bool {
    let tokens = sections.tokenStarts.range(segment, total: sections.tokens.count)
    let words = UnsafeBufferPointer(start: sections.tokens.base + tokens.lowerBound, count: tokens.count)
    return prepared.phrases.allSatisfy { Self.place(of: $0, in: words.lazy.map { Int($0) }, from: 0) != nil }
  }

  /// The first place from `start` on where the words of a phrase follow each other.
  static func place(of phrase: [WordSelector], in words: some RandomAccessCollection<Int>, from start: Int) -> Int? {
    guard words.count >= phrase.count + start else { return nil }
    let base = words.startIndex
    for place in start...words.count - phrase.count {
      var matches = true
      for (offset, selector) in phrase.enumerated() where matches {
        matches = selector.contains(words[words.index(base, offsetBy: place + offset)])
      }
      if matches { return place }
    }
    return nil
  }

  /// Where the query's words stand in a text, in its bytes, in order.
  func hits(_ prepared: Prepared, in text: borrowing Span<UInt8>, _ buffer: borrowing TokenBuffer) -> [TextRange] {
    var numbers: [Int] = []
    var ranges: [TextRange] = []
    for token in buffer.tokens[..<buffer.count] where token.kind != .punctuation {
      numbers.append(sections.wordTable.number(of: token.hash) ?? -1)
      ranges.append(TextRange(Int(token.start), Int(token.end)))
    }
    var found: Set<TextRange> = []
    for phrase in prepared.phrases {
      var start = 0
      while let place = Self.place(of: phrase, in: numbers, from: start) {
        found.insert(TextRange(ranges[place].start, ranges[place + phrase.count - 1].end))
        start = place + 1
      }
    }
    return found.sorted()
  }
}
