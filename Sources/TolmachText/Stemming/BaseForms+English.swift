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
    bite bitten
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
}
