extension NumberWords {
  /// English.
  static let english: NumberWords = {
    var table = NumberWords()
    let units =
      "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
      + " eighteen nineteen"
    for (value, word) in units.split(separator: " ").enumerated() { table.add(.unit(Double(value)), String(word)) }
    let tens = "twenty thirty forty fifty sixty seventy eighty ninety"
    for (index, word) in tens.split(separator: " ").enumerated() {
      table.add(.unit(Double(index * 10 + 20)), String(word))
      table.add(.ordinal(Double(index * 10 + 20)), "\(word.dropLast())ieth")
    }
    let ordinals =
      "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
      + " fifteenth sixteenth seventeenth eighteenth nineteenth"
    for (index, word) in ordinals.split(separator: " ").enumerated() {
      table.add(.ordinal(Double(index + 1)), String(word))
    }
    table.add(.hundred(100), "hundred hundreds")
    table.add(.scale(1e3), "thousand thousands")
    table.add(.scale(1e6), "million millions")
    table.add(.scale(1e9), "billion billions")
    table.add(.scale(1e12), "trillion trillions")
    table.add(.ordinal(100), "hundredth")
    table.add(.ordinal(1000), "thousandth")
    table.add(.fraction(0.5), "half")
    table.add(.multiple(12), "dozen dozens")
    table.add(.multiple(20), "score")
    table.clock = .english
    table.links = ["and"]
    table.centuries = ["eighteen": 18, "nineteen": 19, "twenty": 20]
    table.decadeEndings = ["s", "'s"]
    for (index, word) in tens.split(separator: " ").enumerated() {
      table.decades["\(word.dropLast())ies"] = Double(1920 + 10 * index)
    }
    table.approximators = [
      "about": .about, "around": .about, "roughly": .about, "approximately": .about, "nearly": .about,
      "almost": .about, "some": .about, "over": .over, "least": .over, "exceeding": .over, "under": .under,
      "most": .under, "below": .under,
    ]
    table.months = [
      ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"], ["june", "jun"],
      ["july", "jul"], ["august", "aug"], ["september", "sep", "sept"], ["october", "oct"], ["november", "nov"],
      ["december", "dec"],
    ]
    table.percent = ["percent", "percentage"]
    table.currencies = [
      ("dollar", "USD"), ("ruble", "RUB"), ("rouble", "RUB"), ("euro", "EUR"), ("pound", "GBP"),
    ]
    return table
  }()

  /// Chechen: base 20. Every word is attested; the months are the Russian names.
  static let chechen: NumberWords = {
    var table = NumberWords()
    let units: [(Double, String)] = [
      (1, "цхьаъ цхьа"), (2, "шиъ ши шина"), (3, "кхоъ кхо кхаа"), (4, "диъ биъ йиъ виъ"), (5, "пхиъ пхи"),
      (6, "йалх"), (7, "ворхӏ"), (8, "бархӏ"), (9, "исс"), (10, "итт"), (11, "цхьайтта"), (12, "шийтта"),
      (13, "кхойтта"), (14, "дейтта"), (15, "пхийтта"), (16, "йалхитта йалхийтта"), (17, "вуьрхӏитта вуьрхӏийтта"),
      (18, "берхӏитта берхӏийтта"), (19, "ткъаесна ткъайоьсна"),
    ]
    for (value, forms) in units { table.add(.unit(value), forms) }
    // ткъа alone also means "and": it counts as twenty only in front of or behind a number word, as ткъе.
    table.add(.score(20), "ткъе")
    table.add(.score(40), "шовзткъа шовзткъе")
    table.add(.score(60), "кхузткъа кхузткъе")
    table.add(.score(80), "дезткъа дезткъе")
    table.add(.hundred(100), "бӏе")
    table.add(.scale(1e3), "эзар")
    table.add(.scale(1e6), "миллион")
    table.add(.ordinal(1), "хьалхара")
    table.add(.ordinal(2), "шолгӏа шолгӏачу")
    table.add(.ordinal(3), "кхоалгӏачу")
    table.add(.ordinal(10), "итталгӏа")
    table.months = russian.months
    table.yearWords = ["шо", "шарахь", "шеран"]
    table.percent = ["процент"]
    table.currencies = [("доллар", "USD"), ("сом", "RUB"), ("евро", "EUR")]
    return table
  }()
}
