import TolmachModel

/// A query's letters: the keys of its words with one space between two of them. One thread at a time.
final class LetterQuery {
  /// Texts of more letters are not compared by letters.
  static let longest = 4096
  /// Letters from here on are equal to none.
  private static let letterLimit = 0x20000

  /// How many letters the query has; 0 when it has more than ``longest``.
  private(set) var count = 0
  /// The letters as a bag.
  private(set) var bag = LetterBag()
  let pattern = WordPattern(wordCount: LetterQuery.letterLimit)
  private let letters = UnsafeMutablePointer<UInt32>.allocate(capacity: LetterQuery.room)
  private var distinct: [Int] = []
  private static let room = 2 * longest

  deinit { letters.deallocate() }

  /// Takes over the reader's segment.
  func prepare(_ reader: SegmentReader) {
    for letter in distinct { pattern.removeStem(letter..<letter + 1) }
    distinct.removeAll(keepingCapacity: true)
    bag = LetterBag()
    var end = 0
    let key = reader.key
    for word in reader.words[..<reader.wordCount] {
      let part = key.span.extracting(Int(word.start)..<Int(word.end))
      bag.add(part)
      end = append(part, at: end)
    }
    count = bag.letters == end && end <= Self.longest ? end : 0
    pattern.begin(count: count)
    for place in 0..<count { take(letters[place], at: place) }
  }

  private func take(_ letter: UInt32, at place: Int) {
    let number = Int(letter)
    guard number < Self.letterLimit else { return }
    var slot = pattern.slot(of: letter)
    if slot == 0 {
      slot = pattern.addStem(number..<number + 1)
      distinct.append(number)
    }
    pattern.place(slot: slot, at: place)
  }

  /// The distance to a segment of these words, or a number above `limit` when it is above.
  func distance(to words: UnsafeBufferPointer<UInt32>, in index: FuzzyIndex, letters expected: Int, limit: Int) -> Int {
    var end = 0
    for word in words { end = append(index.key(of: Int(word)).span, at: end) }
    guard end == expected else { return limit + 1 }
    return pattern.distance(to: letters, length: end, limit: limit)
  }

  /// Appends a word behind a space; the new end, which never passes the room there is.
  private func append(_ key: borrowing Span<UInt8>, at start: Int) -> Int {
    var end = start
    if end > 0, end < Self.room {
      letters[end] = 0x20
      end += 1
    }
    var position = 0
    while position < key.count, end < Self.room {
      let lead = key[position]
      if lead < 0x80 {
        letters[end] = UInt32(lead)
        position &+= 1
      } else if lead < 0xE0, position &+ 1 < key.count {
        // Two bytes: nearly every letter of ours. Keys are valid, since a tokeniser wrote them.
        letters[end] = UInt32(lead & 0x1F) &<< 6 | UInt32(key[position &+ 1] & 0x3F)
        position &+= 2
      } else {
        let (scalar, length) = UTF8Scalar.decode(key, at: position)
        letters[end] = scalar
        position &+= length
      }
      end &+= 1
    }
    return end
  }
}
