import TolmachAnnotations
import TolmachModel
import TolmachWorkflow

/// How annotations stand to earlier runs: "8 settled earlier (7 confirmed, 1 rejected). 3 to judge: 1 new, 1 changed, 1
/// known from earlier runs. 2 of an earlier version not in this one."
struct StandingSentence {
  let words: String

  init(
    _ standings: [(standing: AnnotationMeeting.Standing, state: ReviewState)],
    gone: Int,
    language: InterfaceLanguage = .english
  ) {
    let states = standings.filter { $0.standing == .settled }.map(\.state)
    let kinds = ReviewState.allCases.compactMap { state in
      let count = states.count { $0 == state }
      return count > 0 ? Self.counted(count, state, language) : nil
    }
    func count(_ standing: AnnotationMeeting.Standing) -> Int { standings.count { $0.standing == standing } }
    let bracket = kinds.isEmpty ? "" : " (\(kinds.joined(separator: ", ")))"
    let open = [count(.new), count(.changed), count(.unsettled)]
    words =
      language == .english
      ? Self.english(states.count, bracket, open, gone) : Self.russian(states.count, bracket, open, gone)
  }

  private static func english(_ settled: Int, _ bracket: String, _ open: [Int], _ gone: Int) -> String {
    let rest = gone == 0 ? "" : " \(gone) of an earlier version not in this one."
    let parts = "\(open[0]) new, \(open[1]) changed, \(open[2]) known from earlier runs"
    return "\(settled) settled earlier\(bracket). \(open.reduce(0, +)) to judge: \(parts).\(rest)"
  }

  /// Nouns before their numbers need no forms.
  private static func russian(_ settled: Int, _ bracket: String, _ open: [Int], _ gone: Int) -> String {
    let rest = gone == 0 ? "" : " Из прежней версии здесь нет: \(gone)."
    return "Решено раньше: \(settled)\(bracket). Ждут решения: \(open.reduce(0, +)) "
      + "(новых: \(open[0]), изменившихся: \(open[1]), известных по прежним проверкам: \(open[2])).\(rest)"
  }

  private static func counted(_ count: Int, _ state: ReviewState, _ language: InterfaceLanguage) -> String {
    guard language == .russian else { return "\(count) \(state.rawValue)" }
    let name =
      switch state {
      case .open: "без решения"
      case .needsListen: "надо прослушать"
      case .confirmed: "подтверждено"
      case .confirmedWithNote: "подтверждено с замечанием"
      case .disputed: "под сомнением"
      case .rejected: "отклонено"
      case .contested: "мнения разошлись"
      }
    return "\(name): \(count)"
  }
}
