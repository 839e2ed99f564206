import Cables

/// The numbering of a post in one year.
struct PostYear: Hashable, Comparable {
  let post: String
  let year: Int

  /// The least text that no canonical id of the series comes before, and one that all come before.
  ///
  /// Digits end before the colon.
  var idBounds: (lower: String, upper: String) {
    let name = String(CableID(year: year, post: post, serial: 0).description.dropLast())
    return (name, name + ":")
  }

  /// Where the number begins in an id, from 1: two digits of the year and the name of the post
  /// stand before it.
  var placeOfSerial: Int { post.utf8.count + 3 }

  static func < (left: PostYear, right: PostYear) -> Bool {
    (left.post, left.year) < (right.post, right.year)
  }
}
