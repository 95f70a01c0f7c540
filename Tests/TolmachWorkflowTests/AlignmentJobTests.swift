import Testing
import TolmachAlign
import TolmachFormats
import TolmachModel
import TolmachTestSupport
@testable import TolmachWorkflow

@Suite struct AlignmentJobTests {
  /// Records of random and of invented sentences.
  private func input(records: Int) -> [UInt8] {
    var writer = JSONWriter()
    for record in 0..<records {
      var random = RandomText(seed: UInt64(record))
      writer.beginObject()
      writer.key("id")
      writer.integer(record)
      writer.key("from")
      writer.string("ru")
      writer.key("to")
      writer.string(record % 3 == 0 ? "fi" : "en")
      for (name, count) in [("source", record % 7), ("target", record % 5)] {
        writer.key(name)
        writer.beginArray()
        writer.string("Мост закрыли 14 мая.")
        for _ in 0..<count { writer.string(random.text(pieces: 12).span) }
        writer.endArray()
      }
      writer.endObject()
      writer.newline()
    }
    return writer.bytes
  }

  @Test func anyNumberOfJobsGivesTheSameBytes() async throws {
    let input = input(records: 60)
    let alone = try await BatchHarness.run(.align, input, jobs: 1)
    let together = try await BatchHarness.run(.align, input, jobs: 3)
    #expect(alone.failures == 0 && together.failures == 0)
    #expect(alone.bytes == together.bytes)
    #expect(BatchHarness.split(alone.bytes).count == 60)
  }

  @Test func lessonsAreTheSameForAnyNumberOfJobs() async throws {
    let input = input(records: 60)
    let file = try TemporaryFile(input)
    var outputs: [[UInt8]] = []
    for jobs in [1, 3] {
      var options = BatchRun.Options()
      options.jobs = jobs
      options.lessons = try await BatchRun(job: .align, options: options).lessons(from: ByteSource(path: file.path))
      let made = try TemporaryFile([])
      let sink = ByteSink(descriptor: made.descriptor, path: "output")
      let summary = try await BatchRun(job: .align, options: options).run(from: ByteSource(path: file.path), to: sink)
      #expect(summary.failures == 0 && summary.records == 60)
      outputs.append(try ByteSource(path: made.path).readAll())
    }
    #expect(outputs[0] == outputs[1])
  }

  @Test func badRecordsTeachNothing() async throws {
    let file = try TemporaryFile(Array("{\n[]\n{\"id\":1}\n{\"id\":2,\"from\":\"ru\",\"to\":7}\n".utf8))
    let shelf = try await BatchRun(job: .align).lessons(from: ByteSource(path: file.path))
    #expect(shelf.lessons(from: .russian, to: .english) == nil)
  }

  @Test func calibrationsAreReadAsTheyWereWritten() throws {
    let file = try TemporaryFile(Calibration.shipped.json)
    let read = try Calibration.read(path: file.path)
    #expect(read.json == Calibration.shipped.json)
    #expect(read.entries.map(\.twoSided) == Calibration.shipped.entries.map(\.twoSided))
  }

  @Test func whatIsNoCalibrationIsRefused() throws {
    for text in ["", "{}", "[]", #"{"schema":"tolmach.calibration/1","entries":[{"pairs":["ru"]}]}"#, "{\"schema\":"] {
      let file = try TemporaryFile(Array(text.utf8))
      #expect(throws: FormatError.self) { try Calibration.read(path: file.path) }
    }
  }

  @Test func goldIsReadWithItsPlaces() throws {
    let good = #"{"id":"a","from":"ru","to":"en","source":["Да."],"target":["Yes."],"gold":[[[0],[0]]]}"#
    let file = try TemporaryFile(Array((good + "\n\n" + good + "\n").utf8))
    let records = try GoldAlignment.read(path: file.path)
    #expect(records.count == 2)
    #expect(records.first?.gold == [.init(source: [0], target: [0])])
    let outside = try TemporaryFile(Array((good + "\n" + good.replacing("[0]]]", with: "[1]]]") + "\n").utf8))
    #expect(
      throws: FormatError.malformed(
        path: outside.path,
        format: "JSON lines",
        problem: .missing("gold"),
        line: 2,
        column: 1
      )
    ) {
      try GoldAlignment.read(path: outside.path)
    }
  }

  @Test func evaluationScoresAnswers() throws {
    let gold =
      #"{"id":1,"from":"ru","to":"en","source":["Да.","Нет."],"target":["Yes.","No."],"gold":[[[0],[0]],[[1],[1]]]}"#
    let answer =
      #"{"id":1,"beads":[{"source":[0],"target":[0],"confidence":0.9},{"source":[1],"target":[1],"confidence":null}]}"#
    let questions = try TemporaryFile(Array(gold.utf8))
    let answers = try TemporaryFile(Array(answer.utf8))
    let job = EvaluateAlignment(gold: try GoldAlignment.read(path: questions.path))
    let result = job.score(try FoundAlignment.read(path: answers.path))
    #expect(result.score.strict.f1 == 1)
    #expect(result.twoSided == [.init(confidence: 0.9, isRight: true)])
    #expect(result.confidentShare == 0.5)
  }
}
