import Testing
import TolmachFormats
import TolmachTestSupport

/// Whatever is done to a file: it is read or refused with a place, never a crash, and its ranges hold.
@Suite struct HostileDocumentTests {
  private static let samples: [(name: String, text: String)] = [
    (
      "a.json",
      #"{"segments": [{"start": 0.5, "end": 2, "text": " Мы \u0434а.", "words": [{"word": "Мы", "start": 0.5}]}]}"#
    ),
    ("b.json", #"{"transcription": [{"offsets": {"from": 0, "to": 900}, "text": " Да."}]}"#),
    ("a.otr", #"{"text": "<p><span class=\"timestamp\" data-timestamp=\"8\">0:08</span><b>Лейла:</b> Да.</p>"}"#),
    ("a.tsv", "start\tend\ttext\n500\t3200\tМы ждали.\n3400\t5000\tДолго.\n"),
    ("a.txt", "Лейла  0:04\nМы ждали.\n\n[00:09] Гость\nДолго?\n\n**Лейла:** [00:12] Да.\n"),
    (
      "a.TextGrid",
      "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n0 1 <exists> 1 \"IntervalTier\" \"A\" 0 1 1 0 1 \"да\""
    ),
    (
      "a.eaf",
      #"<ANNOTATION_DOCUMENT><TIME_ORDER><TIME_SLOT TIME_SLOT_ID="t" TIME_VALUE="1"/></TIME_ORDER><TIER TIER_ID="A"><ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a" TIME_SLOT_REF1="t" TIME_SLOT_REF2="t"><ANNOTATION_VALUE>да</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER></ANNOTATION_DOCUMENT>"#
    ),
    (
      "a.html",
      "<html><body><h1>Дверь</h1><table><tr><td>Лейла<td>Мы ждали.<td>0:04</table><p>Она <q>ушла</q>.<br><br>Да."
    ),
  ]

  @Test(arguments: 0..<300)
  func mutatedFilesAreReadOrRefused(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    for sample in Self.samples {
      var bytes = Array(sample.text.utf8)
      for _ in 0..<Int.random(in: 1...8, using: &generator) { mutate(&bytes, &generator) }
      _ = try? DocumentSample.read(bytes, as: sample.name)
    }
  }

  @Test(arguments: 0..<100)
  func randomTextIsReadOrRefusedAsAnyFormat(seed: Int) {
    var random = RandomText(seed: UInt64(seed))
    let bytes = random.brokenText(pieces: 200)
    for sample in Self.samples { _ = try? DocumentSample.read(bytes, as: sample.name) }
    for sample in Self.samples { _ = try? DocumentSample.read(Array(sample.text.utf8), as: "unknown") }
  }

  @Test func prefixesAreReadOrRefused() {
    for sample in Self.samples {
      let bytes = Array(sample.text.utf8)
      for count in 0...bytes.count { _ = try? DocumentSample.read(Array(bytes.prefix(count)), as: sample.name) }
    }
  }

  @Test func errorsHoldNoWordsOfTheSource() {
    let canary = "канарейка"
    for sample in Self.samples {
      let bytes = Array((sample.text + canary + "\"{<&x;" + canary).utf8)
      do { _ = try DocumentSample.read(bytes, as: sample.name) } catch { #expect(!"\(error)".contains(canary)) }
    }
  }

  private func mutate(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &generator)
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: bytes.remove(at: place)
    case 1: bytes[place] = UInt8.random(in: 0...255, using: &generator)
    case 2: bytes.insert(contentsOf: Array("\"<>{}[]:,0-9\n\t&".utf8).shuffled(using: &generator).prefix(2), at: place)
    case 3: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 40)], at: place)
    default: bytes.removeSubrange(place..<min(bytes.count, place + 20))
    }
  }
}
