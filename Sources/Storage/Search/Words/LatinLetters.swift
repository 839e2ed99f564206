/// What is left of accented letters without their accents.
///
/// ```swift
/// LatinLetters.base(of: "é")  // e
/// ```
enum LatinLetters {
  /// The letter from `a` to `z` that a small letter is; nil for one of another kind.
  static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if ("a"..."z").contains(scalar) { return scalar }
    for block in [extended, additional] where block.codes.contains(scalar.value) {
      let letter = block.letters[Int(scalar.value - block.codes.lowerBound)]
      return letter == UInt8(ascii: ".") ? nil : Unicode.Scalar(letter)
    }
    return nil
  }

  private typealias Block = (codes: Range<UInt32>, letters: [UInt8])

  // From the decompositions of Unicode: a letter with one of the accents that FTS5 takes away, or
  // with one more, as those of Vietnamese have. Sixty-four code points a line.
  private static let extended: Block = (
    0xC0..<0x250,
    Array(
      ("................................aaaaaa.ceeeeiiii.nooooo..uuuuy.y"
        + ".a.a.a.c.c.c.c.d...e.e.e.e.e.g.g.g.g.h...i.i.i.i.....j.k..l.l.l."
        + "....n.n.n....o.o.o...r.r.r.s.s.s.s.t.t...u.u.u.u.u.u.w.y..z.z.z."
        + ".................................o..............u..............."
        + "..............a.i.o.u.u.u.u.u..a.a.....g.k.o.o..j....g...n.a...."
        + ".a.a.e.e.i.i.o.o.r.r.u.u.s.t...h.......a.e.o.o.o.o.y............"
        + "................").utf8)
  )

  private static let additional: Block = (
    0x1E00..<0x1F00,
    Array(
      (".a.b.b.b.c.d.d.d.d.d.e.e.e.e.e.f.g.h.h.h.h.h.i.i.k.k.k.l.l.l.l.m"
        + ".m.m.n.n.n.n.o.o.o.o.p.p.r.r.r.r.s.s.s.s.s.t.t.t.t.u.u.u.u.u.v.v"
        + ".w.w.w.w.w.x.x.y.z.z.zhtwy.......a.a.a.a.a.a.a.a.a.a.a.a.e.e.e.e"
        + ".e.e.e.e.i.i.o.o.o.o.o.o.o.o.o.o.o.o.u.u.u.u.u.u.u.y.y.y.y......").utf8)
  )
}
