/// Chooses the links between the words of two sides out of how probable each is seen from either.
///
/// Links that both sides like best are taken; then, round by round, neighbours of links that one side likes best and of
/// which a word is still free. Changing the sides changes nothing but the sides.
///
/// - Complexity: O(*n*·*m*) a round for *n* and *m* words; rounds are few.
/// - Source: Och & Ney (2003), "A Systematic Comparison of Various Statistical Alignment Models", §4.1, and Koehn, Och &
///   Marcu (2003) for growing along the diagonal; our change: all links of a round are added at once.
struct LinkGrid {
  /// A link by the places of its words.
  struct Link: Hashable, Comparable {
    var row: Int
    var column: Int

    static func < (left: Link, right: Link) -> Bool { (left.row, left.column) < (right.row, right.column) }
  }

  let rows: Int
  let columns: Int
  /// P(the column's word stems from the row's), at row · ``columns`` + column.
  var forward: [Float]
  /// P(the row's word stems from the column's), likewise.
  var backward: [Float]

  /// A link that its side likes best, but with less than this, is chance.
  static let least: Float = 0.2

  /// The links, by row and column.
  var links: [Link] {
    let byColumn = (0..<columns).compactMap { column in
      best((0..<rows).map { Link(row: $0, column: column) }, forward)
    }
    let byRow = (0..<rows).compactMap { row in best((0..<columns).map { Link(row: row, column: $0) }, backward) }
    var chosen = Set(byColumn).intersection(byRow)
    var rest = Set(byColumn).union(byRow).subtracting(chosen)
    while true {
      let takenRows = Set(chosen.map(\.row))
      let takenColumns = Set(chosen.map(\.column))
      let grown = rest.filter { link in
        let isFree = !takenRows.contains(link.row) || !takenColumns.contains(link.column)
        return isFree && link.neighbours.contains(where: chosen.contains)
      }
      guard !grown.isEmpty else { return chosen.sorted() }
      chosen.formUnion(grown)
      rest.subtract(grown)
    }
  }

  /// The most probable of some links, the first of equals; nil where all are chance.
  private func best(_ links: [Link], _ values: [Float]) -> Link? {
    var best: Link?
    var highest = Self.least
    for link in links where values[link.row * columns + link.column] > highest {
      highest = values[link.row * columns + link.column]
      best = link
    }
    return best
  }
}

extension LinkGrid.Link {
  /// The eight links around it.
  fileprivate var neighbours: [LinkGrid.Link] {
    (-1...1).flatMap { down in
      (-1...1).compactMap { right in
        down == 0 && right == 0 ? nil : LinkGrid.Link(row: row + down, column: column + right)
      }
    }
  }
}
