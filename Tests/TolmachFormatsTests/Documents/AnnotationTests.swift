import Testing
import TolmachFormats
import TolmachModel

@Suite struct ELANTests {
  private func eaf(_ slots: String, _ tiers: String, before: String = "") -> [UInt8] {
    Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>\(before)
      <ANNOTATION_DOCUMENT FORMAT="3.0"><TIME_ORDER>\(slots)</TIME_ORDER>\(tiers)</ANNOTATION_DOCUMENT>
      """.utf8
    )
  }

  private func aligned(_ id: String, _ start: String, _ end: String, _ words: String) -> String {
    """
    <ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="\(id)" TIME_SLOT_REF1="\(start)" TIME_SLOT_REF2="\(end)">
    <ANNOTATION_VALUE>\(words)</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>
    """
  }

  private func referring(_ id: String, _ parent: String, _ words: String) -> String {
    """
    <ANNOTATION><REF_ANNOTATION ANNOTATION_ID="\(id)" ANNOTATION_REF="\(parent)">
    <ANNOTATION_VALUE>\(words)</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>
    """
  }

  private let slots = """
    <TIME_SLOT TIME_SLOT_ID="t1" TIME_VALUE="1000"/><TIME_SLOT TIME_SLOT_ID="t2"/>
    <TIME_SLOT TIME_SLOT_ID="t3" TIME_VALUE="3000"/><TIME_SLOT TIME_SLOT_ID="t4" TIME_VALUE="5000"/>
    """

  @Test func tiersBecomeTurnsByTime() throws {
    let first = #"<TIER TIER_ID="А" PARTICIPANT="Лейла">"# + aligned("a1", "t1", "t2", "Мы ждали.") + "</TIER>"
    let second = #"<TIER TIER_ID="tx@Гость">"# + aligned("b1", "t2", "t3", "Долго?") + "</TIER>"
    let read = try DocumentSample.read(eaf(slots, second + first), as: "a.eaf")
    #expect(DocumentSample.turns(read) == ["Лейла: Мы ждали.", "Гость: Долго?"])
    #expect(DocumentSample.starts(read) == [1000, 2000])
    #expect(read.records == 2 && read.isValid)
  }

  @Test func theWordsOfAFamilyAreReadOnce() throws {
    let tiers =
      #"<TIER TIER_ID="ref@Л" PARTICIPANT="Лейла">"# + aligned("a1", "t1", "t3", "001") + "</TIER>"
      + #"<TIER TIER_ID="w@Л" PARENT_REF="ref@Л">"# + referring("a2", "a1", "Мы") + referring("a3", "a1", "ждали.")
      + "</TIER>" + #"<TIER TIER_ID="ft@Л" PARENT_REF="w@Л">"# + referring("a4", "a2", "We waited.") + "</TIER>"
    let read = try DocumentSample.read(eaf(slots, tiers), as: "a.eaf")
    #expect(DocumentSample.turns(read) == ["Лейла: Мы ждали."])
    #expect(DocumentSample.starts(read) == [1000])
  }

  @Test func notesAreNotSpeechAndLevelsAreNobody() throws {
    let tiers =
      #"<TIER TIER_ID="Transcription">"# + aligned("a1", "t1", "t3", "Мы ждали.") + "</TIER>"
      + #"<TIER TIER_ID="notes">"# + aligned("b1", "t1", "t3", "шум дождя") + "</TIER>"
    #expect(DocumentSample.turns(try DocumentSample.read(eaf(slots, tiers), as: "a.eaf")) == ["Мы ждали."])
  }

  @Test func missingSlotsAndCirclesAreReportedAndTheWordsKept() throws {
    let tiers =
      #"<TIER TIER_ID="А">"# + aligned("a1", "t9", "t8", "Раз.") + referring("a2", "a2", "Два.")
      + referring("a3", "a9", "Три.") + "</TIER>"
    let read = try DocumentSample.read(eaf(slots, tiers), as: "a.eaf")
    #expect(DocumentSample.turns(read) == ["А: Раз. Два. Три."])
    #expect(read.problems.count == 4)
    #expect(!read.isValid)
  }

  @Test func entitiesAreNeverExpanded() {
    let bomb = #"<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>"#
    let tiers = #"<TIER TIER_ID="А">"# + aligned("a1", "t1", "t2", "&b;") + "</TIER>"
    #expect(DocumentSample.problem(eaf(slots, tiers, before: bomb), as: "a.eaf") == .undefinedEntity)
  }
}

@Suite struct TextGridTests {
  private let long = """
    File type = "ooTextFile"
    Object class = "TextGrid"

    xmin = 0
    xmax = 9.75
    tiers? <exists>
    size = 2
    item []:
        item [1]:
            class = "IntervalTier"
            name = "Лейла"
            xmin = 0
            xmax = 9.75
            intervals: size = 2
            intervals [1]:
                xmin = 0
                xmax = 3.2
                text = "Она сказала ""да""."
            intervals [2]:
                xmin = 3.2
                xmax = 9.75
                text = ""
        item [2]:
            class = "TextTier"
            name = "шум"
            xmin = 0
            xmax = 9.75
            points: size = 1
            points [1]:
                number = 1.5
                mark = "стук"

    """
  private let short = """
    File type = "ooTextFile"
    "TextGrid"

    0
    9.75
    <exists>
    2
    "IntervalTier"
    "Лейла"
    0
    9.75
    2
    0
    3.2
    "Она сказала ""да""."
    3.2
    9.75
    ""
    "TextTier"
    "шум"
    0
    9.75
    1
    1.5
    "стук"

    """

  private func wide(_ text: String) -> [UInt8] {
    [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  }

  @Test func longShortAndWideFilesAreTheSame() throws {
    for bytes in [Array(long.utf8), Array(short.utf8), wide(long), wide(short)] {
      let read = try DocumentSample.read(bytes, as: "a.TextGrid")
      #expect(DocumentSample.turns(read) == ["Лейла: Она сказала \"да\"."])
      #expect(read.document.cues.map(\.endMilliseconds) == [3200])
      #expect(read.records == 2)
    }
  }

  @Test func wordsAreReadAndPhonesAreNot() throws {
    let grid = """
      File type = "ooTextFile"
      Object class = "TextGrid"
      0 2 <exists> 2
      "IntervalTier" "Лейла - words" 0 2 2  0 1 "мы"  1 2 "ждали"
      "IntervalTier" "Лейла - phones" 0 2 2  0 1 "m ɨ"  1 2 "ʒ"
      """
    #expect(DocumentSample.turns(try DocumentSample.read(grid, as: "-")) == ["Лейла: мы ждали"])
  }

  @Test func falseSizesAndUnclosedTextsAreRefused() {
    let head = "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n0 1 <exists> "
    for tail in [
      "99999999999 \"IntervalTier\" \"A\" 0 1 1 0 1 \"x\"", "1 \"IntervalTier\" \"A\" 0 1 999999999 0 1 \"x\"",
      "1 \"IntervalTier\" \"A\" 0 1 1 0 1 \"" + String(repeating: "x", count: 100_000), "-3", "1 \"Tier\"", "",
    ] {
      #expect(DocumentSample.problem(Array((head + tail).utf8), as: "a.TextGrid") != nil)
    }
  }
}
