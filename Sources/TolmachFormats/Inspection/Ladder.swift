import TolmachModel

/// Checks hunalign's ladders: a rung a line, `source TAB target TAB score`; indices are sentences from 0 and never fall.
enum Ladder {
  /// Fills in what a file holds. A row that is no rung, and one that falls, is an error.
  static func inspect(_ bytes: [UInt8], _ inspection: inout Inspection) throws(FormatError) {
    let text = try TextDecoder.decode(bytes, path: inspection.path).text
    var problems = ProblemList()
    var last = (source: 0, target: 0)
    for (index, line) in LineTable(text).lines.enumerated() where !line.isEmpty {
      guard let rung = rung(Bytes.string(line, in: text)) else {
        problems.add(.error, .unexpected("a row that is no rung"), line: index + 1)
        continue
      }
      if rung.source < last.source || rung.target < last.target {
        problems.add(.error, .unexpected("a rung below the one before"), line: index + 1)
      }
      last = rung
      inspection.records += 1
    }
    inspection.counts = [("rungs", inspection.records)]
    inspection.problems = problems.all
  }

  private static func rung(_ line: String) -> (source: Int, target: Int)? {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard cells.count == 3, Double(cells[2]) != nil, let source = Int(cells[0]), let target = Int(cells[1]) else {
      return nil
    }
    return source >= 0 && target >= 0 ? (source, target) : nil
  }
}
