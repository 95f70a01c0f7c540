import TolmachModel

/// Alignments as lines.
enum AlignedLines {
  /// A heading, then a link a line; a side without sentences is an empty cell. Where words are linked, a fourth column
  /// holds their ranges in scalars of both cells, half-open: `0-4:0-3 5-11:4-10`.
  static func tsv(_ text: AlignedText) -> [UInt8] {
    let hasWords = text.hasWords
    var lines = "\(text.source.language)\t\(text.target.language)\tconfidence\(hasWords ? "\tlinks" : "")\n"
    for link in text.links {
      lines += text.source.words(link.source) + "\t" + text.target.words(link.target) + "\t"
      lines += (link.confidence.map { confidence($0) } ?? "")
      lines += (hasWords ? "\t" + AlignedWords(text, link).cell : "") + "\n"
    }
    return Array(lines.utf8)
  }

  /// `{"source":[i…],"target":[j…],"confidence":…,"sourceText":…,"targetText":…}` a link; where words are linked,
  /// `links` holds `{sourceStart,sourceEnd,targetStart,targetEnd}`, half-open scalars of the texts.
  static func jsonl(_ text: AlignedText) -> [UInt8] {
    var writer = JSONWriter()
    for link in text.links {
      writer.beginObject()
      for (name, range) in [("source", link.source), ("target", link.target)] {
        writer.key(name)
        writer.beginArray()
        for index in range { writer.integer(index) }
        writer.endArray()
      }
      writer.key("confidence")
      if let confidence = link.confidence { writer.number(confidence) } else { writer.null() }
      writer.key("sourceText")
      writer.string(text.source.words(link.source))
      writer.key("targetText")
      writer.string(text.target.words(link.target))
      if link.words != nil { AlignedWords(text, link).write(to: &writer) }
      writer.endObject()
      writer.newline()
    }
    return writer.bytes
  }

  /// The borders at which links begin, with the confidence of what follows, and the end of both texts.
  static func ladder(_ text: AlignedText) -> [UInt8] {
    var lines = ""
    for link in text.links {
      lines += "\(link.source.lowerBound)\t\(link.target.lowerBound)\t\(confidence(link.confidence ?? 0))\n"
    }
    lines += "\(text.source.sentences.count)\t\(text.target.sentences.count)\t0\n"
    return Array(lines.utf8)
  }

  /// One side's words of each link with two sides.
  static func moses(
    _ text: AlignedText,
    _ side: AlignedText.Side,
    _ range: KeyPath<AlignedText.Link, Range<Int>>
  ) -> [UInt8] {
    var lines = ""
    for link in text.links where link.isTwoSided { lines += side.words(link[keyPath: range]) + "\n" }
    return Array(lines.utf8)
  }

  /// Pharaoh's word links, a line for each line of Moses' files.
  static func pharaoh(_ text: AlignedText) -> [UInt8] {
    var lines = ""
    for link in text.links where link.isTwoSided { lines += AlignedWords(text, link).pharaoh + "\n" }
    return Array(lines.utf8)
  }

  /// A probability with at most so many places. Only what a person settled is 1: no other is rounded up to it.
  static func confidence(_ value: Double, places: Int = 4) -> String {
    let scale = (0..<places).reduce(1.0) { power, _ in power * 10 }
    let steps = (value * scale).rounded()
    return "\((value < 1 ? min(scale - 1, steps) : steps) / scale)"
  }
}
