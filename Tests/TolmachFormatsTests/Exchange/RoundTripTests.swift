import Testing
@testable import TolmachFormats
import TolmachModel
import TolmachTestSupport

/// What a writer wrote its reader reads as the same units, and written again it is the same bytes.
@Suite struct RoundTripTests {
  static let formats: [UnitFormat] = [.tmx, .xliff, .xliff1, .po]

  @Test(arguments: formats) func readersUndoWriters(_ format: UnitFormat) throws {
    for seed in 0..<60 as Range<UInt64> {
      var random = RandomUnits(seed: seed)
      let units = (0..<5).map { _ in sorted(random.unit()) }
      let bytes = try Exchange.write(units, format)
      let read = try Exchange.read(bytes, format)
      #expect(read.malformed.isEmpty)
      #expect(read.units.map(sorted) == units, "seed \(seed)")
      #expect(try Exchange.write(read.units, format) == bytes, "seed \(seed)")
    }
  }

  /// The unit with its properties in one order: formats that keep fields among properties may move them.
  private func sorted(_ unit: TranslationUnit) -> TranslationUnit {
    var copy = unit
    copy.properties.removeAll { $0.name == "xliff2:segment" }
    copy.properties.sort { ($0.name, $0.value) < ($1.name, $1.value) }
    return copy
  }

  @Test(arguments: formats) func writtenFilesAreValid(_ format: UnitFormat) throws {
    var random = RandomUnits(seed: 7)
    let bytes = try Exchange.write((0..<40).map { _ in random.unit() }, format)
    let names: [UnitFormat: String] = [.tmx: "a.tmx", .xliff: "a.xlf", .xliff1: "a.xlf", .po: "a.po"]
    let inspection = try Exchange.inspect(bytes, name: names[format] ?? "")
    #expect(inspection.problems.isEmpty && inspection.failure == nil)
    #expect(inspection.records == (format == .po ? 41 : 40))
    #expect(Set(inspection.languages).isSuperset(of: format == .po ? [.english] : [.russian, .english]))
  }

  @Test func filesWithoutUnitsAreWhole() throws {
    for format in Self.formats { #expect(try Exchange.read(Exchange.write([], format), format).units.isEmpty) }
  }

  @Test func codesComeBackWhereTheWordsAreTheSame() throws {
    let text = Exchange.tmx(
      Exchange.tu("<bpt i=\"1\">&lt;b&gt;</bpt>Мост<ept i=\"1\">&lt;/b&gt;</ept> закрыт.", "The bridge is closed.")
    )
    var units = try Exchange.read(text, .tmx)
    #expect(units.first?.source?.text == "Мост закрыт.")
    let again = String(decoding: try Exchange.write(units, .tmx), as: UTF8.self)
    #expect(again.contains("<seg><bpt i=\"1\">&lt;b&gt;</bpt>Мост<ept i=\"1\">&lt;/b&gt;</ept> закрыт.</seg>"))
    units[0].variants[0].text = "Мост открыт."
    let changed = String(decoding: try Exchange.write(units, .tmx), as: UTF8.self)
    #expect(changed.contains("<seg>Мост открыт.</seg>"))
  }

  @Test func brokenMarkupInPropertiesNeverReachesAFile() throws {
    var unit = TranslationUnit(variants: [
      .init(language: .russian, text: "Да.", properties: [.init(name: "tmx:markup", value: "<b>Да.</i>")]),
      .init(language: .english, text: "Yes.", properties: [.init(name: "xliff2:markup", value: "</target>")]),
    ])
    unit.properties = [
      .init(name: "tmx:element", value: "<prop>"), .init(name: "xliff1:element", value: "]]>"),
      .init(name: "xliff2:element", value: "<a><!ENTITY b></a>"), .init(name: "tmx:on\"x", value: "1"),
      .init(name: "xliff1:@a b", value: "2"), .init(name: "xliff2:attributes", value: "<a x:y='1'/>"),
    ]
    for format in Self.formats { #expect(try Exchange.read(Exchange.write([unit], format), format).units.count == 1) }
  }
}
