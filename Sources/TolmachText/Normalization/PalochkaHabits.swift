import TolmachModel

/// How the writer of a document writes palochkas: counted where nothing but a palochka can stand, between a consonant
/// that takes one and a small Cyrillic letter.
struct PalochkaHabits: Sendable {
  var ones = 0
  var bars = 0
  var exclamations = 0
  /// Whether small palochkas are written U+04CF: the writer keeps the two cases apart.
  var isCased = false

  init(_ scalars: [UInt32]) {
    var small = 0
    var capitalAmongSmall = 0
    for (index, scalar) in scalars.enumerated() {
      if scalar == 0x4CF { small += 1 }
      guard index > 0, index + 1 < scalars.count else { continue }
      let before = scalars[index - 1]
      if scalar == 0x4C0, Self.isSmall(before) || Self.isSmall(scalars[index + 1]) { capitalAmongSmall += 1 }
      guard Self.isSmall(scalars[index + 1]), PalochkaRules.digraphLetters.contains(before) else { continue }
      // A capital before it must begin its word: "ХI века" is a numeral.
      guard Self.isSmall(before) || index < 2 || !ScalarClass.isCyrillic(scalars[index - 2]) else { continue }
      switch scalar {
      case 0x31: ones += 1
      case 0x7C: bars += 1
      case 0x21: exclamations += 1
      default: break
      }
    }
    isCased = small > capitalAmongSmall
  }

  /// What either writer does: a sentence is read with the habits of its document.
  func joined(with other: PalochkaHabits) -> PalochkaHabits {
    var both = self
    both.ones = max(ones, other.ones)
    both.bars = max(bars, other.bars)
    both.exclamations = max(exclamations, other.exclamations)
    return both
  }

  /// Takes the habits of another part of the same document.
  mutating func add(_ other: PalochkaHabits) {
    ones += other.ones
    bars += other.bars
    exclamations += other.exclamations
  }

  private static func isSmall(_ scalar: UInt32) -> Bool { (0x430...0x45F).contains(scalar) }
}

/// The stretches that are markup rather than words: `{{…}}`, `[[…]]`, tags, addresses, `%{…}`, `$1`.
struct MarkupMask {
  private var ranges: [Range<Int>] = []

  init(_ scalars: [UInt32]) {
    var index = 0
    // Each kind of opener without a closer stops being searched for, so that the scan stays linear.
    var hopeless: Set<UInt32> = []
    while index < scalars.count {
      guard let end = Self.markupEnd(scalars, index, &hopeless) else {
        index += 1
        continue
      }
      ranges.append(index..<end)
      index = end
    }
  }

  /// Whether a scalar lies in markup.
  func covers(_ index: Int) -> Bool {
    let low = ranges.partitioningIndex { $0.upperBound > index }
    return low < ranges.count && ranges[low].contains(index)
  }

  private static func markupEnd(_ scalars: [UInt32], _ start: Int, _ hopeless: inout Set<UInt32>) -> Int? {
    func at(_ offset: Int) -> UInt32 { start + offset < scalars.count ? scalars[start + offset] : 0 }
    func close(_ mark: UInt32, twice: Bool, from: Int, key: UInt32) -> Int? {
      guard !hopeless.contains(key) else { return nil }
      var index = start + from
      while index < scalars.count {
        if scalars[index] == mark, !twice || (index + 1 < scalars.count && scalars[index + 1] == mark) {
          return index + (twice ? 2 : 1)
        }
        index += 1
      }
      hopeless.insert(key)
      return nil
    }
    switch at(0) {
    case 0x7B where at(1) == 0x7B: return close(0x7D, twice: true, from: 2, key: 0x7B)
    case 0x5B where at(1) == 0x5B: return close(0x5D, twice: true, from: 2, key: 0x5B)
    case 0x25 where at(1) == 0x7B: return close(0x7D, twice: false, from: 2, key: 0x25)
    case 0x3C where (0x61...0x7A).contains(at(1) | 0x20) || at(1) == 0x2F:
      return close(0x3E, twice: false, from: 1, key: 0x3C)
    case 0x24 where ScalarClass.isDigit(at(1)): return start + 2
    case 0x68 where at(1) == 0x74 && at(2) == 0x74 && at(3) == 0x70:
      var index = start
      while index < scalars.count, scalars[index] > 0x20 { index += 1 }
      return index
    default: return nil
    }
  }
}
