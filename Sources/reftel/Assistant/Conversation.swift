/// The Model Context Protocol: requests of JSON-RPC, one a line, and their answers.
struct Conversation {
  /// Versions of the protocol that begin with `initialize`, the newest last.
  private static let versions = ["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"]

  /// Runs one command line; gives its results, its messages and its status.
  typealias Run = ([String]) async -> (output: String, errors: String, status: Status)

  let run: Run

  /// The answer to one line; nil where none is expected.
  func answer(_ line: String) async -> JSON? {
    guard let request = JSONParser.value(of: line) else {
      return Conversation.failure(.null, -32700, "the line is no JSON")
    }
    guard case .object = request, let method = request["method"]?.string else {
      // An answer to something that was never asked needs no answer.
      if case .object = request, request["result"] ?? request["error"] != nil { return nil }
      return Conversation.failure(request["id"] ?? .null, -32600, "the line is no request")
    }
    guard let id = request["id"], id != .null else { return nil }
    switch method {
    case "initialize": return Conversation.success(id, initialized(request["params"]))
    case "ping": return Conversation.success(id, [:])
    case "tools/list":
      return Conversation.success(id, ["tools": .array(Tool.all.map(\.json))])
    case "tools/call": return await call(id, request["params"])
    default: return Conversation.failure(id, -32601, "unknown method '\(printable(method))'")
    }
  }

  private func initialized(_ parameters: JSON?) -> JSON {
    let asked = parameters?["protocolVersion"]?.string ?? ""
    let version = Conversation.versions.contains(asked) ? asked : Conversation.versions.last ?? ""
    return [
      "protocolVersion": .string(version), "capabilities": ["tools": ["listChanged": .bool(false)]],
      "serverInfo": [
        "name": "reftel", "title": "Archive of diplomatic cables",
        "version": .string(Reftel.version),
      ],
      "instructions": """
      An archive of diplomatic cables. A cable is named by year, post and number: \
      09PHNOMPENH419. Cite paragraphs as 09PHNOMPENH419¶6. Nothing here can be changed.
      """,
    ]
  }

  private func call(_ id: JSON, _ parameters: JSON?) async -> JSON {
    let name = parameters?["name"]?.string ?? ""
    guard let tool = Tool.all.first(where: { $0.name == name }) else {
      let problem = UsageError("tool", name, among: Tool.all.map(\.name))
      return Conversation.failure(id, -32602, problem.description)
    }
    let line: [String]
    do {
      line = try tool.line(parameters?["arguments"])
    } catch {
      return Conversation.success(id, Conversation.content(error.description, isError: true))
    }
    let outcome = await run(line)
    let isError = outcome.status != .done && outcome.status != .nothingFound
    let text = [outcome.output, outcome.errors].filter { !$0.isEmpty }.joined(separator: "\n")
    var content = Conversation.content(isError ? outcome.errors : text, isError: isError)
    if !isError, let structure = JSONParser.value(of: outcome.output), case .object = structure {
      content.append("structuredContent", structure)
    }
    return Conversation.success(id, content)
  }

  private static func content(_ text: String, isError: Bool) -> JSON {
    let part: JSON = ["type": "text", "text": .string(text.isEmpty ? "nothing found" : text)]
    return ["content": [part], "isError": .bool(isError)]
  }

  private static func success(_ id: JSON, _ result: JSON) -> JSON {
    ["jsonrpc": "2.0", "id": id, "result": result]
  }

  private static func failure(_ id: JSON, _ code: Int, _ message: String) -> JSON {
    [
      "jsonrpc": "2.0", "id": id,
      "error": ["code": .number(code), "message": .string(message)],
    ]
  }
}
