import TolmachModel

/// A dialect of TBX: which data categories its files may use.
///
/// - Source: ISO 30042:2019, annexes; the dialect definitions at tbxinfo.net.
public enum TBXDialect: String, Sendable, CaseIterable {
  /// Terms and notes alone.
  case core
  /// Adds subject field, status, part of speech and customer.
  case min
  /// Adds definitions, contexts, sources, genders, kinds of term, pointers and history.
  case basic

  /// The value of the root's `type`.
  var typeName: String {
    switch self {
    case .core: "TBX-Core"
    case .min: "TBX-Min"
    case .basic: "TBX-Basic"
    }
  }

  /// Whether the dialect has a data category.
  func allows(_ category: String) -> Bool {
    switch self {
    case .core: false
    case .min: TBXCategories.min.contains(category)
    case .basic: TBXCategories.min.contains(category) || TBXCategories.basic[category] != nil
    }
  }
}

/// What is known of TBX's data categories.
enum TBXCategories {
  /// The namespace of TBX 3's own elements.
  static let core = "urn:iso:std:iso:30042:ed-2"
  /// The namespace of TBX-Min's module, for the style DCT.
  static let minNamespace = "http://www.tbxinfo.net/ns/min"
  /// The namespace of TBX-Basic's module.
  static let basicNamespace = "http://www.tbxinfo.net/ns/basic"
  /// The namespace of what we write beyond those.
  static let ownNamespace = "urn:tolmach:tbx"

  /// The categories of the module Min.
  static let min: Set<String> = ["subjectField", "administrativeStatus", "partOfSpeech", "customerSubset"]

  /// The categories of the module Basic, with the elements that hold them in the style DCA.
  static let basic: [String: String] = [
    "context": "descrip", "definition": "descrip", "crossReference": "ref", "externalCrossReference": "xref",
    "xGraphic": "xref", "geographicalUsage": "termNote", "grammaticalGender": "termNote", "termLocation": "termNote",
    "termType": "termNote", "projectSubset": "admin", "source": "admin", "responsibility": "transacNote",
    "transactionType": "transac",
  ]

  /// The element that holds a category in the style DCA; nil when it is not known.
  static func element(of category: String) -> String? {
    if let known = basic[category] { return known }
    switch category {
    case "subjectField", "reliabilityCode", "example", "explanation", "conceptOrigin": return "descrip"
    case "administrativeStatus", "partOfSpeech", "transliteratedForm", "pronunciation", "usageNote", "register":
      return "termNote"
    case "customerSubset", "entrySource", "sourceIdentifier", "note": return "admin"
    default: return nil
    }
  }

  /// The values of `administrativeStatus`.
  static let statuses: [TermStatus: String] = [
    .preferred: "preferredTerm-admn-sts", .admitted: "admittedTerm-admn-sts",
    .deprecated: "deprecatedTerm-admn-sts", .forbidden: "deprecatedTerm-admn-sts",
  ]

  /// TBX has no word for a term that must not be printed: a note beside "deprecated" says it, in every dialect.
  static let forbiddenNote = "status: forbidden"

  /// The status that a value speaks for; nil for values of other scales.
  static func status(_ value: String) -> TermStatus? {
    let value = value.lowercased()
    if value.hasPrefix("preferred") { return .preferred }
    if value.hasPrefix("admitted") { return .admitted }
    if value.hasPrefix("deprecated") || value.hasPrefix("superseded") || value == "obsolete" { return .deprecated }
    if value == "forbidden" || value == "notrecommended" || value == "prohibited" { return .forbidden }
    return nil
  }
}
