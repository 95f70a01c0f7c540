public import TolmachGlossary
public import TolmachFormats
public import TolmachModel
import TolmachText

extension VerifyQuotes {
  /// What the newsroom knows beside the texts.
  public struct Knowledge: Sendable {
    /// Terms that the article should use; nil: none are checked.
    public var glossary: Glossary?
    /// For labels of transcripts the names of the people they stand for.
    public var people = People()
    /// Names and places that must not stand in the article.
    public var protected = ProtectedNames([])

    /// Nothing.
    public init() {}
  }

  /// Who stands behind a transcript's labels.
  public struct People: Sendable {
    private var names: [String: String] = [:]
    /// On which line each label stands.
    private var lines: [String: Int] = [:]

    /// Nobody is known.
    public init() {}

    /// Reads lines of a label, a tab and a name; empty lines and those that begin with # are passed over.
    ///
    /// - Throws: `FormatError` with the number of a line without a tab, a label or a name, or of one that gives a label
    ///   another name than a line before: nobody can tell which slip of the pen would put words into whose mouth.
    public init(_ text: [UInt8], path: String) throws(FormatError) {
      for (number, line) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
        let words = String(decoding: line, as: UTF8.self).trimmed
        guard !words.isEmpty, !words.hasPrefix("#") else { continue }
        let parts = words.split(separator: "\t").map { String($0).trimmed }
        guard parts.count > 1, !parts[0].isEmpty, !parts[1].isEmpty else {
          throw .malformed(
            path: path,
            format: "speakers",
            problem: .missing("a label, a tab and a name"),
            line: number + 1,
            column: 1
          )
        }
        if let known = names[parts[0]], known != parts[1] {
          let problem = FormatProblem.contradiction("the label", line: lines[parts[0]] ?? 0)
          throw .malformed(path: path, format: "speakers", problem: problem, line: number + 1, column: 1)
        }
        names[parts[0]] = parts[1]
        lines[parts[0]] = number + 1
      }
    }

    /// The lines, from 1, whose labels none of the transcripts has: a slip of the pen leaves its speaker unknown.
    public func linesWithoutSpeaker(in transcripts: [Document]) -> [Int] {
      let labels = transcripts.flatMap { transcript in
        transcript.blocks.compactMap { $0.speaker.map { OriginIndex.string($0, transcript.text) } }
      }
      let known = Set(labels)
      return lines.filter { !known.contains($0.key) }.map(\.value).sorted()
    }

    /// The name behind a label; the label where nobody is known.
    func name(of label: String) -> String { names[label] ?? label }
  }
}

/// Names and places that must not be published, found in any script and case of ours.
public struct ProtectedNames: Sendable {
  /// A name as it was listed, on which line, and its words.
  private struct Entry: Sendable {
    var spelling: String
    var line: Int
    var keys: [NameKey]
  }

  private let names: [Entry]

  /// Takes names of one or more words; each stands for a line of a list.
  public init(_ names: [String]) {
    self.names = names.enumerated().map { number, name in
      Entry(
        spelling: name,
        line: number + 1,
        keys: NameWords.words(of: Array(name.utf8)).map { NameKey($0.text) }
      )
    }.filter { !$0.keys.isEmpty }
  }

  /// Reads a name a line; empty lines and those that begin with # are passed over.
  public init(lines text: [UInt8]) {
    self.init(
      text.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self).trimmed }
        .map { $0.hasPrefix("#") ? "" : $0 }
    )
  }

  /// Whether there is nothing to protect.
  public var isEmpty: Bool { names.isEmpty }

  /// Where they stand in a document, in its original; by place, each once: what stands within a longer name goes with it.
  ///
  /// Words with a capital are compared by their sounds and endings (``NameKey``), so that «Ратино», «из Ратина» and
  /// "Ratino" are one. What stands between the words of a name, were it a line's end, is passed over: rather one alarm
  /// too many.
  ///
  /// - Complexity: O(*n*·*k*) for *n* words with a capital and *k* words of names.
  func exposures(in document: Document) -> [QuoteReport.Exposure] {
    guard !names.isEmpty else { return [] }
    let text = RunningText(document)
    let words = NameWords.words(of: text.bytes)
    let keys = words.map { NameKey($0.text) }
    var found: [TextRange: Entry] = [:]
    for first in words.indices where words[first].isCapital {
      for name in names where first + name.keys.count <= words.count {
        guard zip(name.keys, keys[first...]).allSatisfy({ $0.matches($1) }) else { continue }
        let range = text.original(words[first].range.union(words[first + name.keys.count - 1].range))
        // Of several spellings of one name the first listed is told.
        found[range] = found[range] ?? name
      }
    }
    return found.sorted { ($0.key.start, $1.key.end) < ($1.key.start, $0.key.end) }.reduce(into: []) {
      exposures,
      place in
      guard place.key.end > exposures.last?.range.end ?? -1 else { return }
      exposures.append(QuoteReport.Exposure(range: place.key, name: place.value.spelling, line: place.value.line))
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
