@testable import TolmachAlign
import Testing
import TolmachModel

@Suite struct LexiconFileTests {
  private func small() throws -> [UInt8] {
    var builder = LexiconBuilder(from: try #require(LanguageTag("ru")), to: try #require(LanguageTag("en")))
    builder.note("an invented list")
    builder.add(Array("дом".utf8), Array("hous".utf8), weight: 3)
    builder.add(Array("дом".utf8), Array("home".utf8), weight: 1)
    builder.add(Array("рек".utf8), Array("river".utf8), weight: 1)
    builder.add(Array("рек".utf8), Array("home".utf8), weight: 0.5)
    return builder.serialized()
  }

  /// Why bytes are refused; nil when they are not.
  private func fact(_ bytes: [UInt8]) -> LexiconFact? {
    do throws(AlignError) {
      _ = try Lexicon(bytes: bytes)
      return nil
    } catch {
      guard case .damagedLexicon(nil, let fact, let offset) = error else { return nil }
      #expect(offset >= 0 && offset <= max(bytes.count, 52))
      return fact
    }
  }

  @Test func whatWasBuiltIsRead() throws {
    let bytes = try small()
    let lexicon = try Lexicon(bytes: bytes)
    #expect(lexicon.bytes == bytes)
    #expect(lexicon.from.description == "ru" && lexicon.to.description == "en")
    #expect(lexicon.provenance == ["an invented list"])
    #expect(lexicon.sourceCount == 2 && lexicon.targetCount == 3)
    let house = lexicon.renderings(of: Array("дом".utf8), .forward)
    #expect(house.map { String(decoding: $0.stem, as: UTF8.self) } == ["hous", "home"])
    #expect(house.map(\.probability) == [0.75, 0.25])
    let home = lexicon.renderings(of: Array("home".utf8), .backward)
    #expect(home.map { String(decoding: $0.stem, as: UTF8.self) } == ["дом", "рек"])
    #expect(abs(home.reduce(0) { $0 + $1.probability } - 1) < 1e-6)
    #expect(lexicon.renderings(of: Array("лес".utf8), .forward).isEmpty)
    #expect(lexicon.renderings(of: [], .forward).isEmpty)
  }

  /// A form that has an entry of its own is looked up with its dictionary form, and both together make one word.
  @Test func aKnownFormIsItsDictionaryFormToo() throws {
    var builder = LexiconBuilder(from: .english, to: .russian)
    for (word, rendering) in [("saw", "пил"), ("see", "видет"), ("mill", "мельниц")] {
      builder.add(Array(word.utf8), Array(rendering.utf8), weight: 1)
    }
    let lexicon = try builder.build()
    func found(_ word: String) -> [String: Float] {
      let entries = lexicon.numbers(of: Array(word.utf8), .forward)
      var found: [String: Float] = [:]
      for entry in entries {
        lexicon.forEachRendering(of: entry.number, .forward) { number, probability in
          found[String(decoding: lexicon.stem(number, foundBy: .forward), as: UTF8.self)] = probability * entry.share
        }
      }
      return found
    }
    let saw = found("saw")
    #expect(Set(saw.keys) == ["пил", "видет"])
    #expect(abs(saw.values.reduce(0, +) - 1) < 1e-6)
    #expect(found("mill") == ["мельниц": 1] && found("saws").isEmpty)
  }

  @Test func orderOfAdditionsDoesNotMatter() throws {
    let pairs = (0..<30).map { (Array("w\($0 % 7)".utf8), Array("v\($0 % 11)".utf8)) }
    func bytes(_ order: [Int]) throws -> [UInt8] {
      var builder = LexiconBuilder(from: try #require(LanguageTag("de")), to: try #require(LanguageTag("fr")))
      for index in order { builder.add(pairs[index].0, pairs[index].1, weight: 1) }
      return builder.serialized()
    }
    #expect(try bytes(Array(0..<30)) == bytes((0..<30).reversed()))
  }

  @Test func everyFlippedByteIsNoticed() throws {
    let bytes = try small()
    for place in bytes.indices {
      for mask in [0x01, 0x80, 0xFF] as [UInt8] {
        var damaged = bytes
        damaged[place] ^= mask
        let expected: LexiconFact =
          switch place {
          case 0..<4: .signature
          case 4..<8: .version
          case 16..<24: .size
          default: .checksum
          }
        #expect(fact(damaged) == expected, "byte \(place)")
      }
    }
  }

  @Test func everyCutIsNoticed() throws {
    let bytes = try small()
    for count in 0..<bytes.count {
      #expect(fact(Array(bytes[..<count])) == (count < LexiconFormat.headerCount ? .signature : .size))
    }
    #expect(fact(bytes + [0]) == .size)
  }

  /// Numbers that point outside are found even where the checksum was made to fit.
  @Test func forgedNumbersAreRefused() throws {
    let bytes = try small()
    for place in stride(from: 24, to: bytes.count - 4, by: 4) {
      for value in [UInt32.max, 0x7FFF_FFFF, 100_000, 9] {
        var forged = bytes
        for shift in 0..<4 { forged[place + shift] = UInt8(truncatingIfNeeded: value >> UInt32(8 * shift)) }
        let checksum = LexiconBlock(copying: forged).checksum(from: 16)
        for shift in 0..<8 { forged[8 + shift] = UInt8(truncatingIfNeeded: checksum >> UInt64(8 * shift)) }
        guard let lexicon = try? Lexicon(bytes: forged) else { continue }
        for stem in ["дом", "рек", "лес"] { _ = lexicon.renderings(of: Array(stem.utf8), .forward) }
        for stem in ["home", "river"] { _ = lexicon.renderings(of: Array(stem.utf8), .backward) }
      }
    }
  }

  /// A number that is no probability would run through every sum.
  @Test func whatIsNoProbabilityIsRefused() throws {
    let bytes = try small()
    for value in [Float.nan, -0.1, 1.5, .infinity] {
      var forged = bytes
      // The first entry of the source side: behind the notes, three stem starts and three row starts.
      let notes = 52 + LexiconFormat.aligned(Int(bytes[24]))
      let place = notes + 24 + 4
      for shift in 0..<4 { forged[place + shift] = UInt8(truncatingIfNeeded: value.bitPattern >> UInt32(8 * shift)) }
      let checksum = LexiconBlock(copying: forged).checksum(from: 16)
      for shift in 0..<8 { forged[8 + shift] = UInt8(truncatingIfNeeded: checksum >> UInt64(8 * shift)) }
      #expect(fact(forged) == .probability)
    }
  }

  @Test func onlyRegularFilesAreMapped() {
    #expect(throws: AlignError.notRegularFile(path: "/tmp")) { _ = try Lexicon.open(path: "/tmp") }
    #expect(throws: AlignError.notRegularFile(path: "/dev/null")) { _ = try Lexicon.open(path: "/dev/null") }
    #expect(throws: AlignError.cannotOpenLexicon(path: "/nowhere.tlx", errno: 2)) {
      _ = try Lexicon.open(path: "/nowhere.tlx")
    }
  }
}
