import Testing
import TolmachModel
import TolmachTestSupport
import TolmachText

@Suite struct EnglishSentenceTests {
  /// Titles hold; company forms and places end a sentence before a word that begins one.
  @Test(arguments: [
    "⟦We met Dr. Harlow and Mrs. Finch.⟧ ⟦They left.⟧", "⟦She works for Brass & Co. London branch.⟧",
    "⟦She works for Brass & Co.⟧ ⟦They pay well.⟧", "⟦He lives in the U.S. Virgin Islands.⟧",
    "⟦He lives in the U.S.⟧ ⟦We do not.⟧", "⟦See p. 12 and fig. 3 below.⟧", "⟦I said no.⟧ ⟦Mary agreed.⟧",
  ])
  func abbreviations(_ marked: String) throws { try expectSegments(marked, language: .english) }

  /// An hour ends a sentence unless nothing but the hour was said.
  @Test(arguments: [
    "⟦At 5 p.m. Harlow went home.⟧", "⟦The last train from Dunmoor leaves daily at 5 p.m.⟧ ⟦Harlow missed it.⟧",
  ])
  func hours(_ marked: String) throws { try expectSegments(marked, language: .english) }

  /// Initials hold; the pronoun "I" does not.
  @Test(arguments: [
    "⟦Ask Mary K. Finch.⟧", "⟦It was you and I.⟧ ⟦Did you know?⟧", "⟦J. R. Harlow came.⟧",
    "⟦She left and so did I.⟧ ⟦Harlow stayed.⟧",
  ])
  func initials(_ marked: String) throws { try expectSegments(marked, language: .english) }

  /// Author's words after a quote stay with it.
  @Test(arguments: [
    "⟦“Who is there?” Anna asked.⟧ ⟦Nobody spoke.⟧", "⟦\"Go home!\" he cried.⟧", "⟦“Go home!”⟧ ⟦He ran.⟧",
    "⟦Leave it! she said.⟧",
  ])
  func authorsWords(_ marked: String) throws { try expectSegments(marked, language: .english) }

  /// Omissions in brackets and note numbers are no sentences of their own.
  @Test(arguments: [
    "⟦He wrote [...] Many came.⟧", "⟦The town grew.[3][4]⟧ ⟦Then it shrank.⟧",
    "⟦The town grew.11 12⟧ ⟦Then it shrank.⟧",
    "⟦Version 3.11 Final is out.⟧",
  ])
  func notes(_ marked: String) throws { try expectSegments(marked, language: .english) }

  /// Lists in one line part at their markers.
  @Test(arguments: [
    "⟦1. Bread⟧ ⟦2. Salt⟧ ⟦3. Oil⟧", "⟦1.) Bread.⟧ ⟦2.) Salt.⟧", "⟦a) bread⟧ ⟦b) salt⟧ ⟦c) oil⟧",
    "⟦(i) Bread is cheap.⟧ ⟦(ii) Salt is not.⟧", "⟦• Bread⟧ ⟦• Salt⟧", "⟦Bring this:⟧ ⟦1. Bread⟧ ⟦2. Salt⟧",
    "⟦Bring:⟧ ⟦* two loaves of bread⟧ ⟦* salt⟧", "⟦Count 2 * 3 and 4 * 5.⟧", "⟦We need 1)bread 2)salt.⟧",
  ])
  func lists(_ marked: String) throws { try expectSegments(marked, language: .english) }

  /// Addresses keep their stops; a missing space does not join sentences.
  @Test(arguments: [
    "⟦Write to mary.Finch@example.org today.⟧", "⟦See https://example.org/a.Html?b=C.D for more.⟧",
    "⟦It is over.⟧⟦We went home.⟧", "⟦Open the file notes.Old.txt now.⟧", "⟦See http://example.org/x⟧ ⟦Then write.⟧",
  ])
  func addresses(_ marked: String) throws { try expectSegments(marked, language: .english) }

  /// Languages whose words we do not know get the rules that all share.
  @Test(arguments: ["⟦Dr. Faber kam an.⟧ ⟦Er blieb.⟧", "⟦J. Faber kam an!⟧ ⟦Er blieb.⟧"])
  func otherLanguages(_ marked: String) throws {
    try expectSegments(marked, language: try #require(LanguageTag("de")))
  }

  /// In Greek a semicolon asks; ICU knows.
  @Test func greek() throws {
    try expectSegments("⟦Τι είναι;⟧ ⟦Είναι καλό.⟧", language: try #require(LanguageTag("el")))
  }
}
