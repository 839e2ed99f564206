/// What became of the answers of damaged archives.
struct FlipTally: CustomStringConvertible {
  /// Flips that `check --full` found.
  var found = 0
  private(set) var asked = 0
  private var refused = 0
  /// Answers that are neither refused nor what they were, by command.
  private(set) var wrong: [String: Int] = [:]

  mutating func note(_ given: RunningReftel.Outcome, in right: String, to question: [String]) {
    asked += 1
    if given.status == 78 {
      refused += 1
    } else if given.output != right {
      wrong[question[0], default: 0] += 1
    }
  }

  var description: String {
    "found \(found); asked \(asked), refused \(refused), wrong \(wrong)"
  }
}
