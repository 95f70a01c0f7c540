extension ReferenceMatcher {
  /// The score by letters; 0 where the lengths alone keep it below 85 points.
  func letterScore(_ query: Segment, _ segment: Segment) -> Int {
    let (a, b) = (query.letters, segment.letters)
    let longest = max(a.count, b.count)
    guard !a.isEmpty, !b.isEmpty, 10_000 * min(a.count, b.count) >= 8_500 * longest else { return 0 }
    let edit = 10_000 * (longest - Self.distance(a, b)) / longest
    return edit < 8_500 ? 0 : score(query, segment, letters: edit)
  }

  private static func distance(_ a: [UInt32], _ b: [UInt32]) -> Int {
    // Most texts have too few letters in common; counting them is quicker.
    var rest = Dictionary(b.map { ($0, 1) }, uniquingKeysWith: +)
    let common = a.count { letter in
      guard let count = rest[letter], count > 0 else { return false }
      rest[letter] = count - 1
      return true
    }
    let least = max(a.count, b.count) - common
    guard 10_000 * least <= 1_500 * max(a.count, b.count) else { return least }
    var row = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for j in b.indices {
        let substituted = diagonal + (letter == b[j] ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, diagonal + 1)
      }
    }
    return row[b.count]
  }

  /// The letters of words' keys, one space between two words.
  static func letters(of words: [Word]) -> [UInt32] {
    Array(words.map { String(decoding: $0.key, as: UTF8.self) }.joined(separator: " ").unicodeScalars.map(\.value))
  }
}
