import Foundation
import Testing

/// Files that are not what they are given as, and words that name no command.
@Suite struct WrongFilesTests {
  private let article = "“The bridge was closed in March,” said Oleg.\n"
  private let talk = "Олег: Мост закрыли в марте, и никто туда больше не ходил.\n\nАнна: Я этого совсем не знала.\n"

  private func verify(_ text: String, _ transcripts: [Data], _ more: [String] = []) throws -> Program.Result {
    let folder = try Folder()
    let path = try folder.file("a.md", Data(text.utf8))
    let origins = try transcripts.enumerated().map { try folder.file("t\($0).txt", $1) }
    return try Program.run(["verify", path, "--against"] + origins + more)
  }

  /// A transcript in windows-1251 beside an article in UTF-8.
  @Test func oneEncodingIsForFilesThatNeedIt() throws {
    let old = try #require(talk.data(using: .windowsCP1251))
    let result = try verify(article, [old], ["--encoding", "windows-1251"])
    #expect(result.output.contains("1 quote.") && result.output.contains("Мост закрыли"))
  }

  @Test func anArticleWithoutQuotesIsSaid() throws {
    let result = try verify("Nobody speaks here.\n", [Data(talk.utf8)])
    #expect(result.status == 0 && result.output.contains("0 quotes.") && !result.output.contains("0 found"))
    #expect(result.error.contains("no quotes found in") && result.error.contains("right file and encoding?"))
  }

  /// Without words there is nothing to check, which must not pass for a clean article.
  @Test(arguments: ["", " \n\n\t\r\n", "\u{FEFF}"])
  func anEmptyArticleIsRefused(text: String) throws {
    let result = try verify(text, [Data(talk.utf8)])
    #expect(result.status == 65 && result.output.isEmpty, "\(result.error)")
    #expect(
      result.error.contains("a.md: no words could be read from it; is it empty?") && !result.error.contains("lexicon")
    )
  }

  /// An article that is its own transcript proves nothing; the status stays what the findings make it.
  @Test func anArticleAgainstItselfIsSaid() throws {
    let folder = try Folder()
    let path = try folder.file("a.md", Data(article.utf8))
    let copy = try folder.file("copy.txt", Data(article.utf8))
    let own = try Program.run(["verify", path, "--against", path])
    #expect(own.status == 0 && own.error.contains("a.md: it is the article and the transcript"), "\(own.error)")
    let doubled = try Program.run(["verify", path, "--against", copy])
    #expect(doubled.status == 0 && doubled.error.contains("a.md: the same text as the transcript"))
    #expect(doubled.error.contains("copy.txt") && doubled.error.contains("name the interview with --against"))
    #expect(!(try verify(article, [Data(talk.utf8)]).error.contains("transcript")))
    let origin = try folder.file("t.txt", Data(talk.utf8))
    let nobody = try folder.file("names.txt", Data("# nobody yet\n".utf8))
    let unprotected = try Program.run(["verify", path, "--against", origin, "--protect", nobody])
    #expect(unprotected.error.contains("names.txt: there is no name in it"), "\(unprotected.error)")
    let translated = try Program.run(["verify", path, "--against", origin, "--translation", copy])
    #expect(translated.error.contains("copy.txt: the same text as the article"), "\(translated.error)")
  }

  /// Every file that a command reads is named where it is not there; nothing is printed or written then.
  @Test func misspeltPathsAreNamed() throws {
    let folder = try Folder()
    let words = try folder.file("a.md", Data(article.utf8))
    let origin = try folder.file("t.txt", Data(talk.utf8))
    let records = try folder.file("r.jsonl", Data())
    let missing = folder.path("missing.tsv")
    let verify = ["verify", words, "--against", origin, "-o", folder.path("report.html")]
    let align = ["align", origin, words, "--from", "ru", "--to", "en"]
    var runs = [["verify", words, "--against", missing], ["verify", missing, "--against", origin]]
    for option in ["translation", "speakers", "protect", "lexicon", "glossary", "recalibration"] {
      runs.append(verify + ["--\(option)", missing])
    }
    runs += [["find", "мост", "--against", missing], ["find", "мост", "--against", origin, "--lexicon", missing]]
    for option in ["anchors", "lexicon", "calibration"] { runs.append(align + ["--\(option)", missing]) }
    runs += [["align", missing, words, "--from", "ru", "--to", "en"], ["batch", "verify", missing]]
    for option in ["lexicon", "calibration", "glossary", "store"] {
      for job in ["verify", "normalize", "check"] { runs.append(["batch", job, records, "--\(option)", missing]) }
    }
    for arguments in runs {
      let result = try Program.run(arguments)
      #expect(result.status == 66 && result.output.isEmpty, "\(arguments) \(result.status)")
      #expect(result.error.contains("missing.tsv: "), "\(arguments) \(result.error)")
    }
    #expect(folder.names == ["a.md", "r.jsonl", "t.txt"])
  }

  /// A file with nearly that name is told, written as the path was.
  @Test(arguments: [
    ("intervew.ru.srt", "intervew.ru.srt: No such file or directory; did you mean", "interview.ru.srt?"),
    ("elephant.srt", "elephant.srt: No such file or directory; check the path", ""),
    ("gone/a.srt", "gone does not exist; check the path", ""),
  ])
  func nearNamesAreTold(name: String, words: String, near: String) throws {
    let folder = try Folder()
    _ = try folder.file("interview.ru.srt", Data("1\n00:00:01,000 --> 00:00:02,000\nМост закрыли.\n".utf8))
    let result = try Program.run(["find", "мост", "--against", folder.path(name)])
    #expect(result.status == 66 && result.error.contains(words), "\(result.error)")
    #expect(near.isEmpty || result.error.contains(folder.path(near)), "\(result.error)")
  }

  @Test func filesThatABatchDoesNotReadAreSaid() throws {
    let folder = try Folder()
    let terms = try folder.file("terms.tsv", Data("ru\ten\nмост\tbridge\n".utf8))
    let result = try Program.run(["batch", "segment", "--glossary", terms])
    #expect(result.status == 0 && result.error.contains("batch segment takes no notice of --glossary"))
    #expect(try Program.run(["batch", "check", "--glossary", terms]).error.isEmpty)
  }

  @Test func whatLooksSwappedOrDoubledIsSaid() throws {
    let same = try verify(article, [Data(talk.utf8), Data(talk.utf8)])
    #expect(same.error.contains("counts once"))
    let folder = try Folder()
    let plain = try folder.file("plain.txt", Data("Мост закрыли в марте.\n\nНикто туда больше не ходил.\n".utf8))
    let cues = try folder.file("i.srt", Data("1\n00:00:01,000 --> 00:00:02,000\nМост закрыли.\n".utf8))
    let result = try Program.run([
      "verify", cues, "--against", plain, "--translation", plain, "--audio", folder.path("none.mp3"),
    ])
    #expect(result.error.split(separator: "swapped?").count == 2, "\(result.error)")
    let timed = try folder.file("t.srt", Data("1\n00:00:01,000 --> 00:00:02,000\nДороги больше нет.\n".utf8))
    let both = try Program.run(["verify", cues, "--against", timed])
    #expect(!both.error.contains("swapped?"))
    #expect(result.error.contains("the same text as"))
    #expect(result.error.contains("there is no such recording"))
  }

  /// What is odd about the files stands in every report, not only beside it.
  @Test func reportsSayWhatLooksSwapped() throws {
    let folder = try Folder()
    let cues = try folder.file("i.srt", Data("1\n00:00:01,000 --> 00:00:02,000\nМост закрыли в марте.\n".utf8))
    let text = try folder.file("a.md", Data(article.utf8))
    for format in ["text", "json", "html"] {
      let swapped = try Program.run(["verify", cues, "--against", text, "--format", format])
      #expect(swapped.output.contains("are article and transcript swapped?"), "\(format)")
      let right = try Program.run(["verify", text, "--against", cues, "--format", format])
      #expect(!right.output.contains("swapped"), "\(format)")
    }
    let russian = try Program.run(["verify", cues, "--against", text, "--interface", "ru"])
    #expect(russian.output.contains("внимание: ") && russian.output.contains("не перепутаны"))
  }

  /// A translation of something else is told, and followed all the same.
  @Test func aTranslationOfAnotherTextIsSaid() throws {
    let folder = try Folder()
    let russian = (1...3).map { _ in "Мост закрыли в марте, и никто туда больше не ходил. Автобус лежал в воде.\n" }
    let other = "The harvest was poor. My uncle bought two horses and a red cart at the fair.\n"
    let origin = try folder.file("t.txt", Data(russian.joined(separator: "\n").utf8))
    let text = try folder.file("a.md", Data(article.utf8))
    let strange = try folder.file(
      "other.en.txt",
      Data([String](repeating: other, count: 3).joined(separator: "\n").utf8)
    )
    let result = try Program.run(["verify", text, "--against", origin, "--translation", strange])
    #expect(result.error.contains("other.en.txt: it does not look like a translation of"), "\(result.error)")
    let words = result.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("t.txt: The translation does not look like one") && result.status < 2, "\(words)")
  }

  @Test func reportsGoToFilesOfKnownFormats() throws {
    for name in ["out.pdf", "people.tsv"] {
      let result = try verify(article, [Data(talk.utf8)], ["-o", name])
      #expect(result.status == 2 && result.error.contains("names no format; add --format"))
    }
    let result = try verify(article, [Data(talk.utf8)], ["-o", "/nowhere-at-all/out.html"])
    #expect(result.status == 73 && result.error.contains("/nowhere-at-all does not exist; make it first"))
  }

  @Test func recordingsAreNoText() throws {
    let result = try verify(article, [Data([0xFF, 0xFB, 0x90, 0x64, 0, 0, 0, 0x03, 0x48, 0, 0x11, 0xFE])])
    #expect(result.status == 65 && result.error.contains("not text") && !result.error.contains("--encoding"))
  }

  @Test(arguments: [
    (["verfiy", "a.md", "--against", "b.txt"], "no command verfiy; did you mean verify?"),
    (["glossary", "lst"], "no command glossary lst; did you mean glossary list?"),
    (["elephant"], "no command elephant; tolmach --help lists them"),
  ])
  func misspeltCommandsAreNamed(arguments: [String], words: String) throws {
    let result = try Program.run(arguments)
    #expect(result.status == 2 && result.error.contains(words))
  }

  /// A store keeps what it is told of languages.
  @Test func swappedTextsDoNotEnterTheStore() throws {
    let folder = try Folder()
    let russian = try folder.file("ru.txt", Data(talk.utf8))
    let english = try folder.file(
      "en.txt",
      Data("Oleg: The bridge was closed in March.\n\nAnna: I did not know that at all.\n".utf8)
    )
    let languages = ["--from", "ru", "--to", "en"]
    let store = folder.path("desk.db")
    let refused = try Program.run(["align", english, russian, "--store", store] + languages)
    #expect(refused.status == 65 && refused.error.contains("looks like en, not ru"))
    #expect(refused.error.contains("are they swapped?") && !FileManager.default.fileExists(atPath: store))
    let warned = try Program.run(["align", english, russian] + languages)
    #expect(warned.status == 0 && warned.error.contains("warning:"))
    #expect(try Program.run(["align", russian, english, "--store", store] + languages).status == 0)
  }
}
