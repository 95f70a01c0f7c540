import TolmachModel

/// How a format marks codes inside a text.
///
/// A unit's text is what people read. Where a file has codes in it, the text with them is a property of the variant, and a
/// writer of the same format puts it back as long as the words are still the same.
enum InlineCodes {
  /// TMX: `bpt ept ph it hi ut sub`.
  case tmx
  /// XLIFF 1.2: `g x bx ex bpt ept ph it mrk sub`.
  case xliff1
  /// XLIFF 2: `pc ph sc ec mrk sm em cp`.
  case xliff2

  /// The name of the property.
  var property: String {
    switch self {
    case .tmx: "tmx:markup"
    case .xliff1: "xliff1:markup"
    case .xliff2: "xliff2:markup"
    }
  }

  /// The namespace of the elements.
  var home: String {
    switch self {
    case .tmx: ""
    case .xliff1: XLIFFNames.version1
    case .xliff2: XLIFFNames.version2
    }
  }

  /// Whether an element's content is read as words; that of native codes is not.
  private func holdsWords(_ name: String) -> Bool {
    switch self {
    case .tmx: name == "hi"
    case .xliff1: name == "g" || name == "mrk"
    case .xliff2: name == "pc" || name == "mrk"
    }
  }

  /// The words without codes.
  func words(_ content: [XMLElement.Content]) -> String {
    if content.count == 1, case .text(let words) = content[0] { return words }
    var all = ""
    for piece in content {
      switch piece {
      case .text(let words): all += words
      case .element(let child):
        if holdsWords(child.name) {
          all += words(child.content)
        } else if child.name == "cp", let scalar = Self.codePoint(child) {
          all.unicodeScalars.append(scalar)
        }
      }
    }
    return all
  }

  /// The character that an element `cp` of XLIFF 2 stands for, where a text can hold it.
  private static func codePoint(_ element: XMLElement) -> Unicode.Scalar? {
    guard let hex = element.attribute("hex"), let value = UInt32(hex, radix: 16), value >= 0x20 else { return nil }
    return Unicode.Scalar(value)
  }

  /// The variant that an element holds.
  func variant(_ element: XMLElement, language: LanguageTag) -> TranslationUnit.Variant {
    var made = TranslationUnit.Variant(language: language, text: words(element.content))
    if !element.isPlain {
      let markup = XMLFragment.text(element.content, home: element.namespace)
      made.properties.append(.init(name: property, value: markup))
    }
    return made
  }

  /// The text of a variant as XML, with its codes where they still fit.
  func markup(_ variant: TranslationUnit.Variant) -> String {
    if let kept = variant.properties.first(where: { $0.name == property })?.value,
      let content = XMLFragment.parse(kept, home: home), words(content) == variant.text
    {
      return XMLFragment.text(content, home: home)
    }
    return XMLText.escaped(variant.text)
  }
}
