package import TolmachModel

/// The words of a language that hold sentences together and say little about their subject.
package struct FunctionWords: Sendable {
  private let words: Set<[UInt8]>

  private init(_ list: String) { words = Set(list.split(separator: " ").map { Array($0.utf8) }) }

  /// Whether `word`, in the search key's form, is one of them.
  package func contains(_ word: [UInt8]) -> Bool { words.contains(word) }

  /// The list of `language`; empty for a language without one.
  package static func of(_ language: LanguageTag) -> FunctionWords {
    switch language.language {
    case "ru": russian
    case "en": english
    case "ce": chechen
    default: FunctionWords("")
    }
  }

  private static let english = FunctionWords(
    """
    a an the and or but nor so yet if then than as at by for from in into of off on onto out over to up with without \
    about after before between through during under again is are was were be been being am do does did doing have has \
    had having will would shall should can could may might must i me my mine we us our ours you your yours he him his \
    she her hers it its they them their theirs this that these those who whom whose which what there here not no \
    don't didn't isn't wasn't weren't won't can't it's i'm that's also just very too some any all each such own same \
    only other more most when where why how because while until s t ve re ll d m
    """
  )

  private static let russian = FunctionWords(
    """
    и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще \
    нет о из ему теперь когда даже ну ли если уже или ни быть был него до вас нибудь вам ведь там потом себя ей может \
    они тут где есть надо ней для мы тебя их чем была сам чтоб без будто чего раз тоже себе под будет ж тогда кто этот \
    того потому этого какой ним здесь этом один почти мой тем чтобы нее были куда зачем всех можно при об эти этой эту \
    это эта нас нам нами вами ими им мои моя моего наш наша наши свой своя свои своего те та ту той тех который которая \
    которые которого которых
    """
  )

  private static let chechen = FunctionWords(
    """
    а и иза ду ву йу бу цо со хьо вай тхо шу уьш цара цунна цуьнан суна соьга ас ахьа оха аша хӏара оцу цу цул ца дац \
    йац бац вац ткъа амма йа тӏе тӏехь чу чохь дела дара вара йара бара хилла хуьлу долу волу йолу болу
    """
  )
}
