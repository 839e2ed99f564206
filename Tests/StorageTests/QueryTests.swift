import Testing

@testable import Storage

struct `A query` {
  /// Text and tree.
  static let readings: [(String, String)] = [
    ("", "(everything)"),
    ("   ", "(everything)"),
    ("border", "border"),
    ("hun sen", "(and hun sen)"),
    ("hun AND sen", "(and hun sen)"),
    ("hun OR sen", "(or hun sen)"),
    ("a b OR c d", "(or (and a b) (and c d))"),
    ("a OR b c", "(or a (and b c))"),
    ("a AND b OR c", "(or (and a b) c)"),
    ("a (b OR c)", "(and a (or b c))"),
    ("(a OR b) AND (c OR d)", "(and (or a b) (or c d))"),
    ("((a))", "a"),
    ("(a b) c", "(and a b c)"),
    ("(a OR b) OR c", "(or a b c)"),
    ("a a", "a"),
    ("a OR a", "a"),
    ("a and b", "(and a and b)"),
    ("a or b", "(and a or b)"),
    ("not b", "(and not b)"),
    // Operators count in capitals and between two clauses.
    ("HUN SEN AND BORDER", "(and HUN SEN BORDER)"),
    ("NOT YET", "(and NOT YET)"),
    ("NOT", "NOT"),
    ("AND", "AND"),
    ("OR", "OR"),
    ("AND OR NOT", "(or AND NOT)"),
    ("AND b", "(and AND b)"),
    ("a AND", "(and a AND)"),
    ("a OR", "(and a OR)"),
    ("a NOT", "(and a NOT)"),
    ("OR b", "(and OR b)"),
    ("a AND OR b", "(or (and a AND) b)"),
    ("a AND AND b", "(and a AND b)"),
    ("(AND)", "AND"),
    ("(a OR) b", "(and a OR b)"),
    ("NEAR", "NEAR"),
    ("NEAR/3", "\"NEAR/3\""),
    ("a NEAR/3", "(and a \"NEAR/3\")"),
    ("NEAR/3 b", "(and \"NEAR/3\" b)"),
    // Negation.
    ("-b", "(not b)"),
    ("a -b", "(and a (not b))"),
    ("a NOT b", "(and a (not b))"),
    ("a AND NOT b", "(and a (not b))"),
    ("a OR NOT b", "(or a (not b))"),
    ("a -\"b c\"", "(and a (not \"b c\"))"),
    ("a -(b OR c)", "(and a (not (or b c)))"),
    ("a NOT NOT b", "(and a b)"),
    ("-a -b", "(and (not a) (not b))"),
    ("NOT tag:PREL", "(not (tag PREL))"),
    ("NOT (a OR b)", "(not (or a b))"),
    ("NOT \"a b\"", "(not \"a b\")"),
    ("(NOT b)", "(and NOT b)"),
    ("-tag:PREL", "(not (tag PREL))"),
    ("- b", "b"),
    ("--b", "b"),
    ("a - b", "(and a b)"),
    ("a-b", "\"a-b\""),
    ("-", "(nothing)"),
    // Punctuation inside a word makes a phrase.
    ("E.O.", "\"E.O\""),
    ("US-CAMBODIA", "\"US-CAMBODIA\""),
    ("1.4(b)", "\"1.4(b\""),
    ("(1.4(b))", "\"1.4(b\""),
    ("PREL/PGOV", "\"PREL/PGOV\""),
    ("AL-QA'IDA", "\"AL-QA'IDA\""),
    ("S/CT", "\"S/CT\""),
    ("border,", "border"),
    ("(SBU)", "SBU"),
    ("état", "état"),
    ("foo)bar", "\"foo)bar\""),
    ("foo(bar", "\"foo(bar\""),
    ("A&M", "\"A&M\""),
    // Phrases.
    ("\"human rights\"", "\"human rights\""),
    ("\"AND\"", "AND"),
    ("\"a AND b\"", "\"a AND b\""),
    ("\"tag:PREL\"", "\"tag:PREL\""),
    ("\u{201C}human rights\u{201D}", "\"human rights\""),
    ("\"human ri\"*", "\"human ri\"*"),
    ("\"\"", "(nothing)"),
    ("\"\" a", "a"),
    ("\"a b", "(and a b)"),
    ("a b\"", "(and a b)"),
    ("a\"b", "\"a\"b\""),
    // Prefixes.
    ("terror*", "terror*"),
    ("US-CAM*", "\"US-CAM\"*"),
    ("*", "(nothing)"),
    ("*a", "a"),
    ("a*b", "\"a*b\""),
    // Nearness.
    ("a NEAR/5 b", "(near 5 a b)"),
    ("\"a b\" NEAR/5 c*", "(near 5 \"a b\" c*)"),
    ("a NEAR/5 b NEAR/2 c", "(and (near 5 a b) (near 2 b c))"),
    ("a near/5 b", "(and a \"near/5\" b)"),
    ("a NEAR/x b", "(and a \"NEAR/x\" b)"),
    ("a NEAR/5 (b)", "(and a \"NEAR/5\" b)"),
    ("a NEAR/99999999999999999999 b", "(near 1000000 a b)"),
    ("-a NEAR/5 b", "(not (near 5 a b))"),
    // Brackets that have no partner.
    ("(", "(nothing)"),
    (")", "(nothing)"),
    ("()", "(nothing)"),
    ("-()", "(nothing)"),
    ("(-())", "(nothing)"),
    ("a ()", "a"),
    ("a OR ()", "(and a OR)"),
    ("(a", "a"),
    ("a)", "a"),
    (")a(", "a"),
    ("((a)", "a"),
    ("a) OR (b", "(or a b)"),
    ("?? AND b", "(and AND b)"),
    ("a ; b", "(and a b)"),
    ("\0a\0b\0", "(and a b)"),
  ]

  @Test(arguments: readings)
  func `is read into a tree`(text: String, tree: String) {
    let query = Query.parse(text)
    #expect(query.description == tree)
    #expect(query.problems.isEmpty)
  }

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

  @Test(arguments: [
    ("psot:Paris", "no field 'psot:'; searched as words; did you mean post:?"),
    ("xyzzy:Paris", "no field 'xyzzy:'; searched as words"),
    ("tag: PREL", "'tag:' has no value behind it; searched as a word"),
    ("a & b", "without letter or digit, passed over: &"),
    ("DATE:TODAY", "'date:' cannot be 'TODAY'; searched as words"),
  ])
  func `tells what it read otherwise`(text: String, notice: String) {
    #expect(Query.parse(text).notices == [notice])
  }

  @Test(arguments: [
    ("a AND b", "(and a AND b)"), ("tag:PREL", "\"tag:PREL\""), ("-b", "b"),
    ("\"a b\"", "(and a b)"), ("terror*", "terror"), ("(a OR b)", "(and a OR b)"),
    ("?!", "(nothing)"), ("", "(everything)"), ("date:2009-13", "\"date:2009-13\""),
  ])
  func `can be literal`(text: String, tree: String) {
    #expect(Query.literal(text).description == tree)
  }

  @Test(arguments: [
    ("2009", "2009-01-01", "2010-01-01"), ("2009-06", "2009-06-01", "2009-07-01"),
    ("2009-12", "2009-12-01", "2010-01-01"), ("2009-06-26", "2009-06-26", "2009-06-27"),
    ("2009-06-30", "2009-06-30", "2009-07-01"), ("2008-02-28", "2008-02-28", "2008-02-29"),
    ("2009-12-31", "2009-12-31", "2010-01-01"),
  ])
  func `knows where a period ends`(text: String, start: String, end: String) throws {
    let period = try Period.read(text)
    #expect(period.start == start)
    #expect(period.end == end)
    #expect(period.description == text)
  }

  @Test func `of many brackets or words is read without harm`() {
    let deep = String(repeating: "(", count: 5_000) + "a" + String(repeating: ")", count: 5_000)
    #expect(Query.parse(deep).description == "a")
    let minus = String(repeating: "-(", count: 5_000) + "a" + String(repeating: ")", count: 5_000)
    #expect(Query.parse(minus).problems.isEmpty)
    #expect(Query.parse(String(repeating: "NOT ", count: 5_000) + "a").problems.isEmpty)
  }
}
