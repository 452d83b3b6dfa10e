// Errors in words, at the one place where they are printed: what happened, why, what to do next, and the code.
import { ProblemError } from '../model/problem.ts';
import type { Lang, Text } from '../model/text.ts';
import { inert, pad, wrap } from '../model/wrap.ts';
import { writeCrash } from './crash.ts';
import { widthOf } from './face.ts';
import { Failed, type Told, toldOf } from './fail.ts';
import type { Io } from './io.ts';

const labels = {
  why: { en: 'Why', ja: '理由' },
  next: { en: 'Next', ja: '対処' },
  code: { en: 'Code', ja: 'コード' },
} as const satisfies Record<string, Text>;

/** Prints what went wrong and gives the exit code; what nobody expected leaves a crash file behind. */
export function tell(error: unknown, io: Io, lang: Lang, command: string | undefined): number {
  const told = toldFrom(error, io, command);
  io.stderr.write(`${lines(told, lang, widthOf(io.stderr)).join('\n')}\n`);
  return told.exit;
}

function toldFrom(error: unknown, io: Io, command: string | undefined): Told {
  if (error instanceof Failed) return error.told;
  if (error instanceof ProblemError) return toldOf(error.problem);
  const file = writeCrash(error, io, command);
  return toldOf({ code: 'unexpected', ...(file ? { detail: file } : {}) });
}

function lines(told: Told, lang: Lang, width: number): readonly string[] {
  const row = (label: Text, text: Text): string[] =>
    wrap(inert(text[lang]), width - 10).map((line, at) => `  ${pad(at === 0 ? label[lang] : '', 8)}${line}`);
  return [
    ...wrap(inert(`aws-day-one: ${told.what[lang]}`), width),
    ...row(labels.why, told.why),
    ...row(labels.next, told.next),
    ...(told.lists ?? []).flatMap(({ title, names }) => [
      `${' '.repeat(10)}${title[lang]}`,
      // Also in a pipe: nobody finds a name in a line of a thousand characters.
      ...wrap(names.join(', '), Math.min(width, 80) - 12).map((line) => `${' '.repeat(12)}${line}`),
    ]),
    ...row(labels.code, { en: told.code, ja: told.code }),
  ];
}
