import Glibc

/// The text that is measured, in memory, with its lines' borders.
struct Input {
  let bytes: [UInt8]
  /// Each line with its line feed.
  let lines: [Range<Int>]
  /// Runs of lines of about `articleLength` bytes, whole lines each: stand-ins for news articles.
  let articles: [Range<Int>]

  private static let articleLength = 4000

  /// Reads a file; nil when it cannot be read.
  init?(path: String) {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = fread(&block, 1, block.count, file)
      if count == 0 { break }
      bytes.append(contentsOf: block[..<count])
    }
    self.bytes = bytes
    var lines: [Range<Int>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(start..<index + 1)
      start = index + 1
    }
    if start < bytes.count { lines.append(start..<bytes.count) }
    self.lines = lines
    articles = Self.group(lines)
  }

  private static func group(_ lines: [Range<Int>]) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    for line in lines {
      if let last = groups.last, last.count < articleLength {
        groups[groups.count - 1] = last.lowerBound..<line.upperBound
      } else {
        groups.append(line)
      }
    }
    return groups
  }
}
