import TolmachModel

/// What stands between a Russian verb and its subject: to whom the words were said, and where.
extension SpeakerFinder {
  /// So many words of a phrase in marks are looked at.
  private static let longestTitle = 8

  /// The place behind whom a Russian verb says it to: «заявил нашей газете», «рассказал журналистам Первого канала после
  /// суда»; where nobody is named, `start`.
  func behindAddressee(_ start: Int, to limit: Int) -> Int {
    var end = start
    while end < limit, end - start < 3, isPlain(end), !word(end).has(.addressee) {
      guard word(end).has([.adjective, .oblique, .firstOrSecond, .determiner, .adverb]) else { return start }
      end += 1
    }
    guard end < limit, end - start < 3, isPlain(end), word(end).has(.addressee) else { return start }
    end += 1
    // «газете «Вечер»»: its name in marks.
    if end < limit, word(end).gap.contains(.mark), !word(start).gap.contains(.mark) {
      end = behindMarks(end, to: limit)
    }
    end = behindDative(behindOwner(end, to: limit), to: limit)
    // A preposition and what it governs: «в среду».
    if end + 2 < limit, word(end).has(.link), isPlain(end), isPlain(end + 1), isPlain(end + 2) { end += 2 }
    return end
  }

  /// The place behind whose the noun before is, in the genitive: «Первого канала», «газеты «Вечер»», «агентства Север».
  private func behindOwner(_ start: Int, to limit: Int) -> Int {
    var end = start
    // «Первого канала»: the noun is small; «Первого Анна» would be no pair.
    while end + 1 < limit, end - start < 4, isPlain(end), isPlain(end + 1), word(end).has(.oblique),
      isNoun(end + 1) || word(end + 1).has(.oblique)
    {
      end += word(end + 1).has(.oblique) ? 1 : 2
    }
    if end == start, end < limit, isPlain(end), word(end).has(.titled), !word(end).has(.capitalized) { end += 1 }
    guard end > start, end < limit else { return end }
    if word(end).gap.contains(.mark), !word(start).gap.contains(.mark) { return behindMarks(end, to: limit) }
    // Of three capitals in a row the first is the medium's name, the others are the person's.
    return nameLength(from: end, to: limit) == 3 ? end + 1 : end
  }

  /// The place behind a name in the dative that another name follows: «журналисту Олегу Громову Анна Речкина».
  private func behindDative(_ start: Int, to limit: Int) -> Int {
    var end = start
    while end < limit, end - start < 3, isPlain(end), word(end).has(.capitalized), word(end).has(.dative) { end += 1 }
    return end < limit && isPlain(end) && word(end).has(.capitalized) ? end : start
  }

  /// The place behind words in marks whose first is at `start`.
  func behindMarks(_ start: Int, to limit: Int) -> Int {
    var end = start
    repeat { end += 1 } while end < limit && end - start < Self.longestTitle && !word(end).gap.contains(.mark)
    return end
  }

  /// The place behind a preposition and what it governs where a person's name follows: «в эфире Первого канала», «в блоге
  /// «Ветер»», «у ворот Олегу Громову»; else `start`.
  func behindPlace(_ start: Int, to limit: Int) -> Int {
    guard start < limit, isPlain(start), word(start).has(.link) else { return start }
    var end = start + 1
    while end < limit, end - start < 3, isPlain(end), word(end).has([.adjective, .oblique, .determiner]) { end += 1 }
    guard end < limit, isPlain(end) else { return start }
    if word(end).has(.settlement), let behind = behindSettlement(end + 1, to: limit) { return behind }
    end = behindDative(behindOwner(end + 1, to: limit), to: limit)
    if end < limit, word(end).gap.contains(.mark), isPlain(end), !word(start).gap.contains(.mark) {
      end = behindMarks(end, to: limit)
    }
    return nameLength(from: end, to: limit) > 1 ? end : start
  }

  /// The place behind a village's or a street's name of at most two words; nil where the capitals may be a person's alone.
  private func behindSettlement(_ start: Int, to limit: Int) -> Int? {
    let length = nameLength(from: start, to: limit)
    let end = start + length
    let isBeforeNoun = end < limit && isPlain(end) && isNoun(end) && !word(end).has([.auxiliary, .thirdPerson])
    switch length {
    case 0: return nil
    case 1: return isBeforeNoun ? end : nil
    // «в лагере Большая Ветка старик», «в селе Старые Ручьи»; but «в селе Анна Речкина».
    case 2: return isBeforeNoun || word(start).has(.adjective) ? end : nil
    case 3: return behindDative(start + 1, to: limit)
    default: return behindDative(start + 2, to: limit)
    }
  }

  /// Where the name ends that follows a phrase's title in marks: «сотрудница кафе «Южный ветер» Анна Речкина»; nil where no
  /// name does.
  func name(behindTitle start: Int, to limit: Int) -> Int? {
    let end = behindMarks(start, to: limit)
    guard end < limit, word(end).gap.contains(.mark), isPlain(end) else { return nil }
    let length = nameLength(from: end, to: limit)
    return length > 1 ? end + length : nil
  }

  /// The person whose words a medium quotes: «цитирует РБК Лесина».
  func cited(_ verb: Int, to: Int) -> Range<Int>? {
    guard verb + 2 < to, isPlain(verb + 1), isPlain(verb + 2) else { return nil }
    var start = verb + 2
    // A name in marks is the medium's.
    while start < to, start - verb < 6, !word(start).gap.contains(.mark), word(verb + 1).gap.contains(.mark) {
      start += 1
    }
    guard start < to, !word(start).has(.link) else { return nil }
    return cyrillicPhrase(from: start, to: to)
  }

  /// How many words with a capital stand in a row.
  private func nameLength(from start: Int, to limit: Int) -> Int {
    var end = start
    while end < limit, isPlain(end), end == start || !word(end).gap.contains(.mark), word(end).has(.capitalized) {
      end += 1
    }
    return end - start
  }

  /// Whether a word may be a noun that an adjective before it describes.
  private func isNoun(_ index: Int) -> Bool {
    !word(index).has([.capitalized, .link, .saying, .participle, .adverb, .thirdPerson, .number])
  }
}
