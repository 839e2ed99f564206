package import Cables

/// A reference that states no year, as the question which year it means.
struct YearQuestion: Hashable, Sendable {
  let citing: CableID
  /// When the citing cable was sent; nil where it carries no date.
  let day: Day?
  /// As the parser read it, which knew the citing cable alone.
  let read: CableID
  let readFrom: Reference.YearSource

  var isOwnPost: Bool { read.post == citing.post }

  /// The telegram of that number in a year.
  func candidate(_ year: Int) -> CableID {
    CableID(year: year, post: read.post, serial: read.serial)
  }
}

/// Which year a reference means, and on what grounds.
package struct YearVerdict: Hashable, Sendable {
  /// A fact that speaks for a candidate or against it.
  package enum Ground: Hashable, Sendable {
    /// The year is printed with the number.
    case stated
    /// No year is printed, and nothing speaks against the citing cable's.
    case unstated
    /// The cable is held, and was sent on this day.
    case held(sentAt: String)
    /// A higher number of the post had been sent by this day.
    case passed(CableID, sentAt: String)
    /// By that day the post had come about this far, by the cables held of that year.
    case beyond(reached: Int)
    /// So far it had come by the same day of the year before.
    case beyondLastYear(reached: Int)
    /// The number is close to that of the citing cable, of the same post.
    case besideCiting
    /// The number is beyond that of the citing cable, of the same post.
    case beyondCiting
    /// The number is beyond what published telegrams of the post show for that time.
    case beyondSeries
    /// Nothing is known of such a number in the year before.
    case unknownBefore
    /// The citing cable has no date.
    case undated
  }

  /// A candidate that was not taken, and why.
  package struct Rejected: Hashable, Sendable {
    package var id: CableID
    package var ground: Ground
  }

  /// What the reference means; nil where several candidates remain.
  package var target: CableID?
  package var from: Reference.YearSource
  package var ground: Ground
  package var rejected: [Rejected] = []
  /// Every candidate, where several remain.
  package var candidates: [CableID] = []
}
