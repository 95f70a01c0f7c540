/// What the elements around a unit say that holds in it: languages, white space, names.
struct XLIFF2Frame {
  /// `srcLang` and `trgLang`.
  var languages: (source: String?, target: String?) = (nil, nil)
  /// `xml:lang` of the nearest element that has one.
  var language: String?
  /// `xml:space`.
  var space = "default"
  /// The `id` of the file.
  var file = ""
  /// The `id` of the groups, outermost first.
  var groups: [String] = []
  /// The names in the elements `data` of the size restriction module, beside the enclosing elements.
  var sizes: Set<String> = []

  /// Takes what an element says that stands around.
  mutating func enter(_ element: XMLElement) {
    language = element.attribute("lang", XMLAttribute.xml) ?? language
    space = element.attribute("space", XMLAttribute.xml) ?? space
    switch element.name {
    case "xliff": languages = (element.attribute("srcLang"), element.attribute("trgLang"))
    case "file": file = element.attribute("id") ?? ""
    case "group": groups.append(element.attribute("id") ?? "")
    default: break
    }
  }

  /// The language a source or target is in, its own or that around it, must be the one that the file names.
  func checkLanguage(_ element: XMLElement, wanted: String?, _ name: String, _ findings: XLIFF2Findings) {
    guard let wanted, let own = element.attribute("lang", XMLAttribute.xml) ?? language else { return }
    if own.lowercased() != wanted.lowercased() {
      findings.report("xml:lang of \(element.name)", "must be \(name)", line: element.line)
    }
  }

  /// Checks `sizeInfoRef` of an element against the data beside what stands around it.
  func checkSizes(_ element: XMLElement, _ findings: XLIFF2Findings) {
    element.forEach { inner in
      let reference = inner.attributes.first { $0.name == "sizeInfoRef" && $0.namespace.hasPrefix(XLIFFNames.modules) }
      if let reference, !sizes.contains(reference.value) {
        findings.report("sizeInfoRef", "must name something in a data beside it", line: inner.line)
      }
    }
  }
}
