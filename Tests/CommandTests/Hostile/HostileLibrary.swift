import Foundation

/// An archive of cables that try to be obeyed, made once for all tests that read it.
enum HostileLibrary {
  /// Every control and every mark that turns the direction of what follows, but the ends of lines.
  static let controls: [Unicode.Scalar] = {
    let ranges: [ClosedRange<UInt32>] = [
      0...0x9, 0xB...0xC, 0xE...0x1F, 0x7F...0x9F, 0x61C...0x61C, 0x200B...0x200B,
      0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069,
    ]
    return ranges.joined().compactMap(Unicode.Scalar.init)
  }()

  /// What a terminal would do something about.
  private static let sequences =
    "\u{1B}[2J\u{1B}]0;owned\u{7}\u{1B}]8;;http://bad.example\u{1B}\\x\u{1B}]8;;\u{1B}\\"
    + "\u{1B}Pq\u{1B}\\\u{9B}31m\u{1B}[31m\u{1B}c" + controls.map { "a\($0)b" }.joined()

  private static let markup =
    "<script>alert(1)</script><img src=x onerror=alert(2)>' onload='alert(3)\\\" onclick=\\\"4"
    + " javascript:alert(5) &lt;b&gt; [x](javascript:alert(6)) ![y](http://bad.example)"

  /// Records of a dump: number, origin, subject, TAGS, text and signature are all of a stranger.
  private static let dump: String = {
    let words = [
      sequences, markup, "=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1", "=cmd|' /C calc'!A0",
    ]
    return words.enumerated().map { index, word in
      """
      "\(index + 1)","1/31/2008 12:0\(index)","08PARIS\(index + 1)","\(word)","\(word)",\
      "08PARIS\((index + 1) % words.count + 1)|\(word)",\
      "P 31120\(index)Z JAN 08
      FM AMEMBASSY PARIS
      TO RUEHC/SECSTATE WASHDC PRIORITY 0001
      INFO RUEHXX/\(word) PRIORITY","\(word)
      C O N F I D E N T I A L PARIS 00000\(index + 1)

      TAGS: PREL, \(word)
      SUBJECT: \(word)

      REF: A. PARIS \((index + 1) % words.count + 1) \(word)

      Classified By: \(word), Reason 1.4 (b).

      1. (\(word)) (C) Xqhostile \(word) was said by \(word).

      2. (C) \(word)
      \(word)"
      """
    }.joined(separator: "\n")
  }()

  private static let imported: Result<String, any Error> = Result {
    let dump = try SampleLibrary.scratch("\u{1B}[2J=dump <script>.csv")
    try Data(HostileLibrary.dump.utf8).write(to: URL(fileURLWithPath: dump))
    let path = try SampleLibrary.scratch("archive.sqlite")
    _ = try RunningReftel()(["import", dump, "--archive", path])
    return path
  }

  static func path() throws -> String { try imported.get() }

  /// Command lines that show what strangers wrote.
  static let commandLines: [[String]] = [
    ["search", "xqhostile"], ["search", "xqhostile", "--kwic"],
    ["search", "xqhostile", "--facets", "tag,post,year,person,classification"],
    ["search", "--explain", "xqhostile \u{1B}[2J"], ["show", "08PARIS1"], ["show", "08PARIS2"],
    ["show", "08PARIS3"], ["refs", "08PARIS1"], ["refs", "08PARIS3"], ["chain", "08PARIS1"],
    ["thread", "08PARIS1"], ["replies", "08PARIS1"], ["hubs"], ["tags"], ["posts"], ["people"],
    ["years"], ["missing"], ["problems"], ["status"], ["explain", "08PARIS1"],
    ["cite", "08PARIS1"], ["timeline", "08PARIS1"], ["path", "08PARIS1", "08PARIS3"],
    ["id", "\u{1B}[2J"], ["search", "tag:\u{1B}[2J"], ["show", "\u{1B}[2J"], ["\u{1B}[2J"],
  ]
}
