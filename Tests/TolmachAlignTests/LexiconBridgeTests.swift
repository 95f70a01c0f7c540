import Testing
import TolmachModel
@testable import TolmachAlign

/// Word pairs over a third language.
@Suite struct LexiconBridgeTests {
  private typealias Entry = (word: String, rendering: String, weight: Float)

  private func lexicon(_ from: LanguageTag, _ to: LanguageTag, _ entries: [Entry]) throws -> Lexicon {
    var builder = LexiconBuilder(from: from, to: to)
    for entry in entries { builder.add(Array(entry.word.utf8), Array(entry.rendering.utf8), weight: entry.weight) }
    return try builder.build()
  }

  private func vocabulary(_ stems: [String]) -> SentenceVocabulary {
    var vocabulary = SentenceVocabulary()
    for stem in stems { _ = vocabulary.type(key: Array(stem.utf8), stem: Array(stem.utf8), isWord: true) }
    return vocabulary
  }

  /// The pairs of an English and a Chechen vocabulary over Russian, as "row – column", with both probabilities.
  private func pairs(_ lexicons: [Lexicon], _ quotes: [String], _ transcript: [String]) throws -> [String: [Float]] {
    let bridge = try #require(LexiconBridge(of: lexicons, from: .english, over: .russian, to: .chechen))
    var found: [String: [Float]] = [:]
    for pair in bridge.pairs(vocabulary(quotes), vocabulary(transcript)) {
      let name = "\(quotes[pair.row]) – \(transcript[pair.column])"
      #expect(found.updateValue([pair.forward, pair.backward], forKey: name) == nil, "told once")
    }
    return found
  }

  private func toRussian() throws -> Lexicon {
    // house: дом ¾, здани ¼; build: здани 1. Back: дом is house; здани is house ½, build ½.
    try lexicon(.english, .russian, [("house", "дом", 3), ("house", "здани", 1), ("build", "здани", 1)])
  }

  private func toChechen() throws -> Lexicon {
    // дом: цӏа 1; здани: цӏа ½, гӏишло ½. Back: цӏа is дом ⅘, здани ⅕; гӏишло is здани.
    try lexicon(.russian, .chechen, [("дом", "цӏа", 2), ("здани", "цӏа", 0.5), ("здани", "гӏишло", 0.5)])
  }

  private func isNear(_ values: [Float]?, _ wanted: [Float]) -> Bool {
    guard let values, values.count == wanted.count else { return false }
    return zip(values, wanted).allSatisfy { abs($0 - $1) < 1e-5 }
  }

  /// P(target | source) = Σ P(target | middle) · P(middle | source), and the reverse.
  @Test func probabilitiesAreSumsOfProducts() throws {
    let found = try pairs([toRussian(), toChechen()], ["house", "build"], ["цӏа", "гӏишло"])
    #expect(found.count == 4)
    let wanted: [(name: String, forward: Float, backward: Float)] = [
      ("house – цӏа", 0.75 * 1 + 0.25 * 0.5, 1 * 0.8 + 0.5 * 0.2), ("house – гӏишло", 0.25 * 0.5, 0.5 * 1),
      ("build – цӏа", 1 * 0.5, 0.5 * 0.2), ("build – гӏишло", 1 * 0.5, 0.5 * 1),
    ]
    for (name, forward, backward) in wanted { #expect(isNear(found[name], [forward, backward]), "\(name)") }
  }

  /// A lexicon made for the other direction leads there as well.
  @Test func lexiconsAreReadEitherWay() throws {
    let turned = [
      try lexicon(.russian, .english, [("дом", "house", 3), ("здани", "house", 1), ("здани", "build", 1)]),
      try lexicon(.chechen, .russian, [("цӏа", "дом", 2), ("цӏа", "здани", 0.5), ("гӏишло", "здани", 0.5)]),
    ]
    let straight = try pairs([toRussian(), toChechen()], ["house", "build"], ["цӏа", "гӏишло"])
    let back = try pairs(turned, ["house", "build"], ["цӏа", "гӏишло"])
    #expect(straight.keys.sorted() == back.keys.sorted())
    for (name, values) in straight { #expect(isNear(back[name], values), "\(name)") }
  }

  /// The likeness of a borrowed word stands in for a second lexicon; without any first one there is no way at all.
  @Test func whereNoLexiconLeadsThereIsNothing() throws {
    let (first, second) = (try toRussian(), try toChechen())
    #expect(LexiconBridge(of: [], from: .english, over: .russian, to: .chechen) == nil)
    #expect(LexiconBridge(of: [second], from: .english, over: .russian, to: .chechen) == nil)
    #expect(LexiconBridge(of: [first, second], from: .english, over: .russian, to: .russian) == nil)
    #expect(LexiconBridge(of: [first, second], from: .english, over: .english, to: .chechen) == nil)
    #expect(try pairs([first], ["house"], ["цӏа"]).isEmpty)
    #expect(try pairs([first, second], ["river"], ["цӏа"]).isEmpty)
    #expect(try pairs([first, second], ["house"], ["хи"]).isEmpty)
    let borrowed = try lexicon(.english, .russian, [("hospital", "больница", 1)])
    #expect(try pairs([borrowed], ["hospital"], ["больница"]).keys.sorted() == ["hospital – больница"])
  }

  /// Rare renderings are no way over, and no probability exceeds 1.
  @Test func rareRenderingsAreLeftOut() throws {
    let first = try lexicon(.english, .russian, [("house", "дом", 99), ("house", "рек", 1)])
    let found = try pairs([first, try lexicon(.russian, .chechen, [("рек", "хи", 1)])], ["house"], ["хи"])
    #expect(found.isEmpty)
    let many = (0..<40).map { ("house", "дом\($0)", Float(1)) }
    let on = (0..<40).map { ("дом\($0)", "цӏа", Float(1)) }
    let lexicons = [try lexicon(.english, .russian, many), try lexicon(.russian, .chechen, on)]
    let all = try pairs(lexicons, ["house"], ["цӏа"])["house – цӏа"] ?? []
    #expect(all.count == 2 && all.allSatisfy { $0 > 0.99 && $0 <= 1 })
  }
}
