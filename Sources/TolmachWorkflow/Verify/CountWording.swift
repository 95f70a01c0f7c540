extension InterfaceLanguage {
  /// "21 sentences", «21 предложение».
  public func sentences(_ count: Int) -> String {
    switch self {
    case .english: "\(count) \(count == 1 ? "sentence" : "sentences")"
    case .russian: "\(count) \(Self.form(count, one: "предложение", few: "предложения", many: "предложений"))"
    }
  }

  /// "of 20 such flags about 19 are right"; never all of them, whatever a small sample says.
  public func rightOfTwenty(_ right: Int) -> String {
    let right = min(right, 19)
    return switch self {
    case .english: "of 20 such flags about \(right) \(right == 1 ? "is" : "are") right"
    case .russian: "из 20 таких отметок \(right == 1 ? "верна" : "верны") примерно \(right)"
    }
  }

  /// The form of a Russian noun behind a number.
  static func form(_ count: Int, one: String, few: String, many: String) -> String {
    switch (count % 10, count % 100) {
    case (_, 11...14): many
    case (1, _): one
    case (2...4, _): few
    default: many
    }
  }
}
