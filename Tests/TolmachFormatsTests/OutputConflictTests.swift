import Foundation
import Testing
@testable import TolmachFormats
import TolmachModel

@Suite struct OutputConflictTests {
  @Test func filesAreToldApartByWhatTheyAre() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tolmach-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder + "/deep", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data("words".utf8).write(to: URL(fileURLWithPath: folder + "/a.txt"))
    try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: folder + "/a.txt")
    try FileManager.default.linkItem(atPath: folder + "/a.txt", toPath: folder + "/hard")
    for name in ["/a.txt", "/./a.txt", "/deep/../a.txt", "/link", "/hard"] {
      let path = folder + name
      #expect(OutputFile.conflict(outputs: [path], inputs: [folder + "/a.txt"]) == .isInput(path: path))
    }
    let again = folder + "/deep/../new.tsv"
    let repeated = OutputFile.conflict(outputs: [folder + "/new.tsv", again], inputs: [])
    #expect(repeated == .isRepeated(path: again))
    // What is not there yet can be made by one and read by another.
    let later = folder + "/deep/later.tsv"
    #expect(OutputFile.conflict(outputs: [later], inputs: [folder + "/deep/./later.tsv"]) == .isInput(path: later))
    #expect(OutputFile.conflict(outputs: [folder + "/b.txt", "/dev/null", "/dev/null"], inputs: ["/dev/null"]) == nil)
  }

  @Test func filesAppearTogetherOrNotAtAll() throws {
    struct Stop: Error {}
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tolmach-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder + "/taken", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
    let files = ["/a", "/b"].map { (path: folder + $0, bytes: Array("words".utf8)) }
    #expect(throws: Stop.self) { try OutputFile.write(together: files) { throw Stop() } }
    for place in ["/none/c", "/taken"] {
      #expect(throws: FormatError.self) { try OutputFile.write(together: files + [(folder + place, [])]) }
    }
    #expect(try names() == ["taken"])
    try OutputFile.write(together: files + [("/dev/null", [0x0A])])
    #expect(try names() == ["a", "b", "taken"])
  }

  /// Convention: where a later file cannot take its place, what stood in the places of the earlier ones stands there again.
  @Test(arguments: [nil, "old"]) func filesThatTookTheirPlaceMakeRoomAgain(_ former: String?) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tolmach-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
    let first = folder + "/a"
    func block() throws {
      try FileManager.default.createDirectory(atPath: folder + "/b", withIntermediateDirectories: true)
    }
    if let former { try Data(former.utf8).write(to: URL(fileURLWithPath: first)) }
    let files = ["/a", "/b", "/c"].map { (path: folder + $0, bytes: Array("new".utf8)) }
    #expect(throws: FormatError.self) { try OutputFile.write(together: files, whenReady: block) }
    try FileManager.default.removeItem(atPath: folder + "/b")
    #expect(throws: FormatError.self) {
      try OutputFile.stream(together: files.map(\.path)) { sinks in
        for sink in sinks { try sink.write("new") }
        try block()
      }
    }
    #expect(try names() == (former == nil ? ["b"] : ["a", "b"]))
    #expect(try former.map { try String(contentsOfFile: first, encoding: .utf8) == $0 } ?? true)
    try FileManager.default.removeItem(atPath: folder + "/b")
    try OutputFile.write(together: files)
    #expect(try names() == ["a", "b", "c"])
    #expect(try String(contentsOfFile: first, encoding: .utf8) == "new")
  }

  @Test func whatUnpacksToTooMuchIsRefused() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("tolmach-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(count: 5000).write(to: URL(fileURLWithPath: path))
    #expect(throws: FormatError.tooLarge(path: path, limit: 4999)) { try ByteSource(path: path).readAll(limit: 4999) }
    #expect(try ByteSource(path: path).readAll(limit: 5000).count == 5000)
  }

  /// Places by counted offsets are the places by counting.
  @Test func placesAreTheSameBothWays() {
    let text = Array("Да — «ё».\r\n\r\nнет\rand so\n😀 on".utf8)
    let lines = LineTable(text)
    let offsets = ScalarOffsets(text)
    for offset in 0...text.count where offset == text.count || text[offset] & 0xC0 != 0x80 {
      #expect(lines.place(of: offset, in: text) == lines.place(of: offset, by: offsets))
    }
  }
}
