import TolmachFormats
package import TolmachModel

extension JSONWriter {
  mutating func flag(_ flag: QuoteFlag, article: ScalarOffsets, origin: ScalarOffsets) {
    beginObject()
    key("kind")
    string(flag.kind.rawValue)
    key("severity")
    string(flag.severity.rawValue)
    key("precision")
    probability(flag.precision)
    key("message")
    string(flag.reason.message(in: .english))
    key("reason")
    string(flag.reason.rawValue)
    let quote = article.scalars(flag.quote)
    key("quoteStart")
    integer(quote.lowerBound)
    key("quoteEnd")
    integer(quote.upperBound)
    let passage = origin.scalars(flag.origin)
    key("originStart")
    integer(passage.lowerBound)
    key("originEnd")
    integer(passage.upperBound)
    if flag.kind == .term {
      key("wanted")
      beginArray()
      for term in flag.wanted { string(term) }
      endArray()
    }
    endObject()
  }

  /// A calibrated probability, or null where nobody can tell.
  package mutating func probability(_ value: Double?) {
    if let value { number(value) } else { null() }
  }

  /// Writes who says something and when.
  package mutating func spoken(by speaker: String?, at time: Document.TimeSpan?) {
    key("speaker")
    if let speaker { string(speaker) } else { null() }
    key("time")
    guard let time else { return null() }
    beginObject()
    key("startMilliseconds")
    integer(time.startMilliseconds)
    key("endMilliseconds")
    integer(time.endMilliseconds)
    endObject()
  }

  /// Writes what helps to read a passage: aligned words, the turns around it, glosses.
  mutating func context(of passage: Passage, _ article: ScalarOffsets, _ origin: ScalarOffsets) {
    key("links")
    beginArray()
    for link in passage.links {
      let (quote, words) = (article.scalars(link.quote), origin.scalars(link.origin))
      beginObject()
      key("quoteStart")
      integer(quote.lowerBound)
      key("quoteEnd")
      integer(quote.upperBound)
      key("originStart")
      integer(words.lowerBound)
      key("originEnd")
      integer(words.upperBound)
      endObject()
    }
    endArray()
    key("before")
    turn(passage.before, origin)
    key("after")
    turn(passage.after, origin)
    key("lead")
    turn(passage.lead, origin)
    key("trail")
    turn(passage.trail, origin)
    key("glosses")
    beginArray()
    for gloss in passage.glosses {
      beginObject()
      offsets(gloss.origin, origin)
      key("text")
      string(gloss.words)
      endObject()
    }
    endArray()
  }

  private mutating func turn(_ turn: Passage.Turn?, _ origin: ScalarOffsets) {
    guard let turn else { return null() }
    beginObject()
    offsets(turn.range, origin)
    key("text")
    string(turn.words)
    spoken(by: turn.speaker, at: turn.time)
    endObject()
  }
}
