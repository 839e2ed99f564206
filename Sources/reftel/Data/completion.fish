# fish completion of reftel; made by 'reftel completions fish'.

function __reftel_ask
  set -l words (commandline -opc)
  set -l archive
  for i in (seq 2 (count $words))
    if contains -- $words[$i] -a --archive; and test $i -lt (count $words)
      set archive --archive $words[(math $i + 1)]
    end
  end
  $words[1] $argv $archive 2>/dev/null
end

function __reftel_ids
  string match -qr '^[0-9][0-9]' -- $argv[1]; or return
  __reftel_ask search "id:"(string upper -- $argv[1])"*" --format ids --limit 50
end

function __reftel_people
  __reftel_ask people "$argv[1]*" --format ids --limit 100
end

function __reftel_query
  set -l word (commandline -ct)
  switch $word
    case 'tag:*'
      string join \n -- tag:(__reftel_ask tags --format ids)
    case 'post:*'
      string join \n -- post:(__reftel_ask posts --format ids)
    case 'person:*' 'signer:*' 'classifier:*'
      set -l field (string replace -r ':.*' ':' -- $word)
      string join \n -- $field(__reftel_people (string replace -r '^[^:]*:' '' -- $word))
    case 'class:*'
      string join \n -- class:(string split " " "@LEVELS@")
    case 'has:*'
      string join \n -- has:(string split " " "@FEATURES@")
    case 'query:*'
      string join \n -- query:(__reftel_ask save --format ids)
    case 'id:*' 'cites:*' 'cited-by:*'
      set -l field (string replace -r ':.*' ':' -- $word)
      string join \n -- $field(__reftel_ids (string replace -r '^[^:]*:' '' -- $word))
    case '?*'
      string join \n -- @FIELDS@
  end
end

function __reftel_command
  set -l words (commandline -opc)
  test (count $words) -gt 1; and test $words[2] = $argv[1]
end

complete -c reftel -f
@LINES@
