/// The script by which zsh completes the command line.
struct ZshCompletion {
  let table: CompletionTable

  var text: String {
    """
    #compdef reftel
    # zsh completion of reftel; made by 'reftel completions zsh'.

    _reftel_ask() {
      local -a archive
      local place=${words[(I)(-a|--archive)]}
      (( place > 0 && place < CURRENT - 1 )) && archive=(--archive ${words[place+1]})
      ${words[1]} "$@" $archive 2>/dev/null
    }

    _reftel_ids() {
      [[ $1 == [0-9][0-9]* ]] || return
      _reftel_ask search "id:${(U)1}*" --format ids --limit 50
    }

    _reftel_query() {
      local word=${words[CURRENT]}
      case $word in
        tag:*) compadd -- tag:${^${(f)"$(_reftel_ask tags --format ids)"}} ;;
        post:*) compadd -- post:${^${(f)"$(_reftel_ask posts --format ids)"}} ;;
        query:*) compadd -- query:${^${(f)"$(_reftel_ask save --format ids)"}} ;;
        id:*|cites:*|cited-by:*)
          compadd -- ${word%%:*}:${^${(f)"$(_reftel_ids ${word#*:})"}} ;;
        *) compadd -S '' -- \(CompletionTable.fields.joined(separator: " ")) ;;
      esac
    }

    _reftel() {
      local word=${words[CURRENT]} before=${words[CURRENT-1]} command=${words[2]}
      if (( CURRENT == 2 )); then
        local -a names=(\(names) help)
        local -a shown=(
    \(summaries)
          'help -- tell more')
        compadd -l -d shown -a names
        return
      fi
      case "$command $before" in
    \(values)
      esac
      if [[ $word == -* ]]; then
        case $command in
    \(options)
        esac
        return
      fi
      case $command in
    \(operands)
      esac
    }

    # Loaded as a function of the path, the file is the function; sourced, it registers it.
    if [[ $funcstack[1] == _reftel ]]; then
      _reftel "$@"
    elif (( $+functions[compdef] )); then
      compdef _reftel reftel
    fi

    """
  }

  private var names: String { table.commands.map(\.name).joined(separator: " ") }

  private var summaries: String {
    table.commands.map { command in
      "      '\(command.name) -- \(command.summary.map { $0 == "'" ? "’" : $0 }.map(String.init).joined())'"
    }.joined(separator: "\n")
  }

  private var options: String {
    table.commands.map { command in
      "      \(command.name)) compadd -- \(command.options.map(\.name).joined(separator: " ")) ;;"
    }.joined(separator: "\n")
  }

  private var values: String {
    table.commands.flatMap { command in
      command.options.compactMap { option -> String? in
        guard option.isFile || !option.choices.isEmpty else { return nil }
        let names = [option.name, option.short].compactMap(\.self)
        let places = names.map { "'\(command.name) \($0)'" }.joined(separator: "|")
        let answer =
          option.isFile ? "_files" : "compadd -- \(option.choices.joined(separator: " "))"
        return "    \(places)) \(answer); return ;;"
      }
    }.joined(separator: "\n")
  }

  private var operands: String {
    let lines = table.commands.compactMap { command in
      ZshCompletion.answer(command.operands).map { "    \(command.name)) \($0) ;;" }
    }
    let topics = CompletionTable.topics.joined(separator: " ")
    return (lines + ["    help) compadd -- \(topics) ;;"]).joined(separator: "\n")
  }

  private static func answer(_ kind: CompletionTable.Kind) -> String? {
    switch kind {
    case .none: nil
    case .files: "_files"
    case .ids: "compadd -- ${(f)\"$(_reftel_ids $word)\"}"
    case .query: "_reftel_query"
    case .tags: "compadd -- ${(f)\"$(_reftel_ask tags --format ids)\"}"
    case .posts: "compadd -- ${(f)\"$(_reftel_ask posts --format ids)\"}"
    case .people: "compadd -- ${(f)\"$(_reftel_ask people --format ids)\"}"
    case .years: "compadd -- ${(f)\"$(_reftel_ask years --format ids)\"}"
    case .saved: "compadd -- ${(f)\"$(_reftel_ask save --format ids)\"}"
    case .topics: "compadd -- \(Reftel.commands.map { $0.name }.joined(separator: " "))"
    case .shells: "compadd -- \(Shell.allCases.map(\.rawValue).joined(separator: " "))"
    }
  }
}
