extension String {
  /// Words with every run of white space as one space, none around them.
  var withSingleSpaces: String {
    var result = String.UnicodeScalarView()
    var gap = false
    for scalar in unicodeScalars {
      if [0x20, 0x09, 0x0A, 0x0D].contains(scalar.value) {
        gap = !result.isEmpty
      } else {
        if gap { result.append(" ") }
        gap = false
        result.append(scalar)
      }
    }
    return String(result)
  }
}
