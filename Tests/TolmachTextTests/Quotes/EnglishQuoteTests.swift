import Testing
import TolmachModel

/// English conventions (Chicago Manual of Style, ch. 13; New Hart's Rules, ch. 9), one invented case each.
@Suite struct EnglishQuoteTests {
  @Test func doubleMarksHoldSpeech() {
    let scan = expectSpeech("“⟦The bridge is closed,⟧” the engineer told the council.", .english)
    #expect(scan.speakers == ["the engineer"])
    #expect(scan.cues == ["told"])
    #expect(scan.quotes[0].outer.count == scan.quotes[0].inner.count + 6)
  }

  @Test func singleMarksNestInDoubleOnes() {
    let scan = expectSpeech("“⟦He told me, ‘⟦Wait for the ferry.⟧’ So I did,⟧” Nora said.", .english)
    #expect(scan.speech.map(\.level) == [0, 1])
    #expect(scan.speakers == ["Nora", "He"])
  }

  @Test func twoClosingMarksCloseTwoLevels() {
    let scan = expectSpeech("“⟦They call it, ‘⟦The long night.⟧’⟧” Then he left.", .english)
    #expect(scan.speech.map(\.level) == [0, 1])
  }

  @Test func authorsWordsInterruptOneUtterance() {
    let scan = expectSpeech("“⟦We rowed all night,⟧” she said. “⟦Nobody sang.⟧”", .english)
    #expect(scan.groups == [0, 0])
    #expect(scan.speakers == ["she", "she"])
  }

  @Test func anotherSpeakerBeginsAnotherUtterance() {
    let scan = expectSpeech("“⟦Go,⟧” said Ansel. “⟦Never,⟧” said Brid.", .english)
    #expect(scan.groups == [0, 1])
    #expect(scan.speakers == ["Ansel", "Brid"])
  }

  @Test func britishSingleMarksLeaveApostrophesAlone() {
    expectSpeech("‘⟦It isn’t the boys’ fault, they’re goin’ home,⟧’ he said, ‘⟦and that’s that.⟧’", .english)
  }

  @Test func doubleMarksNestInBritishSingleOnes() {
    let scan = expectSpeech("‘⟦She shouted, “⟦Get out of the water!⟧” twice,⟧’ Tomas said.", .english)
    #expect(scan.speech.map(\.level) == [0, 1])
  }

  @Test func straightMarksOpenAndCloseByTheirNeighbours() {
    expectSpeech("\"⟦It's late,⟧\" he said (\"⟦too late,⟧\" he added later). \"⟦Go to bed.⟧\"", .english)
  }

  @Test func straightSingleMarksNest() {
    expectSpeech("\"⟦The guard said, '⟦Nobody's leaving today.⟧' We stayed,⟧\" she said.", .english)
  }

  @Test func twoSinglesStandForADoubleMark() {
    expectSpeech("''⟦I pay what I owe,⟧'' Mr. Harrow told the court. ''⟦No more.⟧''", .english)
  }

  @Test func openingMarkIsRepeatedBeforeEachParagraph() {
    let scan = expectSpeech("“⟦First we dug the well,⟧\n\n“⟦then we buried the pump.⟧”\n\nNobody spoke.", .english)
    #expect(scan.kinds == ["direct", "continued"])
    #expect(scan.groups == [0, 0])
    #expect(scan.speech.allSatisfy { $0.problem == nil })
  }

  @Test func closingMarkAloneEndsALaterParagraph() {
    let scan = expectSpeech("She wrote: “⟦Dear all.⟧\n\n⟦The house is sold.⟧\n\n⟦Come in May.⟧”\n\nWe went.", .english)
    #expect(scan.kinds == ["direct", "continued", "continued"])
    #expect(Set(scan.groups).count == 1)
  }

  @Test func missingClosingMarkIsFlagged() {
    let scan = expectSpeech("He said, “⟦I will come tomorrow.⟧\n\nThe next day was a Sunday.", .english)
    #expect(scan.speech.map(\.problem) == [.missingCloser])
  }

  /// The paragraph that ends a longer quote, its own opening mark forgotten.
  @Test func missingOpeningMarkIsFlagged() {
    let scan = expectSpeech("The road was closed by noon.\n\n⟦Nobody told us where to go.⟧” She sat down.", .english)
    #expect(scan.speech.map(\.problem) == [.missingOpener])
  }

  /// A list's mark and who speaks are not said; what stands before an inch mark, or on a whole page, is no quote.
  @Test func unopenedQuotesBeginWithTheirWords() {
    expectSpeech("> ⟦We all came out alive.⟧”", .english)
    expectSpeech("- We all came out alive.”", .english)
    expectSpeech("Umar said: ⟦We were in the cellar.⟧”", .english)
    expectSpeech("The plank is two by four in.\" He sawed it.", .english)
    expectSpeech("The bridge, which people here call the old bridge\", fell.", .english)
    expectSpeech("The road was bad. It rained for an hour.” Then nothing.", .english)
    expectSpeech(String(repeating: "We walked on and on. ", count: 40) + "We slept.”", .english)
  }

  @Test func partialQuotesNeedSomebodyWhoSpeaks() {
    expectSpeech("She was told to wait. Her complaint was accepted \"⟦only at the third attempt.⟧\"", .english)
    expectSpeech("On the door hung a sheet with “back in ten minutes.”", .english)
  }

  /// Small letters that hold a verb, or more words than a term has, are cut from what somebody said.
  @Test(arguments: [
    "She “⟦carried reeds there for three winters⟧” and the ferry “⟦was open to all⟧”, says Nora Lund.",
    "Her brother “⟦hauled sand from the pier, a mile away⟧”.",
    "“⟦We had one boat,⟧” Nora said. A clerk came “⟦and demanded a list of the drowned⟧”.",
    "Nora lost her post “⟦for lateness.⟧” She was ill, she said.",
    "She says that the boy “⟦sleeps like a stone,⟧” and smiles.",
    "The crossing was “⟦a bad one⟧” for all of them, she says.",
  ])
  func partsOfSentencesAreSpeech(_ text: String) { expectSpeech(text, .english) }

  @Test(arguments: [
    "She set an essay on the theme “What my neighbour keeps quiet about,” and read it aloud, he said.",
    "The “drainage” by “the engineers” took two days, she said.",
    "The “bright side of the pier” is a café, Nora says.",
  ])
  func themesAndTermsAreNoSpeech(_ text: String) { expectSpeech(text, .english) }

  /// Who is named before a colon speaks, whatever the verb; a place, a thing or a pronoun names nobody.
  @Test(arguments: [
    ("Historian Boris Lund disagrees: “⟦There is no such pier,⟧” he told this newspaper.", "Historian Boris Lund"),
    ("A colleague, Nina Reed, thinks well of Nora: “⟦She sang until they slept.⟧”", "A colleague, Nina Reed"),
    ("Her lawyer, Anna Reed, is blunt: “⟦It was theft.⟧”", "Her lawyer, Anna Reed"),
    ("Reed Harbour is empty: “⟦There is no boat.⟧”", "-"),
    ("One thing was clear: “⟦We must leave.⟧”", "-"),
    ("The answer of the two was short: “⟦We must leave.⟧”", "The answer"),
  ])
  func whoIsNamedBeforeTheColonSpeaks(text: String, speaker: String) {
    #expect(expectSpeech(text, .english).speakers == [speaker])
  }

  @Test func adverbsBeforeTheVerbNameNobody() {
    #expect(expectSpeech("The engineers still call it “⟦drainage⟧” here.", .english).speakers == ["The engineers"])
  }

  @Test func closingMarkAfterAQuoteOpensNone() {
    expectSpeech("“⟦We left at five,⟧” she said, and that was all.” Nobody spoke.", .english)
  }

  @Test func closingMarkOfAnotherFormIsFlagged() {
    let scan = expectSpeech("He reported “⟦no evidence at all of a fire⟧\" there.", .english)
    #expect(scan.speech.map(\.problem) == [.mismatchedCloser])
  }

  @Test func strayMarksAreNoQuotes() {
    expectSpeech("The board is 6\" wide and 4\" deep” and that was that.", .english)
  }

  @Test func partialQuoteIsSpeechWhenGoverned() {
    let scan = expectSpeech("Mayor Lund wants to “⟦reclaim⟧” the harbour, she told reporters.", .english)
    #expect(scan.speakers == ["Mayor Lund"])
    expectSpeech("According to the pilot, the landing was “⟦a bit rough⟧”.", .english)
  }

  @Test(arguments: [
    "We watched “The Long Ferry” on Sunday.", "Robert “Bobby” Lund opened the door.",
    "The word “ferry” has five letters.", "They sell “organic” water here.",
    "The so-called “experts” left early.", "<a href=\"page one of the book\">It rained.</a>",
    "In her novel, “Rain on Slate,” nobody speaks.",
  ])
  func mentionsAreNoSpeech(_ text: String) {
    let scan = expectSpeech(text, .english)
    #expect(scan.quotes.allSatisfy { $0.kind == .mention })
  }

  @Test func bracketEditsAndCutsStayInside() {
    expectSpeech("“⟦[The mayor] knew … and […] said nothing,⟧” Ines said.", .english)
  }

  @Test func bracketsWithTheAuthorsWordsDivide() {
    expectSpeech("“⟦True enough,⟧” (with a sigh) “⟦only June.⟧”", .english)
  }

  @Test func pronounsStayPronouns() {
    let scan = expectSpeech("The old baker shrugged. “⟦I was asleep,⟧” he said quietly.", .english)
    #expect(scan.speakers == ["he"])
  }

  @Test func appositionsAreNotPartOfTheSpeaker() {
    let scan = expectSpeech(
      "“⟦It leaks,⟧” said Vera Olm, who rents the flat. “⟦It drips,⟧” added the plumber.",
      .english
    )
    #expect(scan.speakers == ["Vera Olm", "the plumber"])
  }

  /// A title alone names nobody: the name that a comma sets off belongs to it, before the quote and after.
  @Test(arguments: [
    ("The harbour master, Vera Olm, told this newspaper: “⟦It leaks.⟧”", "The harbour master, Vera Olm"),
    ("“⟦It leaks,⟧” the harbour master, Vera Olm, said.", "the harbour master, Vera Olm"),
    ("“⟦It leaks,⟧” the harbour master, Vera Olm, told reporters.", "the harbour master, Vera Olm"),
    ("“⟦It leaks,⟧” said the harbour master, V. Olm, who rents it.", "the harbour master, V. Olm"),
    ("“⟦It leaks,⟧” said the head of the harbour, Vera Olm.", "the head of the harbour, Vera Olm"),
    ("“⟦It leaks,⟧” according to the harbour master, Vera Olm.", "the harbour master, Vera Olm"),
    ("Vera Olm, the harbour master, told reporters: “⟦It leaks.⟧”", "Vera Olm"),
    ("“⟦It leaks,⟧” Vera Olm, the harbour master, told this newspaper.", "Vera Olm"),
  ])
  func namesSetOffByCommasBelongToTheSpeaker(text: String, speaker: String) {
    #expect(expectSpeech(text, .english).speakers == [speaker])
  }

  /// What follows a comma is a name of the same person only where a comma or the clause's end follows it.
  @Test(arguments: [
    ("The divers, Vera Olm says, shouted: “⟦It leaks.⟧”", "The divers"),
    ("The mother, Vera, and the boys, at last, said: “⟦It leaks.⟧”", "The mother"),
    ("“⟦It leaks,⟧” said the warden, Vera nodding.", "the warden"),
    ("A diver from Ostwick, Norland, said: “⟦It leaks.⟧”", "A diver from Ostwick"),
    ("“⟦It leaks,⟧” said the warden, I believe.", "the warden"),
  ])
  func otherNamesDoNot(text: String, speaker: String) {
    #expect(expectSpeech(text, .english).speakers == [speaker])
  }

  @Test func titlesBelongToTheSpeaker() {
    let scan = expectSpeech("“⟦We act now,⟧” said Minister of State for Rivers Ida Brandt.", .english)
    #expect(scan.speakers == ["Minister of State for Rivers Ida Brandt"])
  }

  @Test func speakerMayComeBefore() {
    let scan = expectSpeech("Ida Brandt, at a meeting on Monday, said: “⟦We act now.⟧”", .english)
    #expect(scan.speakers == ["Ida Brandt"])
  }

  @Test func participleHasTheMainClausesSubject() {
    let scan = expectSpeech("A clerk for the harbour denied it, claiming “⟦no ship ever came in.⟧”", .english)
    #expect(scan.speakers == ["A clerk for the harbour"])
    #expect(scan.cues == ["claiming"])
  }

  @Test func signatureAfterADashIsTheSpeaker() {
    let scan = expectSpeech("“⟦He never asked us.⟧” — Anna Gray", .english)
    #expect(scan.speakers == ["Anna Gray"])
  }

  @Test func paragraphWithAColonAnnouncesTheNext() {
    let scan = expectSpeech("Then the warden wrote:\n\n“⟦No visits on Monday.⟧”", .english)
    #expect(scan.speakers == ["the warden"])
  }

  @Test func wrappedLinesAreOneParagraph() {
    expectSpeech("“⟦We walked along the\nriver until the light\nwas gone,⟧” she said.\n\n“⟦Why?⟧”", .english)
  }

  /// A book in the phrase that says who spoke is no quote; what the speaker speaks of is.
  @Test func booksInWhoSpeaksAreNoQuotes() {
    let scan = expectSpeech(
      "“⟦We waited for three days,⟧” said the author of “I will never come back,” Anna Grey.",
      .english
    )
    #expect(scan.speakers == ["the author"])
    expectSpeech("“⟦We waited,⟧” said Anna Grey, speaking of “⟦the longest night of my life.⟧”", .english)
  }

  /// Without a name behind them the words after the phrase that says who spoke are the speaker's.
  @Test(arguments: [
    ("“⟦We lost,⟧” said the minister in charge of “⟦restoring order in the whole of the republic.⟧”", "the minister"),
    ("“⟦We lost,⟧” said the wife of “⟦the man they took away from the square.⟧”", "the wife"),
    ("“⟦I will wait,⟧” she said of “⟦the worst winter of my whole long life.⟧”", "she"),
    ("“⟦We lost,⟧” said the director of “⟦We will never forget,⟧” and she wept.", "the director"),
  ])
  func whatFollowsWhoSpeaksIsSpeech(text: String, speaker: String) {
    #expect(expectSpeech(text, .english).speakers.first == speaker)
  }

  /// A film stays a film where somebody says its name.
  @Test func namedTitlesStayTitles() {
    expectSpeech("The film “Three Days in May” was shown. “⟦Three days in May,⟧” he said, “⟦we waited.⟧”", .english)
  }

  /// Words that somebody says in the body are no title in the heading.
  @Test func whatIsSaidElsewhereIsSpeech() {
    let body = "“⟦We waited three days,⟧” said Anna Grey."
    expectSpeech("The day of “⟦We Waited Three Days⟧”\n\n\(body)", .english)
    expectSpeech("The day of “We Waited Four Days”\n\n\(body)", .english)
  }
}
