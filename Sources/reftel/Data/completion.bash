# bash completion of reftel; made by 'reftel completions bash'.

_reftel_ask() {
  "${_reftel_words[0]}" "$@" "${_reftel_archive[@]}" 2>/dev/null
}

_reftel_ids() {
  [[ $1 == [0-9][0-9]* ]] || return
  _reftel_ask search "id:${1^^}*" --format ids --limit 50
}

_reftel_people() {
  _reftel_ask people "$1*" --format ids --limit 100
}

_reftel_query() {
  case $1 in
    tag:*) _reftel_ask tags --format ids | sed 's/^/tag:/' ;;
    post:*) _reftel_ask posts --format ids | sed 's/^/post:/' ;;
    id:*|cites:*|cited-by:*) _reftel_ids "${1#*:}" | sed "s/^/${1%%:*}:/" ;;
    person:*|signer:*|classifier:*) _reftel_people "${1#*:}" | sed "s/^/${1%%:*}:/" ;;
    class:*) printf 'class:%s\n' @LEVELS@ ;;
    has:*) printf 'has:%s\n' @FEATURES@ ;;
    query:*) _reftel_ask save --format ids | sed 's/^/query:/' ;;
    ?*) printf '%s\n' @FIELDS@ ;;
  esac
}

_reftel_operands() {
  case $1 in
@OPERANDS@
  esac
}

_reftel_options() {
  case $1 in
@OPTIONS@
  esac
}

# Prints the values of option $2 of command $1; '/' for files. Fails where it is no option that
# takes a value.
_reftel_values() {
  case "$1 $2" in
@VALUES@
    *) return 1 ;;
  esac
  return 0
}

_reftel() {
  local line=${COMP_LINE:0:COMP_POINT} cur prev values i
  local isOperand=
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
    values="@COMMANDS@ help --help --version"
  else
    if values=$(_reftel_values "$command" "$prev"); then
      :
    elif [[ $cur == -* ]]; then
      values=$(_reftel_options "$command")
    else
      isOperand=yes
      values=$(_reftel_operands "$command" "$cur")
    fi
  fi
  if [[ $values == / ]]; then
    compopt -o default 2>/dev/null
    return
  fi
  local IFS=$' \n' word
  for word in $values; do
    [[ ${word,,} == "${cur,,}"* ]] && COMPREPLY+=("$word")
  done
  # Of a person any name may be typed; where only one is left, that one is meant.
  [[ -n $isOperand ]] && case "$command $cur" in
    people\ *|*\ person:*|*\ signer:*|*\ classifier:*)
      [[ -n $values && $values != *[[:space:]]* ]] && COMPREPLY=("$values") ;;
  esac
  # What ends in a colon goes on.
  [[ ${#COMPREPLY[@]} == 1 && $COMPREPLY == *: ]] && compopt -o nospace 2>/dev/null
  # Readline takes the part behind a colon for the word.
  if [[ $cur == *:* && $COMP_WORDBREAKS == *:* ]]; then
    COMPREPLY=("${COMPREPLY[@]#"${cur%"${cur##*:}"}"}")
  fi
}

complete -F _reftel reftel
