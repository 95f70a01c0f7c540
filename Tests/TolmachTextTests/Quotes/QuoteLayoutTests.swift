import Testing
import TolmachModel
import TolmachTestSupport
import TolmachText

/// Layouts that set words apart: interviews, blocks, languages told paragraph by paragraph.
@Suite struct QuoteLayoutTests {
  @Test(arguments: [
    ("Q", "A"), ("Корреспондент", "Сторож"), ("SPEAKER_00", "SPEAKER_01"), ("[Host]", "[Guest]"),
  ])
  func labelsBeginTurns(_ first: String, _ second: String) {
    let name = { (label: String) in label.filter { $0 != "[" && $0 != "]" } }
    let scan = expectSpeech(
      "\(first): ⟦How long?⟧\n\(second): ⟦Nine years.⟧\n\(first): ⟦And then?⟧\n\(second): ⟦Nothing.⟧",
      .english
    )
    #expect(scan.kinds == ["block", "block", "block", "block"])
    #expect(scan.speakers == [name(first), name(second), name(first), name(second)])
  }

  @Test func timesBeginTurns() {
    let scan = expectSpeech(
      "[00:12:33] ⟦We waited there.⟧\n[00:12:40] Guard: ⟦Nobody came.⟧\n[00:12:51] Guard: ⟦Go.⟧",
      nil
    )
    #expect(scan.kinds == ["block", "block", "block"])
  }

  @Test func oneLabelIsNoInterview() {
    expectSpeech("Note: the bridge is closed.\nThe ferry runs at six.", .english)
  }

  @Test func blocksOfADocumentAreBorders() {
    let text = "He said:\nWe came \"late\".\n“Open.\nAda: I saw it."
    let bytes = Array(text.utf8)
    let lines = [TextRange(0, 8), TextRange(9, 24), TextRange(25, 33), TextRange(39, 48)]
    let kinds: [Document.Block.Kind] = [.paragraph, .blockQuote, .paragraph, .turn]
    let blocks = zip(lines, kinds).map { range, kind in
      Document.Block(
        kind: kind,
        pieces: [Document.Piece(range: range, spaced: true)],
        speaker: kind == .turn ? TextRange(34, 37) : nil
      )
    }
    let document = Document(format: "text", text: bytes, blocks: blocks)
    let quotes = QuoteScanner(language: .english).quotes(of: document)
    expectSound(quotes, in: bytes)
    #expect(quotes.filter { $0.kind == .block }.map(\.inner) == [lines[1], lines[3]])
    #expect(quotes.last?.speaker == TextRange(34, 37))
  }

  @Test func eachParagraphHasItsOwnLanguage() {
    let scan = expectSpeech(
      "“⟦Nobody among us heard the boat,⟧” the guard said.\n\n— ⟦Ты слышал лодку вчера?⟧ — спросил сторож соседа.",
      nil
    )
    #expect(scan.kinds == ["direct", "dash"])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func lineEndsOfAnySystemDivide(_ end: String) {
    let text = "“⟦We walked along the%river until the light%was gone,⟧” she said.%%“⟦Nobody%came.⟧%%“⟦So we%left.⟧”"
    expectSpeech(text.split(separator: "%", omittingEmptySubsequences: false).joined(separator: end), .english)
  }

  @Test func englishListIsNoDialogue() {
    expectSpeech("- two loaves of bread\n- a pound of salt", .english)
  }

  @Test func otherLanguagesGetTheGenericRules() {
    expectSpeech("«⟦Nous partons demain avec le premier bateau.⟧»", LanguageTag("fr"))
    expectSpeech("„⟦Wir fahren morgen mit dem ersten Schiff.⟧“", LanguageTag("de"))
  }
}
