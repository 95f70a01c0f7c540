/// The segments of an index in the making, in order of first appearance: words, traits, letter bags.
struct SegmentTable {
  /// Word numbers of all segments one behind the other, tags behind the words.
  var tokens: [UInt32] = []
  /// A leading trait for each segment, then one for each token.
  var traits: [UInt8] = []
  /// Where each segment's tokens begin; one more at the end.
  var starts: [UInt32] = [0]
  /// How many words each segment has; 0 above ``IndexFormat/longest``.
  var lengths: [UInt32] = []
  /// Sixteen counts a segment.
  var bags: [UInt8] = []
  /// How many letters each segment has.
  var letters: [UInt32] = []

  var count: Int { lengths.count }

  /// Makes room for so many segments, but for their words.
  mutating func reserve(_ count: Int) {
    starts.reserveCapacity(count + 1)
    lengths.reserveCapacity(count)
    letters.reserveCapacity(count)
    bags.reserveCapacity(LetterBag.count * count)
  }

  /// Adds the segment that the reader has just read from `text`.
  mutating func add(_ text: borrowing Span<UInt8>, _ reader: SegmentReader, _ vocabulary: inout Vocabulary) {
    let count = reader.wordCount <= IndexFormat.longest ? reader.wordCount : 0
    let key = reader.key
    let letters = key.span
    let words = reader.words
    var bag = LetterBag()
    traits.append(reader.leading.rawValue)
    for index in 0..<count {
      let word = words[index]
      tokens.append(vocabulary.number(of: word, in: letters, reader: reader))
      traits.append(word.trait.rawValue)
      bag.add(letters.extracting(Int(word.start)..<Int(word.end)))
    }
    for tag in reader.tags where count > 0 {
      tokens.append(vocabulary.number(of: tag, in: text, reader: reader))
      traits.append(WordTrait.tag.rawValue)
    }
    close(words: count, bag: bag)
  }

  /// Ends a segment of `words` words, whose tokens and traits were appended.
  private mutating func close(words: Int, bag: LetterBag) {
    starts.append(UInt32(truncatingIfNeeded: tokens.count))
    lengths.append(UInt32(truncatingIfNeeded: words))
    letters.append(UInt32(truncatingIfNeeded: min(bag.letters, IndexFormat.longest * 8)))
    for place in 0..<LetterBag.count { bags.append(bag.counts[place]) }
  }

  /// The numbers 0 ..< *n* ordered by `values`, equal ones in their order, and the first place of each value from 0 on.
  static func order(by values: [UInt32]) -> (order: [UInt32], starts: [UInt32]) {
    let highest = Int(values.max() ?? 0)
    var starts = [UInt32](repeating: 0, count: highest + 2)
    for value in values { starts[Int(value) + 1] += 1 }
    for value in 0...highest { starts[value + 1] += starts[value] }
    var next = starts
    var order = [UInt32](repeating: 0, count: values.count)
    for (number, value) in values.enumerated() {
      order[Int(next[Int(value)])] = UInt32(truncatingIfNeeded: number)
      next[Int(value)] += 1
    }
    return (order, starts)
  }
}
