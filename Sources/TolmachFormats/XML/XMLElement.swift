/// An attribute of an element.
struct XMLAttribute: Hashable {
  /// The local name.
  var name: String
  /// The prefix as written, such as `xml`; empty where there is none.
  var prefix: String
  /// The namespace; empty where there is none.
  var namespace = ""
  var value: String

  /// The namespace that the prefix `xml` always has.
  static let xml = "http://www.w3.org/XML/1998/namespace"
}

/// An element with all that is in it, but for comments and processing instructions.
struct XMLElement: Hashable {
  /// What stands in an element.
  enum Content: Hashable {
    case element(XMLElement)
    case text(String)
  }

  /// The local name.
  var name: String
  /// The prefix as written; empty where there is none.
  var prefix = ""
  /// The namespace; empty where there is none.
  var namespace = ""
  var attributes: [XMLAttribute] = []
  var content: [Content] = []
  /// The line its start tag ends in, from 1.
  var line = 1

  /// The value of an attribute without a namespace.
  func attribute(_ name: String) -> String? {
    attributes.first { $0.name == name && $0.namespace.isEmpty }?.value
  }

  /// The value of an attribute of a namespace.
  func attribute(_ name: String, _ namespace: String) -> String? {
    attributes.first { $0.name == name && $0.namespace == namespace }?.value
  }

  /// The elements in it.
  var children: [XMLElement] {
    content.compactMap { if case .element(let child) = $0 { child } else { nil } }
  }

  /// The elements of its own namespace in it that have this name.
  func children(_ name: String) -> [XMLElement] {
    children.filter { $0.name == name && $0.namespace == namespace }
  }

  /// The first of them.
  func first(_ name: String) -> XMLElement? {
    for case .element(let child) in content where child.name == name && child.namespace == namespace { return child }
    return nil
  }

  /// Its words and those of all elements in it.
  var words: String {
    if content.count == 1, case .text(let text) = content[0] { return text }
    var all = ""
    for piece in content {
      switch piece {
      case .text(let text): all += text
      case .element(let child): all += child.words
      }
    }
    return all
  }

  /// Whether it holds words and nothing else.
  var isPlain: Bool {
    !content.contains { if case .element = $0 { true } else { false } }
  }

  /// Whether it has nothing in it but white space.
  var isBlank: Bool {
    content.allSatisfy { piece in
      if case .text(let text) = piece { text.utf8.allSatisfy { $0 <= 0x20 } } else { false }
    }
  }

  /// Calls `body` with it and every element in it, in the order of their start tags.
  func forEach(_ body: (XMLElement) -> Void) {
    body(self)
    for case .element(let child) in content { child.forEach(body) }
  }
}
