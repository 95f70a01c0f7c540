public import TolmachAlign
public import TolmachFormats
public import TolmachModel

/// A record of `batch align` with the right answer: an input line with `gold`, a list of `[[i…],[j…]]`.
public struct GoldAlignment: Sendable {
  /// Its `id`, as it was written.
  public var id: String
  /// The language of the source.
  public var from: LanguageTag
  /// The language of the target.
  public var to: LanguageTag
  /// The source sentences, UTF-8.
  public var source: [[UInt8]]
  /// The target sentences, UTF-8.
  public var target: [[UInt8]]
  /// The right beads.
  public var gold: [BeadScore.Link]

  /// Reads a file of JSON lines, packed with gzip or not.
  ///
  /// - Throws: `FormatError` with the line that is not such a record.
  public static func read(path: String) throws(FormatError) -> [GoldAlignment] {
    var records: [GoldAlignment] = []
    try JSONLines.forEach(path: path) { (record, id) throws(FormatProblem) in
      guard let from = record.member("from")?.string.flatMap({ LanguageTag($0) }) else { throw .missing("from") }
      guard let to = record.member("to")?.string.flatMap({ LanguageTag($0) }) else { throw .missing("to") }
      guard let source = record.member("source")?.texts else { throw .missing("source") }
      guard let target = record.member("target")?.texts else { throw .missing("target") }
      guard let gold = record.member("gold")?.links(source.count, target.count) else { throw .missing("gold") }
      records.append(GoldAlignment(id: id, from: from, to: to, source: source, target: target, gold: gold))
    }
    return records
  }
}

/// The beads that some aligner found: an output line of `batch align`.
public struct FoundAlignment: Sendable {
  /// A bead with its confidence, if it has one.
  public struct FoundBead: Hashable, Sendable {
    /// Its sentences.
    public var link: BeadScore.Link
    /// The probability that it is right, as claimed.
    public var confidence: Double?
  }

  /// The `id` of the record it answers, as it was written.
  public var id: String
  /// The beads.
  public var beads: [FoundBead]

  /// Reads a file of JSON lines; records in error have no beads.
  public static func read(path: String) throws(FormatError) -> [FoundAlignment] {
    var records: [FoundAlignment] = []
    try JSONLines.forEach(path: path) { (record, id) throws(FormatProblem) in
      let beads = (record.member("beads")?.elements ?? []).compactMap { bead -> FoundBead? in
        guard let source = bead.member("source")?.numbers, let target = bead.member("target")?.numbers else {
          return nil
        }
        let link = BeadScore.Link(source: source, target: target)
        return FoundBead(link: link, confidence: bead.member("confidence")?.number)
      }
      records.append(FoundAlignment(id: id, beads: beads))
    }
    return records
  }
}

extension JSONValue {
  /// The elements of an array of strings.
  fileprivate var texts: [[UInt8]]? {
    guard let elements else { return nil }
    let texts = elements.compactMap { element in element.utf8.map { Array($0) } }
    return texts.count == elements.count ? texts : nil
  }

  /// The elements of an array of whole numbers.
  fileprivate var numbers: [Int]? {
    guard let elements else { return nil }
    let numbers = elements.compactMap(\.integer)
    return numbers.count == elements.count ? numbers : nil
  }

  /// Pairs of lists of sentence numbers below the counts.
  fileprivate func links(_ sourceCount: Int, _ targetCount: Int) -> [BeadScore.Link]? {
    guard let elements else { return nil }
    let links = elements.compactMap { pair -> BeadScore.Link? in
      guard let sides = pair.elements, sides.count == 2, let source = sides[0].numbers, let target = sides[1].numbers,
        source.allSatisfy((0..<sourceCount).contains), target.allSatisfy((0..<targetCount).contains)
      else { return nil }
      return BeadScore.Link(source: source, target: target)
    }
    return links.count == elements.count ? links : nil
  }
}
