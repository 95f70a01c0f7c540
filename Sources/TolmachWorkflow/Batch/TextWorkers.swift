import TolmachFormats
import TolmachModel
import TolmachText

/// `batch normalize`
final class NormalizeWorker: BatchWorker {
  private var normalizers: [LanguageTag: Normalizer] = [:]
  private let recognizer = LanguageRecognizer()

  func answer(_ record: JSONValue, into writer: inout JSONWriter) throws {
    let text = try record.requiredText("text")
    var form = NormalizationForm.repair
    if let value = record.member("form"), !value.isNull {
      guard let named = value.string.flatMap(NormalizationForm.init) else {
        throw BatchError.invalid("form", "nfc, repair or search")
      }
      form = named
    }
    let language = try record.language("language") ?? recognizer.language(of: text.span)
    let normalizer = normalizers[language] ?? Normalizer(language: language)
    normalizers[language] = normalizer
    let result = try normalizer.normalize(text.span, form: form)
    writer.key("language")
    writer.string(language.description)
    writer.key("text")
    writer.string(result.bytes.span)
    writer.key("edits")
    writer.edits(of: result, in: text.span)
  }
}

/// `batch segment`
final class SegmentWorker: BatchWorker {
  private var segmenter = MultilingualSegmenter()
  private var segments: [Segment] = []

  func answer(_ record: JSONValue, into writer: inout JSONWriter) throws {
    let text = try record.requiredText("text")
    let language = try record.language("language")
    segments.removeAll(keepingCapacity: true)
    try segmenter.appendSegments(of: text.span, language: language, to: &segments)
    var counter = ScalarCounter()
    writer.key("segments")
    writer.beginArray()
    for segment in segments {
      writer.beginObject()
      writer.key("start")
      writer.integer(counter.scalars(before: segment.range.start, in: text.span))
      writer.key("end")
      writer.integer(counter.scalars(before: segment.range.end, in: text.span))
      if language == nil {
        writer.key("language")
        writer.string(segment.language.description)
      }
      writer.endObject()
    }
    writer.endArray()
  }
}

/// `batch tokenize`
final class TokenizeWorker: BatchWorker {
  private var tokenizers: [LanguageTag: (tokenizer: Tokenizer, stemmer: Stemmer)] = [:]
  private let recognizer = LanguageRecognizer()

  func answer(_ record: JSONValue, into writer: inout JSONWriter) throws {
    let text = try record.requiredText("text")
    let language = try record.language("language") ?? recognizer.language(of: text.span)
    let engines = try tokenizers[language] ?? (Tokenizer(language: language), Stemmer(language: language))
    tokenizers[language] = engines
    let result = try engines.tokenizer.tokenize(text.span)
    var counter = ScalarCounter()
    var stem: [UInt8] = []
    writer.key("language")
    writer.string(language.description)
    writer.key("tokens")
    writer.beginArray()
    for token in result.tokens {
      let normal = result.key[token.key.start..<token.key.end]
      writer.beginObject()
      writer.key("start")
      writer.integer(counter.scalars(before: token.range.start, in: text.span))
      writer.key("end")
      writer.integer(counter.scalars(before: token.range.end, in: text.span))
      writer.key("kind")
      writer.string(token.kind.name)
      writer.key("normal")
      writer.string(normal.span)
      stem.removeAll(keepingCapacity: true)
      engines.stemmer.appendStem(of: normal.span, to: &stem)
      writer.key("stem")
      writer.string(stem.span)
      writer.endObject()
    }
    writer.endArray()
  }
}

/// `batch quotes`
final class QuotesWorker: BatchWorker {
  private var scanners: [LanguageTag?: QuoteScanner] = [:]

  func answer(_ record: JSONValue, into writer: inout JSONWriter) throws {
    let text = try record.requiredText("text")
    let language = try record.language("language")
    let scanner = scanners[language] ?? QuoteScanner(language: language)
    scanners[language] = scanner
    let quotes = scanner.quotes(in: text.span)
    let offsets = ScalarOffsets(Array(text))
    writer.key("quotes")
    writer.beginArray()
    for quote in quotes { writer.quote(quote, offsets: offsets, text: text.span) }
    writer.endArray()
  }
}
