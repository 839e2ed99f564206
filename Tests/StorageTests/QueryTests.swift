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
