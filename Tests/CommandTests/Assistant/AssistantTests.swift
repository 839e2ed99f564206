import Testing

@testable import reftel

struct `A conversation with an assistant` {
  /// Answers with the command line that was to be run.
  private let conversation = Conversation { line in
    (line.joined(separator: "|"), "", .done)
  }

  @Test(arguments: [
    (#"{"jsonrpc":"2.0","id":1,"method":"ping"}"#, #"{"jsonrpc": "2.0", "id": 1, "result": {}}"#),
    (
      #"{"jsonrpc":"2.0","id":"x","method":"nope"}"#,
      #"{"jsonrpc": "2.0", "id": "x", "error": {"code": -32601, "message": "unknown method 'nope'"}}"#
    ),
    (
      "{",
      #"{"jsonrpc": "2.0", "id": null, "error": {"code": -32700, "message": "the line is no JSON"}}"#
    ),
    (
      "[]",
      #"{"jsonrpc": "2.0", "id": null, "error": {"code": -32600, "message": "the line is no request"}}"#
    ),
    (#"{"jsonrpc":"2.0","method":"notifications/initialized"}"#, nil),
    (#"{"jsonrpc":"2.0","id":7,"result":{}}"#, nil),
    (
      #"{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"serch"}}"#,
      #"{"jsonrpc": "2.0", "id": 2, "error": "#
        + #"{"code": -32602, "message": "unknown tool 'serch'; did you mean 'search'?"}}"#
    ),
  ])
  func `answers each request`(line: String, expected: String?) async {
    #expect(await conversation.answer(line)?.text == expected)
  }

  @Test(arguments: [
    ("2025-03-26", "2025-03-26"), ("2024-11-05", "2024-11-05"), ("2031-01-01", "2025-11-25"),
  ])
  func `agrees on a version`(asked: String, agreed: String) async {
    let answer = await conversation.answer(
      #"{"id":1,"method":"initialize","params":{"protocolVersion":"\#(asked)"}}"#)
    #expect(answer?["result"]?["protocolVersion"]?.string == agreed)
  }

  @Test(arguments: [
    (
      #"{"name":"search","arguments":{"query":"-boat rain","limit":5}}"#,
      "search|--format|json|--limit|5|--|-boat rain"
    ),
    (
      #"{"name":"show","arguments":{"id":"09STATE1","paragraph":6}}"#,
      "show|--paragraph|6|--|09STATE1"
    ),
    (#"{"name":"refs","arguments":{"id":"--archive"}}"#, "refs|--format|json|--|--archive"),
  ])
  func `runs a command for a tool`(parameters: String, line: String) async {
    let answer = await conversation.answer(
      #"{"id":1,"method":"tools/call","params":\#(parameters)}"#)
    #expect(answer?["result"]?["isError"] == .bool(false))
    guard case .array(let content)? = answer?["result"]?["content"] else {
      Issue.record("there is no content")
      return
    }
    #expect(content.first?["text"]?.string == line)
  }

  @Test(arguments: [
    (#"{"name":"search","arguments":{}}"#, "search needs 'query'"),
    (#"{"name":"search"}"#, "search needs 'query'"),
    (#"{"name":"refs","arguments":{"ide":"x"}}"#, "unknown argument of refs 'ide'"),
  ])
  func `says what is wrong with the arguments`(parameters: String, message: String) async {
    let answer = await conversation.answer(
      #"{"id":1,"method":"tools/call","params":\#(parameters)}"#)
    #expect(answer?["result"]?["isError"] == .bool(true))
    #expect(answer?.text.contains(message) == true)
  }

  @Test func `offers tools that the program has and that only read`() {
    for tool in Tool.all {
      let command = Reftel.commands.first { $0.name == tool.command.first }
      #expect(command != nil)
      #expect(!["import", "save"].contains(tool.command.first))
      // What the schema offers is what the command reads.
      let options = CompletionTable().commands.first { $0.name == tool.command.first }?.options
      for parameter in tool.parameters {
        let option = options?.first { $0.name == parameter.option }
        #expect(parameter.option == nil || option != nil)
      }
    }
  }

  @Test func `is held over standard input`() throws {
    let lines = """
      {"jsonrpc":"2.0","id":1,"method":"tools/list"}

      {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"show","arguments":{"id":"09PHNOMPENH633","format":"text"}}}

      """
    let outcome = try SampleLibrary.run("mcp", input: lines)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    let answers = outcome.output.split(separator: "\n").compactMap {
      JSONParser.value(of: String($0))
    }
    #expect(answers.count == 2)
    #expect(answers.last?.text.contains("STORM AT THE LANDING") == true)
  }
}

struct `A text of JSON` {
  @Test(arguments: [
    #"{"a": [1, -2, 2.5, true, false, null, "x\"\\\n"], "b": {}}"#, "[]", "\"é\"", "7",
  ])
  func `is read and written alike`(text: String) {
    #expect(JSONParser.value(of: text)?.text == text)
  }

  @Test(arguments: [
    (#""\u00e9\ud83d\ude00\/\t""#, "é😀/\t"), (" \"a\" \n", "a"), (#""\udc00""#, "\u{FFFD}"),
  ])
  func `has escapes`(text: String, value: String) {
    #expect(JSONParser.value(of: text) == .string(value))
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\"}", "nul", "1 2", "\"a", "\"\\x\"", "\"\n\"", "+1", "\"\\ud800x\"",
    String(repeating: "[", count: 100_000), "[1", "-",
  ])
  func `is refused where it is none`(text: String) {
    #expect(JSONParser.value(of: text) == nil)
  }
}
