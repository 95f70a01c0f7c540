/// What XLIFF 2 allows in an element of its core, after the schema and section 4.2 of the specification.
struct XLIFF2Element {
  /// Attributes without a namespace.
  var attributes: Set<String>
  /// Those of them that must be there.
  var required: Set<String> = []
  /// The kinds of children, each named once, in the order in which they must come.
  var children: [[String]] = []
  /// Children that there must be at least one of.
  var needs: Set<String> = []
  /// Children that there may be no more than one of.
  var single: Set<String> = []
  /// Whether words may stand in it.
  var hasWords = false
  /// Whether it takes attributes of other namespaces than XLIFF's modules.
  var isExtensible = false

  /// Stands for elements of other namespaces in ``children``.
  static let other = "*"
  /// Stands for elements of XLIFF's modules in ``children``.
  static let module = "+"
  private static let inline = ["cp", "ph", "pc", "sc", "ec", "mrk", "sm", "em"]
  private static let code: Set<String> = ["canCopy", "canDelete", "canReorder", "copyOf", "id", "subType", "type"]
  private static let spanning = code.union(["canOverlap", "dir"])
  private static let pointed: Set<String> = ["dataRef", "disp", "equiv", "subFlows"]

  /// The elements of the core by name.
  static let core: [String: XLIFF2Element] = structure.merging(inlineElements) { first, _ in first }

  private static let structure: [String: XLIFF2Element] = [
    "xliff": .init(
      attributes: ["version", "srcLang", "trgLang"],
      required: ["version", "srcLang"],
      children: [[module], ["file"]],
      needs: ["file"],
      isExtensible: true
    ),
    "file": .init(
      attributes: ["id", "canResegment", "original", "translate", "srcDir", "trgDir"],
      required: ["id"],
      children: [["skeleton"], [other, module, "notes"], ["unit", "group"]],
      needs: ["unit"],
      single: ["skeleton", "notes"],
      isExtensible: true
    ),
    "skeleton": .init(attributes: ["href"], children: [[other, module]], hasWords: true),
    "group": .init(
      attributes: ["id", "name", "canResegment", "translate", "srcDir", "trgDir", "type"],
      required: ["id"],
      children: [[other, module, "notes"], ["unit", "group"]],
      single: ["notes"],
      isExtensible: true
    ),
    "unit": .init(
      attributes: ["id", "name", "canResegment", "translate", "srcDir", "trgDir", "type"],
      required: ["id"],
      children: [[other, module, "notes", "originalData"], ["segment", "ignorable"]],
      needs: ["segment"],
      single: ["notes", "originalData"],
      isExtensible: true
    ),
    "notes": .init(attributes: [], children: [["note"]], needs: ["note"]),
    "note": .init(attributes: ["id", "appliesTo", "category", "priority"], hasWords: true, isExtensible: true),
    "originalData": .init(attributes: [], children: [["data"]], needs: ["data"]),
    "data": .init(attributes: ["id", "dir"], required: ["id"], children: [["cp"]], hasWords: true),
    "segment": .init(
      attributes: ["id", "canResegment", "state", "subState"],
      children: [["source"], ["target"]],
      needs: ["source"],
      single: ["source", "target"]
    ),
    "ignorable": .init(
      attributes: ["id"],
      children: [["source"], ["target"]],
      needs: ["source"],
      single: ["source", "target"]
    ),
    "source": .init(attributes: [], children: [inline], hasWords: true),
    "target": .init(attributes: ["order"], children: [inline], hasWords: true),
  ]

  private static let inlineElements: [String: XLIFF2Element] = [
    "cp": .init(attributes: ["hex"], required: ["hex"]),
    "ph": .init(attributes: code.union(pointed), required: ["id"]),
    "pc": .init(
      attributes: spanning.union([
        "dispStart", "dispEnd", "equivStart", "equivEnd", "dataRefStart", "dataRefEnd", "subFlowsStart", "subFlowsEnd",
      ]),
      required: ["id"],
      children: [inline],
      hasWords: true
    ),
    "sc": .init(attributes: spanning.union(pointed).union(["isolated"]), required: ["id"]),
    "ec": .init(attributes: spanning.union(pointed).union(["isolated", "startRef"])),
    "mrk": .init(
      attributes: ["id", "translate", "type", "ref", "value"],
      required: ["id"],
      children: [inline],
      hasWords: true,
      isExtensible: true
    ),
    "sm": .init(attributes: ["id", "translate", "type", "ref", "value"], required: ["id"], isExtensible: true),
    "em": .init(attributes: ["startRef"], required: ["startRef"]),
  ]
}

/// Values that attributes of XLIFF 2 take, whatever element they stand on.
enum XLIFF2Value {
  private static let listed: [String: Set<String>] = [
    "canResegment": ["yes", "no"], "translate": ["yes", "no"], "canCopy": ["yes", "no"], "canDelete": ["yes", "no"],
    "canOverlap": ["yes", "no"], "isolated": ["yes", "no"], "canReorder": ["yes", "firstNo", "no"],
    "dir": ["ltr", "rtl", "auto"], "srcDir": ["ltr", "rtl", "auto"], "trgDir": ["ltr", "rtl", "auto"],
    "appliesTo": ["source", "target"], "state": XLIFF2Names.states, "priority": Set((1...10).map(String.init)),
  ]

  /// What is asked of an attribute's value that is not what it should be; nil when it is.
  static func demand(_ name: String, _ value: String) -> String? {
    if let values = listed[name], !values.contains(value) {
      return "must be one of \(values.sorted().joined(separator: ", "))"
    }
    switch name {
    case "id" where !isToken(value): return "must be an NMTOKEN"
    case "subState", "subType": return isQualified(value) ? nil : "must be a prefix, a colon and a value"
    case "order": return Int(value).map { $0 > 0 } == true ? nil : "must be a positive integer"
    default: return nil
    }
  }

  /// Whether a word is an NMTOKEN of XML.
  static func isToken(_ word: String) -> Bool {
    !word.isEmpty
      && word.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || "-._:·".unicodeScalars.contains(scalar)
          || scalar.properties.generalCategory == .nonspacingMark
      }
  }

  /// Whether it is `prefix:value`.
  static func isQualified(_ word: String) -> Bool {
    let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty
  }
}
