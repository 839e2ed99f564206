import Testing

@testable import reftel

struct `A JSON value` {
  @Test(
    arguments: [
      (.null, "null"), (.bool(true), "true"), (.number(-7), "-7"), (.decimal(1.5), "1.5"),
      (.decimal(.infinity), "null"), (.decimal(.nan), "null"), (.array([]), "[]"),
      (.object([]), "{}"), ("", #""""#), ("Zürich", #""Zürich""#), ("a\"b", #""a\"b""#),
      ("a\\b", #""a\\b""#), ("a\nb", #""a\nb""#), ("a\r\nb", #""a\r\nb""#), ("a\tb", #""a\tb""#),
      ("\u{0}", #""\u0000""#), ("\u{1B}[2J", #""\u001b[2J""#), ("\u{7F}", #""\u007f""#),
      ("\u{9B}", #""\u009b""#), ("é\u{301}", "\"é\u{301}\""), ("😀", "\"😀\""),
      ([1, "a", nil], #"[1, "a", null]"#), (["b": 1, "a": [2]], #"{"b": 1, "a": [2]}"#),
      (JSON(nil as String?), "null"), (JSON(["x", "y"]), #"["x", "y"]"#),
    ] as [(JSON, String)])
  func `is written in order and escaped`(value: JSON, expected: String) {
    #expect(value.text == expected)
  }

  @Test func `has an envelope`() {
    let envelope = JSON.envelope("tags", query: "P*", total: 3, notices: ["n"], results: [1])
    #expect(
      envelope.text == """
        {"schema": "reftel.tags/1", "query": "P*", "total": 3, "shown": 1, "notices": ["n"], \
        "results": [1]}
        """)
  }
}

struct `Text for a terminal` {
  @Test(arguments: [
    ("plain", "plain"), ("Zürich", "Zürich"), ("\u{1B}[31m", "\\u{1B}[31m"), ("a\tb", "a\\u{9}b"),
    ("a\nb", "a\\u{A}b"), ("a\r\nb", "a\\u{D}\\u{A}b"), ("\u{9B}2J", "\\u{9B}2J"),
    ("\u{202E}abc", "\\u{202E}abc"), ("a\u{200B}b", "a\\u{200B}b"),
    ("\u{61C}\u{FEFF}\u{2067}", "\\u{61C}\\u{FEFF}\\u{2067}"), ("\u{200D}", "\u{200D}"),
    ("\u{0}", "\\u{0}"), ("\u{7F}", "\\u{7F}"),
  ])
  func `shows control characters written out`(text: String, expected: String) {
    #expect(printable(text) == expected)
  }

  @Test(arguments: [
    ("abc", 3), ("Zürich", 6), ("e\u{301}", 1), ("日本", 4), ("", 0), ("½", 1), ("\u{200B}", 0),
    ("…", 1), ("│", 1), ("한", 2),
  ])
  func `has a width`(text: String, columns: Int) { #expect(width(of: text) == columns) }

  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abcdef", 1, "…"), ("abcdef", 0, ""),
    ("日本語", 4, "日…"), ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
  ])
  func `is cut to a width`(text: String, columns: Int, expected: String) {
    #expect(cut(text, to: columns) == expected)
  }

  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]), ("  one\n two ", 20, ["one two"]), ("", 5, []),
    ("incomprehensible", 5, ["incomprehensible"]), ("a b", 3, ["a b"]), ("a bc", 3, ["a", "bc"]),
  ])
  func `is broken at blanks`(text: String, columns: Int, expected: [String]) {
    #expect(wrapped(text, to: columns) == expected)
  }

  @Test(arguments: [
    (["a", "b"], "a,b\r\n"), (["a,b"], "\"a,b\"\r\n"), (["a\"b"], "\"a\"\"b\"\r\n"),
    (["a\nb"], "\"a\nb\"\r\n"), (["a\r\nb"], "\"a\r\nb\"\r\n"), ([""], "\r\n"),
    (["", ""], ",\r\n"), (["é"], "é\r\n"),
  ])
  func `is quoted for CSV`(fields: [String], expected: String) {
    #expect(csv(fields) == expected)
  }
}

struct `Colour` {
  @Test(
    arguments: [
      (.auto, true, [:], true), (.auto, false, [:], false), (.always, false, [:], true),
      (.never, true, [:], false), (.auto, true, ["NO_COLOR": "1"], false),
      (.always, true, ["NO_COLOR": "1"], true), (.auto, true, ["TERM": "dumb"], false),
      (.auto, false, ["CLICOLOR_FORCE": "1"], true), (.auto, false, ["CLICOLOR_FORCE": "0"], false),
      (.auto, true, ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], false),
      (.never, false, ["CLICOLOR_FORCE": "1"], false), (.auto, true, ["TERM": "xterm"], true),
    ] as [(CommonOptions.Color, Bool, [String: String], Bool)])
  func `is used as asked`(
    option: CommonOptions.Color, isTerminal: Bool, environment: [String: String], expected: Bool
  ) {
    let palette = Palette(option, isTerminal: isTerminal) { environment[$0] }
    #expect(palette.isColored == expected)
  }
}
