# bash completion for ninety: source it, or put it into /usr/share/bash-completion/completions/ninety
_ninety() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]}
  local words=
  if [ "$COMP_CWORD" -eq 1 ]; then
    words='check batch listen stories job company explain eval serve export import wipe --help --version'
  else
    case $command:$previous in
      check:--format) words='text json sarif html' ;;
      listen:--format) words='text json html' ;;
      eval:--format | stories:--format | job:--format | company:--format) words='text json' ;;
      check:--fail-on | listen:--fail-on) words='hint warning error never' ;;
      check:--color | check:--colour | listen:--color | listen:--colour) words='auto always never' ;;
      *:--question | *:--width | *:--jobs | *:--transcriber | *:--transcriber-model | *:--port | *:--listen | *:--database) return ;;
      *:--settings | *:--output | *:--job | *:--company | *:--script | *:--transcript | *:--camera | *:--earlier | *:--data | *:--log | *:--pages) mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
      check:*) words='--format --job --company --question --settings --fail-on --color --colour --width --score --why --output --help' ;;
      batch:*) words='--jobs --job --company --question --settings --help' ;;
      listen:*) words='--script --transcript --camera --transcriber --transcriber-model --earlier --keep-audio --format --job --company --question --settings --fail-on --color --colour --width --score --why --output --help' ;;
      job:*) words='--format --text --help' ;;
      stories:*) words='--job --company --format --help' ;;
      company:*) words='--format --text --help' ;;
      eval:*) words='--format --help' ;;
      serve:*) words='--port --listen --data --database --settings --log --pages --open --no-open --help' ;;
      export:* | import:*) words='--data --database --settings --help' ;;
      wipe:*) words='--yes --data --database --settings --help' ;;
      explain:*) words="--help $(ninety explain 2>/dev/null | sed -n 's/^  \([A-Z][^ ]*\) .*/\1/p')" ;;
    esac
  fi
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
  if [ "$COMP_CWORD" -gt 1 ] && [ "$command" != explain ] && [[ $previous != --format && $previous != --fail-on && $previous != --col* ]]; then
    mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$current")
  fi
}
complete -o filenames -F _ninety ninety
