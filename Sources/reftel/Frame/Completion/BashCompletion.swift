/// The script by which bash completes the command line.
struct BashCompletion {
  let table: CompletionTable

  var text: String {
    """
    # bash completion of reftel; made by 'reftel completions bash'.

    _reftel_ask() {
      "${_reftel_words[0]}" "$@" "${_reftel_archive[@]}" 2>/dev/null
    }

    _reftel_ids() {
      [[ $1 == [0-9][0-9]* ]] || return
      _reftel_ask search "id:${1^^}*" --format ids --limit 50
    }

    _reftel_query() {
      case $1 in
        tag:*) _reftel_ask tags --format ids | sed 's/^/tag:/' ;;
        post:*) _reftel_ask posts --format ids | sed 's/^/post:/' ;;
        id:*|cites:*|cited-by:*) _reftel_ids "${1#*:}" | sed "s/^/${1%%:*}:/" ;;
        query:*) _reftel_ask save --format ids | sed 's/^/query:/' ;;
        ?*) printf '%s\\n' \(CompletionTable.fields.joined(separator: " ")) ;;
      esac
    }

    _reftel_operands() {
      case $1 in
    \(operands)
      esac
    }

    _reftel_options() {
      case $1 in
    \(options)
      esac
    }

    # Prints the values of option $2 of command $1; '/' for files.
    _reftel_values() {
      case "$1 $2" in
    \(values)
      esac
    }

    _reftel() {
      local line=${COMP_LINE:0:COMP_POINT} cur prev values i
      local -a _reftel_words _reftel_archive=()
      read -ra _reftel_words <<< "$line"
      [[ $line == *[[:space:]] ]] && _reftel_words+=("")
      local last=$(( ${#_reftel_words[@]} - 1 )) command=${_reftel_words[1]}
      cur=${_reftel_words[last]} prev=${_reftel_words[last-1]}
      for ((i = 1; i < last - 1; i++)); do
        case ${_reftel_words[i]} in
          -a|--archive) _reftel_archive=(--archive "${_reftel_words[i+1]}") ;;
        esac
      done
      COMPREPLY=()
      if (( last == 1 )); then
        values="\(table.commands.map(\.name).joined(separator: " ")) help --help --version"
      else
        values=$(_reftel_values "$command" "$prev")
        [[ -n $values ]] || case $cur in
          -*) values=$(_reftel_options "$command") ;;
          *) values=$(_reftel_operands "$command" "$cur") ;;
        esac
      fi
      if [[ $values == / ]]; then
        compopt -o default 2>/dev/null
        return
      fi
      local IFS=$' \\n' word
      for word in $values; do
        [[ ${word,,} == "${cur,,}"* ]] && COMPREPLY+=("$word")
      done
      # What ends in a colon goes on.
      [[ ${#COMPREPLY[@]} == 1 && $COMPREPLY == *: ]] && compopt -o nospace 2>/dev/null
      # Readline takes the part behind a colon for the word.
      if [[ $cur == *:* && $COMP_WORDBREAKS == *:* ]]; then
        COMPREPLY=("${COMPREPLY[@]#"${cur%"${cur##*:}"}"}")
      fi
    }

    complete -F _reftel reftel

    """
  }

  private var operands: String {
    let lines = table.commands.compactMap { command in
      BashCompletion.answer(command.operands).map { "    \(command.name)) \($0) ;;" }
    }
    let topics = CompletionTable.topics.joined(separator: " ")
    return (lines + ["    help) echo \(topics) ;;"]).joined(separator: "\n")
  }

  /// What prints the words that a command may go on with.
  private static func answer(_ kind: CompletionTable.Kind) -> String? {
    switch kind {
    case .none: nil
    case .files: "echo /"
    case .ids: "_reftel_ids \"$2\""
    case .query: "_reftel_query \"$2\""
    case .tags: "_reftel_ask tags --format ids"
    case .posts: "_reftel_ask posts --format ids"
    case .people: "_reftel_ask people --format ids"
    case .years: "_reftel_ask years --format ids"
    case .saved: "_reftel_ask save --format ids"
    case .topics: "echo \(Reftel.commands.map { $0.name }.joined(separator: " "))"
    case .shells: "echo \(Shell.allCases.map(\.rawValue).joined(separator: " "))"
    }
  }

  private var options: String {
    table.commands.map { command in
      "    \(command.name)) echo \(command.options.map(\.name).joined(separator: " ")) ;;"
    }.joined(separator: "\n")
  }

  private var values: String {
    table.commands.flatMap { command in
      command.options.compactMap { option -> String? in
        guard option.isFile || !option.choices.isEmpty else { return nil }
        let names = [option.name, option.short].compactMap(\.self)
        let places = names.map { "\"\(command.name) \($0)\"" }.joined(separator: "|")
        let answer = option.isFile ? "/" : option.choices.joined(separator: " ")
        return "    \(places)) echo \(answer) ;;"
      }
    }.joined(separator: "\n")
  }
}
