import Glibc

/// A text in memory with its lines.
struct Text {
  let bytes: [UInt8]
  let lines: [Range<Int>]

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
    lines = bytes.split(separator: 0x0A).map { $0.startIndex..<$0.endIndex }
  }

  /// The lines as strings.
  var strings: [String] { lines.map { String(decoding: bytes[$0], as: UTF8.self) } }

  /// Different expressions of one to three words, taken evenly out of the lines.
  func expressions(_ count: Int) -> [String] {
    var found: Set<String> = []
    var order: [String] = []
    var round = 0
    while order.count < count, round < 40 {
      for line in lines where order.count < count {
        let words = bytes[line].split { $0 < 0x30 || ($0 > 0x39 && $0 < 0x41) }
        guard words.count > round + 3 else { continue }
        let run = words[round..<round + 1 + (line.lowerBound + round) % 3]
        let text = run.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ").lowercased()
        if text.utf8.count > 8, found.insert(text).inserted { order.append(text) }
      }
      round += 1
    }
    return order
  }
}
