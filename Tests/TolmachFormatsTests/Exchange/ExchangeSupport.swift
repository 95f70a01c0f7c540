import Testing
@testable import TolmachFormats
import TolmachModel
import TolmachTestSupport

/// Units, files and readers that the tests of exchange formats share.
enum Exchange {
  /// All units of a file, and the lines of records that could not be read.
  static func read(
    _ bytes: [UInt8],
    _ format: UnitFormat,
    name: String = "sample"
  ) throws -> (units: [TranslationUnit], malformed: [Int]) {
    let source = ByteSource(bytes: bytes, path: name)
    let reader = try #require(try UnitFile.reader(source, format: format))
    var units: [TranslationUnit] = []
    var malformed: [Int] = []
    while let record = try reader.next() {
      switch record {
      case .unit(let unit): units.append(unit)
      case .malformed(let line, _): malformed.append(line)
      }
    }
    return (units, malformed)
  }

  /// All units of a text.
  static func read(_ text: String, _ format: UnitFormat) throws -> [TranslationUnit] {
    try read(Array(text.utf8), format).units
  }

  /// The file of some units, Russian to English.
  static func write(_ units: [TranslationUnit], _ format: UnitFormat) throws -> [UInt8] {
    var writer = try #require(UnitFile.writer(format, languages: [.russian, .english]))
    for unit in units { _ = writer.add(unit) }
    writer.finish()
    return writer.drain()
  }

  /// What inspecting a file finds.
  static func inspect(_ bytes: [UInt8], name: String) throws -> Inspection {
    var inspection = Inspection(path: name, format: "unknown")
    let source = ByteSource(bytes: bytes, path: name)
    let format = try #require(try ExchangeInspector.format(source))
    do throws(FormatError) {
      try ExchangeInspector.inspect(source, as: format, encoding: nil, &inspection)
    } catch {
      inspection.failure = error
    }
    return inspection
  }

  /// A TMX file of one body.
  static func tmx(_ body: String, header: String = "srclang=\"ru\"", declaration: String = "") -> String {
    "<?xml version=\"1.0\"\(declaration)?>\n<!DOCTYPE tmx SYSTEM \"http://example.org/tmx14.dtd\">\n"
      + "<tmx version=\"1.4\"><header \(header)/><body>\n\(body)\n</body></tmx>\n"
  }

  /// A unit of TMX.
  static func tu(_ russian: String, _ english: String) -> String {
    "<tu><tuv xml:lang=\"ru\"><seg>\(russian)</seg></tuv><tuv xml:lang=\"en\"><seg>\(english)</seg></tuv></tu>"
  }
}

/// Random units with everything a unit can hold.
struct RandomUnits {
  private var generator: SeededGenerator
  private var texts: RandomText

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    texts = RandomText(seed: seed)
  }

  /// Words that XML can hold, on one line where `isLine`.
  private mutating func words(isLine: Bool = false) -> String {
    let raw = String(decoding: texts.text(pieces: Int.random(in: 1...12, using: &generator)), as: UTF8.self)
    var kept = String.UnicodeScalarView("w".unicodeScalars)
    for scalar in raw.unicodeScalars
    where scalar.value >= 0x20 || (!isLine && (scalar == "\n" || scalar == "\t" || scalar == "\r")) {
      kept.append(scalar)
    }
    kept.append("w")
    return String(kept)
  }

  private mutating func maybe(_ value: String) -> String? { Bool.random(using: &generator) ? value : nil }

  /// A unit in Russian and English.
  mutating func unit() -> TranslationUnit {
    var unit = TranslationUnit(variants: [
      .init(language: .russian, text: words()), .init(language: .english, text: words()),
    ])
    let names = [words(isLine: true), words(isLine: true)]
    unit.identifier = maybe(names[0])
    unit.document = maybe(names[1])
    unit.speaker = maybe("Мариам А.")
    unit.status = maybe("final")
    unit.created = maybe("20260301T120000Z")
    unit.createdBy = maybe("Иса <редактор>")
    unit.changed = maybe("20260302T120000Z")
    unit.changedBy = maybe("Zara & Co")
    for _ in 0..<Int.random(in: 0...2, using: &generator) { unit.notes.append(words(isLine: true)) }
    for number in 0..<Int.random(in: 0...3, using: &generator) {
      unit.properties.append(.init(name: "x-kind-\(number)", value: words()))
    }
    if let value = maybe("0.75") { unit.properties.append(.init(name: "confidence", value: value)) }
    let side = words()
    if let value = maybe(side) { unit.variants[1].properties.append(.init(name: "x-side", value: value)) }
    return unit
  }
}
