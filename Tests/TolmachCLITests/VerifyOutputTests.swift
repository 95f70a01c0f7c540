import Foundation
import Testing

/// What `verify` and `demo` write.
@Suite struct VerifyOutputTests {
  private let article = Data("\"The bridge was closed in March,\" said Oleg.\n".utf8)
  private let talk = Data("Олег: Мост закрыли в марте.\n\nАнна: Я этого не знала.\n".utf8)

  private func verify(_ arguments: [String]) throws -> (result: Program.Result, folder: Folder) {
    let folder = try Folder()
    let (text, origin) = (try folder.file("a.md", article), try folder.file("t.txt", talk))
    return (try Program.run(["verify", text, "--against", origin] + arguments), folder)
  }

  /// Every annotation has what the model asks for, and its two selectors mean the same words.
  @Test func annotationsFollowTheModel() throws {
    let output = try verify(["--format", "annotations"]).result.output
    let root = try #require(JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    #expect(root["@context"] as? String == "http://www.w3.org/ns/anno.jsonld")
    #expect(root["type"] as? String == "AnnotationCollection")
    let page = try #require(root["first"] as? [String: Any])
    let items = try #require(page["items"] as? [[String: Any]])
    #expect(root["total"] as? Int == items.count && !items.isEmpty)
    for item in items {
      #expect(item["type"] as? String == "Annotation")
      #expect((item["id"] as? String)?.hasPrefix("urn:uuid:") == true)
      let target = try #require(item["target"] as? [String: Any])
      let source = try #require(target["source"] as? [String: Any])
      #expect((source["id"] as? String)?.hasPrefix("ni:///sha-256;") == true)
      let selectors = try #require(target["selector"] as? [[String: Any]])
      #expect(selectors.compactMap { $0["type"] as? String } == ["TextQuoteSelector", "TextPositionSelector"])
      let start = try #require(selectors[1]["start"] as? Int)
      let end = try #require(selectors[1]["end"] as? Int)
      let scalars = Array(String(decoding: article, as: UTF8.self).unicodeScalars)
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[start..<end])
      #expect(selectors[0]["exact"] as? String == String(words))
      let purposes = ["linking", "tagging", "assessing", "describing"]
      for body in try #require(item["body"] as? [[String: Any]]) {
        #expect(["SpecificResource", "TextualBody"].contains(body["type"] as? String ?? ""))
        #expect(purposes.contains(body["purpose"] as? String ?? ""))
      }
    }
  }

  @Test func theEndingTellsTheFormat() throws {
    let folder = try Folder()
    let page = try folder.file("report.html", Data())
    let result = try verify(["-o", page]).result
    let written = try String(contentsOfFile: page, encoding: .utf8)
    #expect(written.hasPrefix("<!DOCTYPE html>") && result.output.isEmpty)
    #expect(result.error.contains("Nobody has listened yet.") && !result.error.contains("bridge"))
  }

  @Test func inputsAreNeverWrittenTo() throws {
    let folder = try Folder()
    let path = try folder.file("a.md", article)
    #expect(try Program.run(["verify", path, "--against", path, "-o", path]).status == 2)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == article)
  }

  @Test func whatCannotBeWrittenIsSeventyThree() throws {
    #expect(try verify(["-o", "/nonexistent/report.html"]).result.status == 73)
  }

  @Test func theTerminalSpeaksBothLanguages() throws {
    #expect(try verify([]).result.output.contains("Nobody has listened yet."))
    #expect(try verify(["--interface", "ru"]).result.output.contains("Никто ещё не слушал."))
    #expect(try !verify(["--explain"]).result.output.contains("\u{1B}"))
  }

  @Test func theDemoNamesItsPage() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tolmach-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try Program.run(["demo", "-o", folder.path])
    #expect(result.status == 0 && result.output.hasSuffix("\(folder.path)/report.html\n"))
    #expect(result.output.contains("Open this file in a web browser:\n\(folder.path)"))
    #expect(FileManager.default.fileExists(atPath: folder.path + "/report.html"))
  }
}
