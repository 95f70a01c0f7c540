import TolmachModel

/// The words that matter around quotes, of all languages we serve, looked up by a hash of their folded letters.
///
/// Forms are listed whole, except Russian verbs, which are listed by stem and known by their endings.
struct SpeechWords: Sendable {
  static let shared = SpeechWords()

  private var keys: [UInt64]
  private var values: [WordTraits]
  private var stems: [UInt64]
  private let mask: Int

  /// The hash before the first letter (FNV-1a, Fowler, Noll, Vo; 64 bits, fed with scalars).
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash with one more letter.
  @inline(__always) static func hash(_ hash: UInt64, _ letter: UInt32) -> UInt64 {
    var mixed = (hash ^ UInt64(letter)) &* 0x0000_0100_0000_01B3
    mixed ^= mixed >> 29
    return mixed
  }

  private init() {
    let size = 1 << 12
    mask = size - 1
    keys = [UInt64](repeating: 0, count: size)
    values = [WordTraits](repeating: [], count: size)
    stems = [UInt64](repeating: 0, count: size)
    for (list, traits) in Self.english + Self.russian + Self.chechen { Self.each(list) { add($0, traits) } }
    Self.each(Self.russianVerbStems) { addStem($0) }
  }

  /// What is known of the word with this hash.
  @inline(__always) func traits(_ hash: UInt64) -> WordTraits {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while keys[slot] != 0 {
      if keys[slot] == hash { return values[slot] }
      slot = (slot + 1) & mask
    }
    return []
  }

  /// Whether the letters hashed are the stem of a Russian verb of saying.
  @inline(__always) func isVerbStem(_ hash: UInt64) -> Bool {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while stems[slot] != 0 {
      if stems[slot] == hash { return true }
      slot = (slot + 1) & mask
    }
    return false
  }

  private mutating func add(_ hash: UInt64, _ traits: WordTraits) {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while keys[slot] != 0, keys[slot] != hash { slot = (slot + 1) & mask }
    keys[slot] = hash
    values[slot].formUnion(traits)
  }

  private mutating func addStem(_ hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while stems[slot] != 0 { slot = (slot + 1) & mask }
    stems[slot] = hash
  }

  /// Hashes the words of a list, already folded, separated by white space.
  private static func each(_ list: String, _ body: (UInt64) -> Void) {
    var hash = seed
    for scalar in list.unicodeScalars {
      if scalar == " " || scalar == "\n" {
        if hash != seed { body(hash) }
        hash = seed
      } else {
        hash = Self.hash(hash, scalar.value)
      }
    }
    if hash != seed { body(hash) }
  }
}
