/// Measures how well a stretch of a transcript and a quote account for each other.
struct PassageMeasure {
  let table: PassageTable
  let evidence: WordEvidence

  /// A word with less evidence has no partner, in nats.
  static let leastPartner: Float = 0.3
  /// A word with so much evidence has one for sure.
  private static let fullPartner: Float = 2.5
  /// Words beside the other side's that may give rise to any word.
  private static let nullWords: Float = 1

  /// What one word found.
  private struct Word {
    var value: Float = 0
    var token = -1
    var sum: Float = 0
    var isRelated = false
  }

  /// The features of `tokens` as the passage of `quote`.
  ///
  /// - Parameter sentences: how many sentences the quote has.
  func features(
    of quote: QuoteHits,
    _ tokens: Range<Int>,
    sentences: Int,
    around: QuoteSurroundings? = nil
  ) -> PassageFeatures {
    var words = [Word](repeating: Word(), count: quote.types.count)
    var features = PassageFeatures()
    var passage = PassageSide()
    for token in tokens {
      let type = table.sentences.tokens[token]
      var best: Float = 0
      var sum: Float = 0
      for hit in quote.hits(of: type) {
        let row = Int(hit.row)
        if hit.value > words[row].value {
          words[row].value = hit.value
          words[row].token = token
          words[row].isRelated = hit.isRelated
        }
        words[row].sum += hit.backward
        sum += hit.forward * quote.multiplicity[row]
        best = max(best, hit.value)
      }
      let chance = evidence.isKnown(column: type, to: quote) ? WordEvidence.chance : WordEvidence.unknownChance
      passage.add(
        weight: WordEvidence.weight(evidence.transcriptFrequency[Int(type)]),
        share: min(1, best / Self.fullPartner),
        fit: Self.fit(sum, length: Float(quote.tokens.count), chance: chance)
      )
      if best <= 0, !table.sentences.vocabulary.isWord[Int(type)] { features[.numbersLeft] += 1 }
    }
    passage.write(to: &features)
    add(words, of: quote, length: tokens.count, to: &features)
    addShape(of: tokens, sentences: sentences, to: &features)
    addMutual(quote, tokens, around, to: &features)
    return features
  }

  private func addMutual(
    _ quote: QuoteHits,
    _ tokens: Range<Int>,
    _ around: QuoteSurroundings?,
    to features: inout PassageFeatures
  ) {
    guard let first = tokens.first, let last = tokens.last else { return }
    features[.mutual] = Double(mutual(quote, tokens))
    let sentences = Int(table.texts[first])..<Int(table.texts[last]) + 1
    let whole = table.tokens(of: sentences)
    features[.sentenceMutual] = whole == tokens ? features[.mutual] : Double(mutual(quote, whole))
    features[.surroundings] = features[.sentenceMutual]
    around?.add(sentences, self, to: &features)
  }

  /// The mean over the known words of both sides of each one's best likelihood.
  func mutual(_ quote: QuoteHits, _ tokens: Range<Int>) -> Float {
    var best = [Float](repeating: 0, count: quote.types.count)
    return mutual(quote, tokens, best: &best)
  }

  /// The same for many stretches.
  ///
  /// - Parameter best: a place for each of the quote's types, all 0 before and after.
  /// - Complexity: O(*h*) for the hits of the tokens.
  func mutual(_ quote: QuoteHits, _ tokens: Range<Int>, best: inout [Float]) -> Float {
    var (sum, known) = (Float(0), quote.knownCount)
    var touched: [Int32] = []
    for token in tokens {
      let type = table.sentences.tokens[token]
      guard evidence.isKnown(column: type, to: quote) else { continue }
      known += 1
      var own: Float = 0
      for hit in quote.hits(of: type) {
        own = max(own, hit.likelihood)
        if best[Int(hit.row)] == 0, hit.likelihood > 0 { touched.append(hit.row) }
        best[Int(hit.row)] = max(best[Int(hit.row)], hit.likelihood)
      }
      sum += own
    }
    for row in touched {
      sum += best[Int(row)] * quote.knownMultiplicity[Int(row)]
      best[Int(row)] = 0
    }
    return known > 0 ? sum / known : 0
  }

  /// Sums over the passage's words.
  private struct PassageSide {
    var weight: Float = 0
    var covered: Float = 0
    var fit: Float = 0
    var count: Float = 0

    mutating func add(weight: Float, share: Float, fit: Float) {
      self.weight += weight
      covered += weight * share
      self.fit += fit
      count += 1
    }

    func write(to features: inout PassageFeatures) {
      features[.passageCoverage] = Double(covered / max(weight, 1e-6))
      features[.passageFit] = Double(fit / max(count, 1))
      features[.wholePassageFit] = Double(max(-30, min(40, fit)) / 10)
    }
  }

  private func add(_ words: [Word], of quote: QuoteHits, length: Int, to features: inout PassageFeatures) {
    var side = PassageSide()
    var evidenceSum: Float = 0
    var linked = 0
    var strongest: Float = 0
    var related: Float = 0
    var unknown = 0
    var ordered = (same: 0, all: 0, last: -1)
    for row in quote.rows {
      let type = Int(quote.types[row])
      let word = words[row]
      let known = evidence.knownRows[type]
      unknown += known ? 0 : 1
      let isLinked = word.value > Self.leastPartner
      side.add(
        weight: WordEvidence.weight(evidence.quoteFrequency[type]),
        share: min(1, word.value / Self.fullPartner),
        fit: Self.fit(word.sum, length: Float(length), chance: known ? WordEvidence.chance : WordEvidence.unknownChance)
      )
      evidenceSum += word.value
      related += word.isRelated ? word.value : 0
      strongest = max(strongest, word.value)
      if evidence.isNumber(row: type) { features[isLinked ? .numbersFound : .numbersMissing] += 1 }
      guard isLinked else { continue }
      linked += 1
      if ordered.last >= 0 {
        ordered.all += 1
        ordered.same += word.token > ordered.last ? 1 : 0
      }
      ordered.last = word.token
    }
    let count = Double(max(1, quote.tokens.count))
    features[.quoteCoverage] = Double(side.covered / max(side.weight, 1e-6))
    features[.quoteFit] = Double(side.fit) / count
    features[.wholeQuoteFit] = Double(max(-30, min(40, side.fit)) / 10)
    features[.evidence] = Double(evidenceSum) / count
    features[.allEvidence] = Double(min(60, evidenceSum)) / 10
    features[.order] = ordered.all > 0 ? Double(ordered.same) / Double(ordered.all) : 0.5
    features[.words] = Logarithm.double(count)
    features[.density] = Double(linked) / Double(max(1, length))
    features[.strongest] = Double(strongest)
    features[.related] = Double(related) / count
    features[.unknown] = Double(unknown) / count
    features[.length] = Logarithm.double(Double(length + 1) / (count + 1))
  }

  private func addShape(of tokens: Range<Int>, sentences: Int, to features: inout PassageFeatures) {
    guard !tokens.isEmpty else { return }
    let first = Int(table.texts[tokens.lowerBound])
    let last = Int(table.texts[tokens.upperBound - 1])
    features[.filling] = Double(tokens.count) / Double(max(1, table.tokens(of: first..<last + 1).count))
    features[.sentences] = Double(last - first)
    features[.sentenceDifference] = Double(abs(last - first + 1 - sentences))
  }

  /// log((1 − λ)·(mean ratio) + λ), at most `WordEvidence.highest`.
  private static func fit(_ sum: Float, length: Float, chance: Float) -> Float {
    min(WordEvidence.highest, Logarithm.of((1 - chance) * sum / (length + nullWords) + chance))
  }
}
