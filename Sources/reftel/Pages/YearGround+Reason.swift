import Storage

extension YearVerdict.Ground {
  /// In words, small letters, without a full stop.
  var reason: String {
    switch self {
    case .stated: "the year is printed with the number"
    case .unstated: "nothing speaks against it"
    case .held(let sentAt): "the archive holds that cable, sent on \(day(of: sentAt))"
    case .passed(let id, let sentAt):
      "the number had come up by then, since \(id) was sent on \(day(of: sentAt))"
    case .beyond(let reached):
      "by then the post had come no farther than about number \(reached) of that year"
    case .beyondLastYear(let reached):
      "a month later in the year before, the post had come only to about number \(reached)"
    case .besideCiting: "the number is close to the citing cable's own, of the same post"
    case .beyondCiting:
      "the number is beyond that of the citing cable, of the same post, which counts upwards from "
        + "each January"
    case .beyondSeries:
      "the number is beyond what the published telegrams of the post show for that month"
    case .unknownBefore: "nothing is known of such a number of that post in that year"
    case .undated: "the citing cable has no date to judge by"
    }
  }
}
