import Testing

@testable import Storage

struct `A query with fields` {
  /// Text and tree.
  static let fields: [(String, String)] = [
    ("tag:PREL", "(tag PREL)"),
    ("tag:prel", "(tag PREL)"),
    ("TAG:PREL", "(tag PREL)"),
    ("tag:P*", "(tag P*)"),
    ("tag:\"KISSINGER, HENRY A.\"", "(tag \"KISSINGER, HENRY A.\")"),
    ("tag:PREL tag:PHUM", "(and (tag PREL) (tag PHUM))"),
    ("tag:PREL OR tag:PHUM", "(or (tag PREL) (tag PHUM))"),
    ("tag:(PREL OR PHUM) x", "(and (or (tag PREL) (tag PHUM)) x)"),
    ("post:\"Phnom Penh\"", "(post \"Phnom Penh\")"),
    ("post:PARIS post:BANGKOK", "(or (post PARIS) (post BANGKOK))"),
    ("post:PARIS x post:BANGKOK", "(and (or (post PARIS) (post BANGKOK)) x)"),
    ("-post:PARIS -post:BANGKOK", "(and (not (post PARIS)) (not (post BANGKOK)))"),
    ("country:KH", "(country KH)"),
    ("date:2009", "(date 2009)"),
    ("date:2009-06", "(date 2009-06)"),
    ("date:2009-06-26", "(date 2009-06-26)"),
    ("date:2008-02-29", "(date 2008-02-29)"),
    ("date:2009-06..2009-08", "(date 2009-06..2009-08)"),
    ("date:2009..", "(date 2009..)"),
    ("date:..2009-06-26", "(date ..2009-06-26)"),
    ("date:2009-06 date:2009-08", "(or (date 2009-06) (date 2009-08))"),
    ("date:2009 year:2008", "(and (date 2009) (year 2008))"),
    ("year:2009", "(year 2009)"),
    ("year:2007..2009", "(year 2007..2009)"),
    ("before:2009-06", "(before 2009-06)"),
    ("after:2009-06 before:2010", "(and (after 2009-06) (before 2010))"),
    ("class:secret", "(class secret)"),
    ("class:FOUO", "(class fouo)"),
    ("class:top-secret", "(class top-secret)"),
    ("class:confidential..", "(class confidential..)"),
    ("class:\"limited official use\"", "(class limited)"),
    ("caption:exdis", "(caption EXDIS)"),
    ("caption:NOFORN caption:EXDIS", "(and (caption NOFORN) (caption EXDIS))"),
    ("marking:C/NF", "(marking C/NF)"),
    ("subject:border", "(subject border)"),
    ("subject:\"border dispute\"", "(subject \"border dispute\")"),
    ("subject:bord*", "(subject bord*)"),
    ("subject:a subject:b", "(and (subject a) (subject b))"),
    ("subject:(a OR b)", "(or (subject a) (subject b))"),
    ("summary:E.O.", "(summary \"E.O\")"),
    ("comment:-", "(nothing)"),
    ("id:09PHNOMPENH419", "(id 09PHNOMPENH419)"),
    ("id:\"09 Phnom Penh 419\"", "(id 09PHNOMPENH419)"),
    ("id:09PHNOMPENH419_a", "(id 09PHNOMPENH419)"),
    ("id:09PHNOM*", "(id 09PHNOM*)"),
    ("cites:09PHNOMPENH419", "(cites 09PHNOMPENH419)"),
    ("cited-by:09PHNOMPENH419", "(cited-by 09PHNOMPENH419)"),
    ("has:refs has:comment", "(and (has refs) (has comment))"),
    ("has:missing-refs", "(has missing-refs)"),
    ("to:\"SECSTATE WASHDC\"", "(to \"SECSTATE WASHDC\")"),
    ("action:SECSTATE", "(action SECSTATE)"),
    ("info:ASEAN", "(info ASEAN)"),
    ("signer:Rodley", "(signer Rodley)"),
    ("classifier:Rodley", "(classifier Rodley)"),
    ("person:\"Hun Sen\"", "(person \"Hun Sen\")"),
    ("import:12..", "(import 12..)"),
    ("import:1..3", "(import 1..3)"),
    ("(tag:PREL OR border) -class:secret", "(and (or (tag PREL) border) (not (class secret)))"),
    ("NOT tag:PREL AND NOT tag:PHUM", "(and (not (tag PREL)) (not (tag PHUM)))"),
    // No fields after all.
    ("SUBJECT: BORDER", "(and SUBJECT BORDER)"),
    ("DATE:TODAY", "\"date TODAY\""),
    ("CLASS:X", "\"class X\""),
    ("psot:Paris", "\"psot:Paris\""),
    ("http://example.org/a", "\"http://example.org/a\""),
    ("12:30", "\"12:30\""),
    ("tag:", "tag"),
    ("tag:\"\"", "(nothing)"),
    ("tag: PREL", "(and tag PREL)"),
    ("\"x\" tag:PREL)", "(and x (tag PREL))"),
  ]

  @Test(arguments: fields)
  func `has fields`(text: String, tree: String) {
    let query = Query.parse(text)
    #expect(query.description == tree)
    #expect(query.problems.isEmpty)
  }

  /// Text, problem, and the scalars it points at.
  static let mistakes: [(String, String, Range<Int>)] = [
    ("date:2009-13-45", "no month 13 in '2009-13-45'", 5..<15),
    ("date:2009-02-30", "no day 30 in '2009-02-30'; did you mean '2009-02-28'?", 5..<15),
    ("x date:today", "'today' is no date: write 2009, 2009-06 or 2009-06-26", 7..<12),
    ("date:2009-6", "'2009-6' is no date: write 2009, 2009-06 or 2009-06-26", 5..<11),
    ("date:..", "'..' has no end", 5..<7),
    ("date:0000", "no year 0 in '0000'", 5..<9),
    ("date:2009..2010-99", "no month 99 in '2010-99'", 5..<18),
    ("before:2009..2010", "'2009..2010' is no date: write 2009, 2009-06 or 2009-06-26", 7..<17),
    ("year:09", "a year has four digits; did you mean '2009'?", 5..<7),
    ("year:2009..2007", "'2009..2007' ends before it begins; did you mean '2007..2009'?", 5..<15),
    (
      "class:secret..fouo", "'secret..fouo' ends before it begins; did you mean 'fouo..secret'?",
      6..<18
    ),
    ("year:abc", "'abc' is no year", 5..<8),
    ("class:sekret", "no classification 'sekret'; did you mean 'secret'?", 6..<12),
    ("class:zzz", "no classification 'zzz'", 6..<9),
    ("id:nothing", "'nothing' names no cable: write 09PHNOMPENH419", 3..<10),
    (
      "has:coment",
      "'has:' cannot be 'coment': one of refs, summary, comment, versions, warnings, missing-refs; did you mean 'comment'?",
      4..<10
    ),
    ("import:x", "'x' is no number of an import", 7..<8),
    ("import:99999999999999999999", "'99999999999999999999' is no number of an import", 7..<27),
    ("post:P*", "'*' is not understood here", 5..<7),
    ("é date:\"x\"", "'x' is no date: write 2009, 2009-06 or 2009-06-26", 7..<10),
  ]

  @Test(arguments: mistakes)
  func `says which value it cannot read`(text: String, message: String, place: Range<Int>) throws {
    let problem = try #require(Query.parse(text).problems.first)
    #expect(problem.description == message)
    #expect(problem.place == place)
  }
}
