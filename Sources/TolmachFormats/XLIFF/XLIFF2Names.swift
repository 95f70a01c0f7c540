/// Words of XLIFF 2 that a reader, a writer and the rules share.
enum XLIFF2Names {
  /// The states of a segment, 4.3.1.30.
  static let states: Set<String> = ["initial", "translated", "reviewed", "final"]
}
