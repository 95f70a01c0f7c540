public import TolmachFormats
public import TolmachGlossary
public import TolmachModel

/// Checks the terms of many pairs: each by itself, then all of them for consistency.
public struct CheckGlossary {
  /// A finding with the pair it is of.
  public struct Placed: Sendable {
    /// The pair.
    public var pair: TranslatedPair
    /// What was found.
    public var finding: TermFinding
  }

  /// What came out.
  public struct Report: Sendable {
    /// The findings that nobody silenced, in the pairs' order.
    public var findings: [Placed] = []
    /// How many findings were silenced.
    public var silenced = 0
    /// How many pairs were looked at.
    public var pairs = 0
    /// Concepts that are rendered in more than one way, with how often.
    public var renderings: [(entry: String, counts: [String: Int])] = []
  }

  private let checker: PairChecker
  private let silenced: SilenceList
  private let checks: Set<TermFinding.Check>

  /// Prepares the checks.
  public init(
    glossary: Glossary,
    from: LanguageTag,
    to: LanguageTag,
    silenced: SilenceList = SilenceList(),
    checks: Set<TermFinding.Check> = Set(TermFinding.Check.allCases)
  ) throws {
    checker = try PairChecker(glossary: glossary, from: from, to: to)
    self.silenced = silenced
    self.checks = checks
  }

  /// Checks pairs, in two passes where consistency is asked about.
  public func run(_ pairs: [TranslatedPair]) throws -> Report {
    var report = Report()
    report.pairs = pairs.count
    let consistency = CorpusConsistency(checker: checker)
    let looksAtCorpus = checks.contains(.inconsistent)
    if looksAtCorpus { for pair in pairs { try consistency.count(source: pair.source, target: pair.target) } }
    for pair in pairs {
      var findings = try checker.findings(source: pair.source, target: pair.target)
      if looksAtCorpus { findings += try consistency.findings(source: pair.source, target: pair.target) }
      for finding in findings where checks.contains(finding.check) {
        if silenced.contains(finding.identifier) {
          report.silenced += 1
        } else {
          report.findings.append(Placed(pair: pair, finding: finding))
        }
      }
    }
    report.renderings = consistency.summary
    return report
  }
}

/// Findings that somebody has looked at and wants to hear no more of: a file with an identifier a line.
///
/// What stands behind the identifier on its line, and lines that begin with `#`, are remarks.
public struct SilenceList: Sendable {
  private var identifiers: Set<String> = []

  /// An empty list.
  public init() {}

  /// Reads a list.
  ///
  /// - Throws: `FormatError` when the file cannot be read.
  public static func read(path: String) throws(FormatError) -> SilenceList {
    let text = try TextDecoder.decode(ByteSource(path: path).readAll(), path: path).text
    var list = SilenceList()
    for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) where line.first != 0x23 {
      let word = line.prefix { $0 != 0x20 && $0 != 0x09 }
      if !word.isEmpty { list.identifiers.insert(String(decoding: word, as: UTF8.self)) }
    }
    return list
  }

  /// Whether a finding is silenced.
  public func contains(_ identifier: String) -> Bool { identifiers.contains(identifier) }
}
