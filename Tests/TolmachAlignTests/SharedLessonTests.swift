import Testing
@testable import TolmachAlign
import TolmachModel
import TolmachTestSupport

@Suite struct SharedLessonTests {
  private func aligner() throws -> SentenceAligner {
    SentenceAligner(from: try #require(LanguageTag("x-one")), to: try #require(LanguageTag("x-two")), lexicons: [])
  }

  /// Short texts over one vocabulary.
  private func texts(_ count: Int, seed: UInt64) -> [(
    source: [[UInt8]], target: [[UInt8]], gold: Set<ToyLanguages.Pair>
  )] {
    var toy = ToyLanguages(seed: seed, vocabulary: 120)
    return (0..<count).map { _ in
      let texts = toy.texts(sentences: 8)
      return (texts.source.map { Array($0.utf8) }, texts.target.map { Array($0.utf8) }, texts.gold)
    }
  }

  private func lessons(_ texts: [(source: [[UInt8]], target: [[UInt8]], gold: Set<ToyLanguages.Pair>)]) throws
    -> SharedLessons
  {
    let aligner = try aligner()
    var builder = SharedLessons.Builder()
    for text in texts { builder.add(try aligner.lesson(source: text.source, target: text.target)) }
    return builder.build()
  }

  @Test func shortTextsLearnFromEachOther() throws {
    let alone = try aligner()
    var together = alone
    var right = (alone: 0, together: 0)
    var all = 0
    for seed in 0..<3 as Range<UInt64> {
      let texts = texts(40, seed: seed)
      together.lessons = try lessons(texts)
      for text in texts {
        func found(_ aligner: SentenceAligner) throws -> Int {
          try aligner.align(source: text.source, target: text.target).count {
            text.gold.contains(.init($0.source, $0.target))
          }
        }
        right.alone += try found(alone)
        right.together += try found(together)
        all += text.gold.count
      }
    }
    #expect((all - right.together) * 3 < (all - right.alone) * 2, "\(right) of \(all)")
  }

  @Test func aTextDoesNotLearnFromItselfNorFromACopy() throws {
    let text = try #require(texts(1, seed: 7).first)
    var taught = try aligner()
    taught.lessons = try lessons([text, text, text])
    let alone = try aligner().alignment(source: text.source, target: text.target)
    #expect(try taught.alignment(source: text.source, target: text.target).beads == alone.beads)
  }

  @Test func noLessonsChangeNothing() throws {
    let text = try #require(texts(1, seed: 8).first)
    var taught = try aligner()
    taught.lessons = try lessons([])
    let alone = try aligner().alignment(source: text.source, target: text.target)
    #expect(try taught.alignment(source: text.source, target: text.target).beads == alone.beads)
  }

  @Test func memoryStaysBelowTheLimit() throws {
    let aligner = try aligner()
    var builder = SharedLessons.Builder(limit: 500)
    for text in texts(30, seed: 9) {
      builder.add(try aligner.lesson(source: text.source, target: text.target))
      #expect(builder.entryCount <= 500)
    }
    #expect(builder.entryCount > 50)
  }

  @Test func digestsTellTextsApart() {
    let (a, b) = (Array("a".utf8), Array("b".utf8))
    let texts: [([[UInt8]], [[UInt8]])] = [([], []), ([a], []), ([], [a]), ([a, b], []), ([a + b], []), ([a], [b])]
    #expect(Set(texts.map { Lesson.digest($0.0, $0.1) }).count == texts.count)
  }
}
