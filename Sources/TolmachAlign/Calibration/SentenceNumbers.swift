/// The numbers of each sentence of a side: runs of digits by their value, whatever parts them, so that 1,5 and 1.5 agree.
struct SentenceNumbers {
  private var values: [UInt64] = []
  private var starts = [0]

  /// Reads the numbers of all sentences.
  ///
  /// - Complexity: O(*t*) for *t* tokens.
  init(_ table: SentenceTable) {
    let byType = table.vocabulary.stems.map(Self.runs)
    for sentence in 0..<table.count {
      for type in table.sentence(sentence) { values += byType[Int(type)] }
      starts.append(values.count)
    }
  }

  /// The numbers of a span, ascending.
  func sorted(_ span: Range<Int>) -> [UInt64] { values[starts[span.lowerBound]..<starts[span.upperBound]].sorted() }

  private static func runs(_ stem: [UInt8]) -> [UInt64] {
    var runs: [UInt64] = []
    var isInside = false
    for byte in stem {
      let isDigit = (0x30...0x39).contains(byte)
      if isDigit {
        // Numbers too long for a word wrap around: equal ones stay equal.
        if isInside { runs[runs.count - 1] = runs[runs.count - 1] &* 10 &+ UInt64(byte - 0x30) }
        if !isInside { runs.append(UInt64(byte - 0x30)) }
      }
      isInside = isDigit
    }
    return runs
  }

  /// The numbers that stand in `own` more often than in `other`; all ascending.
  static func surplus(_ own: [UInt64], over other: [UInt64]) -> [UInt64] {
    var surplus: [UInt64] = []
    var rest = other[...]
    for number in own {
      rest = rest.drop { $0 < number }
      if rest.first == number { rest.removeFirst() } else { surplus.append(number) }
    }
    return surplus
  }

  /// Whether two lists share a number; both ascending.
  static func meet(_ own: [UInt64], _ other: [UInt64]) -> Bool { surplus(own, over: other).count < own.count }
}
