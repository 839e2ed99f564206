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

# Of a person any name may be typed, not only the first.
_reftel_people() {
  compadd -M 'l:|=* r:|=*' -- ${^${(f)"$(_reftel_ask people "$1*" --format ids --limit 100)"}/#/$2}
}

_reftel_query() {
  local word=${words[CURRENT]}
  case $word in
    tag:*) compadd -- tag:${^${(f)"$(_reftel_ask tags --format ids)"}} ;;
    post:*) compadd -- post:${^${(f)"$(_reftel_ask posts --format ids)"}} ;;
    person:*|signer:*|classifier:*)
      _reftel_people "${word#*:}" "${word%%:*}:" ;;
    class:*) compadd -- class:${^${(s: :)${:-"@LEVELS@"}}} ;;
    has:*) compadd -- has:${^${(s: :)${:-"@FEATURES@"}}} ;;
    query:*) compadd -- query:${^${(f)"$(_reftel_ask save --format ids)"}} ;;
    id:*|cites:*|cited-by:*)
      compadd -- ${word%%:*}:${^${(f)"$(_reftel_ids ${word#*:})"}} ;;
    *) compadd -S '' -- @FIELDS@ ;;
  esac
}

_reftel() {
  local word=${words[CURRENT]} before=${words[CURRENT-1]} command=${words[2]}
  if (( CURRENT == 2 )); then
    local -a names=(@NAMES@ help)
    local -a shown=(
@SUMMARIES@
      'help -- tell more')
    compadd -l -d shown -a names
    return
  fi
  case "$command $before" in
@VALUES@
  esac
  if [[ $word == -* ]]; then
    case $command in
@OPTIONS@
    esac
    return
  fi
  case $command in
@OPERANDS@
  esac
}

# Loaded as a function of the path, the file is the function; sourced, it registers it.
if [[ $funcstack[1] == _reftel ]]; then
  _reftel "$@"
elif (( $+functions[compdef] )); then
  compdef _reftel reftel
fi
