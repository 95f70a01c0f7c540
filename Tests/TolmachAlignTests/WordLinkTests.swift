import Testing
@testable import TolmachAlign
import TolmachModel
import TolmachTestSupport

@Suite struct WordLinkTests {
  private func aligner(_ from: String, _ to: String, _ words: [(String, String)] = []) throws -> SentenceAligner {
    let source = try #require(LanguageTag(from))
    let target = try #require(LanguageTag(to))
    guard !words.isEmpty else { return SentenceAligner(from: source, to: target, lexicons: []) }
    var builder = LexiconBuilder(from: source, to: target)
    let reader = try DictionaryPairReader(from: source, to: target)
    for (left, right) in words {
      for pair in try reader.pairs(left, right) { builder.add(pair) }
    }
    return SentenceAligner(from: source, to: target, lexicons: [try builder.build()])
  }

  /// Aligns and checks what holds for every input: links lie within their bead, on words, in order, each once.
  private func align(_ aligner: SentenceAligner, _ source: [String], _ target: [String]) throws -> Alignment {
    let (left, right) = (source.map { Array($0.utf8) }, target.map { Array($0.utf8) })
    let alignment = try aligner.alignment(source: left, target: right, linksWords: true)
    #expect(alignment.wordLinks.count == alignment.beads.count)
    for (bead, links) in zip(alignment.beads, alignment.wordLinks) {
      #expect(Set(links).count == links.count)
      if bead.source.isEmpty || bead.target.isEmpty { #expect(links.isEmpty) }
      for link in links {
        #expect(bead.source.contains(link.source.sentence) && bead.target.contains(link.target.sentence))
        #expect(link.source.range.start < link.source.range.end && link.target.range.start < link.target.range.end)
        #expect(link.source.range.end <= left[link.source.sentence].count)
        #expect(link.target.range.end <= right[link.target.sentence].count)
      }
    }
    let plain = try aligner.alignment(source: left, target: right)
    #expect(plain.beads == alignment.beads && plain.wordLinks.isEmpty)
    return alignment
  }

  private func words(_ link: WordLink, _ source: [String], _ target: [String]) -> [String] {
    MarkedText.pieces(source[link.source.sentence], [link.source.range])
      + MarkedText.pieces(target[link.target.sentence], [link.target.range])
  }

  @Test func wordsAreLinkedToTheirRenderings() throws {
    let aligner = try aligner(
      "ru",
      "en",
      [("старик", "old man"), ("закрыть", "close"), ("мост", "bridge"), ("река", "river"), ("ночь", "night")]
    )
    let source = MarkedText("Ночью 14 мая ⟦старик⟧ закрыл ⟦мост⟧ через ⟦реку⟧.")
    let target = MarkedText("On the night of 14 May the ⟦old⟧ ⟦man⟧ closed the ⟦bridge⟧ over the ⟦river⟧.")
    let alignment = try align(aligner, [source.text], [target.text])
    let links = try #require(alignment.wordLinks.first)
    let pairs = Set(links.map { words($0, [source.text], [target.text]) })
    #expect(pairs.isSuperset(of: [["мост", "bridge"], ["реку", "river"], ["14", "14"], ["Ночью", "night"]]))
    #expect(pairs.contains(["старик", "man"]) || pairs.contains(["старик", "old"]))
    let marked = Set(links.map(\.source.range)).intersection(source.ranges)
    #expect(MarkedText.pieces(source.text, marked.sorted { $0.start < $1.start }) == ["старик", "мост", "реку"])
    #expect(Set(target.ranges).isSuperset(of: links.filter { marked.contains($0.source.range) }.map(\.target.range)))
  }

  @Test func equalWordsAreLinkedByTheirPlaces() throws {
    let aligner = try aligner("ru", "en", [("дом", "house"), ("река", "river")])
    let (source, target) = ("дом река дом", "house river house")
    let links = try #require(try align(aligner, [source], [target]).wordLinks.first)
    #expect(links.map { [$0.source.range.start, $0.target.range.start] } == [[0, 0], [7, 6], [16, 12]])
  }

  @Test func textsTeachTheLinksOfTheirWords() throws {
    let aligner = try aligner("x-one", "x-two")
    var right = 0
    var found = 0
    var all = 0
    for seed in 0..<4 as Range<UInt64> {
      var toy = ToyLanguages(seed: seed, vocabulary: 30)
      let pairs = (0..<60).map { _ in toy.sentence() }
      let (source, target) = (pairs.map(\.0), pairs.map(\.1))
      let known = Set(toy.words.map { [$0.0, $0.1] })
      let alignment = try align(aligner, source, target)
      let links = alignment.wordLinks.flatMap { $0 }
      found += links.count
      right += links.count { known.contains(words($0, source, target)) }
      all += source.reduce(0) { $0 + $1.split(separator: " ").count }
    }
    #expect(right * 100 >= found * 90, "\(right) of \(found) found")
    #expect(right * 100 >= all * 80, "\(right) of \(all) words")
  }

  @Test func changedSidesGiveChangedLinks() throws {
    for seed in 0..<6 as Range<UInt64> {
      var toy = ToyLanguages(seed: seed)
      let texts = toy.texts(sentences: 20)
      let there = try align(aligner("de", "fr"), texts.source, texts.target)
      let back = try align(aligner("fr", "de"), texts.target, texts.source)
      // Ties between paths may fall to either side; where both find a bead, they find the same links.
      let mirrored = Dictionary(
        uniqueKeysWithValues: zip(back.beads, back.wordLinks).map { (ToyLanguages.Pair($0.target, $0.source), $1) }
      )
      for (bead, links) in zip(there.beads, there.wordLinks) {
        guard let other = mirrored[ToyLanguages.Pair(bead.source, bead.target)] else { continue }
        #expect(Set(links) == Set(other.map { WordLink(source: $0.target, target: $0.source) }))
      }
    }
  }

  @Test func anyTextHasSoundLinks() throws {
    let aligner = try aligner("ru", "en")
    for seed in 0..<40 as Range<UInt64> {
      var random = RandomText(seed: seed)
      func sentences(_ count: Int) -> [String] {
        (0..<count).map { _ in String(decoding: random.brokenText(pieces: 12), as: UTF8.self) + " 14 Кёльн Köln" }
      }
      _ = try align(aligner, sentences(Int(seed % 5)), sentences(Int(seed % 4)))
    }
  }

  @Test func gridsAreSymmetric() {
    for seed in 0..<200 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let (rows, columns) = (Int.random(in: 0...7, using: &generator), Int.random(in: 0...7, using: &generator))
      func values() -> [Float] {
        (0..<rows * columns).map { _ in Float(Int.random(in: 0...5, using: &generator)) / 5 }
      }
      let (forward, backward) = (values(), values())
      func mirrored(_ values: [Float]) -> [Float] {
        (0..<columns).flatMap { column in (0..<rows).map { values[$0 * columns + column] } }
      }
      let there = LinkGrid(rows: rows, columns: columns, forward: forward, backward: backward).links
      let back = LinkGrid(rows: columns, columns: rows, forward: mirrored(backward), backward: mirrored(forward)).links
      #expect(Set(there) == Set(back.map { LinkGrid.Link(row: $0.column, column: $0.row) }), "seed \(seed)")
      // Whatever both sides like best is linked.
      for link in there { #expect((0..<rows).contains(link.row) && (0..<columns).contains(link.column)) }
    }
  }
}
