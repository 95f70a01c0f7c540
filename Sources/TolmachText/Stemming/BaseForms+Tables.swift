extension BaseForms {
  /// English words whose forms Snowball leaves apart: a dictionary form, then its forms.
  static let englishForms = """
    arise arose arisen
    awake awoke awoken
    bear bore borne
    beat beaten
    become became
    begin began begun
    behold beheld
    bend bent
    bind bound
    bite bit bitten
    bleed bled
    blow blew blown
    break broke broken
    breed bred
    bring brought
    build built
    burn burnt
    buy bought
    catch caught
    choose chose chosen
    cling clung
    come came
    creep crept
    deal dealt
    dig dug
    do did done does
    draw drew drawn
    dream dreamt
    drink drank drunk
    drive drove driven
    eat ate eaten
    fall fell fallen
    feed fed
    feel felt
    fight fought
    find found
    flee fled
    fling flung
    fly flew flown
    forbid forbade forbidden
    foresee foresaw foreseen
    forget forgot forgotten
    forgive forgave forgiven
    forsake forsook forsaken
    freeze froze frozen
    get got gotten
    give gave given
    go went gone goes
    grind ground
    grow grew grown
    hang hung
    have had has
    hear heard
    hide hid hidden
    hold held
    keep kept
    kneel knelt
    know knew known
    lay laid
    lead led
    lean leant
    leap leapt
    learn learnt
    leave left
    lend lent
    lie lay lain
    light lit
    lose lost
    make made
    mean meant
    meet met
    mistake mistook mistaken
    overcome overcame
    overtake overtook overtaken
    pay paid
    prove proven
    ride rode ridden
    ring rang rung
    rise rose risen
    run ran
    say said
    see saw seen
    seek sought
    sell sold
    send sent
    sew sewn
    shake shook shaken
    shine shone
    shoot shot
    show shown
    shrink shrank shrunk
    sing sang sung
    sink sank sunk
    sit sat
    slay slew slain
    sleep slept
    slide slid
    smell smelt
    sow sown
    speak spoke spoken
    speed sped
    spend spent
    spill spilt
    spin spun
    spit spat
    spoil spoilt
    spring sprang sprung
    stand stood
    steal stole stolen
    stick stuck
    sting stung
    stink stank stunk
    strike struck stricken
    string strung
    strive strove striven
    swear swore sworn
    sweep swept
    swell swollen
    swim swam swum
    swing swung
    take took taken
    teach taught
    tear tore torn
    tell told
    think thought
    throw threw thrown
    tread trod trodden
    undergo underwent undergone
    understand understood
    undertake undertook undertaken
    wake woke woken
    wear wore worn
    weave wove woven
    weep wept
    win won
    wind wound
    withdraw withdrew withdrawn
    withstand withstood
    wring wrung
    write wrote written
    child children
    foot feet
    goose geese
    man men
    woman women
    gentleman gentlemen
    policeman policemen
    fisherman fishermen
    mouse mice
    person people
    tooth teeth
    half halves
    knife knives
    leaf leaves
    life lives
    loaf loaves
    shelf shelves
    thief thieves
    wife wives
    wolf wolves
    good better best
    bad worse worst
    far farther further furthest
    """

  /// Russian words whose forms Snowball leaves apart and no rule joins: a dictionary form, then its forms.
  static let russianForms = """
    идти иду идешь идет идем идете идут шел шла шло шли
    пойти пойду пойдешь пойдет пойдем пойдете пойдут пошел пошла пошло пошли
    прийти приду придешь придет придем придете придут пришел пришла пришло пришли
    уйти уйду уйдешь уйдет уйдем уйдете уйдут ушел ушла ушло ушли
    выйти выйду выйдешь выйдет выйдем выйдете выйдут вышел вышла вышло вышли
    войти войду войдешь войдет войдем войдете войдут вошел вошла вошло вошли
    найти найду найдешь найдет найдем найдете найдут нашел нашла нашло нашли
    зайти зайду зайдешь зайдет зайдем зайдете зайдут зашел зашла зашло зашли
    подойти подойду подойдешь подойдет подойдут подошел подошла подошло подошли
    перейти перейду перейдешь перейдет перейдут перешел перешла перешло перешли
    пройти пройду пройдешь пройдет пройдут прошел прошла прошло прошли
    дойти дойду дойдешь дойдет дойдут дошел дошла дошло дошли
    отойти отойду отойдешь отойдет отойдут отошел отошла отошло отошли
    произойти произойдет произойдут произошел произошла произошло произошли
    ехать еду едешь едет едем едете едут
    поехать поеду поедешь поедет поедем поедете поедут
    приехать приеду приедешь приедет приедем приедете приедут
    уехать уеду уедешь уедет уедем уедете уедут
    быть был была было были буду будешь будет будем будете будут
    есть ем ешь ест едим едите едят ел ела ели
    дать дам дашь даст дадим дадите дадут дал дала дали
    отдать отдам отдашь отдаст отдадим отдадут
    взять возьму возьмешь возьмет возьмем возьмете возьмут
    мочь могу можешь может можем можете могут мог могла могло могли
    смочь смогу сможешь сможет сможем сможете смогут смог смогла смогло смогли
    помочь помогу поможешь поможет поможем поможете помогут помог помогла помогли
    хотеть хочу хочешь хочет хотим хотите хотят
    сказать скажу скажешь скажет скажем скажете скажут
    рассказать расскажу расскажешь расскажет расскажем расскажете расскажут
    показать покажу покажешь покажет покажем покажете покажут
    казаться кажусь кажешься кажется кажемся кажутся
    приказать прикажу прикажешь прикажет прикажут
    отказаться откажусь откажешься откажется откажутся
    писать пишу пишешь пишет пишем пишете пишут
    написать напишу напишешь напишет напишут
    искать ищу ищешь ищет ищем ищете ищут
    плакать плачу плачешь плачет плачем плачут
    прятать прячу прячешь прячет прячут
    просить прошу просишь
    спросить спрошу спросишь
    видеть вижу видишь видит видим видите видят
    увидеть увижу увидишь увидит увидим увидите увидят
    ненавидеть ненавижу ненавидишь ненавидит ненавидят
    сидеть сижу сидишь сидит сидим сидите сидят
    смотреть смотрю смотришь смотрит смотрим смотрите смотрят
    помнить помню помнишь помнит
    слышать слышу слышишь слышит слышим слышите слышат
    жить живу живешь живет живем живете живут
    пить пью пьешь пьет пьем пьют
    бить бью бьешь бьет бьем бьют
    убить убью убьешь убьет убьем убьют
    лить лью льешь льет льют
    петь пою поешь поет поем поют
    брать беру берешь берет берем берете берут
    звать зову зовешь зовет зовем зовете зовут
    ждать жду ждешь ждет ждем ждете ждут
    врать вру врешь врет врут
    умереть умру умрешь умрет умрут умер умерла умерли
    понять пойму поймешь поймет поймем поймете поймут понял поняла поняли
    принять приму примешь примет примут
    снять сниму снимешь снимет снимут
    поднять подниму поднимешь поднимет поднимут
    занять займу займешь займет займут
    начать начну начнешь начнет начнем начнете начнут
    стать стану станешь станет станем станете станут
    встать встану встанешь встанет встанут
    остаться останусь останешься останется останемся останетесь останутся
    лечь лягу ляжешь ляжет лягут лег легла легли
    сесть сяду сядешь сядет сядут сел села сели
    упасть упаду упадешь упадет упадут упал упала упали
    бежать бегу бежишь бежит бежим бегут
    спать сплю спишь спит спим спят
    мыть мою моешь моет моют
    нести несу несешь несет несут нес несла несли
    везти везу везешь везет везут вез везла везли
    вести веду ведешь ведет ведут вел вела вели
    вывести выведу выведешь выведет выведут вывел вывела вывели
    привести приведу приведешь приведет приведут привел привела привели
    увести уведу уведешь уведет уведут увел увела увели
    увезти увезу увезешь увезет увезут увез увезла увезли
    привезти привезу привезешь привезет привезут привез привезла привезли
    принести принесу принесешь принесет принесут принес принесла принесли
    сжечь сожгу сожжешь сожжет сожгут сжег сожгла сожгли
    бояться боюсь боишься боится боимся боитесь боятся
    бежать бегите беги бегут
    ехать езжай поезжай
    хотеть хотим хотел хотела
    человек люди людей людям людьми людях
    ребенок дети детей детям детьми детях ребята
    день дня дню днем дне дни дней дням днями днях
    пес пса псу псом псы псов
    сон сна сну сном сны снов
    рот рта рту ртом рты
    лоб лба лбу лбом лбы
    мать матери матерью матерей матерям
    дочь дочери дочерью дочерей дочерям
    имя имени именем имена имен
    время времени временем времена времен
    друг друзья друзей друзьям друзьями друзьях
    брат братья братьев братьям братьями
    сын сыновья сыновей сыновьям
    муж мужья мужей
    стул стулья стульев
    дерево деревья деревьев
    сосед соседи соседей соседям соседями
    ухо уши ушей ушами
    глаз глаза глаз
    небо небеса небес
    оба обе обоих обоим обоими обеих обеим обеими
    я меня мне мной мною
    ты тебя тебе тобой тобою
    он его ему им нем него нему ним
    она ее ей ею ней нее
    они их им ими них ним ними
    мы нас нам нами
    вы вас вам вами
    себя себе собой собою
    кто кого кому кем ком
    что чего чему чем чем
    этот это эта эти этого этому этим этом этой эту этих этими
    тот то та те того тому тем том той ту тех теми
    весь все вся всего всему всем всей всю всех всеми
    сам сама само сами самого самому самой самих
    мой моя мое мои моего моему моим моем моей мою моих моими
    твой твоя твое твои твоего твоему твоим твоем твоей твою твоих твоими
    свой своя свое свои своего своему своим своем своей свою своих своими
    чей чья чье чьи чьего чьему чьим чьем чьей чью чьих чьими
    заяц зайца зайцу зайцем зайцы зайцев
    ноготь ногтя ногтю ногтем ногти ногтей
    локоть локтя локтю локтем локте локти локтей
    хороший лучше лучший
    плохой хуже худший
    большой больше
    маленький меньше
    """
}
