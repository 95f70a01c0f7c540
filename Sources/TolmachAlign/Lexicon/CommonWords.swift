import TolmachModel

/// The commonest words of a language in the order of how often they are said and printed, roughly.
///
/// Written down by us for this purpose: ranks are what a fluent reader would guess, and near ranks mean nothing.
enum CommonWords {
  static let english = words(
    """
    the and of to a in it that is for i you he was on with as be have at they this but not we by from his she or \
    are her an had were which all there been one would will their what so up out if who about my him me your them \
    when do can more no said has its than into some could other time then now our only people like just know how \
    get also because over any first new these very after two well us back even way think where through years most \
    go see good make much should did those made before down here work year life long such being must may never day \
    still own man take many old right little same last come great off another too house world while against went \
    between each under both again place part three men women say home himself during without however left few \
    found away thing something always put thought though night might children head got asked big hand every until \
    next want since why does let came around told look used high once eyes room face days almost going things yet \
    country state city government war police money family father mother son brother sister wife husband friend \
    friends child woman name water school car door side end nothing anything everything someone anyone everyone \
    nobody enough number small large young important different group public case point fact system program \
    question problem business week month months hour hours minute minutes today tomorrow yesterday morning evening \
    four five six seven eight nine ten hundred thousand million second third half whole several often ever soon \
    already later ago really perhaps maybe probably sure course kind sort lot bit best better bad worse worst less \
    least need help give gave given tell call called find keep kept seem seemed feel felt leave became become show \
    turn turned began begin start started run ran move live lived believe bring brought happen happened write \
    wrote stand stood sit sat lose lost pay paid meet met include continue set learn change lead understand \
    understood watch follow stop create speak spoke read allow add spend grow open walk win won offer remember \
    love consider appear buy wait serve die died send sent expect build stay fall fell cut reach kill killed \
    remain suggest raise pass sell require report decide pull hear heard hold held looking trying saying doing \
    taking coming having getting making able black white red blue green short early late free real full hard easy \
    strong possible political national local social human american russian moscow president minister law court \
    power party member service company office street road town village land air fire light body blood heart mind \
    word words voice idea story book letter news order reason result form line care team game level art music \
    health history market price interest age area south north east west center moment force death food table \
    window floor wall bed tree sea sun ground hair arm foot feet mouth arms ask answer talk talked try tried use \
    worked play plan act cause close drive eat hope hit wish wonder smile laugh cry carry carried break broke wear \
    explain receive pick agree support draw sound drop push shoot shot catch choose deal produce describe join \
    save cover hang share rise test visit arrive listen teach miss fly fight throw sleep fear touch fill burn hide \
    beat lay lie doubt nature true wrong certain clear simple dead alone ready poor rich happy sorry afraid dark \
    cold hot warm heavy quiet deep wide near far across along behind above below inside outside toward towards \
    upon among within instead rather quite especially particularly exactly simply finally suddenly actually \
    usually either neither whether although unless therefore thus else nor per according except despite itself \
    themselves yourself myself herself ourselves sir mr mrs lady king god church army officer soldier soldiers boy \
    girl girls boys guy parents daughter doctor teacher student people's security information international \
    economic research education foreign military general major common special single main private present past \
    future recent previous similar available likely necessary
    """
  )

  static let russian = words(
    """
    и в не на я что он с это быть как а то весь этот она по но мы к у ты из за вы так же от сказать который мочь о \
    человек один бы такой только себя его ее их ещё другой для мой свой когда да год уже время если знать говорить \
    до или стать большой сам рука самый очень наш ни мне вот нет даже со жизнь где первый во под дело там раз день \
    нибудь хотеть чтобы тут кто сейчас идти новый после нас вас вам нам него чем ничего потом без ли ваш видеть \
    думать место глаз лицо друг можно при работа через надо теперь сторона два какой должен был была было были \
    есть будет стал стала стали может могут могу можем просто хорошо сделать три дом слово больше тогда потому \
    именно почему делать дать ведь город конец ребенок последний голова про между вопрос над понять никто ничто \
    остаться всегда жить земля война все всё всех всем всего вся куда час несколько казаться хороший женщина \
    случай россия страна человека люди людей людям мир мужчина дверь вода отец мать брат сестра муж жена сын дочь \
    дети семья пойти взять прийти выйти смотреть стоять сидеть знаю знает знаете говорит говорил сказал сказала \
    сказали помнить любить решить дома домой туда сюда здесь оттуда опять снова вдруг сразу почти совсем чуть лишь \
    пока однако поэтому например конечно наверное кажется вообще около против среди перед кроме вместо вокруг \
    внутри рядом назад вперед вниз вверх много мало немного столько сколько каждый любой никакой некоторый иной \
    тоже также либо хотя зачем откуда чей свои своего своих своей моя мое мои твой твоя наши наша наше ваши ваша \
    эта эти этого этой этих тот та те того той тех нею ими мной тобой собой нему ним ней них оно они им ему ей \
    меня тебя тебе себе президент власть правительство закон суд право партия министр глава компания рынок деньги \
    рубль доллар процент миллион тысяча сто десять пять четыре шесть семь восемь девять двадцать тридцать сорок \
    пятьдесят второй третий половина часть группа система развитие проблема решение условие отношение общий \
    государственный российский русский американский московский старый молодой маленький важный главный нужный \
    нужно необходимо разный следующий прошлый настоящий возможный возможно действительно военный политический \
    экономический международный национальный народ народный общество область район центр республика село улица \
    дорога машина автомобиль поезд самолет школа книга письмо газета история наука институт университет врач \
    больница милиция полиция солдат армия командир офицер взрыв ночь утро вечер неделя месяц минута секунда \
    сегодня вчера завтра давно скоро рано поздно начать начал начала начали начало продолжать продолжить закончить \
    получить находиться найти потерять искать вести нести везти ехать поехать приехать уехать бежать лететь упасть \
    встать лечь спать пить купить продать платить заплатить стоить помочь помогать ждать просить попросить \
    спросить спрашивать ответить отвечать рассказать рассказывать писать написать читать прочитать слышать слушать \
    услышать увидеть показать чувствовать верить бояться надеяться умереть убить погибнуть родиться играть учиться \
    работать открыть закрыть держать положить оставить оставаться бросить повернуть подойти подумать считать \
    принять назвать называть звать являться происходить произойти случиться иметь пытаться попробовать \
    использовать создать строить построить позволить сила голос тело сердце душа кровь нога плечо волос стол стул \
    окно стена комната квартира пол дерево лес река море небо солнце снег ветер огонь свет тень черный белый \
    красный синий зеленый темный светлый холодный теплый горячий хлеб еда мысль чувство память любовь смерть бог \
    вера правда ложь причина цель смысл пример образ вид форма способ возможность результат ситуация событие роль \
    язык имя фамилия номер число количество уровень план программа проект документ информация сообщение заявить \
    сообщить отметить отмечать добавить считает заявил сообщил отметил рассказал добавил подчеркнул сотрудник \
    специалист эксперт руководитель директор начальник участник член представитель журналист автор девушка девочка \
    мальчик парень мужик господин товарищ ребята дядя тетя бабушка дедушка сосед гость хозяин
    """
  )

  /// Function words only: nobody has counted enough Chechen to rank more.
  static let chechen = words(
    """
    а ца ду ву йу бу и со хьо цо цун цуьнан цунна иза уьш оцу хӏара тхо вай шу аса ас ахь оха аша хьан сан тхан вайн шун \
    церан царна суна хьуна хӏун мила муха мичахь маца стенна дац вац яц йац бац хилла долу волу йолу болу хир хила дара \
    вара йара бара амма йа ткъа чохь чу тӏе тӏехь тӏера кхин цхьа ши кхо массо дуккха дукха алахь аьлла боху бохуш
    """
  )

  /// The words, commonest first; empty for a language without a list.
  static func of(_ language: LanguageTag) -> [[UInt8]] {
    switch language.language {
    case "ru": russian
    case "en": english
    case "ce": chechen
    default: []
    }
  }

  private static func words(_ list: String) -> [[UInt8]] {
    list.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) }
  }
}
