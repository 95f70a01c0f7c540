import Foundation
import Testing
@testable import TolmachFormats
import TolmachModel

/// Files as other tools write them: what is read of them, written and read again is the same, and written once more it is the
/// same bytes.
@Suite struct FileRoundTripTests {
  /// What going round showed.
  private struct Round {
    var units: [TranslationUnit] = []
    var again: [TranslationUnit] = []
    var bytesAgree = false
  }

  private static func languages(_ units: [TranslationUnit]) -> [LanguageTag] {
    var found: [LanguageTag] = []
    for variant in units.lazy.flatMap(\.variants) where !found.contains(variant.language) {
      found.append(variant.language)
    }
    return found
  }

  private func units(_ bytes: [UInt8], _ format: UnitFormat) throws -> [TranslationUnit] {
    let source = ByteSource(bytes: bytes, path: "sample")
    let reader: any UnitReader = try UnitFile.reader(source, format: format) ?? TableUnits(source)
    var units: [TranslationUnit] = []
    while let record = try reader.next() { if case .unit(let unit) = record { units.append(unit) } }
    return units
  }

  private func write(_ units: [TranslationUnit], _ format: UnitFormat) -> [UInt8] {
    let languages = Self.languages(units)
    guard var writer = UnitFile.writer(format, languages: languages) else {
      let table = TableUnitWriter(languages: languages, columns: TableUnitWriter.Columns(of: units))
      return Array((table.heading + units.compactMap { table.row($0) }.joined()).utf8)
    }
    for unit in units { _ = writer.add(unit) }
    writer.finish()
    return writer.drain()
  }

  private func round(_ bytes: [UInt8], _ format: UnitFormat) throws -> Round {
    var round = Round()
    round.units = try units(bytes, format)
    let first = write(round.units, format)
    round.again = try units(first, format)
    round.bytesAgree = write(round.again, format) == first
    return round
  }

  @Test(arguments: ExchangeSamples.all) func theModelIsTheSame(_ sample: ExchangeSamples.Sample) throws {
    let round = try round(Array(sample.text.utf8), sample.format)
    #expect(round.units.count == sample.units)
    #expect(round.again == round.units)
    #expect(round.bytesAgree)
  }

  /// Every readable file, but for those that are said to be invalid, below the folder that the environment names in `TOLMACH_ROUND_TRIP_FOLDER`.
  @Test(.enabled(if: folder != nil)) func filesOfAFolder() throws {
    let folder = URL(fileURLWithPath: try #require(Self.folder))
    var (tried, unreadable) = (0, 0)
    for case let file as URL in try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    ) {
      guard ["tmx", "xlf", "xliff", "po", "pot", "tsv", "sdlxliff", "mxliff"].contains(file.pathExtension),
        file.lastPathComponent != "MANIFEST.tsv", !file.path.contains("invalid"), !file.path.contains("adversarial")
      else { continue }
      guard let bytes = try? Array(Data(contentsOf: file)), let format = format(bytes, file),
        let round = try? round(bytes, format)
      else {
        unreadable += 1
        continue
      }
      tried += 1
      let differing = zip(round.units, round.again).first { $0 != $1 }
      #expect(
        round.units == round.again && round.bytesAgree,
        "\(file.path): \(round.units.count) units, then \(round.again.count); \(String(describing: differing))"
      )
    }
    print("went round: \(tried) files; unreadable: \(unreadable)")
  }

  private static let folder = ProcessInfo.processInfo.environment["TOLMACH_ROUND_TRIP_FOLDER"]

  private func format(_ bytes: [UInt8], _ file: URL) -> UnitFormat? {
    if file.pathExtension == "tsv" { return .tsv }
    guard let found = try? ExchangeInspector.format(ByteSource(bytes: bytes, path: file.lastPathComponent)) else {
      return nil
    }
    let isOld = String(decoding: bytes.prefix(4096).filter { $0 != 0 }, as: UTF8.self).contains("version=\"1.")
    return found == .xliff && isOld ? .xliff1 : found
  }
}
