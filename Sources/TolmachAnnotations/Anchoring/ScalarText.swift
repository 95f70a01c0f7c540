import TolmachModel

/// A text as scalars, with an index of its words, for looking up where others stand in it.
struct ScalarText {
  /// The scalars.
  let scalars: [UInt32]
  private let places: [ArraySlice<UInt32>: [Int]]

  /// - Complexity: O(*n*).
  init(_ text: String) {
    let scalars = text.unicodeScalars.map(\.value)
    self.scalars = scalars
    var places: [ArraySlice<UInt32>: [Int]] = [:]
    for word in Self.words(scalars) { places[scalars[word], default: []].append(word.lowerBound) }
    self.places = places
  }

  /// The stretches of letters and digits.
  static func words(_ scalars: [UInt32]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start: Int?
    for (place, value) in scalars.enumerated() {
      if isLetter(value) {
        start = start ?? place
      } else if let begun = start {
        words.append(begun..<place)
        start = nil
      }
    }
    if let start { words.append(start..<scalars.count) }
    return words
  }

  private static func isLetter(_ value: UInt32) -> Bool {
    if value < 0x80 { return (0x30...0x39).contains(value) || (0x61...0x7A).contains(value | 0x20) }
    if (0x400...0x52F).contains(value) { return true }
    guard let properties = Unicode.Scalar(value)?.properties else { return false }
    return properties.isAlphabetic || properties.numericType != nil
  }

  /// Where a word begins; empty where it does not occur.
  func places(of word: ArraySlice<UInt32>) -> [Int] { places[word] ?? [] }

  /// Every place where `needle` stands.
  ///
  /// - Complexity: O(*n*·*m*) at worst, O(*n*) as a rule.
  func occurrences(of needle: [UInt32]) -> [Range<Int>] {
    guard let first = needle.first, needle.count <= scalars.count else { return [] }
    var found: [Range<Int>] = []
    for start in 0...(scalars.count - needle.count) where scalars[start] == first {
      if scalars[start..<start + needle.count].elementsEqual(needle) { found.append(start..<start + needle.count) }
    }
    return found
  }

  /// How many scalars before `place` agree with the end of `prefix`.
  func agreement(before place: Int, with prefix: [UInt32]) -> Int {
    var count = 0
    while count < prefix.count, place - count > 0, scalars[place - count - 1] == prefix[prefix.count - count - 1] {
      count += 1
    }
    return count
  }

  /// How many scalars from `place` on agree with the beginning of `suffix`.
  func agreement(after place: Int, with suffix: [UInt32]) -> Int {
    var count = 0
    while count < suffix.count, place + count < scalars.count, scalars[place + count] == suffix[count] { count += 1 }
    return count
  }

  /// The words at a range.
  func string(_ range: Range<Int>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars[range].compactMap(Unicode.Scalar.init))
    return text
  }
}
