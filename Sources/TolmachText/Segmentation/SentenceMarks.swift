/// Marks that our own rules look at besides the stops and line ends of UAX #29.
enum SentenceMarks {
  /// Whether a scalar below U+3000 may part sentences by our rules alone: the ellipsis, parts of emoticons, of rules, of
  /// addresses and of time stamps, bullets.
  static func concerns(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x28, 0x29, 0x2A, 0x2D, 0x2F, 0x3A, 0x3B, 0x3D, 0x2026: true
    default: isEmoji(scalar) || isBullet(scalar)
    }
  }

  /// Whether a mark, followed by digits, makes an amount or a number: `$5`, `№ 3`.
  static func isAmountSign(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x23, 0x24, 0x2B, 0xA3, 0xA5, 0xA7, 0x2116, 0x20A0...0x20CF: true
    default: false
    }
  }

  /// Whether a scalar is a picture that people put where a stop would stand.
  static func isEmoji(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2639...0x263B, 0x2665, 0x2764, 0x1F300...0x1FAFF: true
    default: false
    }
  }

  /// Whether a scalar is a picture of what the writer feels: after a stop it still belongs to the sentence before.
  static func isFeeling(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2639...0x263B, 0x2665, 0x2764, 0x1F389, 0x1F38A, 0x1F44C...0x1F450, 0x1F493...0x1F49F, 0x1F600...0x1F64F,
      0x1F900...0x1F9FF:
      true
    default: false
    }
  }

  /// Whether a mark can only open: after a stop it begins the next sentence. `“` closes in Russian and German.
  static func isOpener(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x28, 0x5B, 0x7B, 0xAB, 0x2039, 0x201A, 0x201E, 0xBF, 0xA1: true
    default: false
    }
  }

  /// Whether a mark is a quotation mark of any kind.
  static func isQuote(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x60, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A: true
    default: false
    }
  }

  /// Whether a mark may stand before a sentence's first word.
  static func isLeading(_ scalar: UInt32) -> Bool {
    isOpener(scalar) || isQuote(scalar) || scalar == 0x2A || scalar == 0x5F
  }

  /// Whether a mark is a dash.
  static func isDash(_ scalar: UInt32) -> Bool { scalar == 0x2D || (0x2010...0x2015).contains(scalar) }

  /// Whether a mark begins an item of a list.
  static func isBullet(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xB7, 0x2022, 0x2023, 0x2043, 0x25AA, 0x25CF, 0x25E6: true
    default: false
    }
  }
}
