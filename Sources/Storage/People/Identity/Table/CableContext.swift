/// What is known of the cable that an entry stands in.
struct CableContext {
  /// Counted from the year 0.
  var month: Int32 = 0
  /// 0 where it is not known.
  var day: UInt8 = 0
  /// Whether the archive has been asked.
  var isRead = false
  /// Place in the list of countries; 0 where it is not known, or is the sender's own country.
  var country: UInt16 = 0
  /// Place in `CableContexts.posts`.
  var post: UInt16 = 0
  /// Countries of its geographic tags, other than the post's.
  var concerned = ConcernedCountries()
}

/// A few countries; of more than three nothing follows, so that no more are kept.
struct ConcernedCountries {
  private var places: (UInt16, UInt16, UInt16) = (0, 0, 0)
  private var count: UInt8 = 0

  mutating func insert(_ country: UInt16) {
    switch count {
    case 0: places.0 = country
    case 1 where country != places.0: places.1 = country
    case 2 where country != places.0 && country != places.1: places.2 = country
    case 3 where country != places.0 && country != places.1 && country != places.2: break
    default: return
    }
    count += 1
  }

  /// Adds those that are not there yet, but nothing where there are more than three.
  func addFew(to known: inout [UInt16]) {
    guard count > 0, count <= 3 else { return }
    ConcernedCountries.add(places.0, to: &known)
    if count > 1 { ConcernedCountries.add(places.1, to: &known) }
    if count > 2 { ConcernedCountries.add(places.2, to: &known) }
  }

  private static func add(_ country: UInt16, to known: inout [UInt16]) {
    if !known.contains(country) { known.append(country) }
  }

  /// The country where there is one only.
  var only: UInt16? { count == 1 ? places.0 : nil }
}
