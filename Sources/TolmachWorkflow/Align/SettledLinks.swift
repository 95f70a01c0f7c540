import TolmachAlign
public import TolmachFormats
import TolmachModel

/// Links that a person has settled: rows of an alignment written as TSV, the wrong ones deleted or put right.
///
/// A row is known by its words: each cell holds one sentence or several neighbouring ones. Where the same words stand in
/// several places, the rows around it decide; a row that stays in doubt is left to the aligner.
public struct SettledLinks: Sendable {
  /// A row as it was read.
  private struct Row: Sendable {
    var line: Int
    var source: String
    var target: String
  }

  private let path: String
  private let rows: [Row]
  /// Whether rows whose words are not in the texts are passed over: verdicts on earlier versions may be such.
  private let isTolerant: Bool

  private init(path: String, rows: [Row], isTolerant: Bool = false) {
    self.path = path
    self.rows = rows
    self.isTolerant = isTolerant
  }

  /// Links of earlier runs that people confirmed, by the words of both sides; those whose words the texts do not have any
  /// more settle nothing.
  public init(confirmed links: [(source: String, target: String)]) {
    let rows = links.enumerated().map { number, link in
      Row(line: number + 1, source: SentenceRuns.plain(link.source), target: SentenceRuns.plain(link.target))
    }
    self.init(path: "", rows: rows, isTolerant: true)
  }

  /// Reads a file of tab-separated cells; a first row that names the languages is passed over, and so are columns from
  /// the third on.
  ///
  /// - Throws: `FormatError` when it cannot be read or a row has one cell.
  public static func read(path: String) throws(FormatError) -> SettledLinks {
    let text = try TextDecoder.decode(ByteSource(path: path).readAll(), path: path).text
    var rows: [Row] = []
    for (number, line) in LineTable(text).lines.enumerated() where !line.isEmpty {
      let cells = text[line.start..<line.end].split(separator: 0x09, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard cells.count > 1 else {
        throw .malformed(
          path: path,
          format: "a table of links",
          problem: .missing("the second column"),
          line: number + 1,
          column: 1
        )
      }
      if number == 0, cells.prefix(2).allSatisfy({ LanguageTag($0) != nil && $0.utf8.count <= 8 }) { continue }
      rows.append(Row(line: number + 1, source: SentenceRuns.plain(cells[0]), target: SentenceRuns.plain(cells[1])))
    }
    return SettledLinks(path: path, rows: rows)
  }

  /// The links as beads of two texts, in order, and the lines of rows that stay in doubt.
  ///
  /// - Throws: `FormatError.malformed` when the words of a row are not in the texts.
  func beads(_ source: AlignedText.Side, _ target: AlignedText.Side) throws(FormatError) -> (
    beads: [Bead], doubtful: [Int]
  ) {
    let left = SentenceRuns(source.sentences)
    let right = SentenceRuns(target.sentences)
    var found: [(sources: [Range<Int>], targets: [Range<Int>])] = []
    var kept: [Row] = []
    for row in rows {
      let places = (left.places(of: row.source), right.places(of: row.target))
      if isTolerant, places.0.count != 1 || places.1.count != 1 { continue }
      guard row.source.isEmpty || !places.0.isEmpty, row.target.isEmpty || !places.1.isEmpty else {
        throw .malformed(
          path: path,
          format: "a table of links",
          problem: .unexpected("a row whose words are not in the texts"),
          line: row.line,
          column: 1
        )
      }
      kept.append(row)
      found.append(places)
    }
    let end = Bead(
      source: source.sentences.count..<source.sentences.count,
      target: target.sentences.count..<target.sentences.count
    )
    return Self.settle(kept, found, end: end)
  }

  /// Takes the rows whose place is sure, then those that have one place left between their neighbours.
  private static func settle(
    _ rows: [Row],
    _ found: [(sources: [Range<Int>], targets: [Range<Int>])],
    end: Bead
  ) -> (beads: [Bead], doubtful: [Int]) {
    var beads = found.map { places in
      places.sources.count == 1 && places.targets.count == 1
        ? Bead(source: places.sources[0], target: places.targets[0]) : nil
    }
    var before = Bead(source: 0..<0, target: 0..<0)
    var doubtful: [Int] = []
    for index in rows.indices {
      if beads[index] == nil {
        let next = beads[index...].lazy.compactMap { $0 }.first ?? end
        let sources = between(
          before.source,
          next.source,
          found[index].sources,
          isEmpty: rows[index].source.isEmpty
        )
        let targets = between(
          before.target,
          next.target,
          found[index].targets,
          isEmpty: rows[index].target.isEmpty
        )
        if let source = sources, let target = targets { beads[index] = Bead(source: source, target: target) }
      }
      if let bead = beads[index] { before = bead } else { doubtful.append(rows[index].line) }
    }
    return (beads.compactMap { $0 }, doubtful)
  }

  /// The one place between two neighbours; nil when there are several. An empty cell stands right behind the one before.
  private static func between(
    _ before: Range<Int>,
    _ next: Range<Int>,
    _ places: [Range<Int>],
    isEmpty: Bool
  ) -> Range<Int>? {
    if isEmpty { return before.upperBound..<before.upperBound }
    let inside = places.filter { $0.lowerBound >= before.upperBound && $0.upperBound <= next.lowerBound }
    return inside.count == 1 ? inside[0] : nil
  }
}

/// Finds runs of neighbouring sentences by their words.
private struct SentenceRuns {
  private let sentences: [String]
  /// Where sentences begin with a word, by that word.
  private let starts: [Substring: [Int]]

  init(_ sentences: [String]) {
    let plain = sentences.map(Self.plain)
    self.sentences = plain
    var starts: [Substring: [Int]] = [:]
    for (index, sentence) in plain.enumerated() where !sentence.isEmpty {
      starts[Self.firstWord(sentence[...]), default: []].append(index)
    }
    self.starts = starts
  }

  /// The runs whose words, joined by spaces, are `text`.
  func places(of text: String) -> [Range<Int>] {
    guard !text.isEmpty else { return [] }
    return (starts[Self.firstWord(text[...])] ?? []).compactMap { first in
      var rest = text[...]
      var index = first
      while index < sentences.count, !rest.isEmpty, rest.hasPrefix(sentences[index]) {
        rest = rest.dropFirst(sentences[index].count)
        if rest.first == " " { rest.removeFirst() } else if !rest.isEmpty { return nil }
        index += 1
      }
      return rest.isEmpty ? first..<index : nil
    }
  }

  /// The words with single spaces between them.
  static func plain(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func firstWord(_ text: Substring) -> Substring { text.prefix { $0 != " " } }
}
