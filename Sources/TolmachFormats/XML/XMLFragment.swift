/// Pieces of XML as text, in one form: each piece stands by itself, with every namespace that it needs but its home.
///
/// What a format allows in a record and a unit does not model is kept in such pieces, to be written back as it was.
enum XMLFragment {
  /// The text of an element. Elements of the namespace `home` have no prefix.
  static func text(_ element: XMLElement, home: String) -> String {
    var result = ""
    write(element, home: home, scope: ["": home, "xml": XMLAttribute.xml], into: &result)
    return result
  }

  /// The text of what is in an element of the namespace `home`.
  static func text(_ content: [XMLElement.Content], home: String) -> String {
    var result = ""
    write(content, home: home, scope: ["": home, "xml": XMLAttribute.xml], into: &result)
    return result
  }

  /// What a text holds; nil when it is not well-formed. Nothing in it can do more than in a file.
  static func parse(_ text: String, home: String) -> [XMLElement.Content]? {
    guard text.utf8.contains(0x3C) else { return text.utf8.contains(0x26) ? parseWrapped(text, home) : [.text(text)] }
    return parseWrapped(text, home)
  }

  /// The one element that a text is; nil when it is anything else.
  static func parseElement(_ text: String, home: String) -> XMLElement? {
    guard let content = parse(text, home: home), content.count == 1, case .element(let element) = content[0] else {
      return nil
    }
    return element
  }

  private static func parseWrapped(_ text: String, _ home: String) -> [XMLElement.Content]? {
    let bytes = Array("<piece xmlns=\"\(XMLText.escaped(home))\">\(text)</piece>".utf8)
    let source = ByteSource(bytes: bytes, path: "")
    do throws(FormatError) {
      let stream = try XMLStream(source, format: "") { element, _ in element.name == "piece" }
      guard case .record(let wrapper)? = try stream.next(), try stream.next() == nil else { return nil }
      return wrapper.content
    } catch {
      return nil
    }
  }

  private static func write(
    _ content: [XMLElement.Content],
    home: String,
    scope: [String: String],
    into result: inout String
  ) {
    for piece in content {
      switch piece {
      case .text(let words): result += XMLText.escaped(words)
      case .element(let child): write(child, home: home, scope: scope, into: &result)
      }
    }
  }

  private static func write(
    _ element: XMLElement,
    home: String,
    scope: [String: String],
    into result: inout String
  ) {
    var scope = scope
    var declared: [String] = []
    func prefix(_ prefix: String, _ namespace: String) -> String {
      if scope[prefix, default: ""] != namespace {
        scope[prefix] = namespace
        declared.append(" xmlns\(prefix.isEmpty ? "" : ":")\(prefix)=\"\(XMLText.escaped(namespace))\"")
      }
      return prefix.isEmpty ? "" : prefix + ":"
    }
    let own = element.namespace == home || element.namespace.isEmpty ? "" : element.prefix
    let name = prefix(own, element.namespace) + element.name
    var attributes = ""
    for attribute in element.attributes {
      let lead = attribute.namespace.isEmpty ? "" : prefix(attribute.prefix, attribute.namespace)
      attributes += " \(lead)\(attribute.name)=\"\(XMLText.escaped(attribute.value))\""
    }
    result += "<\(name)\(declared.joined())\(attributes)"
    if element.content.isEmpty { return result += "/>" }
    result += ">"
    write(element.content, home: home, scope: scope, into: &result)
    result += "</\(name)>"
  }
}
