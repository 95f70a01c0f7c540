/// What many pairs of texts taught, added up, so that each can learn from all others.
///
/// The texts are dealt into ``partCount`` parts by what they say, and a text learns from the other parts alone: never from
/// itself, nor from a copy of itself.
public struct SharedLessons: Sendable {
  /// How many parts there are; of fewer texts nearly all learn from all others.
  public static let partCount = 16

  /// Adds lessons up. The sums depend on the texts and the order in which they are added.
  ///
  /// - Complexity: memory for ``mostEntries`` pairs of words, whatever is added; the rarest pairs go first.
  public struct Builder: Sendable {
    /// So many pairs of words are kept in both directions together; each takes 16 bytes, and as much again while sums are
    /// sorted.
    static let mostEntries = 8_000_000

    private var parts = [Part](repeating: Part(), count: partCount)
    private let limit: Int

    /// No lessons yet.
    public init() { limit = Self.mostEntries }

    /// The same for tests of the limit.
    init(limit: Int) { self.limit = limit }

    /// How many entries are held.
    var entryCount: Int { parts.reduce(0) { $0 + $1.forward.count + $1.backward.count } }

    /// Adds a lesson.
    public mutating func add(_ lesson: Lesson) {
      parts[SharedLessons.part(of: lesson.digest)].add(lesson)
      guard entryCount > limit else { return }
      settle()
      guard entryCount > limit / 2 else { return }
      let values = parts.flatMap(\.values).sorted(by: >)
      for part in parts.indices { parts[part].drop(upTo: values[limit / 2]) }
    }

    private mutating func settle() {
      for part in parts.indices { parts[part].settle() }
    }

    /// The sums of all lessons added so far.
    public mutating func build() -> SharedLessons {
      settle()
      return SharedLessons(parts: parts)
    }
  }

  private let parts: [Part]

  fileprivate init(parts: [Part]) { self.parts = parts }

  /// The counts of one direction that the other parts hold for the words of a document.
  func table(
    _ given: SentenceVocabulary,
    _ other: SentenceVocabulary,
    isForward: Bool,
    without digest: UInt64
  ) -> TranslationTable {
    var columns: [UInt32: [Int]] = [:]
    for (type, hash) in StemHashes(other).hashes.enumerated() {
      if let hash { columns[hash, default: []].append(type) }
    }
    let rows = StemHashes(given).hashes
    var entries: [TranslationTable.Entry] = []
    for (index, part) in parts.enumerated() where index != Self.part(of: digest) {
      let sums = isForward ? part.forward : part.backward
      for (row, hash) in rows.enumerated() {
        guard let hash else { continue }
        for place in Self.range(of: hash, in: sums) {
          for column in columns[UInt32(sums[place].column)] ?? [] {
            entries.append(.init(row: row, column: column, value: sums[place].value))
          }
        }
      }
    }
    return TranslationTable(rows: given.count, entries: entries)
  }

  private static func part(of digest: UInt64) -> Int { Int(digest % UInt64(partCount)) }

  /// Where a row's entries stand among entries sorted by place.
  private static func range(of row: UInt32, in entries: [TranslationTable.Entry]) -> Range<Int> {
    func first(_ place: UInt64) -> Int {
      var low = 0
      var high = entries.count
      while low < high {
        let middle = (low + high) / 2
        if entries[middle].place < place { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return first(UInt64(row) << 32)..<first((UInt64(row) + 1) << 32)
  }
}

/// The sums of one part.
private struct Part: Sendable {
  private(set) var forward: [TranslationTable.Entry] = []
  private(set) var backward: [TranslationTable.Entry] = []
  /// How many entries were there when they were last added up.
  private var settled = 0

  /// Appends; entries of equal pairs are added up when there are twice as many as before.
  mutating func add(_ lesson: Lesson) {
    forward += lesson.forward
    backward += lesson.backward
    if forward.count + backward.count > 2 * settled + 4096 { settle() }
  }

  mutating func settle() {
    forward = TranslationTable.merged(forward)
    backward = TranslationTable.merged(backward)
    settled = forward.count + backward.count
  }

  /// All sums.
  var values: [Float] { forward.map(\.value) + backward.map(\.value) }

  mutating func drop(upTo most: Float) {
    forward.removeAll { $0.value <= most }
    backward.removeAll { $0.value <= most }
    settled = forward.count + backward.count
  }
}
