import Foundation
import TolmachModel
import TolmachTestSupport

/// A text cut into sentences that edits move, change, drop and double, with the true place of each sentence kept.
struct EditedText {
  /// A sentence: its number in the text before, its words now.
  struct Sentence {
    var number: Int?
    var words: String
  }

  private(set) var sentences: [Sentence]
  private var generator: SeededGenerator

  init(sentences: [String], seed: UInt64) {
    self.sentences = sentences.enumerated().map { Sentence(number: $0, words: $1) }
    generator = SeededGenerator(seed: seed)
  }

  var text: String { sentences.map(\.words).joined(separator: " ") }

  /// The scalars of each sentence that still exists, by its number in the text before.
  var places: [Int: Range<Int>] {
    var places: [Int: Range<Int>] = [:]
    var start = 0
    for sentence in sentences {
      let end = start + sentence.words.unicodeScalars.count
      if let number = sentence.number { places[number] = start..<end }
      start = end + 1
    }
    return places
  }

  /// Moves, changes, drops and adds sentences; about one in six is touched.
  mutating func edit() {
    for _ in 0..<max(3, sentences.count / 6) {
      let place = Int.random(in: sentences.indices, using: &generator)
      switch Int.random(in: 0..<10, using: &generator) {
      case 0..<3:
        sentences.insert(sentences.remove(at: place), at: Int.random(in: sentences.indices, using: &generator))
      case 3..<7: sentences[place].words = changed(sentences[place].words)
      case 7: if sentences.count > 4 { sentences.remove(at: place) }
      case 8:
        sentences.insert(Sentence(number: nil, words: "Nobody in the village remembers the other road."), at: place)
      default: sentences.insert(Sentence(number: nil, words: sentences[place].words), at: sentences.count)
      }
    }
  }

  /// One word in six is replaced, dropped or written with another case.
  private mutating func changed(_ sentence: String) -> String {
    var words = sentence.split(separator: " ").map(String.init)
    for _ in 0..<max(1, words.count / 6) where words.count > 3 {
      let place = Int.random(in: words.indices, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: words[place] = "somewhere"
      case 1: words.remove(at: place)
      default: words[place] = words[place].uppercased()
      }
    }
    return words.joined(separator: " ")
  }
}

/// The shipped sample texts.
enum Corpora {
  static var texts: [String] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("corpora")
    let sets = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return sets.sorted().flatMap { set in
      ["article.en.md", "interview.en.txt"].compactMap { name in
        try? String(contentsOf: root.appendingPathComponent(set).appendingPathComponent(name), encoding: .utf8)
      }
    }
  }

  /// Sentences by their stops; good enough to be moved about.
  static func sentences(_ text: String) -> [String] {
    var sentences: [String] = []
    var current = ""
    for word in text.split(whereSeparator: \.isWhitespace) {
      current += current.isEmpty ? String(word) : " \(word)"
      guard let last = word.last, ".?!”".contains(last), current.count > 12 else { continue }
      sentences.append(current)
      current = ""
    }
    if !current.isEmpty { sentences.append(current) }
    return sentences
  }
}
