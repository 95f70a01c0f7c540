/// Adds up the words of a number: `two hundred and five thousand` is 2 · 100 + 5, times 1,000.
struct WrittenSum {
  private var done = 0.0
  private var group = 0.0
  private var isGroupOpen = false
  private var lastUnit = Double.infinity
  private var lastScale = Double.infinity
  private var isEmpty = true
  /// Whether an ordinal ended the number.
  private(set) var isOrdinal = false

  /// The value so far.
  var total: Double { done + group }

  /// Whether `word` can follow. `linked`: an "and" or a hyphen stands between.
  func accepts(_ word: NumberWord?, linked: Bool) -> Bool {
    guard let word, !isOrdinal else { return false }
    switch word {
    case .unit(let value), .ordinal(let value):
      if isEmpty || (linked && lastUnit.isInfinite) { return true }
      // Twenty-one, but not "twenty thirty"; after a hundred anything below it.
      return lastUnit.isInfinite ? value < 100 : lastUnit >= 20 && value < 10
    case .score: return isEmpty || lastUnit.isInfinite
    case .hundred(let value):
      return isEmpty || (value == 100 ? isGroupOpen && group < 100 : lastUnit.isInfinite && group == 0)
    case .scale(let value): return value < lastScale || isEmpty
    case .multiple: return isEmpty || isGroupOpen
    case .fraction: return isEmpty || linked
    }
  }

  /// Adds a word that ``accepts(_:linked:)`` took.
  mutating func add(_ word: NumberWord) {
    switch word {
    case .unit(let value):
      group += value
      lastUnit = value
    case .score(let value):
      group += value
      lastUnit = value >= 20 ? .infinity : value
    case .ordinal(let value):
      group += value
      isOrdinal = true
    case .hundred(let value):
      group = value == 100 && isGroupOpen ? group * 100 : group + value
      lastUnit = .infinity
    case .scale(let value):
      done += (isGroupOpen ? group : 1) * value
      group = 0
      lastScale = value
      lastUnit = .infinity
    case .multiple(let value): group = (isGroupOpen ? group : 1) * value
    case .fraction(let value): group += value
    }
    if case .scale = word { isGroupOpen = false } else { isGroupOpen = true }
    isEmpty = false
  }
}
