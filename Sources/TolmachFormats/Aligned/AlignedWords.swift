import TolmachModel

/// The links between the words of one link's sentences, in the units that files speak of.
struct AlignedWords {
  /// The words of each side in one line.
  let source: String
  let target: String
  /// Half-open ranges in scalars of ``source`` and ``target``, by source word and target word.
  let links: [(source: Range<Int>, target: Range<Int>)]

  /// Counts the places of a link's words.
  init(_ text: AlignedText, _ link: AlignedText.Link) {
    source = text.source.words(link.source)
    target = text.target.words(link.target)
    let left = ScalarPlaces(text.source.sentences[link.source].joined(separator: " "))
    let right = ScalarPlaces(text.target.sentences[link.target].joined(separator: " "))
    links = (link.words ?? []).map { (left.scalars($0.source), right.scalars($0.target)) }
  }

  /// `0-4:0-3 5-11:4-10`
  var cell: String {
    links.map { link in
      "\(link.source.lowerBound)-\(link.source.upperBound):\(link.target.lowerBound)-\(link.target.upperBound)"
    }.joined(separator: " ")
  }

  /// Pharaoh's `0-0 1-1`: indices from 0 of the pieces between spaces, each pair once.
  var pharaoh: String {
    let left = Self.pieces(source)
    let right = Self.pieces(target)
    var pairs = Set<[Int]>()
    for link in links { pairs.insert([left[link.source.lowerBound], right[link.target.lowerBound]]) }
    return pairs.sorted { $0.lexicographicallyPrecedes($1) }.map { "\($0[0])-\($0[1])" }.joined(separator: " ")
  }

  /// For each scalar the number of the piece between spaces that it belongs to.
  private static func pieces(_ line: String) -> [Int] {
    var numbers: [Int] = []
    var piece = -1
    var isSpace = true
    for scalar in line.unicodeScalars {
      if scalar != " ", isSpace { piece += 1 }
      isSpace = scalar == " "
      numbers.append(max(piece, 0))
    }
    return numbers
  }

  /// Writes `links` of a JSON object.
  func write(to writer: inout JSONWriter) {
    writer.key("links")
    writer.beginArray()
    for link in links {
      writer.beginObject()
      writer.key("sourceStart")
      writer.integer(link.source.lowerBound)
      writer.key("sourceEnd")
      writer.integer(link.source.upperBound)
      writer.key("targetStart")
      writer.integer(link.target.lowerBound)
      writer.key("targetEnd")
      writer.integer(link.target.upperBound)
      writer.endObject()
    }
    writer.endArray()
  }

  /// Both sides as HTML: words that are linked, directly or over others, have the same `data-g`.
  var html: (source: String, target: String) {
    let groups = WordGroups(links)
    return (Self.marked(source, groups.source), Self.marked(target, groups.target))
  }

  private static func marked(_ line: String, _ groups: [Range<Int>: Int]) -> String {
    let scalars = Array(line.unicodeScalars)
    func piece(_ range: Range<Int>) -> String {
      XMLText.escaped(String(String.UnicodeScalarView(scalars[range])))
    }
    var html = ""
    var end = 0
    for (range, group) in groups.sorted(by: { $0.key.lowerBound < $1.key.lowerBound }) {
      html += piece(end..<range.lowerBound) + "<span data-g=\"\(group)\">" + piece(range) + "</span>"
      end = range.upperBound
    }
    return html + piece(end..<scalars.count)
  }
}

/// Byte ranges of a text as ranges of scalars.
private struct ScalarPlaces {
  /// For each byte how many scalars begin before it; one more at the end.
  private let counts: [Int]

  init(_ text: String) {
    var counts = [0]
    for byte in text.utf8 { counts.append(counts[counts.count - 1] + (byte & 0xC0 == 0x80 ? 0 : 1)) }
    self.counts = counts
  }

  /// The range in scalars; both ends are borders of scalars.
  func scalars(_ range: TextRange) -> Range<Int> { counts[range.start]..<counts[range.end] }
}

/// Linked words in groups, numbered from 1 in the order of their first links.
private struct WordGroups {
  private(set) var source: [Range<Int>: Int] = [:]
  private(set) var target: [Range<Int>: Int] = [:]

  init(_ links: [(source: Range<Int>, target: Range<Int>)]) {
    for (number, link) in links.enumerated() {
      let known = [source[link.source], target[link.target]].compactMap { $0 }.sorted()
      let group = known.first ?? number + 1
      source[link.source] = group
      target[link.target] = group
      // A link between two groups makes them one.
      guard let other = known.last, other != group else { continue }
      source = source.mapValues { $0 == other ? group : $0 }
      target = target.mapValues { $0 == other ? group : $0 }
    }
  }
}
