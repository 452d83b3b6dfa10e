// One row for each change while it is sent, and after.
import type { Progress } from '../../engine/state.ts';
import { cells, inert, pad } from '../../model/wrap.ts';
import type { View } from '../page.ts';
import type { Tone } from '../theme.ts';
import { endWords, workWords } from '../words/changes.ts';
import { type Line, line, para, span } from './line.ts';

interface Look {
  readonly sign: string;
  readonly tone?: Tone;
  readonly note: string;
}

function lookOf(one: Progress, view: View): Look {
  const { say, theme } = view;
  const failed = one.failure?.code ?? '';
  switch (one.state) {
    case 'waiting':
      return { sign: ' ', tone: 'quiet', note: '' };
    case 'sending': {
      const wait = one.waiting;
      const why = wait ? say(workWords.waiting[wait.why]) : '';
      const again = wait ? say(workWords.tryAgain(wait.seconds, wait.attempt, wait.of)) : '';
      return {
        sign: theme.glyph.now,
        note: wait ? say({ en: `${why}, ${again}`, ja: `${why}。${again}` }) : '',
      };
    }
    case 'sent':
      return {
        sign: theme.glyph.good,
        tone: 'good',
        note: one.took === undefined ? '' : say(workWords.tenths(one.took)),
      };
    case 'refused':
      return { sign: theme.glyph.bad, tone: 'attention', note: say(endWords.refused(inert(failed))) };
    case 'unknown':
      return { sign: '?', tone: 'attention', note: say(endWords.unknown(inert(failed))) };
    case 'skipped':
      return { sign: '-', tone: 'quiet', note: say(endWords.skipped(one.because ?? '')) };
  }
}

/** The rows; where there are several regions, each is named. */
export function progressLines(all: readonly Progress[], view: View): readonly Line[] {
  const regions = new Set(all.map(({ change }) => change.call.region)).size > 1;
  const name = ({ change: { call } }: Progress) =>
    regions && call.region ? `${call.op} ${call.region}` : call.op;
  const longest = Math.max(...all.map((one) => cells(name(one))), 0);
  const column = Math.min(longest + 2, Math.floor(view.width * 0.55));
  return all.flatMap((one): readonly Line[] => {
    const { sign, tone, note } = lookOf(one, view);
    const quiet = one.state === 'waiting' || one.state === 'skipped' ? 'quiet' : undefined;
    const lead = [span(`${sign} `, tone), span(pad(name(one), column), quiet)];
    const [first, ...rest] = para(note, view.width, { indent: column + 2, tone: 'quiet' });
    return [line(...lead, ...(first?.spans.slice(1) ?? [])), ...rest];
  });
}
