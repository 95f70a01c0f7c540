import TolmachModel

extension NegationWords {
  /// The words of a language; nil where we have none.
  static func of(_ language: LanguageTag) -> NegationWords? {
    switch language.language {
    case "en": english
    case "ru": russian
    case "ce": chechen
    default: nil
    }
  }

  private static func set(_ list: String) -> Set<String> { Set(list.split(separator: " ").map(String.init)) }

  private static let english = NegationWords(
    core: set(
      """
      not no never nobody nothing nowhere none neither cannot without no-one dont doesnt didnt wont cant isnt wasnt arent \
      werent
      """
    ),
    concord: set("nor"),
    enumerating: ["no", "not", "neither", "nor", "nothing", "nobody", "none"],
    excusing: set(
      """
      fail fails failed failing failure deny denies denied denying refuse refuses refused refusing refusal lack lacks \
      lacked lacking hardly barely scarcely rarely seldom few little only until unless avoid avoided prevent prevented \
      preventing stop stopped except rather instead impossible inability incapable inaccurate incorrect inadequate \
      ineffective insufficient invalid injustice infinite free gone missing miss missed inappropriate independent illegal \
      irregular impatient immoral different false lie wrong wonder less barred banned forbidden forbid ban \
      anonymous absence absent shortage loss lost losing ignore ignored ignoring neglect
      """
    ),
    excusingPrefixes: ["un", "dis", "non", "mis"],
    excusingSuffixes: ["less"],
    governing: [
      "until", "unless", "fail", "refus", "stop", "avoid", "prevent", "without", "except", "instead", "rather", "only",
      "hardly", "barely", "scarcely", "rarely", "seldom", "few", "little", "lack", "deny", "denie", "ignor", "neglect",
    ],
    otherwise: [
      "miss", "mist", "mise", "uncle", "unan", "unif", "discu", "discov", "displ", "discl", "under", "unit", "union",
      "univers", "uniq", "disc", "dist", "disea", "dish",
    ],
    turning: ["fail", "refus", "deny", "denied", "lack"],
    phrases: .of(.english)
  )

  private static let russian = NegationWords(
    core: set("не нет нельзя нету некому негде нечего некуда незачем"),
    concord: set(
      """
      ни никто никого никому ничего ничто никогда нигде никуда никак никакой никакого никакая никаких никакие никакой \
      никакую никаким ничем ничему ничей ничья ниоткуда
      """
    ),
    enumerating: ["ни", "нет"],
    sparing: ["кроме", "помимо", "исключая", "исключением"],
    inserted: set(
      """
      похоже кажется наверное наверно видимо вероятно конечно говорят знаете понимаете правда может думаю по-моему вроде \
      слава естественно разумеется пожалуй честно представляете
      """
    ),
    excusing: set(
      """
      без отказался отказалась отказались отказаться отказ отрицает отрицал отрицали невозможно неправда лишен \
      лишены менее кроме едва вряд перестал перестала перестали перестать передумал передумали прекратить прекратили мало \
      вместо ложь запрещено запретил запретили запрет избежать иначе отсутствие отсутствует \
      наоборот трудно сложно поздно хватит некогда вне мимо иной иная другой другая другое
      """
    ),
    excusingPrefixes: ["не", "без", "бес"],
    excusingSuffixes: [],
    governing: [
      "отказ", "отриц", "без", "вместо", "кроме", "перест", "прекрат", "запре", "избеж", "едва", "вряд", "мало",
    ],
    otherwise: [
      "недел", "нефт", "неб", "неск", "немног", "некот", "недав", "необход", "немец", "немедл", "нерв", "нем", "безоп",
      "бесед", "нейтр", "непосред", "некое", "некая", "некий", "негр", "непал", "неон", "ненавист", "беспоко", "беслан",
      "безум", "беспилот", "беспоряд", "беспредел", "беспощад", "невест",
    ],
    turning: ["отказ", "отриц", "без"],
    phrases: .of(.russian)
  )

  private static let chechen = NegationWords(
    core: set("ца дац вац яц йац бац ма дацара вацара яцара йацара бацара хӏан-хӏа"),
    concord: [],
    enumerating: [],
    // Before an imperative it forbids; before other words it says "how", "after all".
    doubtful: ["ма"],
    excusing: set(
      "доцуш воцуш йоцуш боцуш доцу воцу йоцу боцу доцчу воцчу йоцчу боцчу дацахь вацахь йацахь бацахь хӏумма стагга"
    ),
    excusingPrefixes: [],
    excusingSuffixes: [],
    governing: [],
    otherwise: [],
    turning: [],
    phrases: .of(.chechen)
  )
}
