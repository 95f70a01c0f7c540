import TolmachAnnotations
import TolmachModel

/// How annotations stand to earlier runs: "8 settled earlier (7 confirmed, 1 rejected). 1 new, 1 changed, 1 not settled
/// yet. 2 of an earlier version not in this one."
struct StandingSentence {
  let words: String

  init(_ standings: [(standing: AnnotationMeeting.Standing, state: ReviewState)], gone: Int) {
    let states = standings.filter { $0.standing == .settled }.map(\.state)
    let kinds = ReviewState.allCases.compactMap { state in
      let count = states.count { $0 == state }
      return count > 0 ? "\(count) \(state.rawValue)" : nil
    }
    func count(_ standing: AnnotationMeeting.Standing) -> Int { standings.count { $0.standing == standing } }
    let bracket = kinds.isEmpty ? "" : " (\(kinds.joined(separator: ", ")))"
    let open = "\(count(.new)) new, \(count(.changed)) changed, \(count(.unsettled)) not settled yet."
    let rest = gone == 0 ? "" : " \(gone) of an earlier version not in this one."
    words = "\(states.count) settled earlier\(bracket). \(open)\(rest)"
  }
}
