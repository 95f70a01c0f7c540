import TolmachModel

/// What the findings of an article say of each other.
extension QuoteJudge {
  /// A cut that another quote makes good is none; what is left above a note makes a quote differ. A quote that is cut there as
  /// well makes nothing good, and its passage must hold most of what was left off.
  static func settle(_ findings: inout [QuoteFinding]) {
    let shown = findings.enumerated().compactMap { place, finding in
      finding.origin.map { origin in
        (place: place, origin: origin, cuts: finding.flags.filter { $0.kind == .cut }.map(\.origin))
      }
    }
    for place in findings.indices {
      guard let origin = findings[place].origin else { continue }
      findings[place].flags.removeAll { flag in
        flag.kind == .cut
          && shown.contains { other in
            other.place != place && other.origin.origin == origin.origin && other.origin.range.holds(flag.origin)
              && !other.cuts.contains { $0.overlaps(flag.origin) }
          }
      }
      let differs = findings[place].flags.contains { $0.severity != .note }
      if findings[place].status == .supported, differs { findings[place].status = .differs }
    }
  }
}

extension TextRange {
  /// Whether it holds more than half of another.
  fileprivate func holds(_ other: TextRange) -> Bool {
    2 * (min(end, other.end) - max(start, other.start)) > other.count
  }
}
