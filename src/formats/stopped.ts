// What stays on the terminal after Ctrl-C: what was done, what was not, and how to go on.
import type { Progress, State } from '../engine/state.ts';
import type { Text } from '../model/text.ts';
import type { Line } from './lines.ts';

const most = 5;

/** The lines; none if nothing was to be sent when it was stopped. `again`: the command to go on with. */
export function stoppedLines(state: State, again: string): readonly Line[] {
  const { progress, screen, lang } = state;
  if (screen.at !== 'applying' && screen.at !== 'asking') return [];
  const t = (text: Text): string => text[lang];
  const named = (label: Text, some: readonly Progress[]): readonly Line[] => {
    if (some.length === 0) return [];
    const shown = some.slice(0, most).map(({ change }) => `  - ${change.id}`);
    const more = some.length - shown.length;
    const rest = more > 0 ? [`  ${t({ en: `and ${more} more`, ja: `ほか ${more} 件` })}`] : [];
    return [`${t(label)} ${some.length}`, ...shown, ...rest];
  };
  const by = (...states: readonly Progress['state'][]) =>
    progress.filter((one) => states.includes(one.state));
  return [
    '',
    t({ en: 'Stopped.', ja: '中断しました。' }),
    ...named({ en: 'Done:', ja: '実行済み:' }, by('sent')),
    ...named({ en: 'Not done:', ja: '未実行:' }, by('waiting', 'refused', 'skipped')),
    // Looked up before anything is sent again.
    ...named({ en: 'Not known:', ja: '実行されたか不明:' }, by('sending', 'unknown')),
    t({ en: 'Go on with:', ja: '続けるには:' }),
    { whole: `  ${again}` },
    ...(by('sent').length > 0
      ? [
          t({
            en: 'What was done is written down. aws-day-one undo takes it back.',
            ja: '実行した変更は記録されています。元に戻すには aws-day-one undo を使います。',
          }),
        ]
      : []),
  ];
}
