/// Why a name in a cable was taken to be a person, or not; the table `join_rule` says it in words.
enum JoinRule: Int {
  case name = 1
  case initials, shorter, chief, surname, office, signer, oneName
  case countries, sameOffice, longName, rareName, widelyNamed
  case merged, split, ignored
  case several, nobody, contradicted

  /// Whether an entry that was joined so is known to stand for no chief of mission.
  ///
  /// That depends on its cable and the registry alone. What a later registry knows of chiefs is
  /// found out when all names are looked at.
  var rulesOutChief: Bool {
    switch self {
    case .chief, .merged, .split, .ignored, .several: false
    default: true
    }
  }
}
