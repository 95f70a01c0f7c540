import Testing
@testable import TolmachFormats
import TolmachModel
import TolmachTestSupport

/// Files made to do harm, or cut off: each is refused with a place, and no error says what is in it.
@Suite struct HostileFileTests {
  private static let canary = "Седа и Адам ушли в горы"

  /// The failure of reading a text.
  private func failure(_ text: String, _ format: UnitFormat = .tmx) -> FormatError? {
    do {
      _ = try Exchange.read(Array(text.utf8), format, name: "hostile")
      return nil
    } catch {
      return error as? FormatError
    }
  }

  private func problem(_ text: String, _ format: UnitFormat = .tmx) -> FormatProblem? {
    guard case .malformed("hostile", _, let problem, let line, _)? = failure(text, format), line > 0 else { return nil }
    return problem
  }

  private func declaring(_ entities: String, _ body: String) -> String {
    "<?xml version=\"1.0\"?>\n<!DOCTYPE tmx [\(entities)]>\n<tmx version=\"1.4\"><header srclang=\"ru\"/><body>\n"
      + Exchange.tu(body, Self.canary) + "</body></tmx>"
  }

  @Test func entitiesAreNeverExpanded() {
    let bomb = (1...9).map { "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 10))\">" }.joined()
    #expect(problem(declaring("<!ENTITY e0 \"ha\">" + bomb, "&e9;")) == .undefinedEntity)
    #expect(problem(declaring("<!ENTITY x SYSTEM \"file:///etc/hostname\">", "&x;")) == .undefinedEntity)
    #expect(problem(declaring("<!ENTITY x \"a\">", "</seg></tuv></tu><tu tuid=\"&x;\"><tuv><seg>")) != nil)
    #expect(problem(declaring("<!ENTITY % x SYSTEM \"http://127.0.0.1:9/a\"> %x;", "Да.")) == .undefinedEntity)
  }

  @Test func depthAndNumberAreBounded() {
    let deep = String(repeating: "<hi>", count: 5000)
    #expect(problem(Exchange.tmx(Exchange.tu(deep, ""))) == .overLimit("nesting", limit: 256))
    let many = (0..<5000).map { "a\($0)=\"\"" }.joined(separator: " ")
    #expect(problem(Exchange.tmx("<tu \(many)></tu>")) == .overLimit("the number of attributes", limit: 1000))
    let flat = String(repeating: "<ph/>", count: 300_000)
    #expect(problem(Exchange.tmx(Exchange.tu(flat, ""))) == .overLimit("a record's elements", limit: 200_000))
  }

  @Test func hugeWordsAreRefused() {
    let long = String(repeating: "слово ", count: 4_000_000)
    #expect(problem(Exchange.tmx(Exchange.tu(long, ""))) != nil)
    #expect(problem(Exchange.tmx("<tu tuid=\"\(long)\"></tu>")) != nil)
  }

  @Test func filesCutOffAreRefused() {
    let whole = Array(Exchange.tmx(Exchange.tu(Self.canary, "Seda and Adam left.")).utf8)
    for end in stride(from: 0, to: whole.count - 2, by: 7) {
      #expect(throws: FormatError.self) { try Exchange.read(Array(whole[..<end]), .tmx) }
    }
  }

  @Test func otherCharactersAreRefused() {
    #expect(problem(Exchange.tmx(Exchange.tu("\u{1}", ""))) != nil)
    #expect(problem(Exchange.tmx(Exchange.tu("&#x1F;", ""))) != nil)
    #expect(problem(Exchange.tmx(Exchange.tu("a & b", ""))) != nil)
    #expect(problem(Exchange.tmx(Exchange.tu("Да.", "")) + "\u{0}\u{0}") != nil)
    #expect(problem(" " + Exchange.tmx("")) != nil)
    #expect(problem("") != nil)
    #expect(problem("<html></html>") == .unexpected("the root element"))
  }

  @Test func undeclaredPrefixesAreRefusedInXLIFF() {
    let text = "<xliff version=\"1.2\"><file x:a=\"1\"><body/></file></xliff>"
    #expect(problem(text, .xliff) == .undefinedPrefix)
  }

  @Test func undeclaredEncodingsAreNamed() {
    var bytes = Array("<tmx><body><tu>".utf8)
    bytes += (0..<40).flatMap { _ in
      [0xCC, 0xEE, 0xF1, 0xF2, 0x20, 0xE7, 0xE0, 0xEA, 0xF0, 0xFB, 0xF2, 0x2E, 0x20] as [UInt8]
    }
    var likely: String?
    do {
      _ = try Exchange.read(bytes, .tmx)
    } catch {
      if case .malformed(_, _, .wrongEncoding(let name), _, _)? = error as? FormatError { likely = name }
    }
    #expect(likely == "windows-1251")
  }

  @Test func errorsHoldNoWords() {
    for text in [
      Exchange.tmx(Exchange.tu(Self.canary + "<", "")), declaring("<!ENTITY x \"\(Self.canary)\">", "&x;"),
      Exchange.tmx("<\(Self.canary.filter { $0 != " " })/>" + Self.canary + "&"),
    ] {
      let said = failure(text).map { "\($0)" } ?? ""
      #expect(!said.isEmpty && !said.contains("Седа") && !said.contains("горы"))
    }
  }

  @Test func damagedFilesNeverCrash() throws {
    var generator = SeededGenerator(seed: 11)
    var random = RandomUnits(seed: 11)
    let units = (0..<6).map { _ in random.unit() }
    for format in RoundTripTests.formats {
      let sound = try Exchange.write(units, format)
      let name = format == .po ? "a.po" : format == .tmx ? "a.tmx" : "a.xlf"
      for _ in 0..<150 {
        var bytes = sound
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
          let place = Int.random(in: 0..<bytes.count, using: &generator)
          if Bool.random(using: &generator) {
            bytes[place] = UInt8.random(in: 0...255, using: &generator)
          } else {
            bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...30, using: &generator)))
          }
        }
        _ = try? Exchange.read(bytes, format)
        _ = try? Exchange.inspect(bytes, name: name)
      }
    }
  }
}
