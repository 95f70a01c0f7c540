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

  private static func digest(_ text: String) -> String {
    String(ContentDigest(Array(text.utf8)).hexadecimal.prefix(24))
  }
}
