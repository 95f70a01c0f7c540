import TolmachFormats
import TolmachModel
import TolmachText

/// What is fuzzed. Besides crashes, each target looks for broken promises and traps on them.
enum FuzzTarget: String, CaseIterable {
  case normalizer, tokenizer, segmenter, quotes, subtitles

  func run(_ input: [UInt8]) {
    // The first byte chooses the language, so that one run covers all rules.
    let languages = [LanguageTag.russian, .chechen, .english, .undetermined]
    let language = languages[Int(input.first ?? 0) % languages.count]
    let text = Array(input.dropFirst())
    switch self {
    case .normalizer: normalize(text, language)
    case .tokenizer: tokenize(text, language)
    case .segmenter: segment(text, language)
    case .quotes: scan(text, language)
    case .subtitles: read(text)
    }
  }

  private func normalize(_ text: [UInt8], _ language: LanguageTag) {
    let normalizer = Normalizer(language: language)
    for form in NormalizationForm.allCases {
      guard let once = try? normalizer.normalize(text.span, form: form) else { continue }
      check(once.edits, text, once.bytes)
      guard let twice = try? normalizer.normalize(once.bytes.span, form: form) else { continue }
      precondition(twice.bytes == once.bytes, "\(form) twice is not \(form) once")
    }
  }

  /// Applying the edits to the input must give the result.
  private func check(_ edits: [TextEdit], _ input: [UInt8], _ result: [UInt8]) {
    var output: [UInt8] = []
    var position = 0
    for edit in edits {
      precondition(edit.range.start >= position, "edits overlap")
      output += input[position..<edit.range.start]
      precondition(output.count == edit.result.start, "an edit's result is misplaced")
      output += result[edit.result.start..<edit.result.end]
      position = edit.range.end
    }
    precondition(output + input[position...] == result, "edits do not lead to the result")
  }

  private func tokenize(_ text: [UInt8], _ language: LanguageTag) {
    guard let tokens = try? Tokenizer(language: language).tokenize(text.span) else { return }
    var position = 0
    for token in tokens.tokens {
      precondition(token.range.start >= position && token.range.end > token.range.start, "tokens overlap")
      position = token.range.end
    }
    precondition(position <= text.count, "a token leaves the text")
    let stemmer = Stemmer(language: language)
    for token in tokens.tokens {
      var stem: [UInt8] = []
      stemmer.appendStem(of: tokens.key.span.extracting(token.key.start..<token.key.end), to: &stem)
    }
    _ = NumberReader(language: language).mentions(in: tokens, text: text.span)
    _ = LanguageRecognizer().language(of: text.span)
  }

  private func segment(_ text: [UInt8], _ language: LanguageTag) {
    guard let segmenter = try? Segmenter(language: language) else { return }
    guard let found = try? segmenter.segments(of: text.span) else { return }
    var position = 0
    for range in found {
      precondition(range.start >= position && range.end >= range.start, "segments overlap")
      position = range.end
    }
    precondition(position <= text.count, "a segment leaves the text")
  }

  private func scan(_ text: [UInt8], _ language: LanguageTag) {
    let valid = Array(String(decoding: text, as: UTF8.self).utf8)
    for quote in QuoteScanner(language: language).quotes(in: valid.span) {
      precondition(quote.outer.start <= quote.inner.start && quote.inner.end <= quote.outer.end, "inner leaves outer")
      precondition(quote.outer.start >= 0 && quote.outer.end <= valid.count, "a quote leaves the text")
    }
  }

  private func read(_ bytes: [UInt8]) {
    for name in ["a.srt", "a.vtt", "a.md", "a.txt"] {
      guard let read = try? DocumentReader.read(bytes, path: name) else { continue }
      let text = read.document.text
      for cue in read.document.cues { precondition(cue.range.end <= text.count, "a cue leaves the text") }
      for block in read.document.blocks {
        for piece in block.pieces { precondition(piece.range.end <= text.count, "a piece leaves the text") }
      }
    }
  }
}
