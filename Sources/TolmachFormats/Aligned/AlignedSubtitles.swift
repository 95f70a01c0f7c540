import TolmachModel

/// The version without times as subtitles, with the times of the other; a cue for each link with two sides.
enum AlignedSubtitles {
  /// SubRip.
  static func srt(_ text: AlignedText) -> [UInt8] {
    var lines = ""
    for (number, cue) in cues(of: text).enumerated() {
      let times = [cue.time.startMilliseconds, cue.time.endMilliseconds].map { clock($0, mark: ",") }
      lines += "\(number + 1)\n\(times.joined(separator: " --> "))\n\(cue.words)\n\n"
    }
    return Array(lines.utf8)
  }

  /// WebVTT; what its syntax would take for markup is written as references.
  static func vtt(_ text: AlignedText) -> [UInt8] {
    var lines = "WEBVTT\n\n"
    for cue in cues(of: text) {
      let times = [cue.time.startMilliseconds, cue.time.endMilliseconds].map { clock($0, mark: ".") }
      let words = cue.words.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      lines += "\(times.joined(separator: " --> "))\n\(words)\n\n"
    }
    return Array(lines.utf8)
  }

  private static func cues(of text: AlignedText) -> [(time: Document.TimeSpan, words: String)] {
    let sourceIsTimed = text.source.times.contains { $0 != nil }
    return text.links.compactMap { link in
      guard link.isTwoSided else { return nil }
      let time = sourceIsTimed ? text.source.time(link.source) : text.target.time(link.target)
      let words = sourceIsTimed ? text.target.words(link.target) : text.source.words(link.source)
      return time.map { ($0, words) }
    }
  }

  /// `01:02:03,004`
  private static func clock(_ milliseconds: Int, mark: String) -> String {
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let seconds = milliseconds / 1000
    return "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))\(mark)"
      + padded(milliseconds % 1000, 3)
  }
}
