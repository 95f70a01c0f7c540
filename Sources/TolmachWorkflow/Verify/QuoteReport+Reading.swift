public import TolmachModel

/// How a report is read: what is numbered, what is one finding with another, what comes first.
extension QuoteReport {
  /// Where in the article a quote stands.
  public enum Place: Hashable, Sendable {
    /// In a heading.
    case heading
    /// In the paragraph of this number, from 1.
    case paragraph(Int)
  }

  /// The indices of the findings that are told of: speech, and of repeated words the first occurrence only.
  public var asked: [Int] {
    quotes.indices.filter { quotes[$0].status != .notSpeech && original(of: $0) == $0 }
  }

  /// The number by which each quote is called, from 1; a repetition has the first one's, what is no speech has none.
  /// It is the same in the whole report and in one that leaves quotes out.
  public var numbers: [Int?] {
    var numbers = [Int?](repeating: nil, count: quotes.count)
    for (place, index) in asked.enumerated() { numbers[index] = quotes[index].number ?? place + 1 }
    for index in quotes.indices where quotes[index].status != .notSpeech {
      numbers[index] = numbers[original(of: index)]
    }
    return numbers
  }

  /// How many quotes of the article a person listened to, and how many it has, those that are left out included.
  public var heard: (count: Int, total: Int) {
    let here = Set(quotes.indices.filter { quotes[$0].status != .notSpeech && quotes[$0].isHeard }.map(original))
    return (here.count + leftOut.heard, asked.count + leftOut.count)
  }

  /// The indices of the findings that an editor must look at, worst first, and after them of quotes only possibly found:
  /// nobody knows whether those differ, so that they do not make the report one with findings.
  public var toDo: [Int] {
    asked.filter { quotes[$0].isFinding || quotes[$0].isPossiblyFound }
      .sorted { (quotes[$0].urgency, $0) < (quotes[$1].urgency, $1) }
  }

  /// The indices of the later quotes with the same words as quote `index`.
  public func repetitions(of index: Int) -> [Int] {
    quotes.indices.filter { $0 != index && quotes[$0].status != .notSpeech && original(of: $0) == index }
  }

  /// The index of the first occurrence of a quote's words; its own as a rule.
  public func original(of index: Int) -> Int {
    var index = index
    while let earlier = quotes[index].repeats, earlier >= 0, earlier < index, quotes[earlier].status != .notSpeech {
      index = earlier
    }
    return index
  }

  /// Where quote `index` stands.
  public func place(of index: Int) -> Place {
    var paragraphs = 0
    for block in article.blocks {
      if block.kind != .heading { paragraphs += 1 }
      guard block.range.end >= quotes[index].quote.inner.end else { continue }
      return block.kind == .heading ? .heading : .paragraph(max(1, paragraphs))
    }
    return .paragraph(max(1, paragraphs))
  }
}

extension QuoteFinding {
  /// The flags that make it a finding.
  public var points: [QuoteFlag] { flags.filter { $0.severity != .note } }

  /// The flags that only tell of faithful editing.
  public var notes: [QuoteFlag] { flags.filter { $0.severity == .note } }

  /// Whether who, whether, how many, or how it is known may have changed.
  public var isSerious: Bool { status == .differs && flags.contains { $0.severity == .serious } }

  /// All passages that it renders, in the quote's order.
  public var passages: [Passage] { origins.isEmpty ? [origin].compactMap { $0 } : origins }

  /// Of a quote that was not found the passages nearest to it; one word in common is chance.
  public var nearest: [Passage] { status == .notFound ? alternatives.filter { $0.partners > 1 } : [] }

  /// What an editor should see first has the least.
  fileprivate var urgency: Int {
    switch status {
    case .differs: isSerious ? 0 : 3
    case .notFound: reason == .absent ? 1 : 4
    case .ambiguous: 2
    case .supported, .notSpeech: 5
    }
  }
}
