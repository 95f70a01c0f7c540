import Foundation
import Testing

/// Indexes that lag behind their store: found at once, built in the background, whatever is killed.
@Suite struct MemoryReindexTests {
  private let folder: Folder
  private let store: String
  private let index: URL
  private static let later = 2_500

  /// A store whose Russian index holds one unit of 2,501.
  init() throws {
    folder = try Folder()
    let first = try folder.file("first.tsv", Data("ru\ten\nМы ждали до утра.\tWe waited.\n".utf8))
    store = first.replacingOccurrences(of: "/first.tsv", with: "/desk.db")
    index = URL(fileURLWithPath: store + ".ru.tmi")
    #expect(try Program.run(["memory", "import", first, "--store", store]).status == 0)
    let old = try Data(contentsOf: index)
    let rows = (0..<Self.later).map { "Строка \($0) стояла в книге.\tLine \($0) stood in the book.\n" }
    let more = try folder.file("more.tsv", Data(("ru\ten\n" + rows.joined()).utf8))
    #expect(try Program.run(["memory", "import", more, "--store", store]).status == 0)
    try old.write(to: index)
  }

  private func isFound() throws -> Bool {
    let text = "Строка \(Self.later - 1) стояла в книге."
    return try Program.run(["memory", "lookup", text, "--from", "ru", "--to", "en", "--store", store])
      .output.hasPrefix("100.0")
  }

  private var drafts: [String] {
    let folder = index.deletingLastPathComponent().path
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".part") }
  }

  @Test func aLookupAnswersAndTheIndexFollows() throws {
    let old = try Data(contentsOf: index)
    #expect(try isFound())
    for _ in 0..<600 where try Data(contentsOf: index) == old { usleep(50_000) }
    #expect(try Data(contentsOf: index).count > 2 * old.count)
    for _ in 0..<100 where !drafts.isEmpty { usleep(50_000) }
    #expect(try Program.run(["memory", "reindex", "--store", store]).output == "no index lags behind\n")
    #expect(try isFound() && drafts.isEmpty)
    #expect(try Program.run(["memory", "reindex", "--all", "--store", store]).output == "built anew: en, ru\n")
  }

  @Test func killedRebuildsLeaveNothingBroken() throws {
    let old = try Data(contentsOf: index)
    for round in 0..<8 {
      try old.write(to: index)
      let process = try Program.start(["memory", "reindex", "--store", store])
      usleep(useconds_t(5_000 + 15_000 * round))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      #expect(try Program.run(["memory", "check", "--store", store]).status == 0)
      #expect(try isFound())
    }
    // What the look-ups started in the background is done first; what was killed is cleared away by the next builder.
    for _ in 0..<600 where try Program.run(["memory", "reindex", "--store", store]).output != "no index lags behind\n" {
      usleep(50_000)
    }
    #expect(try Program.run(["memory", "reindex", "--all", "--store", store]).status == 0)
    for _ in 0..<600 where !drafts.isEmpty { usleep(50_000) }
    #expect(try isFound() && drafts.isEmpty)
  }

  @Test func twoRebuildsAtOnceDoNoHarm() throws {
    let old = try Data(contentsOf: index)
    for _ in 0..<4 {
      try old.write(to: index)
      let processes = try (0..<3).map { _ in try Program.start(["memory", "reindex", "--store", store]) }
      #expect(try isFound())
      for process in processes {
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
      }
      #expect(try Program.run(["memory", "check", "--store", store]).status == 0)
      #expect(try isFound())
    }
  }
}
