// Completion for zsh, by its own _arguments.
import type { OptionWords, Value, Words } from './words.ts';

/** The script: a file _aws-day-one in fpath, or `source <(aws-day-one completion zsh)`. */
export function zsh({ commands, options }: Words): string {
  const names = commands.map(({ name }) => name);
  const described = commands.map(({ name, text }) => `    ${quoted(`${name}:${text}`)}`);
  const perCommand = commands.map(({ name, value }) => {
    const own = options.filter(({ on }) => on.includes(name)).flatMap(specs);
    const arg = value.kind === 'none' ? [] : [quoted(`2:: :${action(value)}`)];
    return [`    ${name}) specs=(`, ...[...own, ...arg].map((spec) => `      ${spec}`), '    ) ;;'].join(
      '\n',
    );
  });
  return `#compdef aws-day-one
# aws-day-one completion for zsh. In ~/.zshrc, after compinit: source <(aws-day-one completion zsh)
_aws-day-one() {
  local context state state_descr line command=wizard word
  local -a commands specs
  typeset -A opt_args
  commands=(
${described.join('\n')}
  )
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case $word in
      ${names.join('|')}) command=$word; break ;;
    esac
  done
  case $command in
${perCommand.join('\n')}
  esac
  _arguments -S $specs '1: :->command' && return
  [[ $state == command ]] && _describe -t commands command commands
}
if [[ $funcstack[1] == _aws-day-one ]]; then
  _aws-day-one "$@"
else
  compdef _aws-day-one aws-day-one
fi
`;
}

/** An option as _arguments wants it. */
function specs({ long, short, value, optional, repeatable, text }: OptionWords): string[] {
  const told = `[${text.replace(/[[\]\\]/g, '\\$&')}]`;
  const mark = value.kind === 'none' ? '' : optional ? '=-' : '=';
  const message = value.kind === 'none' ? '' : `:${optional ? ':' : ''} :${action(value)}`;
  const star = repeatable ? '*' : '';
  if (!short) return [quoted(`${star}${long}${mark}${told}${message}`)];
  const others = `(${short} ${long})`;
  return [quoted(`${others}${short}${told}${message}`), quoted(`${others}${long}${mark}${told}${message}`)];
}

function action(value: Value): string {
  if (value.kind === 'words') return `(${value.words.join(' ')})`;
  if (value.kind === 'list') return `_sequence compadd - ${value.words.join(' ')}`;
  return value.kind === 'file' ? '_files' : ' ';
}

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
