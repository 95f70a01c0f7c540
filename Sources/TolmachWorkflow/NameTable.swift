import TolmachFormats
import TolmachModel
import TolmachText

extension TermTable {
  /// Of the languages of three-letter codes, hundreds of small ones, only these are taken: those of the Caucasus.
  private static let neighbours: Set<String> = ["ady", "dar", "inh", "kbd", "krc", "kum", "lbe", "lez", "nog", "tab"]

  /// The names of territories, languages, months and weekdays that CLDR has in both languages, as a table; it has no rows
  /// where CLDR does not know one of them. Of languages those are taken that have a code of two letters (ISO 639-1).
  ///
  /// - Throws: `TextError.icu` when ICU's data cannot be read.
  static func names(from: LanguageTag, to: LanguageTag) throws(TextError) -> TermTable {
    var table = TermTable(languages: [from, to], rows: [])
    for kind in LocaleNames.Kind.allCases {
      let targets = forms(try LocaleNames.names(of: kind, in: to)).byCode
      let sources = forms(try LocaleNames.names(of: kind, in: from))
      for code in sources.order {
        guard kind != .language || code.utf8.count == 2 || neighbours.contains(code) else { continue }
        guard let source = sources.byCode[code], let target = targets[code] else { continue }
        table.rows.append([source, target])
      }
    }
    return table
  }

  /// The forms of each name, and the codes in order.
  private static func forms(_ names: [LocaleNames.Name]) -> (byCode: [String: [String]], order: [String]) {
    var byCode: [String: [String]] = [:]
    var order: [String] = []
    for name in names {
      if byCode[name.code] == nil { order.append(name.code) }
      if byCode[name.code]?.contains(name.name) != true { byCode[name.code, default: []].append(name.name) }
    }
    return (byCode, order)
  }
}
