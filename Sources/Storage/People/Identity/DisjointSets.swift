/// Which of some things belong together.
struct DisjointSets {
  private var roots: [Int]

  init(count: Int) { roots = Array(0..<count) }

  /// The one thing that stands for all that belong with this one.
  func root(of place: Int) -> Int {
    var place = place
    while roots[place] != place { place = roots[place] }
    return place
  }

  /// Puts together what belongs with either; the root of `kept` stands for them.
  mutating func unite(_ place: Int, into kept: Int) { roots[root(of: place)] = root(of: kept) }
}
