import Testing
import TolmachModel
import TolmachTestSupport

@Suite struct ModelTests {
  @Test(arguments: [("ru-RU", "ru-RU"), ("CHE", "ce"), ("sr_latn", "sr-Latn"), ("en-x-quote", "en-x-quote")])
  func tagsAreCanonical(given: String, expected: String) {
    #expect(LanguageTag(given)?.description == expected)
  }

  @Test(arguments: ["", "r", "ru-", "рус", "a-b", "ru-toolongsubtag", "12", "en-a", "x"])
  func illFormedTagsAreRefused(_ given: String) {
    #expect(LanguageTag(given) == nil)
  }

  @Test func offsetsMapBothWays() {
    var random = RandomText(seed: 1)
    for size in [0, 1, 50, 3000] {
      let text = random.text(pieces: size)
      let offsets = ScalarOffsets(text)
      let string = String(decoding: text, as: UTF8.self)
      var byte = 0
      for (index, scalar) in string.unicodeScalars.enumerated() {
        #expect(offsets.scalar(at: byte) == index)
        #expect(offsets.byte(at: index) == byte)
        byte += UTF8.width(scalar)
      }
    }
  }

  @Test func decodingNeverLeavesTheText() {
    var random = RandomText(seed: 2)
    for _ in 0..<200 {
      let text = random.brokenText(pieces: 60)
      var position = 0
      while position < text.count { position += UTF8Scalar.decode(text.span, at: position).length }
      #expect(position == text.count)
      let known = String(validating: text, as: UTF8.self) != nil
      #expect((UTF8Scalar.firstInvalid(text.span) == nil) == known)
    }
  }

  @Test func sensitiveTextIsNotPrinted() {
    let secret = Sensitive("Мариам")
    #expect("\(secret)" == "‹6 characters›")
    #expect(!String(reflecting: secret).contains("Мариам"))
  }
}
