/// What exactly a verdict speaks of: the words of both sides, so that a verdict holds as long as they do.
///
/// Layout, case and punctuation do not count, except that a question stays a question: who moves a comma is not asked
/// again, nor is who sets subtitles at other times. A file of verdicts may know the passage by its place alone, hence the second name.
public struct AnnotationSubject: Hashable, Sendable {
  /// The name made of the words of both sides.
  public var words: String
  /// The name made of the words of the one side and the place of the other.
  public var place: String

  /// The subject with these names.
  public init(words: String, place: String) {
    self.words = words
    self.place = place
  }

  /// The subject of an annotation.
  ///
  /// - Complexity: O(*n*) in the words' length.
  public init(_ annotation: Annotation) { self.init(annotation.place.anchor.running, annotation.counterpart) }

  /// The subject of some words and what they are linked with.
  public init(_ exact: String, _ counterpart: Annotation.Place?) {
    let own = Self.words(of: exact)
    guard let counterpart else {
      words = Self.digest("\(own)\n")
      place = words
      return
    }
    let scalars = counterpart.anchor.scalars
    words = Self.digest("\(own)\n\(Self.words(of: counterpart.anchor.running))")
    place = Self.digest("\(own)\n\(counterpart.text.digest) \(scalars.lowerBound) \(scalars.upperBound)")
  }

  /// Whether an act speaks of it.
  public func isJudged(by act: ReviewAct) -> Bool { act.subject == words || act.subject == place }

  /// Words in lower case parted by single spaces; of punctuation the question mark alone.
  package static func words(of text: String) -> String {
    plainWords(of: text.utf8.span) ?? anyWords(of: text)
  }

  private static func digest(_ text: String) -> String {
    String(ContentDigest(Array(text.utf8)).hexadecimal.prefix(24))
  }
}

extension AnnotationSubject {
  /// The words of a text in ASCII, Russian letters and usual punctuation; nil for another text.
  private static func plainWords(of text: borrowing Span<UInt8>) -> String? {
    var words: [UInt8] = []
    words.reserveCapacity(text.count)
    var isApart = false
    var position = 0
    while position < text.count {
      let (scalar, length) = UTF8Scalar.decode(text, at: position)
      position &+= length
      switch scalar {
      case 0x30...0x39, 0x61...0x7A, 0x41...0x5A, 0x410...0x44F, 0x401, 0x451:
        if isApart, !words.isEmpty { words.append(0x20) }
        isApart = false
        UTF8Scalar.append(lowercase(scalar), to: &words)
      case 0x3F:
        words.append(0x3F)
        isApart = true
      case 0..<0x80, 0xA0, 0xAB, 0xBB, 0x2010...0x2027: isApart = true
      default: return nil
      }
    }
    return String(decoding: words, as: UTF8.self)
  }

  private static func lowercase(_ letter: UInt32) -> UInt32 {
    switch letter {
    case 0x41...0x5A, 0x410...0x42F: letter &+ 0x20
    case 0x401: 0x451
    default: letter
    }
  }

  /// The words of any text.
  private static func anyWords(of text: String) -> String {
    var result = ""
    var isApart = false
    for scalar in text.lowercased().unicodeScalars {
      let properties = scalar.properties
      if properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark {
        if isApart, !result.isEmpty { result += " " }
        isApart = false
        result.unicodeScalars.append(scalar)
      } else if scalar == "?" {
        result += "?"
        isApart = true
      } else {
        isApart = true
      }
    }
    return result
  }
}
