import Testing
import TolmachModel
import TolmachTestSupport

@testable import TolmachText

@Suite struct SRXSegmenterTests {
  /// Rules with an exception for English and a common break.
  private func rules(cascades: Bool) -> SegmentationRules {
    var rules = SegmentationRules()
    rules.cascades = cascades
    rules.languageRules = [
      .init(name: "English", rules: [.init(breaks: false, before: #"\bMr\."#, after: #"\s"#)]),
      .init(name: "All", rules: [.init(breaks: true, before: #"[.?!]+"#, after: #"\s+\p{Lu}"#)]),
    ]
    rules.maps = [.init(pattern: "en.*", ruleName: "English"), .init(pattern: ".*", ruleName: "All")]
    return rules
  }

  private func expect(_ marked: String, _ rules: SegmentationRules, _ language: LanguageTag) throws {
    let example = MarkedText(marked)
    let text = Array(example.text.utf8)
    let found = try SRXSegmenter(rules: rules, language: language).segments(of: text.span)
    #expect(found == example.ranges, "\(MarkedText.mark(example.text, found))")
    #expect(Coverage.problem(of: found, in: text) == nil)
  }

  /// With cascade every map that fits adds its rules, in order; the first rule that fits a place decides.
  @Test func cascadingMapsAddUp() throws {
    try expect("⟦Mr. Finch came.⟧ ⟦He left.⟧", rules(cascades: true), .english)
    try expect("⟦Mr.⟧ ⟦Finch came.⟧ ⟦He left.⟧", rules(cascades: true), .russian)
  }

  /// Without cascade the first map that fits serves alone.
  @Test func firstMapServesAlone() throws {
    try expect("⟦Mr. Finch came. He left.⟧", rules(cascades: false), .english)
    try expect("⟦Mr.⟧ ⟦Finch came.⟧ ⟦He left.⟧", rules(cascades: false), .russian)
  }

  /// An exception that stands after the break rule comes too late.
  @Test func orderDecides() throws {
    var turned = rules(cascades: true)
    turned.maps.reverse()
    try expect("⟦Mr.⟧ ⟦Finch came.⟧ ⟦He left.⟧", turned, .english)
  }

  /// A map must fit the whole tag, whatever its case.
  @Test func mapsFitWholeTags() throws {
    var rules = rules(cascades: true)
    rules.maps = [.init(pattern: "EN", ruleName: "All")]
    try expect("⟦One.⟧ ⟦Two.⟧", rules, .english)
    try expect("⟦One. Two.⟧", rules, try #require(LanguageTag("en-GB")))
  }

  /// An empty side matches anything; no rules, no break.
  @Test func emptySidesMatchAnything() throws {
    var rules = SegmentationRules()
    rules.maps = [.init(pattern: ".*", ruleName: "All")]
    try expect("⟦One. Two.⟧", rules, .english)
    rules.languageRules = [.init(name: "All", rules: [.init(breaks: true, before: "", after: "T")])]
    try expect("⟦One.⟧ ⟦Two.⟧", rules, .english)
    rules.languageRules = [.init(name: "All", rules: [.init(breaks: true, before: #"\n"#, after: "")])]
    try expect("⟦One.⟧\n⟦Two.⟧", rules, .english)
  }

  /// Errors name the rule and carry ICU's status.
  @Test func brokenPatternsAreNamed() {
    var broken = rules(cascades: true)
    broken.languageRules[1].rules[0].before = "("
    #expect {
      _ = try SRXSegmenter(rules: broken, language: .english)
    } throws: { error in
      guard case TextError.badPattern(rule: 2, _, _) = error else { return false }
      return true
    }
  }

  /// An expression that backtracks without end is stopped.
  @Test func costlyPatternsAreStopped() throws {
    var costly = rules(cascades: true)
    costly.languageRules[1].rules[0].before = "(a*)*b"
    let segmenter = try SRXSegmenter(rules: costly, language: .russian)
    let text = [UInt8](repeating: 0x61, count: 5000)
    #expect {
      _ = try segmenter.segments(of: text.span)
    } throws: { error in
      guard case TextError.patternTooCostly(rule: 1, _) = error else { return false }
      return true
    }
  }

  @Test func randomTextIsCovered() throws {
    var random = RandomText(seed: 31)
    let segmenter = try SRXSegmenter(rules: rules(cascades: true), language: .russian)
    for _ in 0..<100 {
      let text = random.text(pieces: 80)
      #expect(Coverage.problem(of: try segmenter.segments(of: text.span), in: text) == nil)
    }
  }
}
