/// The letters and letter groups of one romanisation, longest group first.
struct RomanizationTable: Sendable {
  /// Cyrillic group (lower case, U+04CF) to Latin.
  private let groups: [[UInt32]: String]
  /// What е, ё become at a word's beginning, after a vowel, й, ъ and ь.
  private let iotated: [UInt32: String]
  private let longest: Int

  private init(_ table: String, iotated: [UInt32: String] = [:]) {
    var groups: [[UInt32]: String] = [:]
    for entry in table.split(separator: " ") {
      let parts = entry.split(separator: "=", omittingEmptySubsequences: false)
      groups[parts[0].unicodeScalars.map(\.value)] = parts.count > 1 ? String(parts[1]) : ""
    }
    self.groups = groups
    self.iotated = iotated
    longest = groups.keys.map(\.count).max() ?? 1
  }

  /// The Latin form of the longest group that begins at `index`.
  func match(_ letters: [UInt32], at index: Int) -> (latin: String, length: Int)? {
    for length in stride(from: min(longest, letters.count - index), to: 0, by: -1) {
      let group = letters[index..<index + length].map(Self.lower)
      guard let latin = groups[group] else { continue }
      if length == 1, let opened = iotated[group[0]], isOpen(letters, index) { return (opened, 1) }
      return (latin, length)
    }
    return nil
  }

  private func isOpen(_ letters: [UInt32], _ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = Self.lower(letters[index - 1])
    return !Self.isCyrillic(before) || Self.vowelsAndSigns.contains(before)
  }

  private static let vowelsAndSigns = Set("аеёиоуыэюяйъь".unicodeScalars.map(\.value))

  /// Whether a scalar is a Cyrillic letter.
  static func isCyrillic(_ scalar: UInt32) -> Bool { (0x400...0x52F).contains(scalar) }

  /// Whether a scalar is a Cyrillic capital; the caseless palochka U+04C0 is none.
  static func isUpper(_ scalar: UInt32) -> Bool { (0x400...0x42F).contains(scalar) }

  /// The small letter of a Cyrillic capital.
  static func lower(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x410...0x42F: scalar + 0x20
    case 0x400...0x40F: scalar + 0x50
    case 0x4C0: 0x4CF
    default: scalar
    }
  }

  static func of(_ system: RomanizationSystem) -> RomanizationTable {
    switch system {
    case .russianBGN: russianBGN
    case .russianICAO: russianICAO
    case .chechenODNI: chechenODNI
    case .chechenBGN: chechenBGN
    case .chechenLatin: chechenLatin
    }
  }

  private static let russianBGN = RomanizationTable(
    """
    а=a б=b в=v г=g д=d е=e ё=ë ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh \
    щ=shch ъ=ʺ ы=y ь=ʹ э=e ю=yu я=ya ӏ=
    """,
    iotated: [0x435: "ye", 0x451: "yë"]
  )

  private static let russianICAO = RomanizationTable(
    """
    а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh \
    щ=shch ъ=ie ы=y ь= э=e ю=iu я=ia ӏ=
    """
  )

  private static let chechenODNI = RomanizationTable(
    """
    а=a аь=a б=b в=v г=g гӏ=gh д=d е=e ё=yo ж=j з=z и=i ий=i й=y к=k кх=q къ=q кӏ=k л=l м=m н=n о=o оь=o п=p пӏ=p \
    р=r с=s т=t тӏ=t у=u уь=u ф=f х=kh хь=h хӏ=h ц=ts цӏ=ts ч=ch чӏ=ch ш=sh щ=shch ъ=' ы=y ь= э=e ю=yu юь=yu я=ya \
    яь=ya ӏ='
    """,
    iotated: [0x435: "ye"]
  )

  private static let latinLetters = """
    а=a аь=ä б=b в=v г=g гӏ=ġ ггӏ=ġġ ц=c цӏ=ċ д=d е=e ё=ö ж=ƶ з=z и=i й=y к=k кх=q ккх=qq къ=q̇ ккъ=q̇q̇ л=l м=m н=n \
    о=o оь=ö п=p р=r с=s т=t у=u уь=ü ф=f х=x хь=ẋ ххь=ẋẋ хӏ=h ххӏ=hh ч=ç чӏ=ç̇ ш=ş ъ=ə ы=y ь= э=e ю=yu юь=yü \
    я=ya яь=yä ӏ=j
    """

  private static let chechenLatin = RomanizationTable(latinLetters + " кӏ=k̇ пӏ=ṗ тӏ=ṫ ттӏ=ṫṫ щ=ş")
  private static let chechenBGN = RomanizationTable(latinLetters + " кӏ=kh пӏ=ph тӏ=th ттӏ=tth щ=şç")
}
