// Completion for bash 3.2 and newer, with or without the bash-completion package.
import type { Value, Words } from './words.ts';

/** The script, for `eval "$(aws-day-one completion bash)"`: bash 3.2 sources nothing from `<(...)`. */
export function bash({ commands, options }: Words): string {
  const names = commands.map(({ name }) => name);
  const perCommand = names.map((name) => {
    const own = options.filter(({ on }) => on.includes(name));
    const flags = own.flatMap(({ long, short }) => (short ? [long, short] : [long]));
    return `    ${name}) options='${flags.join(' ')}' ;;`;
  });
  const values = options.flatMap(({ long, optional, value, own }) =>
    value.kind === 'none' ? [] : [`    ${before(long, optional, own).join('|')}) ${offer(value)}; return ;;`],
  );
  const args = commands.flatMap(({ name, value }) =>
    value.kind === 'none' ? [] : [`    ${name}) ${offer(value)} ;;`],
  );
  return `# aws-day-one completion for bash. In ~/.bashrc: eval "$(aws-day-one completion bash)"
_aws_day_one() {
  local IFS=$' \\t\\n' command='' options='' word before at
  local current="\${COMP_WORDS[COMP_CWORD]}"
  before="\${COMP_WORDS[COMP_CWORD-1]}"
  # bash takes --demo=messy for three words.
  if [[ $current == '=' ]]; then current='' before="=$before"
  elif [[ $before == '=' ]]; then before="=\${COMP_WORDS[COMP_CWORD-2]}"
  fi
  COMPREPLY=()
  for ((at = 1; at < COMP_CWORD; at++)); do
    case "\${COMP_WORDS[at]}" in
      ${names.join('|')}) command="\${COMP_WORDS[at]}"; break ;;
    esac
  done
  case "\${command:-wizard} $before" in
${values.join('\n')}
  esac
  case "\${command:-wizard}" in
${perCommand.join('\n')}
  esac
  if [[ $current == -* ]]; then _aws_day_one_words "$options"; return; fi
  case "$command" in
    '') _aws_day_one_words '${names.join(' ')}' ;;
${args.join('\n')}
  esac
}
_aws_day_one_words() { COMPREPLY=($(compgen -W "$1" -- "$current")); }
_aws_day_one_list() {
  local head=''
  if [[ $current == *,* ]]; then head="\${current%,*},"; fi
  COMPREPLY=($(compgen -P "$head" -W "$1" -- "\${current##*,}"))
}
_aws_day_one_files() {
  local IFS=$'\\n'
  COMPREPLY=($(compgen -f -- "$current"))
  compopt -o filenames 2>/dev/null
}
complete -F _aws_day_one aws-day-one
`;
}

/** After which word it is asked; `own`: of this command only. */
const before = (long: string, optional: boolean, own: string | undefined): readonly string[] =>
  (optional ? [`=${long}`] : [long, `=${long}`]).map((word) => `${own ?? '*'}' ${word}'`);

function offer(value: Value): string {
  if (value.kind === 'words') return `_aws_day_one_words '${value.words.join(' ')}'`;
  if (value.kind === 'list') return `_aws_day_one_list '${value.words.join(' ')}'`;
  return value.kind === 'file' ? '_aws_day_one_files' : ':';
}
