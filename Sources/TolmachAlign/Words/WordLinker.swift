import TolmachModel
import TolmachText

/// Links the words within beads by the word model of their document: lexicons, likeness, and what the document taught.
///
/// A word's partners share it by P(word | partner), as in IBM model 1 (Brown et al. 1993), and by how near their places
/// are, as in fast_align (Dyer, Chahuneau & Smith 2013, eq. 1, with a fixed tension); the empty word takes its share.
/// Marks have no links.
struct WordLinker {
  private let document: DocumentModel
  private let sourceReader: SentenceReader
  private let targetReader: SentenceReader
  private let sourceUnigram: [Float]
  private let targetUnigram: [Float]
  private var forward: BeadScratch
  private var backward: BeadScratch

  /// Of each side of a bead so many words are linked; bounds time and memory on a text whose line never ends.
  static let mostWords = 1000
  /// How strongly a word prefers a partner at the same relative place.
  static let tension: Float = 4

  /// A word or number of a bead.
  private struct Word {
    var place: WordLink.Place
    var type: Int32
  }

  init(document: DocumentModel, from: LanguageTag, to: LanguageTag) throws(TextError) {
    self.document = document
    sourceReader = try SentenceReader(language: from, mostTokens: document.parameters.mostTokens)
    targetReader = try SentenceReader(language: to, mostTokens: document.parameters.mostTokens)
    sourceUnigram = PairLearner.unigram(document.source)
    targetUnigram = PairLearner.unigram(document.target)
    forward = BeadScratch(given: document.source, other: document.target)
    backward = BeadScratch(given: document.target, other: document.source)
  }

  /// The links within a bead, by source word and target word; none in a bead of one side.
  ///
  /// - Complexity: O(*s*·*t*) for *s* and *t* words.
  mutating func links(of bead: Bead, source: [[UInt8]], target: [[UInt8]]) throws(TextError) -> [WordLink] {
    guard !bead.source.isEmpty, !bead.target.isEmpty else { return [] }
    let left = try Self.words(source, bead.source, sourceReader, document.source.vocabulary)
    let right = try Self.words(target, bead.target, targetReader, document.target.vocabulary)
    guard !left.isEmpty, !right.isEmpty else { return [] }
    forward.load(bead.source, bead.target)
    forward.fill(model: document.forward, unigram: targetUnigram, smoothing: PairLearner.smoothing)
    backward.load(bead.target, bead.source)
    backward.fill(model: document.backward, unigram: sourceUnigram, smoothing: PairLearner.smoothing)
    let grid = LinkGrid(
      rows: left.count,
      columns: right.count,
      forward: posteriors(left, right, forward, targetUnigram),
      backward: Self.transposed(posteriors(right, left, backward, sourceUnigram), rows: right.count)
    )
    return grid.links.map { WordLink(source: left[$0.row].place, target: right[$0.column].place) }
  }

  private static func words(
    _ sentences: [[UInt8]],
    _ range: Range<Int>,
    _ reader: SentenceReader,
    _ vocabulary: SentenceVocabulary
  ) throws(TextError) -> [Word] {
    var words: [Word] = []
    for sentence in range where words.count < mostWords {
      let text = sentences[sentence]
      let places = try reader.places(text.span, in: vocabulary)
      for place in places.prefix(mostWords - words.count) {
        words.append(Word(place: .init(sentence: sentence, range: place.range), type: place.type))
      }
    }
    return words
  }

  /// P(the other word stems from the given one), at given · others + other.
  private func posteriors(_ given: [Word], _ others: [Word], _ table: BeadScratch, _ unigram: [Float]) -> [Float] {
    var values = [Float](repeating: 0, count: given.count * others.count)
    for (column, other) in others.enumerated() {
      var total = document.parameters.nullWords * unigram[Int(other.type)]
      for (row, word) in given.enumerated() {
        let value =
          table.probability(of: other.type, given: word.type) * Self.fit(row, given.count, column, others.count)
        values[row * others.count + column] = value
        total += value
      }
      guard total > 0 else { continue }
      for row in given.indices { values[row * others.count + column] /= total }
    }
    return values
  }

  /// How near two places are, 0 … 1.
  private static func fit(_ row: Int, _ rows: Int, _ column: Int, _ columns: Int) -> Float {
    let distance = (Float(row) + 0.5) / Float(rows) - (Float(column) + 0.5) / Float(columns)
    return Logarithm.exponential(-tension * abs(distance))
  }

  private static func transposed(_ values: [Float], rows: Int) -> [Float] {
    let columns = values.count / rows
    var result = [Float](repeating: 0, count: values.count)
    for row in 0..<rows {
      for column in 0..<columns { result[column * rows + row] = values[row * columns + column] }
    }
    return result
  }
}
