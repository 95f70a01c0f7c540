import Testing
import TolmachModel
import TolmachTestSupport
import TolmachText

/// Languages with rules of their own, and one without.
let testLanguages = [LanguageTag.russian, .chechen, .english, .undetermined]

@Suite struct NormalizerProperties {
  /// Applies the edits to the input: the definition of a normalised text.
  private func apply(_ edits: [TextEdit], to input: [UInt8], _ result: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    var position = 0
    for edit in edits {
      output += input[position..<edit.range.start]
      #expect(output.count == edit.result.start)
      output += result[edit.result.start..<edit.result.end]
      position = edit.range.end
    }
    return output + input[position...]
  }

  private func isOrdered(_ edits: [TextEdit]) -> Bool {
    zip(edits, edits.dropFirst()).allSatisfy { $0.range.end <= $1.range.start && $0.result.end <= $1.result.start }
  }

  @Test(arguments: NormalizationForm.allCases, testLanguages)
  func editsLeadToTheResultAndTwiceIsOnce(form: NormalizationForm, language: LanguageTag) throws {
    var random = RandomText(seed: 7)
    let normalizer = Normalizer(language: language)
    for round in 0..<150 {
      let input = round % 3 == 2 ? random.brokenText(pieces: 40) : random.text(pieces: 40)
      let once = try normalizer.normalize(input.span, form: form)
      #expect(isOrdered(once.edits))
      #expect(apply(once.edits, to: input, once.bytes) == once.bytes)
      // A key has no capitals left by which ТВ1 and a palochka are told apart.
      let isRead = form == .search && language == .chechen
      if isRead, try !normalizer.normalize(once.bytes.span, form: .repair).edits.isEmpty { continue }
      let twice = try normalizer.normalize(once.bytes.span, form: form)
      #expect(twice.bytes == once.bytes, "\(form), \(language), round \(round)")
    }
  }

  @Test(arguments: testLanguages)
  func fastPathIsICUPath(language: LanguageTag) throws {
    var random = RandomText(seed: 11)
    let fast = Normalizer(language: language)
    let slow = Normalizer(slowly: language)
    for round in 0..<200 {
      let input = round % 4 == 3 ? random.brokenText(pieces: 30) : random.text(pieces: 30)
      let quick = try fast.normalize(input.span, form: .search)
      let sure = try slow.normalize(input.span, form: .search)
      let place = zip(quick.edits, sure.edits).first { $0 != $1 }
      #expect(quick == sure, "\(String(describing: place)) in \(String(decoding: input, as: UTF8.self))")
    }
  }

  /// Every scalar of the everyday planes, alone: the table says what ICU says.
  @Test(arguments: testLanguages)
  func tableIsICU(language: LanguageTag) throws {
    let fast = Normalizer(language: language)
    let slow = Normalizer(slowly: language)
    for scalar in UInt32(0)..<0x3000 {
      var text: [UInt8] = []
      UTF8Scalar.append(scalar, to: &text)
      #expect(try fast.normalize(text.span, form: .search) == slow.normalize(text.span, form: .search), "\(scalar)")
    }
  }

  /// Every scalar of the two-byte plane among small letters, which the fast path takes four at a time.
  @Test(arguments: testLanguages)
  func tableIsICUInsideWords(language: LanguageTag) throws {
    let fast = Normalizer(language: language)
    let slow = Normalizer(slowly: language)
    for scalar in UInt32(0x80)..<0x800 {
      for word in ["ма", "мам", "маам", "я"] {
        var text = Array(word.utf8)
        for _ in 0..<3 { UTF8Scalar.append(scalar, to: &text) }
        text += Array("рама".utf8)
        #expect(try fast.normalize(text.span, form: .search) == slow.normalize(text.span, form: .search), "\(scalar)")
      }
    }
  }

  @Test(arguments: testLanguages)
  func rangesMapBackExactly(language: LanguageTag) throws {
    var random = RandomText(seed: 13)
    let normalizer = Normalizer(language: language)
    for _ in 0..<60 {
      let input = random.text(pieces: 30)
      let result = try normalizer.normalize(input.span, form: .search)
      let map = result.offsetMap
      var before = 0
      for offset in 0...result.bytes.count {
        let place = map.original(of: TextRange(offset, offset)).start
        #expect(place >= before)
        before = place
      }
      // Unedited stretches are the same bytes on both sides.
      var position = 0
      for edit in result.edits + [
        TextEdit(
          range: TextRange(input.count, input.count),
          result: TextRange(result.bytes.count, result.bytes.count),
          rule: .nfc
        )
      ] {
        if position < edit.result.start {
          let range = TextRange(position, edit.result.start)
          let back = map.original(of: range)
          #expect(input[back.start..<back.end].elementsEqual(result.bytes[range.start..<range.end]))
          #expect(map.result(of: back) == range)
        }
        position = edit.result.end
      }
    }
  }

  @Test func mapsCompose() throws {
    var random = RandomText(seed: 17)
    for _ in 0..<100 {
      let input = random.text(pieces: 30)
      let first = try Normalizer(language: .chechen).normalize(input.span, form: .repair)
      let second = try Normalizer(language: .chechen).normalize(first.bytes.span, form: .search)
      let joined = first.offsetMap.composed(with: second.offsetMap)
      #expect(isOrdered(joined.edits))
      #expect(apply(joined.edits, to: input, second.bytes) == second.bytes)
    }
  }

  /// Substitutes side by side, and words whose script a palochka decides: the second time nothing is left to repair.
  @Test(arguments: [
    "нII", "АII", "нIIII", "кIlа", "нIкIзI bo", "аIIIIk", "lХI", "<lа к1а> к1а", "ӏаӏа АIIа", "к1Iк1", "а\u{341}W",
    "у\u{306}y\u{306}жж",
  ])
  func repairingTwiceIsRepairingOnce(_ text: String) throws {
    let normalizer = Normalizer(language: .chechen)
    let once = try normalizer.normalize(Array(text.utf8).span, form: .repair)
    let twice = try normalizer.normalize(once.bytes.span, form: .repair)
    #expect(twice.edits.isEmpty, "\(String(decoding: once.bytes, as: UTF8.self))")
    #expect(isOrdered(once.edits) && apply(once.edits, to: Array(text.utf8), once.bytes) == once.bytes)
  }

  /// A line of a mebibyte with something for the slow path in it is still one answer.
  @Test func aMebibyteOnOneLine() throws {
    var random = RandomText(seed: 29)
    var text: [UInt8] = []
    while text.count < 1 << 18 { text += random.text(pieces: 200).filter { $0 != 0x0A } }
    text = text + text + text + text
    for form in NormalizationForm.allCases {
      let once = try Normalizer(language: .chechen).normalize(text.span, form: form)
      #expect(isOrdered(once.edits))
      #expect(apply(once.edits, to: text, once.bytes) == once.bytes)
    }
  }

  @Test(arguments: ["\u{301}", "I", "а1", "{{", "[[", "<a", "|а", "\u{AD}", "е\u{301}\u{308}", "\u{FF}"])
  func longRunsTakeLinearTime(piece: String) throws {
    let text = Array(String(repeating: piece, count: 1 << 18).utf8)
    for form in NormalizationForm.allCases {
      _ = try Normalizer(language: .chechen).normalize(text.span, form: form)
    }
  }
}

@Suite struct SearchKeyConventions {
  private func key(_ text: String, _ language: String) throws -> String {
    let normalizer = Normalizer(language: try #require(LanguageTag(language)))
    return String(decoding: try normalizer.normalize(Array(text.utf8).span, form: .search).bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("ru", "«Ёлка» — ЁЖ", "\"елка\" - еж"), ("ru", "за\u{301}мок\u{A0}и й", "замок и й"), ("ru", "и\u{306}", "й"),
    ("ru", "сло\u{AD}во…", "слово..."), ("en", "Don’t “stop”–now", "don't \"stop\"-now"),
    ("en", "café CAFÉ", "café café"),
    ("ce", "Яц, юкъ, елха", "йац, йукъ, йелха"), ("ce", "Соьлжа-ГӀала", "соьлжа-гӏала"), ("ce", "меран", "меран"),
    ("de", "Straße", "strasse"), ("ru", "Ӏад", "ӏад"),
    ("ce", "т1е вогIур 1аш ворхl", "тӏе вогӏур ӏаш ворхӏ"), ("ce", "11 стаг, 1 сахьт", "11 стаг, 1 сахьт"),
    ("ce", "1977-чу ХIХ", "1977-чу хiх"), ("ce", "мича вахара Т1", "мича вахара т1"),
    ("ru", "т1е А1 1аш", "т1е а1 1аш"),
    ("en", "A1 l1ke", "a1 l1ke"),
  ])
  func spellingsMeet(language: String, text: String, expected: String) throws {
    #expect(try key(text, language) == expected)
  }
}

@Suite struct RepairConventions {
  private func repaired(_ text: String, _ language: String) throws -> (String, [String]) {
    let normalizer = Normalizer(language: try #require(LanguageTag(language)))
    let result = try normalizer.normalize(Array(text.utf8).span, form: .repair)
    return (String(decoding: result.bytes, as: UTF8.self), result.edits.map(\.rule.name))
  }

  @Test(arguments: [
    ("ce", "к1ант", "кӀант", "palochka-1"), ("ce", "гIала", "гӀала", "palochka-I"),
    ("ce", "хlун", "хӀун", "palochka-l"),
    ("ce", "тІе", "тӀе", "palochka-і"), ("ru", "cлово", "слово", "lookalike"),
    ("en", "cоmрuter", "computer", "lookalike"),
  ])
  func slipsOfTheKeyboardAreMended(language: String, text: String, expected: String, rule: String) throws {
    let (result, rules) = try repaired(text, language)
    #expect(result == expected)
    #expect(Set(rules) == [rule])
  }

  @Test(arguments: [
    ("ce", "ХIХ"), ("ce", "II-гӀа"), ("ce", "А1"), ("ce", "11-чу"), ("ru", "SMSка"), ("ru", "слово"), ("en", "Win"),
    ("ce", "мел\u{A0}1 дуй"),
  ])
  func whatIsMeantIsKept(language: String, text: String) throws {
    #expect(try repaired(text, language).0 == text)
  }

  @Test func theDocumentsOwnPalochkaIsWritten() throws {
    #expect(try repaired("тӏе к1ант", "ce").0 == "тӏе кӏант")
    #expect(try repaired("тӀе к1ант", "ce").0 == "тӀе кӀант")
  }
}
