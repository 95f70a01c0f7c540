import TolmachTestSupport

/// Two invented languages with a word for each word of the other, and texts in them.
struct ToyLanguages {
  private var generator: SeededGenerator
  /// Words of the first language and their renderings.
  let words: [(String, String)]

  init(seed: UInt64, vocabulary: Int = 60) {
    generator = SeededGenerator(seed: seed)
    var words: [(String, String)] = []
    for number in 0..<vocabulary { words.append((Self.word(number, "kbdg", "aeo"), Self.word(number, "mlrz", "uiy"))) }
    self.words = words
  }

  /// A word spelt by the digits of a number; no two are alike, nor do the languages look alike.
  private static func word(_ number: Int, _ consonants: String, _ vowels: String) -> String {
    var rest = number + 12
    var word = ""
    repeat {
      word.append(Array(consonants)[rest % 4])
      word.append(Array(vowels)[rest / 4 % 3])
      rest /= 12
    } while rest > 0
    return word
  }

  /// A sentence with its rendering, word by word.
  mutating func sentence(words count: ClosedRange<Int> = 3...9) -> (String, String) {
    var left: [String] = []
    var right: [String] = []
    for _ in 0..<Int.random(in: count, using: &generator) {
      guard let pair = words.randomElement(using: &generator) else { continue }
      left.append(pair.0)
      right.append(pair.1)
    }
    return (left.joined(separator: " ") + ".", right.joined(separator: " ") + ".")
  }

  /// A text pair in which some sentences are lost and some neighbours merged, with its gold beads.
  mutating func texts(sentences: Int) -> (source: [String], target: [String], gold: Set<Pair>) {
    var source: [String] = []
    var target: [String] = []
    var gold: Set<Pair> = []
    for _ in 0..<sentences {
      let (left, right) = sentence()
      switch Int.random(in: 0..<12, using: &generator) {
      case 0: source.append(left)
      case 1: target.append(right)
      case 2:
        let (more, other) = sentence()
        source += [left, more]
        target.append(right + " " + other)
        gold.insert(Pair(source.count - 2..<source.count, target.count - 1..<target.count))
      default:
        source.append(left)
        target.append(right)
        gold.insert(Pair(source.count - 1..<source.count, target.count - 1..<target.count))
      }
    }
    return (source, target, gold)
  }

  /// Sentences on two sides.
  struct Pair: Hashable {
    var source: Range<Int>
    var target: Range<Int>

    init(_ source: Range<Int>, _ target: Range<Int>) {
      self.source = source
      self.target = target
    }
  }
}
