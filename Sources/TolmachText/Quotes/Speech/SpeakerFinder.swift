import TolmachModel

/// Finds the subject of a verb of saying: the name, noun phrase or pronoun beside it.
struct SpeakerFinder {
  let paragraph: ParagraphText
  /// A noun phrase is at most this long.
  private static let longest = 12

  init(_ paragraph: ParagraphText) { self.paragraph = paragraph }

  /// The subject of the word at `verb` within the words `from ..< to`, as the text puts it; nil when none is found.
  func speaker(ofVerb verb: Int, from: Int, to: Int) -> TextRange? {
    guard let subject = subject(ofVerb: verb, from: from, to: to) else { return nil }
    let named = withName(subject, ofVerb: verb, to: to)
    return TextRange(Int(word(named.lowerBound).start), Int(word(named.upperBound - 1).end))
  }

  private func subject(ofVerb verb: Int, from: Int, to: Int) -> Range<Int>? {
    let word = paragraph.words[verb]
    if word.has(.source) {
      if verb > from, self.word(verb - 1).has(.possessive) { return range(verb - 1, verb) }
      return phrase(after: sourceEnd(verb, to: to), to: to)
    }
    if word.has(.cyrillic) { return cyrillicSubject(verb, from: from, to: to) }
    if word.has(.participle) { return sentenceSubject(from: from, to: verb) }
    if word.has(.speechNoun), !word.has(.saying) {
      // "The order came to …": a noun of speech that is itself the subject.
      let isSubject = verb - from <= 2 && verb > from && self.word(verb - 1).has(.determiner)
      return isSubject ? range(verb - 1, verb + 1) : sentenceSubject(from: from, to: verb)
    }
    // "said the man": the subject follows, unless one stands before.
    if verb == from || isBorder(verb) { return phrase(after: verb + 1, to: to) ?? before(verb, from: from) }
    return before(verb, from: from) ?? phrase(after: verb + 1, to: to)
  }

  func word(_ index: Int) -> Word { paragraph.words[index] }

  private func isBorder(_ index: Int) -> Bool { word(index).gap.contains(.mark) }

  private func sourceEnd(_ verb: Int, to: Int) -> Int {
    // "according to X"
    verb + 1 < to && word(verb + 1).has(.link) ? verb + 2 : verb + 1
  }

  private func range(_ from: Int, _ to: Int) -> Range<Int>? {
    from < to ? from..<to : nil
  }

  // MARK: English and the like

  /// The noun phrase that begins at `start`: a pronoun, a run of names, or an article with its noun.
  private func phrase(after start: Int, to limit: Int) -> Range<Int>? {
    guard start < limit, word(start).gap.isDisjoint(with: [.comma, .stop, .colon, .semicolon]) else { return nil }
    let first = word(start)
    if first.has([.thirdPerson, .narrator]) { return range(start, start + 1) }
    if first.has([.link, .auxiliary, .adverb]) { return nil }
    if first.has(.cyrillic) { return cyrillicPhrase(from: start, to: limit) }
    var end = start + 1
    var hasName = first.has(.capitalized)
    while end < min(limit, start + Self.longest) {
      let next = word(end)
      if !next.gap.isDisjoint(with: [.comma, .colon, .semicolon, .mark, .opening, .closing, .dash]) { break }
      if next.gap.contains(.stop), !word(end - 1).has([.abbreviation, .single]) { break }
      if next.has(.capitalized) {
        hasName = true
      } else if next.has(.link) {
        // "Minister of State for Foreign Affairs": a link between names is part of the title.
        guard end + 1 < limit, word(end - 1).has(.capitalized), word(end + 1).has(.capitalized),
          word(end + 1).gap == .space
        else { break }
      } else if next.has([.verb, .auxiliary, .adverb, .thirdPerson, .firstOrSecond, .source])
        || hasName && !first.has(.determiner)
      {
        if !(hasName && word(end - 1).has(.link)) { break }
      } else if hasName, first.has(.determiner) {
        break
      } else if end - start >= 4 {
        break
      } else if !first.has(.determiner), end - start >= 3 {
        break
      }
      end += 1
    }
    while end > start + 1, word(end - 1).has([.link, .determiner]) { end -= 1 }
    return range(start, end)
  }

  /// The noun phrase that ends just before the verb, auxiliaries, adverbs and an apposition passed over.
  private func before(_ verb: Int, from: Int) -> Range<Int>? {
    var end = verb
    if word(verb).gap.contains(.comma), verb > from {
      // "X, a doctor, said": the clause's first phrase.
      return sentenceSubject(from: from, to: verb)
    }
    while end > from, word(end - 1).has([.auxiliary, .adverb]), !word(end - 1).has(.thirdPerson) { end -= 1 }
    guard end > from else { return nil }
    let last = word(end - 1)
    if last.has([.thirdPerson, .narrator]), !last.has(.determiner) {
      return last.has(.link) ? sentenceSubject(from: from, to: end - 1) : range(end - 1, end)
    }
    var start = end - 1
    while start > from, end - start < Self.longest {
      if !word(start).gap.isDisjoint(with: [.comma, .colon, .semicolon, .mark, .dash, .opening, .closing]) { break }
      if word(start).gap.contains(.stop), !word(start - 1).has([.abbreviation, .single]) { break }
      let previous = word(start - 1)
      if previous.has([.verb, .auxiliary, .source]), !previous.has([.speechNoun, .capitalized]) { break }
      if word(start).has(.determiner), !(previous.has(.link)) { break }
      if previous.has(.link), !isPhraseLink(start - 1) { break }
      start -= 1
    }
    while start < end - 1, word(start).has([.link, .adverb, .auxiliary]) { start += 1 }
    return range(start, end)
  }

  /// "of", "for", "and" inside a noun phrase.
  private func isPhraseLink(_ index: Int) -> Bool {
    let length = word(index).end - word(index).start
    return index > 0 && length <= 3 && (word(index - 1).has(.capitalized) || length == 2 && !word(index - 1).has(.verb))
  }

  /// The first noun phrase of a clause.
  private func sentenceSubject(from: Int, to: Int) -> Range<Int>? {
    var start = from
    // "In a meeting with X, Y claimed": a leading adverbial ends with its comma.
    if start < to, word(start).has(.link), !word(start).has(.thirdPerson) {
      var comma = start + 1
      while comma < to, !word(comma).gap.contains(.comma) { comma += 1 }
      start = comma < to ? comma : start + 1
    }
    // "Then Anna, shouting": an adverb before the name is no part of it.
    while start < to - 1, word(start).has(.adverb), word(start + 1).has(.capitalized) { start += 1 }
    guard start < to else { return nil }
    let first = word(start)
    if first.has(.thirdPerson) { return range(start, start + 1) }
    var end = start + 1
    while end < min(to, start + Self.longest) {
      let next = word(end)
      if !next.gap.isDisjoint(with: [.comma, .colon, .semicolon, .mark, .dash, .opening, .closing]) { break }
      if next.has([.verb, .auxiliary]), !next.has(.speechNoun) || !next.has(.capitalized) { break }
      if next.has(.thirdPerson) { break }
      end += 1
    }
    while end > start + 1, word(end - 1).has(.adverb) { end -= 1 }
    return range(start, end)
  }

  // MARK: Russian and Chechen

  /// The subject of a Russian or Chechen verb: what follows it («сказал Иван»), else what precedes it («Иван сказал»).
  private func cyrillicSubject(_ verb: Int, from: Int, to: Int) -> Range<Int>? {
    if word(verb).has(.citing), let cited = cited(verb, to: to) { return cited }
    var next = verb + 1
    while next < to, next - verb <= 4, word(next).has(.adverb), word(next).gap == .space { next += 1 }
    next = behindPlace(behindAddressee(next, to: to), to: to)
    if next < to, isPlain(next) {
      if word(next).has([.thirdPerson, .narrator]) { return range(next, next + 1) }
      if !word(next).has([.link, .saying, .possessive]), isInverted(verb, from: from) {
        return cyrillicPhrase(from: next, to: to)
      }
    }
    return cyrillicBefore(verb, from: from)
  }

  /// Whether nothing but spaces, or the marks of a name, stands before the word.
  func isPlain(_ index: Int) -> Bool {
    word(index).gap.subtracting([.space, .newline, .mark]).isEmpty
  }

  /// Whether the subject follows: nothing that could be one stands before the verb in its clause.
  private func isInverted(_ verb: Int, from: Int) -> Bool {
    var first = verb
    while first > from, word(first).gap.isDisjoint(with: [.comma, .dash, .mark]), word(first - 1).has(.adverb) {
      first -= 1
    }
    guard first > from, word(first).gap.isDisjoint(with: [.comma, .dash, .mark]) else { return true }
    return word(first - 1).has(.link)
  }

  /// Adjectives, titles and names from `start` on: «представитель мэрии Анна Дроздова», «пожилой сосед».
  func cyrillicPhrase(from start: Int, to limit: Int) -> Range<Int>? {
    var end = start
    var hasName = false
    while end < min(limit, start + 9) {
      let next = word(end)
      if end > start {
        if !hasName, next.gap.contains(.mark), isPlain(end), let name = name(behindTitle: end, to: limit) {
          return range(start, name)
        }
        if !next.gap.subtracting([.space, .newline]).isEmpty {
          guard next.gap.contains(.stop), word(end - 1).has([.single, .abbreviation]) else { break }
        }
        if next.has([.saying, .thirdPerson, .narrator, .participle]) { break }
        if next.has(.link), !(end + 1 < limit && word(end + 1).has(.capitalized) && !hasName) { break }
        if hasName, !next.has(.capitalized) { break }
      }
      if next.has(.capitalized) { hasName = true }
      end += 1
    }
    if !hasName { end = firstNoun(from: start, to: limit) }
    while end > start + 1, word(end - 1).has(.link) { end -= 1 }
    return range(start, end)
  }

  /// Where a phrase without a name ends: after its adjectives and the first noun.
  private func firstNoun(from start: Int, to limit: Int) -> Int {
    var end = start
    while end < limit, word(end).has([.adjective, .determiner]), end - start < 3 { end += 1 }
    end = min(limit, end + 1)
    if end > start + 1, !word(end - 1).gap.subtracting([.space, .newline]).isEmpty { end -= 1 }
    return end
  }

  private func cyrillicBefore(_ verb: Int, from: Int) -> Range<Int>? {
    var end = verb
    while end > from, word(end).gap.isDisjoint(with: [.comma, .dash]), word(end - 1).has(.adverb) { end -= 1 }
    guard end > from, word(end).gap.isDisjoint(with: [.comma, .dash, .semicolon]), !word(end - 1).has(.link) else {
      return clauseSubject(from: from, to: verb)
    }
    if word(end - 1).has([.thirdPerson, .narrator]) { return range(end - 1, end) }
    var start = end - 1
    while start > from, end - start < 9 {
      if !word(start).gap.subtracting([.space, .newline]).isEmpty { break }
      if word(start - 1).has([.saying, .thirdPerson]) { break }
      // «после встречи с Путиным заявил»: what a preposition governs is no subject.
      if word(start - 1).has(.link) { return clauseSubject(from: from, to: verb) }
      start -= 1
    }
    return range(start, end)
  }

  /// The first phrase of a sentence that can be a subject: what stands behind prepositions is passed over.
  private func clauseSubject(from: Int, to: Int) -> Range<Int>? {
    for index in from..<max(from, to) {
      if word(index).has(.thirdPerson) { return range(index, index + 1) }
      if word(index).has([.link, .adverb, .saying, .possessive]) { continue }
      if index > from, word(index - 1).has(.link), index > from + 1 || !word(from).has(.capitalized) { continue }
      if index == from || word(index).has(.capitalized) { return cyrillicPhrase(from: index, to: to) }
    }
    return nil
  }
}
