import TolmachModel

/// A table whose rows are turns of a transcript: a cell with words, beside one with a speaker, a time, or both.
struct TranscriptTable {
  /// The rows' turns, in order.
  let segments: [TranscriptSegment]

  /// Finds the columns by what their cells hold; nil when the table is another.
  init?(_ rows: [[String]]) {
    let rows = rows.filter { row in row.contains { !LaidOutText.squeezed($0).isEmpty } }
    let width = rows.map(\.count).max() ?? 0
    guard rows.count > 1, (2...8).contains(width) else { return nil }
    let cells = rows.map { row in row.map { LaidOutText.squeezed($0) } }
    func column(_ index: Int) -> [[UInt8]] { cells.compactMap { index < $0.count ? $0[index] : nil } }
    let times = (0..<width).first { Self.holdsMostly(column($0)) { Self.time($0) != nil } }
    let words = (0..<width).filter { $0 != times }.max { Self.size(column($0)) < Self.size(column($1)) }
    guard let words else { return nil }
    let speaker = (0..<width).first { index in
      index != times && index != words && Self.holdsMostly(column(index), Self.isName)
    }
    guard times != nil || speaker.map({ Self.repeats(column($0)) }) == true else { return nil }
    var person: String?
    var found: [TranscriptSegment] = []
    for row in cells where words < row.count {
      let time = times.flatMap { $0 < row.count ? Self.time(row[$0]) : nil }
      let isHeading = found.isEmpty && times != nil && time == nil
      if isHeading { continue }
      if let speaker, speaker < row.count, !row[speaker].isEmpty {
        person = String(
          decoding: row[speaker].last == 0x3A ? row[speaker].dropLast() : row[speaker][...],
          as: UTF8.self
        )
      }
      found.append(
        TranscriptSegment(
          startMilliseconds: time?.startMilliseconds,
          endMilliseconds: time?.endMilliseconds,
          speaker: person,
          text: String(decoding: row[words], as: UTF8.self)
        )
      )
    }
    guard !found.isEmpty else { return nil }
    segments = found
  }

  private static func size(_ cells: [[UInt8]]) -> Int { cells.reduce(0) { $0 + $1.count } }

  /// Whether three of four cells that are not empty, the first perhaps a heading, are of a kind.
  private static func holdsMostly(_ cells: [[UInt8]], _ isOfKind: ([UInt8]) -> Bool) -> Bool {
    let full = cells.filter { !$0.isEmpty }
    let right = full.count(where: isOfKind)
    return right > 0 && (right * 4 >= full.count * 3 || right >= full.count - 1)
  }

  /// Whether somebody speaks twice: a list of names is no transcript.
  private static func repeats(_ cells: [[UInt8]]) -> Bool {
    let full = cells.filter { !$0.isEmpty }
    return Set(full).count < full.count || full.count * 2 < cells.count
  }

  private static func isName(_ cell: [UInt8]) -> Bool {
    SpeakerLabels.looksLikeName(TextRange(0, cell.last == 0x3A ? cell.count - 1 : cell.count), in: cell)
  }

  private static func time(_ cell: [UInt8]) -> ClockTimes? {
    guard let times = ClockTimes.read(at: 0, end: cell.count, in: cell), times.end == cell.count else { return nil }
    return times
  }
}
