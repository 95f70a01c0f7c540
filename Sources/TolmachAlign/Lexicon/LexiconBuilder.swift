public import TolmachModel

/// Gathers weighted pairs of stems and makes a ``Lexicon`` of them.
public struct LexiconBuilder {
  private let from: LanguageTag
  private let to: LanguageTag
  private var provenance: [String] = []
  private var source = StemNumbers()
  private var target = StemNumbers()
  private var weights: [UInt64: Float] = [:]

  /// An empty builder.
  public init(from: LanguageTag, to: LanguageTag) {
    self.from = from
    self.to = to
  }

  /// Whether nothing was added yet.
  public var isEmpty: Bool { weights.isEmpty }

  /// Notes where a part comes from; one line.
  public mutating func note(_ line: String) { provenance.append(line.replacing("\n", with: " ")) }

  /// Adds `weight` to the pair of two stems.
  public mutating func add(_ sourceStem: [UInt8], _ targetStem: [UInt8], weight: Float) {
    let pair = UInt64(source.number(of: sourceStem)) << 32 | UInt64(target.number(of: targetStem))
    weights[pair, default: 0] += weight
  }

  /// Adds a dictionary pair.
  public mutating func add(_ pair: DictionaryPair) { add(pair.source, pair.target, weight: pair.weight) }

  /// The lexicon: each row of either table sums to 1.
  ///
  /// - Parameter use: how much commoner words are preferred as renderings, P ∝ weight · frequency to this power: a dictionary
  ///   does not tell which of the renderings it gives is the usual one.
  public func build(preferringUse use: Float = 0) throws(AlignError) -> Lexicon {
    try Lexicon(bytes: serialized(preferringUse: use))
  }

  /// The bytes of the lexicon, the same for the same additions in any order.
  public func serialized(preferringUse use: Float = 0) -> [UInt8] {
    let lefts = WordFrequency(language: from).shares(of: source.stems, power: use)
    let rights = WordFrequency(language: to).shares(of: target.stems, power: use)
    var forward: [TranslationTable.Entry] = []
    var backward: [TranslationTable.Entry] = []
    forward.reserveCapacity(weights.count)
    backward.reserveCapacity(weights.count)
    for (pair, weight) in weights {
      let (left, right) = (Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
      forward.append(.init(row: left, column: right, value: weight * rights[right]))
      backward.append(.init(row: right, column: left, value: weight * lefts[left]))
    }
    return Self.serialized(
      from: from,
      to: to,
      provenance: provenance,
      source: source.stems,
      target: target.stems,
      forward: TranslationTable(rows: source.stems.count, entries: forward).normalized,
      backward: TranslationTable(rows: target.stems.count, entries: backward).normalized
    )
  }

  /// The bytes of a lexicon made of two tables over numbered stems.
  static func serialized(
    from: LanguageTag,
    to: LanguageTag,
    provenance: [String],
    source: [[UInt8]],
    target: [[UInt8]],
    forward: TranslationTable,
    backward: TranslationTable
  ) -> [UInt8] {
    var body: [UInt8] = Array("\(from)\n\(to)".utf8)
    for line in provenance { body += Array("\n\(line)".utf8) }
    let noteCount = body.count
    body.pad()
    let left = StemOrder(source)
    let right = StemOrder(target)
    let first = LexiconSection(order: left, other: right, table: forward)
    let second = LexiconSection(order: right, other: left, table: backward)
    first.append(to: &body)
    second.append(to: &body)
    return header(body: body, noteCount: noteCount, first, second) + body
  }

  private static func header(
    body: [UInt8],
    noteCount: Int,
    _ first: LexiconSection,
    _ second: LexiconSection
  ) -> [UInt8] {
    var tail: [UInt8] = []
    let size = LexiconFormat.headerCount + body.count
    tail.append(word: UInt32(truncatingIfNeeded: size))
    tail.append(word: UInt32(truncatingIfNeeded: size >> 32))
    let numbers = [
      noteCount, first.order.stems.count, second.order.stems.count, first.stemBytes, second.stemBytes,
      first.table.valueCount,
      second.table.valueCount,
    ]
    for number in numbers { tail.append(word: UInt32(truncatingIfNeeded: number)) }
    let checksum = LexiconBlock(copying: tail + body).checksum(from: 0)
    var header = LexiconFormat.signature
    header.append(word: LexiconFormat.version)
    header.append(word: UInt32(truncatingIfNeeded: checksum))
    header.append(word: UInt32(truncatingIfNeeded: checksum >> 32))
    return header + tail
  }
}

/// Numbers for stems in order of first appearance.
struct StemNumbers {
  private var numbers: [[UInt8]: UInt32] = [:]
  private(set) var stems: [[UInt8]] = []

  /// Numbers the stems given, in order.
  init(_ stems: [[UInt8]] = []) {
    for stem in stems { _ = number(of: stem) }
  }

  mutating func number(of stem: [UInt8]) -> UInt32 {
    if let known = numbers[stem] { return known }
    let number = UInt32(stems.count)
    numbers[stem] = number
    stems.append(stem)
    return number
  }
}

/// Stems sorted by their bytes.
private struct StemOrder {
  /// The stems, sorted.
  let stems: [[UInt8]]
  /// The numbers the sorted stems had.
  let numbers: [Int]
  /// For each number the rank of its stem.
  let ranks: [Int]

  init(_ given: [[UInt8]]) {
    numbers = given.indices.sorted { given[$0].lexicographicallyPrecedes(given[$1]) }
    stems = numbers.map { given[$0] }
    var ranks = [Int](repeating: 0, count: given.count)
    for (rank, number) in numbers.enumerated() { ranks[number] = rank }
    self.ranks = ranks
  }
}

/// One side of a lexicon on its way to bytes.
private struct LexiconSection {
  let order: StemOrder
  let other: StemOrder
  let table: TranslationTable

  var stemBytes: Int { order.stems.reduce(0) { $0 + $1.count } }

  func append(to bytes: inout [UInt8]) {
    var start = 0
    for stem in order.stems {
      bytes.append(word: UInt32(start))
      start += stem.count
    }
    bytes.append(word: UInt32(start))
    var row = 0
    for number in order.numbers {
      bytes.append(word: UInt32(row))
      row += table.row(number).count
    }
    bytes.append(word: UInt32(row))
    for number in order.numbers {
      let entries = table.row(number).map { (rank: other.ranks[Int(table.columns[$0])], value: table.values[$0]) }
      for entry in entries.sorted(by: { $0.rank < $1.rank }) {
        bytes.append(word: UInt32(entry.rank))
        bytes.append(word: entry.value.bitPattern)
      }
    }
    for stem in order.stems { bytes += stem }
    bytes.pad()
  }
}

extension [UInt8] {
  fileprivate mutating func append(word: UInt32) {
    for shift in [0, 8, 16, 24] as [UInt32] { append(UInt8(truncatingIfNeeded: word >> shift)) }
  }

  fileprivate mutating func pad() { while count % 4 != 0 { append(0) } }
}
