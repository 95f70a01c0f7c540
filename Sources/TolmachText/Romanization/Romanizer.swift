import TolmachModel

/// A published way of writing Cyrillic in Latin letters.
public enum RomanizationSystem: String, Sendable, CaseIterable {
  /// Russian, BGN/PCGN 1947: Yel’tsin as `Yelʹtsin`.
  case russianBGN = "ru-bgn"
  /// Russian, ICAO Doc 9303 part 3, as in passports since 2013: `Eltcin` became `Eltsin`.
  case russianICAO = "ru-icao"
  /// Chechen personal names in plain ASCII, as the ODNI standard of 2015 writes them; umlauts lose their mark.
  case chechenODNI = "ce-odni"
  /// Chechen, BGN/PCGN 2008.
  case chechenBGN = "ce-bgn"
  /// Chechen, the Latin alphabet of the 1990s.
  case chechenLatin = "ce-latin"
}

/// Writes Cyrillic text in Latin letters; all that is not Cyrillic stays as it is.
public struct Romanizer: Sendable {
  /// The system followed.
  public let system: RomanizationSystem
  private let table: RomanizationTable

  /// Prepares a system's table.
  public init(_ system: RomanizationSystem) {
    self.system = system
    table = RomanizationTable.of(system)
  }

  /// The text in Latin letters.
  ///
  /// A capital stays one: the first Latin letter of its group is capital, all of them where the word is in capitals.
  /// - Complexity: O(*n*).
  public func romanize(_ text: borrowing Span<UInt8>) -> [UInt8] {
    var letters: [UInt32] = []
    var position = 0
    while position < text.count {
      let (scalar, length) = UTF8Scalar.decode(text, at: position)
      letters.append(scalar)
      position += length
    }
    var result: [UInt8] = []
    var index = 0
    while index < letters.count {
      let lower = RomanizationTable.lower(letters[index])
      guard RomanizationTable.isCyrillic(lower), let match = table.match(letters, at: index) else {
        UTF8Scalar.append(letters[index], to: &result)
        index += 1
        continue
      }
      append(match.latin, letters, index, length: match.length, to: &result)
      index += match.length
    }
    return result
  }

  /// The text in Latin letters.
  public func romanize(_ text: String) -> String {
    String(decoding: romanize(Array(text.utf8).span), as: UTF8.self)
  }

  private func append(_ latin: String, _ letters: [UInt32], _ index: Int, length: Int, to result: inout [UInt8]) {
    guard RomanizationTable.isUpper(letters[index]) else {
      result.append(contentsOf: latin.utf8)
      return
    }
    let after = index + length < letters.count ? letters[index + length] : 0
    let before = index > 0 ? letters[index - 1] : 0
    let isShouted =
      RomanizationTable.isUpper(after) || (!RomanizationTable.isCyrillic(after) && RomanizationTable.isUpper(before))
    result.append(contentsOf: (isShouted ? latin.uppercased() : latin.prefix(1).uppercased() + latin.dropFirst()).utf8)
  }
}
