import TolmachModel

/// Alignments as XML and HTML.
enum AlignedMarkup {
  /// TMX 1.4b: a unit for each link with two sides, its confidence in a `prop`.
  static func tmx(_ text: AlignedText) -> [UInt8] {
    var writer = TMXWriter(source: text.source.language)
    return writer.file(of: text.links.lazy.filter(\.isTwoSided).map { unit($0, of: text) })
  }

  /// XLIFF 2.1: a unit for each link with two sides, its confidence as `its:mtConfidence`.
  static func xliff(_ text: AlignedText) -> [UInt8] {
    var writer = XLIFF2Writer(from: text.source.language, to: text.target.language)
    return writer.file(of: text.links.lazy.filter(\.isTwoSided).map { unit($0, of: text) })
  }

  private static func unit(_ link: AlignedText.Link, of text: AlignedText) -> TranslationUnit {
    var unit = TranslationUnit(
      variants: [(text.source, link.source), (text.target, link.target)].map { side, range in
        TranslationUnit.Variant(language: side.language, text: side.words(range))
      }
    )
    if let confidence = link.confidence {
      unit.properties = [.init(name: UnitNames.confidence, value: AlignedLines.confidence(confidence))]
    }
    return unit
  }

  /// The stand-off links of OPUS: `xtargets="1 2;1"`, sentences numbered from 1.
  static func xces(_ text: AlignedText) -> [UInt8] {
    var writer = XMLWriter(doctype: "cesAlign PUBLIC \"-//CES//DTD XML cesAlign//EN\" \"\"")
    writer.begin("cesAlign", [("version", "1.0")])
    writer.begin(
      "linkGrp",
      [("targType", "s"), ("fromDoc", text.source.name), ("toDoc", text.target.name)]
    )
    for (number, link) in text.links.enumerated() {
      let sides = [link.source, link.target].map { $0.map { "\($0 + 1)" }.joined(separator: " ") }
      var attributes = [(name: "id", value: "SL\(number + 1)"), ("xtargets", sides.joined(separator: ";"))]
      if let confidence = link.confidence { attributes.append(("certainty", AlignedLines.confidence(confidence))) }
      writer.empty("link", attributes)
    }
    return writer.bytes
  }

  /// Lights up the words that are linked to the one under the pointer.
  private static let lightScript = """
    <script>document.addEventListener("mouseover",e=>{
    for(const x of document.querySelectorAll(".lit"))x.classList.remove("lit");
    const s=e.target.closest("[data-g]");
    if(s)for(const x of s.closest("tr").querySelectorAll('[data-g="'+s.dataset.g+'"]'))x.classList.add("lit")})</script>

    """

  /// A page by itself: both texts side by side, doubtful links marked, words that are linked lit up together.
  static func html(_ text: AlignedText) -> [UInt8] {
    let title = XMLText.escaped("\(text.source.name) – \(text.target.name)")
    let languages = [text.source.language, text.target.language].map { XMLText.escaped("\($0)") }
    var page = """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>\(title)</title><style>
      body{font-family:sans-serif;margin:2em}table{border-collapse:collapse;width:100%}
      td,th{border-bottom:1px solid #ddd;padding:.4em;text-align:left;vertical-align:top;width:47%}
      td:last-child,th:last-child{width:6%;color:#555}tr.doubtful{background:#fff3d6}tr.alone{background:#f3f3f3}
      .lit{background:#ffd54d;color:#000}
      </style></head><body><h1>\(title)</h1>
      <table><tr><th>\(languages[0])</th><th>\(languages[1])</th><th>confidence</th></tr>

      """
    for link in text.links {
      let kind = !link.isTwoSided ? "alone" : (link.confidence ?? 1) < 0.5 ? "doubtful" : "sure"
      page += "<tr class=\"\(kind)\"><td lang=\"\(languages[0])\" dir=\"auto\">"
      let sides = AlignedWords(text, link).html
      page += sides.source + "</td><td lang=\"\(languages[1])\" dir=\"auto\">" + sides.target + "</td><td>"
      page += (link.confidence.map { AlignedLines.confidence($0, places: 2) } ?? "–") + "</td></tr>\n"
    }
    return Array((page + "</table>\n" + (text.hasWords ? lightScript : "") + "</body></html>\n").utf8)
  }
}
