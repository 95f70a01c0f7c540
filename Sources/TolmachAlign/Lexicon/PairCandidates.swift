/// Which words of two languages may render each other: those that meet more often than chance would have it.
///
/// For each source type the target types are kept whose joint count is over what their own counts let expect, the
/// strongest by Dice's coefficient first, at most ``widest``; pairs of a dictionary are always kept.
struct PairCandidates {
  /// Rows of target types by source type, in order.
  let starts: [Int]
  let columns: [Int32]

  /// At most so many partners a word.
  static let widest = 200

  init(_ pairs: SentencePairs, dictionary: TranslationTable) {
    let sourceCount = pairs.source.vocabulary.count
    let targetCount = pairs.target.vocabulary.count
    let places = Occurrences(pairs.source, types: sourceCount)
    let (sentences, targetCounts) = Self.distinct(pairs.target, types: targetCount)
    let total = Float(max(1, pairs.count))
    var starts = [0]
    var columns: [Int32] = []
    var joint = [Int32](repeating: 0, count: targetCount)
    for type in 0..<sourceCount {
      var touched: [Int32] = []
      for sentence in places.sentences(of: type) {
        for other in sentences.row(Int(sentence)) {
          if joint[Int(other)] == 0 { touched.append(other) }
          joint[Int(other)] += 1
        }
      }
      let own = Float(places.sentences(of: type).count)
      var found: [(column: Int32, dice: Float)] = []
      for other in touched {
        let both = Float(joint[Int(other)])
        let count = Float(targetCounts[Int(other)])
        if both * total > 1.5 * own * count { found.append((other, 2 * both / (own + count))) }
        joint[Int(other)] = 0
      }
      if found.count > Self.widest {
        found.sort { $0.dice != $1.dice ? $0.dice > $1.dice : $0.column < $1.column }
        found.removeLast(found.count - Self.widest)
      }
      var row = Set(found.map(\.column))
      for index in dictionary.row(type) { row.insert(dictionary.columns[index]) }
      columns += row.sorted()
      starts.append(columns.count)
    }
    self.starts = starts
    self.columns = columns
  }

  /// The number of the pair; nil when it is no candidate.
  @inline(__always)
  func number(_ source: Int32, _ target: Int32) -> Int? {
    var low = starts[Int(source)]
    let end = starts[Int(source) &+ 1]
    var high = end
    while low < high {
      let middle = (low &+ high) / 2
      if columns[middle] < target { low = middle &+ 1 } else { high = middle }
    }
    return low < end && columns[low] == target ? low : nil
  }

  /// The distinct word types of each sentence, and in how many sentences each type stands.
  private static func distinct(_ table: SentenceTable, types: Int) -> (sentences: Rows, counts: [Int32]) {
    var counts = [Int32](repeating: 0, count: types)
    var rows = Rows()
    for sentence in 0..<table.count {
      let words = Set(SentencePairs.words(table, sentence)).sorted()
      for type in words { counts[Int(type)] += 1 }
      rows.append(words)
    }
    return (rows, counts)
  }

  /// Rows of numbers one after another.
  private struct Rows {
    private var starts = [0]
    private var values: [Int32] = []

    mutating func append(_ row: [Int32]) {
      values += row
      starts.append(values.count)
    }

    func row(_ index: Int) -> ArraySlice<Int32> { values[starts[index]..<starts[index + 1]] }
  }

  /// In which sentences each type stands.
  private struct Occurrences {
    private var starts: [Int]
    private var places: [Int32]

    init(_ table: SentenceTable, types: Int) {
      var starts = [Int](repeating: 0, count: types + 1)
      for sentence in 0..<table.count {
        for type in Set(SentencePairs.words(table, sentence)) { starts[Int(type) + 1] += 1 }
      }
      for type in 0..<types { starts[type + 1] += starts[type] }
      var next = starts
      var places = [Int32](repeating: 0, count: starts[types])
      for sentence in 0..<table.count {
        for type in Set(SentencePairs.words(table, sentence)) {
          places[next[Int(type)]] = Int32(sentence)
          next[Int(type)] += 1
        }
      }
      self.starts = starts
      self.places = places
    }

    func sentences(of type: Int) -> ArraySlice<Int32> { places[starts[type]..<starts[type + 1]] }
  }
}
