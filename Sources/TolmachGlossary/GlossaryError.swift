/// What can go wrong with glossaries. Cases hold facts, never the words of a term.
public enum GlossaryError: Error, Equatable, Sendable {
  /// More terms, or longer ones, than the limit.
  case tooLarge(what: String, limit: Int)
}
