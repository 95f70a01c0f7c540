/// What a module of XLIFF 2 allows in one of its elements.
struct XLIFF2Module {
  /// Attributes without a namespace; nil where nothing is known of them.
  var attributes: Set<String>?
  /// Those of them that must be there.
  var required: Set<String> = []
  /// The values that an attribute takes.
  var values: [String: Set<String>] = [:]
  /// The elements of the module that may stand in it; nil where nothing is known of them.
  var children: Set<String>?
  /// One of these must be in it.
  var needs: Set<String>?
  /// Whether words may stand in it.
  var hasWords = false

  private static let yesNo: Set<String> = ["yes", "no"]

  /// The modules whose elements are known.
  static let known: Set<String> = [
    "matches", "glossary", "metadata", "resourcedata", "changetracking", "validation", "sizerestriction",
  ]

  /// The elements by module and name.
  static let elements: [String: XLIFF2Module] = [
    "matches:matches": .init(attributes: [], children: ["match"], needs: ["match"]),
    "matches:match": .init(
      attributes: [
        "id", "matchQuality", "matchSuitability", "origin", "ref", "reference", "similarity", "subType", "type",
      ],
      required: ["ref"],
      values: [
        "type": ["am", "ebm", "idm", "ice", "mt", "tb", "tm", "other"], "reference": yesNo,
      ],
      needs: ["source"]
    ),
    "glossary:glossary": .init(attributes: [], children: ["glossEntry"], needs: ["glossEntry"]),
    "glossary:glossEntry": .init(
      attributes: ["id", "ref"],
      children: ["term", "translation", "definition"],
      needs: ["translation", "definition"]
    ),
    "glossary:term": .init(attributes: ["source"], hasWords: true),
    "glossary:translation": .init(attributes: ["id", "ref", "source"], hasWords: true),
    "glossary:definition": .init(attributes: ["source"], hasWords: true),
    "metadata:metadata": .init(attributes: ["id"], children: ["metaGroup"], needs: ["metaGroup"]),
    "metadata:metaGroup": .init(
      attributes: ["id", "category", "appliesTo"],
      values: ["appliesTo": ["source", "target", "ignorable"]],
      children: ["metaGroup", "meta"],
      needs: ["metaGroup", "meta"]
    ),
    "metadata:meta": .init(attributes: ["type"], required: ["type"], hasWords: true),
    "resourcedata:resourceData": .init(attributes: [], children: ["resourceItemRef", "resourceItem"]),
    "resourcedata:resourceItemRef": .init(attributes: ["id", "ref"], required: ["ref"], children: []),
    "resourcedata:resourceItem": .init(
      attributes: ["id", "mimeType", "context"],
      values: ["context": yesNo],
      children: ["source", "target", "reference"],
      needs: ["source", "target", "reference"]
    ),
    "resourcedata:source": .init(attributes: ["href"], hasWords: true),
    "resourcedata:target": .init(attributes: ["href"], hasWords: true),
    "resourcedata:reference": .init(attributes: ["href"], required: ["href"], children: []),
    "changetracking:changeTrack": .init(attributes: [], children: ["revisions"], needs: ["revisions"]),
    "changetracking:revisions": .init(
      attributes: ["appliesTo", "ref", "currentVersion"],
      required: ["appliesTo"],
      children: ["revision"],
      needs: ["revision"]
    ),
    "changetracking:revision": .init(
      attributes: ["author", "datetime", "version"],
      children: ["item"],
      needs: ["item"]
    ),
    "changetracking:item": .init(attributes: ["property"], required: ["property"], hasWords: true),
    "validation:validation": .init(attributes: [], children: ["rule"], needs: ["rule"]),
    "validation:rule": .init(
      attributes: [
        "isPresent", "isNotPresent", "startsWith", "endsWith", "occurs", "existsInSource", "caseSensitive",
        "normalization", "disabled",
      ],
      values: [
        "existsInSource": yesNo, "caseSensitive": yesNo, "disabled": yesNo, "normalization": ["none", "nfc", "nfd"],
      ],
      children: []
    ),
    "sizerestriction:profiles": .init(attributes: ["generalProfile", "storageProfile"]),
    "sizerestriction:normalization": .init(
      attributes: ["general", "storage"],
      values: ["general": ["none", "nfc", "nfd"], "storage": ["none", "nfc", "nfd"]]
    ),
    "sizerestriction:data": .init(attributes: ["profile"], required: ["profile"], hasWords: true),
  ]
}
