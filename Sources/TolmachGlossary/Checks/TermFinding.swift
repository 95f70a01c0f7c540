public import TolmachModel

/// Something about the terms of a translated pair that a person should look at.
public struct TermFinding: Hashable, Sendable {
  /// What was looked for.
  public enum Check: String, Sendable, CaseIterable {
    /// The source has a term and the target none of its translations.
    case missing
    /// The target has a term that must not be used.
    case forbidden
    /// A term is rendered in more than one way.
    case inconsistent
    /// A name is written in more than one way, or in a way the glossary does not have.
    case nameVariant = "name-variant"
    /// A term stands in the target in the source's language.
    case untranslated
  }

  /// How bad it may be.
  public enum Severity: String, Sendable, CaseIterable {
    /// Look at it.
    case check
    /// Good to know.
    case note
  }

  /// What was looked for.
  public var check: Check
  /// How bad it may be.
  public var severity: Severity
  /// A name that stays the same as long as the pair, the term and the check do: for silencing a false alarm once.
  public var identifier: String
  /// The term, as the glossary writes it.
  public var term: String
  /// The entry's name; nil where no entry is meant.
  public var entry: String?
  /// Where in the source, in bytes; nil where it is nowhere.
  public var source: TextRange?
  /// Where in the target, in bytes; nil where it is nowhere.
  public var target: TextRange?
  /// What is the matter, in a sentence of the glossary's own words.
  public var message: String
  /// What the glossary has in the target's language instead, best first; empty where it has nothing better.
  public var wanted: [String]

  /// Creates a finding without an identifier; ``TermIdentifiers`` gives it one.
  public init(
    _ check: Check,
    severity: Severity = .check,
    term: String,
    entry: String?,
    source: TextRange?,
    target: TextRange?,
    message: String,
    wanted: [String] = []
  ) {
    self.check = check
    self.severity = severity
    identifier = ""
    self.term = term
    self.entry = entry
    self.source = source
    self.target = target
    self.message = message
    self.wanted = wanted
  }
}

/// Names for the findings of one pair.
///
/// A name is made of the check, the term, the entry and the words of both texts, never of the pair's place: it stays when
/// other pairs come and go. Findings that share all that are counted.
enum TermIdentifiers {
  /// Gives each finding of a pair its name.
  static func assign(_ findings: inout [TermFinding], source: [UInt8], target: [UInt8]) {
    let pair = ContentDigest(source).hexadecimal + ContentDigest(target).hexadecimal
    var seen: [String: Int] = [:]
    for index in findings.indices {
      let finding = findings[index]
      let subject = [finding.check.rawValue, finding.term, finding.entry ?? ""].joined(separator: "\u{1F}")
      seen[subject, default: 0] += 1
      let text = "\(pair)\u{1F}\(subject)\u{1F}\(seen[subject] ?? 0)"
      findings[index].identifier = String(ContentDigest(Array(text.utf8)).hexadecimal.prefix(12))
    }
  }
}
