// Setting up the MFA app: a QR code with the key beside it, and two codes to type.
import { Box, Text } from 'ink';
import type { Draft } from '../draft.ts';
import type { Page, View } from '../page.ts';
import { Field } from '../parts/field.tsx';
import { blank, type Line, line, para, span } from '../parts/line.ts';
import { otpauth, Qr, qrLines } from '../parts/qr.tsx';
import { askWords } from '../words/changes.ts';
import { hints } from '../words/hints.ts';
import { userOf } from './note.ts';

const codeLength = 6;
const leastBeside = 34;

/** The draft as the two codes that it holds. */
export const codesOf = ({ value }: Draft): readonly [string, string] => [
  value.slice(0, codeLength),
  value.slice(codeLength),
];

/** The QR code, where the window has room for it and its colors. */
function picture(seed: string | undefined, view: View): Page['picture'] {
  const { size, theme, state } = view;
  if (!seed || theme.ascii || !theme.color) return undefined;
  const lines = qrLines(otpauth(seed, userOf(view), state.account?.id ?? ''));
  const columns = lines[0]?.length ?? 0;
  const fits = size.columns >= columns + leastBeside + 3 && size.rows >= lines.length + 2;
  return fits ? { columns, rows: lines.length, node: <Qr lines={lines} /> } : undefined;
}

/** The key as people can read it: in groups of four. Not by `para`, which remembers what it has broken. */
function keyLines(seed: string, width: number): readonly Line[] {
  const groups = seed.match(/.{1,4}/g) ?? [];
  const perLine = Math.max(1, Math.floor((width + 1) / 5));
  const lines = Math.ceil(groups.length / perLine);
  return Array.from({ length: lines }, (_, at) =>
    line(span(groups.slice(at * perLine, (at + 1) * perLine).join(' '), 'strong')),
  );
}

export function codesPage(view: View): Page {
  const { say, state, memory, theme } = view;
  const seed = view.secret('mfaSeed');
  const fitting = picture(seed, view);
  const qr = memory.keyOnly ? undefined : fitting;
  const width = view.width - (qr ? qr.columns + 1 : 0);
  const again = state.screen.at === 'asking' && state.screen.again;
  const key = seed ? keyLines(seed, width) : [line(span(say(askWords.gone), 'quiet'))];
  const how = qr
    ? [...para(say(askWords.scan), width), ...para(say(askWords.orKey), width)]
    : para(say(askWords.typeKey), width);
  const [first, second] = codesOf(memory.draft);
  const left = qr ? qr.columns + 2 : 1;
  const inFirst = memory.draft.value.length < codeLength;
  return {
    title: say(askWords.codesTitle),
    lines: [
      ...how,
      ...key,
      blank,
      ...(again
        ? para(say(askWords.again), width, { first: span(`${theme.glyph.bad} `, 'attention') })
        : para(say(askWords.twoCodes), width)),
    ],
    scroll: memory.scroll,
    live: {
      rows: 2,
      draw: (top) => (
        <Box flexDirection="column">
          <Code
            label={say(askWords.first)}
            value={first}
            active={inFirst}
            left={left}
            top={top}
            width={width}
          />
          <Code
            label={say(askWords.second)}
            value={second}
            active={!inFirst}
            left={left}
            top={top + 1}
            width={width}
          />
        </Box>
      ),
    },
    ...(qr ? { picture: qr } : { called: { k: fitting ? hints.showQr : null } }),
  };
}

interface CodeProps {
  readonly label: string;
  readonly value: string;
  readonly active: boolean;
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** One of the codes; only the one that is typed now holds the cursor. */
function Code({ label, value, active, left, top, width }: CodeProps) {
  if (active) {
    return (
      <Field lead={`${label}: `} draft={{ value, at: value.length }} width={width} left={left} top={top} />
    );
  }
  return (
    <Box marginLeft={1}>
      <Text wrap="truncate">
        {label}: {value}
      </Text>
    </Box>
  );
}
