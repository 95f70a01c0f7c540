/// Something that differs between a quote and the passage behind it: a check's finding, never a verdict.
public struct QuoteFlag: Hashable, Sendable {
  /// What kind of difference, in the interface's words.
  public enum Kind: String, Sendable, CaseIterable {
    /// A number or an amount.
    case number
    /// A day, month or year.
    case date
    /// How many, how often, to what degree.
    case quantifier
    /// A person's or a place's name.
    case name
    /// Whether it is so.
    case negation
    /// How sure the speaker is.
    case modality
    /// How the speaker knows.
    case hearsay
    /// Who did it.
    case actor
    /// Who says it.
    case speaker
    /// The words are the interviewer's.
    case prompted
    /// Something said is left out inside the quote.
    case omission
    /// Something stands in the quote that was not said.
    case addition
    /// What was said first comes later.
    case order
    /// Two places are joined.
    case splice
    /// The quote stops, or begins, where a sentence goes on.
    case cut
    /// The place is found, but few words agree.
    case loose
    /// The transcript itself is doubtful there.
    case poorSource = "poor-source"
    /// A glossary's term is not used.
    case term
    /// The passage is itself a translation.
    case relay
    /// A protected name or place stands in the article.
    case exposure
  }

  /// How bad it may be.
  public enum Severity: String, Sendable, CaseIterable {
    /// Who, whether, how many, or how it is known may change.
    case serious
    /// Worth a look.
    case check
    /// Faithful editing.
    case note
  }

  /// What exactly was seen; renderings word it in their language.
  public enum Reason: String, Sendable, CaseIterable {
    /// The two sides give different numbers.
    case numberDiffers = "number-differs"
    /// A number stands in the quote alone.
    case numberAdded = "number-added"
    /// The two sides give different dates.
    case dateDiffers = "date-differs"
    /// The numbers are equal, but count another unit of time.
    case unitDiffers = "unit-differs"
    /// The two sides differ in how many or how often.
    case quantifierDiffers = "quantifier-differs"
    /// A name stands in the quote alone.
    case nameAdded = "name-added"
    /// The quote denies what the passage says.
    case negationAdded = "negation-added"
    /// The passage denies what the quote says.
    case negationRemoved = "negation-removed"
    /// Both deny, but not the same verb.
    case negationMoved = "negation-moved"
    /// The passage is less sure than the quote.
    case hedgeDropped = "hedge-dropped"
    /// The quote is less sure than the passage.
    case hedgeAdded = "hedge-added"
    /// The speaker wished, asked, was promised or supposed it; the quote makes it a fact.
    case unrealStated = "unreal-stated"
    /// The speaker says that it nearly happened; the quote makes it a fact.
    case nearMissStated = "near-miss-stated"
    /// The speaker doubts it; the quote does not.
    case doubtDropped = "doubt-dropped"
    /// The speaker was told; the quote makes it their own knowledge.
    case hearsayDropped = "hearsay-dropped"
    /// The quote makes hearsay of what the speaker says of their own knowledge.
    case hearsayAdded = "hearsay-added"
    /// They became we, or who did it became to whom it was done.
    case actorDiffers = "actor-differs"
    /// Another relative is named, or another office.
    case personDiffers = "person-differs"
    /// The turn is somebody else's.
    case speakerDiffers = "speaker-differs"
    /// The passage is the interviewer's question, and the answer only agrees.
    case prompted
    /// The passage is the interviewer's question, and the answer denies it.
    case promptedDenied = "prompted-denied"
    /// The words are a question of the interviewer's, to which the answer says something else.
    case promptedOpen = "prompted-open"
    /// Words are left out inside the quote without an ellipsis.
    case wordsOmitted = "words-omitted"
    /// What was left out carries a negation, a hedge or hearsay.
    case meaningOmitted = "meaning-omitted"
    /// The condition of a sentence is left out.
    case conditionOmitted = "condition-omitted"
    /// The speaker takes back or corrects right afterwards what is quoted.
    case takenBack = "taken-back"
    /// Whom a statement about all or none spares is left out.
    case exceptionOmitted = "exception-omitted"
    /// Fillers, restarts or forms of address are left out.
    case fillersOmitted = "fillers-omitted"
    /// An ellipsis stands for words left out.
    case ellipsis
    /// Words in brackets explain the passage.
    case bracketed
    /// A content word stands in the quote alone.
    case wordsAdded = "words-added"
    /// Sentences stand in another order.
    case orderChanged = "order-changed"
    /// Two answers are joined.
    case answersJoined = "answers-joined"
    /// Two places of one answer are joined without an ellipsis.
    case placesJoined = "places-joined"
    /// The quote is a part of a longer sentence.
    case fragment
    /// The sentence goes on with but, if or their like.
    case cutBeforeTurn = "cut-before-turn"
    /// The part cut off denies or weakens what is quoted.
    case cutMeaning = "cut-meaning"
    /// The place is found, but few words agree.
    case fewWordsAgree = "few-words-agree"
    /// The transcript marks the place as unclear.
    case unclearPlace = "unclear-place"
    /// A glossary gives another term.
    case otherTerm = "other-term"
    /// The passage is a translation already.
    case throughTranslation = "through-translation"
    /// The passage is an interpreter's, and the article does not say so.
    case relayUnstated = "relay-unstated"
    /// The article says that it has the words from somebody's translation, or from another publication.
    case relayStated = "relay-stated"
    /// A protected name or place stands in the article.
    case protectedName = "protected-name"
  }

  /// What kind of difference.
  public var kind: Kind
  /// How bad it may be.
  public var severity: Severity
  /// What exactly was seen.
  public var reason: Reason
  /// The share of such flags that are right on development data; nil until measured.
  public var precision: Double?
  /// The place in the article's original.
  public var quote: TextRange
  /// The place in the origin's original; empty where nothing stands there.
  public var origin: TextRange
  /// What a glossary has instead of the article's words; empty where no glossary speaks.
  public var wanted: [String]

  /// Creates a flag.
  public init(
    kind: Kind,
    severity: Severity,
    reason: Reason,
    precision: Double? = nil,
    quote: TextRange,
    origin: TextRange,
    wanted: [String] = []
  ) {
    self.kind = kind
    self.severity = severity
    self.reason = reason
    self.precision = precision
    self.quote = quote
    self.origin = origin
    self.wanted = wanted
  }
}
