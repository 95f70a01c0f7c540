import Testing
import TolmachModel
import TolmachTestSupport

@Suite struct AnnotationSubjectTests {
  /// The definition, scalar by scalar.
  private func words(of text: String) -> String {
    let kept = text.lowercased().unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
      let properties = scalar.properties
      let isWord =
        properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark
      return isWord ? [scalar] : scalar == "?" ? ["?", " "] : [" "]
    }
    var words = String.UnicodeScalarView()
    for word in kept.split(separator: " ") {
      // A question mark stands at the word before it, whatever lies between.
      if !words.isEmpty, word.first != "?" { words.append(" ") }
      words.append(contentsOf: word)
    }
    return String(words)
  }

  @Test(arguments: 0..<200) func wordsAreThoseOfTheDefinition(seed: Int) {
    var random = RandomText(seed: UInt64(seed))
    var generator = SeededGenerator(seed: UInt64(seed))
    let any = String(decoding: random.text(pieces: 30), as: UTF8.self)
    let usual = [
      "Знал", "ЁЖ", "ёж", "Йод", "Wir", "x9", "?", " ", " ", "…", "«", "» ", "“", "”", " – ", "—", "_", "\u{A0}",
    ]
    let plain = (0..<30).map { _ in usual.randomElement(using: &generator) ?? "" }.joined()
    for text in [any, plain, any + plain] { #expect(AnnotationSubject.words(of: text) == words(of: text), "\(text)") }
  }

  @Test func digestsAreThoseOfTheStandard() {
    let long = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"
    for (text, digest) in [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (long, "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
      (String(repeating: "a", count: 1000), "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"),
    ] {
      #expect(ContentDigest(Array(text.utf8)).hexadecimal == digest)
    }
  }
}
