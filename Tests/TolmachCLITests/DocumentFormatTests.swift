import Foundation
import Testing

/// Articles and interviews in the formats that desks have them in.
@Suite struct DocumentFormatTests {
  private let page = Data(
    """
    <!DOCTYPE html><html lang="en"><head><title>The bridge</title><script>"Script," said Oleg.</script></head>
    <body><nav>"Home," said Anna.</nav><p>“The bridge was closed in March,” said Oleg.</p></body></html>
    """.utf8
  )
  private let recognized = Data(
    """
    {"segments": [{"start": 61.5, "end": 64.0, "text": " Мост закрыли в марте.", "speaker": "Олег"},
    {"start": 65.0, "end": NaN, "text": " Я этого не знала.", "speaker": "Анна"}]}
    """.utf8
  )
  private let annotated = Data(
    """
    <ANNOTATION_DOCUMENT><TIME_ORDER><TIME_SLOT TIME_SLOT_ID="a" TIME_VALUE="61500"/>
    <TIME_SLOT TIME_SLOT_ID="b" TIME_VALUE="64000"/></TIME_ORDER><TIER TIER_ID="x" PARTICIPANT="Олег"><ANNOTATION>
    <ALIGNABLE_ANNOTATION ANNOTATION_ID="n" TIME_SLOT_REF1="a" TIME_SLOT_REF2="b"><ANNOTATION_VALUE>Мост закрыли в марте.
    </ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER></ANNOTATION_DOCUMENT>
    """.utf8
  )

  @Test func speakersAndTimesReachTheReport() throws {
    for (name, data) in [("a.json", recognized), ("a.eaf", annotated)] {
      let folder = try Folder()
      let paths = (try folder.file("a.html", page), try folder.file(name, data))
      let output = try Program.run(["verify", paths.0, "--against", paths.1]).output
      #expect(output.contains("The bridge was closed in March") && output.contains("Мост закрыли в марте"))
      #expect(output.contains("00:01:01, Олег"))
      #expect(!output.contains("Script") && !output.contains("Home"))
    }
  }

  @Test func whatIsCutShortIsBadData() throws {
    let folder = try Folder()
    for (name, data) in [("a.json", recognized), ("a.eaf", annotated), ("a.docx", Data("PK\u{3}\u{4}".utf8))] {
      let result = try Program.run(["inspect", try folder.file(name, data.prefix(data.count / 2 + 4))])
      #expect(result.status == 65 && result.output.contains("not valid") && !result.output.contains("Мост"))
    }
  }
}
