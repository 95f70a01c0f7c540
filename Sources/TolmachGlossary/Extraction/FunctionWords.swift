import TolmachModel

/// Words that neither begin nor end an expression.
enum FunctionWords {
  static func of(_ language: LanguageTag) -> Set<String> {
    switch language.language {
    case "ru": russian
    case "en": english
    case "ce": chechen
    default: []
    }
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  private static let russian = words(
    """
    что как это все она так его только мне было вот меня еще нет ему теперь когда даже вдруг если уже или быть был него
    вас нибудь опять вам ведь там потом себя ничего может они тут где есть надо ней для тебя чем была сам чтоб без будто
    чего раз тоже себе под будет тогда кто этот того потому этого какой совсем ним здесь этом один почти мой тем чтобы нее
    были куда зачем всех никогда можно при наконец два другой хоть после над больше тот через эти нас про всего них какая
    много разве три эту моя впрочем хорошо свою этой перед иногда лучше чуть том нельзя такой более всегда конечно всю
    между мы вы он из из-за от до по на за не но да же бы ли то очень просто который которая которое которые которого
    которой которых которым своей своего своих наш ваш наши ваши эта эти этих тех те так-то сказал сказала говорит
    """
  )

  private static let english = words(
    """
    the and that for are was with his they this have from one had not but what all were when your can said there use
    each which she how their will other about out many then them these some her would make like him into has two more
    than its who may been only most our also did get just very any where after before because could should must might
    those such own over under again once here why both few nor too same being does doing having himself herself itself
    themselves you ours yours hers theirs while during between through against until upon within without of to in on at
    by as is it be or an we he do if my me us so no up don't didn't says told
    """
  )

  private static let chechen = words(
    """
    цуьнан уьш иза и ас ахьа цо вай тхо шу хӏара оцу хӏокху цу ца ма дац вац йац бац ду ву йу бу дара вара йара бара а
    амма ткъа йа хьан муха мича маца стенна кхин дерг долу йолу волу болу тӏехь чохь тӏе чу дика цхьа массо
    """
  )
}
