import Testing
import TolmachModel
import TolmachTestSupport

/// Documents of random blocks and pieces, as a reader of any format may make them.
private struct RandomDocuments {
  private var words: RandomText
  private var numbers: SeededGenerator

  init(seed: UInt64) {
    words = RandomText(seed: seed)
    numbers = SeededGenerator(seed: seed)
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }

  /// Blocks of pieces with syntax between them; some pieces are character references.
  mutating func next() -> Document {
    var text: [UInt8] = []
    var blocks: [Document.Block] = []
    for _ in 0..<number(0...6) {
      var pieces: [Document.Piece] = []
      for _ in 0..<number(1...5) {
        text += Array(["", "<b>", "** ", "\n"][number(0...3)].utf8)
        let start = text.count
        let isReference = number(0...4) == 0
        text += isReference ? Array("&amp;".utf8) : words.text(pieces: number(1...8))
        let range = TextRange(start, text.count)
        pieces.append(Document.Piece(range: range, spaced: number(0...1) == 0, substitute: isReference ? 0x26 : nil))
      }
      blocks.append(Document.Block(kind: .paragraph, pieces: pieces))
      text += Array("\n\n".utf8)
    }
    return Document(format: "test", text: text, blocks: blocks)
  }
}

/// What is read aloud leads back to where it stands.
@Suite struct RunningTextTests {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func piecesJoin(seed: UInt64) {
    var documents = RandomDocuments(seed: seed)
    for _ in 0..<20 {
      let document = documents.next()
      let running = RunningText(document)
      #expect(running.blocks.count == document.blocks.count)
      var joined: [UInt8] = []
      for (block, range) in zip(document.blocks, running.blocks) {
        if !joined.isEmpty { joined += [0x0A, 0x0A] }
        #expect(range.start == joined.count)
        for piece in block.pieces {
          if piece.spaced, joined.count > range.start { joined.append(0x20) }
          joined += piece.substitute == nil ? Array(document.text[piece.range.start..<piece.range.end]) : [0x26]
        }
        #expect(range.end == joined.count)
      }
      #expect(running.bytes == joined)
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func everyRangeLiesInTheOriginal(seed: UInt64) {
    var documents = RandomDocuments(seed: seed)
    var numbers = SeededGenerator(seed: seed)
    for _ in 0..<20 {
      let document = documents.next()
      let running = RunningText(document)
      for _ in 0..<30 {
        let start = Int.random(in: 0...running.bytes.count, using: &numbers)
        let end = Int.random(in: start...running.bytes.count, using: &numbers)
        let original = running.original(TextRange(start, end))
        #expect(original.start >= 0 && original.start <= original.end && original.end <= document.text.count)
        let whole = running.original(TextRange(0, running.bytes.count))
        #expect(start == end || (original.start >= whole.start && original.end <= whole.end))
      }
    }
  }

  /// Inside one piece the way back is exact: the same bytes.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func insideAPieceTheBytesAreTheSame(seed: UInt64) {
    var documents = RandomDocuments(seed: seed)
    for _ in 0..<20 {
      let document = documents.next()
      let running = RunningText(document)
      for (block, range) in zip(document.blocks, running.blocks) {
        var position = range.start
        for piece in block.pieces {
          if piece.spaced, position > range.start { position += 1 }
          let count = piece.substitute == nil ? piece.range.count : 1
          #expect(running.original(TextRange(position, position + count)) == piece.range)
          if piece.substitute == nil, count > 2 {
            let inner = running.original(TextRange(position + 1, position + count - 1))
            #expect(inner == TextRange(piece.range.start + 1, piece.range.end - 1))
          }
          position += count
        }
      }
    }
  }

  @Test func startsNeverRunBackwards() {
    var documents = RandomDocuments(seed: 7)
    for _ in 0..<100 {
      let document = documents.next()
      let running = RunningText(document)
      var last = 0
      for offset in 0..<running.bytes.count {
        let start = running.original(TextRange(offset, offset + 1)).start
        #expect(start >= last)
        last = start
      }
    }
  }

  @Test func blocksAreFoundByTheirBytes() {
    var documents = RandomDocuments(seed: 8)
    for _ in 0..<100 {
      let running = RunningText(documents.next())
      for (number, range) in running.blocks.enumerated() where !range.isEmpty {
        #expect(running.block(at: range.start) == number && running.block(at: range.end - 1) == number)
      }
    }
    let empty = RunningText(Document(format: "test", text: [], blocks: []))
    #expect(empty.bytes.isEmpty && empty.block(at: 0) == 0 && empty.original(TextRange(0, 0)) == TextRange(0, 0))
  }
}
