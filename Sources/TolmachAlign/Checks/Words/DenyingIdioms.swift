import TolmachModel

/// Idioms that have a denial among their words and none in their meaning, or one that other languages say without: "no doubt",
/// "nothing but", «как ни странно», «не по себе».
///
/// The tables hold what speakers of the language use so; nothing in them is about one text. An idiom that only looks like a denial
/// (``isIdle(_:_:_:)``) neither needs a counterpart nor is one: "no doubt they came" beside «они не пришли» is a denial lost. One that
/// the other language may say plainly (``isOptional(_:_:_:)``) may have one.
struct DenyingIdioms: Sendable {
  private let idle: [Idiom]
  private let optional: [Idiom]
  /// What begins a comparison with what is not so: "as if", «как будто».
  private let comparisons: [Idiom]
  /// What is denied, in such a comparison, of somebody who is overlooked: "as if we weren't there" is "like thin air".
  private let being: [Idiom]
  /// Denials that say as much by themselves: "as if we were nobody".
  private let nothing: Set<String>

  /// A comparison begins at most so many words before its denial.
  private static let reach = 5
  /// What is denied stands at most so many words behind.
  private static let denied = 3

  /// Whether the denial at a word denies nothing.
  ///
  /// - Parameter clauses: for each word the number of its clause; an idiom stands in one.
  func isIdle(_ word: Int, _ keys: [String], _ clauses: [Int]) -> Bool {
    idle.contains { $0.covers(word, keys, clauses) }
  }

  /// Whether the other language may say without a denial what the one at a word says.
  ///
  /// - Parameter clauses: for each word the number of its clause.
  func isOptional(_ word: Int, _ keys: [String], _ clauses: [Int]) -> Bool {
    optional.contains { $0.covers(word, keys, clauses) } || isOverlooking(word, keys, clauses)
  }

  private func isOverlooking(_ word: Int, _ keys: [String], _ clauses: [Int]) -> Bool {
    let before = (max(0, word - Self.reach)..<word).filter { clauses[$0] == clauses[word] }
    guard before.contains(where: { first in comparisons.contains { $0.begins(first, keys) } }) else { return false }
    let behind = word + 1..<max(word + 1, min(keys.count, word + Self.denied + 1))
    return nothing.contains(keys[word]) || behind.contains { first in being.contains { $0.begins(first, keys) } }
  }

  /// The idioms of a language; none where we know none.
  static func of(_ language: LanguageTag) -> DenyingIdioms {
    switch language.language {
    case "en": english
    case "ru": russian
    default: none
    }
  }

  /// Words in a row. One that ends in `*` stands for every word that begins so; `*` alone for any word.
  private struct Idiom: Sendable {
    let words: [String]
    /// Words that make it another thing in front of them: "no question of".
    let unlessBefore: Set<String>
    /// Words that make it another thing behind them: "be in no doubt", which «не сомневаться» is.
    let unlessAfter: Set<String>

    func begins(_ first: Int, _ keys: [String]) -> Bool {
      guard first >= 0, first + words.count <= keys.count,
        zip(words, keys[first...]).allSatisfy({ Self.fits($0, $1) })
      else { return false }
      if first > 0, unlessAfter.contains(keys[first - 1]) { return false }
      let next = first + words.count
      return next == keys.count || !unlessBefore.contains(keys[next])
    }

    func covers(_ word: Int, _ keys: [String], _ clauses: [Int]) -> Bool {
      words.indices.contains { place in
        let first = word - place
        guard words[place] != "*", begins(first, keys) else { return false }
        let (last, next) = (first + words.count - 1, first + words.count)
        if unlessBefore.contains("*"), next < keys.count, clauses[next] == clauses[last] { return false }
        return clauses[first] == clauses[last]
      }
    }

    private static func fits(_ pattern: String, _ key: String) -> Bool {
      pattern.hasSuffix("*") ? key.hasPrefix(pattern.dropLast()) : key == pattern
    }
  }

  private init(idle: String, optional: String, comparisons: String, being: String, nothing: Set<String>) {
    self.idle = Self.idioms(idle)
    self.optional = Self.idioms(optional)
    self.comparisons = Self.idioms(comparisons)
    self.being = Self.idioms(being)
    self.nothing = nothing
  }

  /// Entries parted by commas; behind a slash the words that must not follow, `*` being any of the same clause, behind a `<` those that must not stand before.
  private static func idioms(_ list: String) -> [Idiom] {
    list.split(separator: ",").compactMap { entry in
      func words(_ part: Substring?) -> [String] { part?.split(whereSeparator: \.isWhitespace).map(String.init) ?? [] }
      let (front, back) = (entry.split(separator: "<"), entry.split(separator: "/"))
      guard let idiom = entry.split(whereSeparator: { "</".contains($0) }).first, !words(idiom).isEmpty else {
        return nil
      }
      return Idiom(
        words: words(idiom),
        unlessBefore: Set(words(back.dropFirst().first)),
        unlessAfter: Set(words(front.dropFirst().first))
      )
    }
  }

  private static let none = DenyingIdioms(idle: "", optional: "", comparisons: "", being: "", nothing: [])

  private static let english = DenyingIdioms(
    // What is beyond doubt is so, and so is what a second denial takes back.
    idle: """
      no doubt < in, without doubt, without a doubt, without question, without a question, no question that, \
      no question about, no question / *, no denying, no mistaking, make no mistake, no uncertain, nothing if not, not for nothing, but not least, \
      yes or no
      """,
    optional: """
      nothing but, no one but, no more than, no less than, no fewer than, can't wait / for, cannot wait / for, \
      you never know, to no avail, no shortage of, no lack of, not uncommon*, not unusual*, not unlike*, not infrequent*, not unheard, \
      not impossible, don't get me, no joke, no kidding, no exaggeration, \
      not exaggerating, why don't we, why don't you, nothing short of, nothing less than, no secret, don't mention it, \
      none too, not long ago
      """,
    comparisons: "as if, as though",
    being: "exist*, there, here, around, alive, matter*, human, people",
    nothing: ["nothing", "nobody", "no-one", "none"]
  )

  private static let russian = DenyingIdioms(
    idle: """
      без сомнени*, без всяк* сомнени*, нет сомнени*, нет * сомнени*, сомнени* нет, не * сомнени*, не было * сомнени*, \
      не * быть сомнени*, сомнени* не было, сомнени* * не было, сомнени* не оста*, сомнени* не вызыва*, \
      сомнени* быть не, сомнени* не может, никаких сомнени*, ни малейш* сомнени*, не подлежит сомнению, спору нет, \
      как ни / один одна одно одного одной, сколько ни / один, ни дать ни взять, ни много ни мало, ни жив ни, чего только не, кого только не, куда только не, \
      где только не, каких только не
      """,
    optional: """
      не обсуждается, не обсуждалось, не было и речи, и речи не, \
      не может быть и речи, речи быть не, не могло быть и речи, не по себе, не в себе, не в своем уме, \
      не прочь, чем не бывало, как не бывало, не кто иной, не что иное, не прошло и, не сводя, не теряя, не разгибая, не переставая, не жалея, не смыкая, не помня себя, \
      не долго думая, не моргнув, не сегодня-завтра, не ровен час, не бог весть, нечего и говорить, \
      делать нечего, не поделаешь, от нечего, не шутка, не шутки, не преувелич*, не терпится, \
      не терпелось, не дождусь, не дождемся, не за горами, не так давно, не ахти, нет слов, слов нет
      """,
    comparisons: "как будто, словно, как если",
    being: """
      было, есть, существ*, люди, людей, человек*, жив*, здесь, тут, там, рядом, вид*, замет*, замеч*, слыш*, \
      случилось, произошло, бывало
      """,
    nothing: ["нет", "нету", "никто", "ничто", "никого"]
  )
}
