package import TolmachFormats
package import TolmachGlossary
package import TolmachModel

extension JSONWriter {
  /// Writes a finding with the fields of the interface; offsets become Unicode scalars.
  package mutating func finding(_ finding: TermFinding, source: ScalarOffsets, target: ScalarOffsets) {
    beginObject()
    key("check")
    string(finding.check.rawValue)
    key("severity")
    string(finding.severity.rawValue)
    key("id")
    string(finding.identifier)
    key("term")
    string(finding.term)
    key("entry")
    if let entry = finding.entry { string(entry) } else { null() }
    let left = finding.source.map(source.scalars)
    let right = finding.target.map(target.scalars)
    for (name, value) in [
      ("sourceStart", left?.lowerBound), ("sourceEnd", left?.upperBound), ("targetStart", right?.lowerBound),
      ("targetEnd", right?.upperBound),
    ] {
      key(name)
      if let value { integer(value) } else { null() }
    }
    key("message")
    string(finding.message)
    endObject()
  }
}
