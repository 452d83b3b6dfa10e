// A list to choose from: ink-select-input, wrapped once. It draws the list and keeps the chosen item in sight.
import { Box, Text } from 'ink';
import SelectInput, { type IndicatorProps, type ItemProps } from 'ink-select-input';
import { createContext, useContext } from 'react';
import type { View } from '../page.ts';
import type { Theme } from '../theme.ts';
import { overviewWords } from '../words/screens.ts';
import type { Live } from './layout.ts';
import { type Line, line, span } from './line.ts';
import { Row } from './row.tsx';

interface Look {
  readonly theme: Theme;
  readonly width: number;
  readonly lines: ReadonlyMap<string, Line>;
}
const LookContext = createContext<Look | undefined>(undefined);

function Indicator({ isSelected = false }: IndicatorProps) {
  const look = useContext(LookContext);
  return <Text bold>{isSelected ? ` ${look?.theme.glyph.cursor ?? '>'}` : '  '}</Text>;
}

function Item({ label, isSelected = false }: ItemProps) {
  const look = useContext(LookContext);
  const of = look?.lines.get(label);
  if (!look || !of) return null;
  const bold = {
    spans: of.spans.map((one, at) => (at < 2 && !one.tone ? { ...one, tone: 'strong' as const } : one)),
  };
  return <Row of={isSelected ? bold : of} theme={look.theme} width={look.width - 2} />;
}

export interface ChoiceRow {
  readonly id: string;
  readonly line: Line;
}
interface ChoiceProps {
  readonly rows: readonly ChoiceRow[];
  readonly cursor: number;
  /** Rows that may be shown at once. */
  readonly limit: number;
  readonly theme: Theme;
  readonly width: number;
  /** Says which of how many rows are shown, where not all are. */
  readonly part: (from: number, to: number, of: number) => string;
}

/**
 * The list with its cursor. It never listens to the keyboard: its handler would see a stale index when two arrows come in
 * one chunk, its digits would submit, and two hooks would answer one key (terminal rows 6, 7, 9). The root table moves the
 * cursor in the state, and the list begins anew there.
 */
function Choice({ rows, cursor, limit, theme, width, part }: ChoiceProps) {
  const all = rows.length <= limit;
  const shown = all ? rows.length : Math.max(1, limit - 1);
  // The list begins where the cursor is its last row, as ink-select-input does it.
  const from = Math.max(0, cursor - shown + 1);
  const more = line('  ', span(part(from + 1, from + shown, rows.length), 'quiet'));
  const lines = new Map(rows.map(({ id, line }) => [id, line]));
  return (
    <LookContext.Provider value={{ theme, width, lines }}>
      <Box flexDirection="column">
        <SelectInput
          key={`${cursor} ${shown}`}
          items={rows.map(({ id }) => ({ label: id, value: id }))}
          initialIndex={cursor}
          limit={shown}
          isFocused={false}
          indicatorComponent={Indicator}
          itemComponent={Item}
        />
        {!all && limit > 1 && <Row of={more} theme={theme} width={width} />}
      </Box>
    </LookContext.Provider>
  );
}

/** The list as the live part of a page. */
export const choiceOf = (
  rows: readonly ChoiceRow[],
  cursor: number,
  { theme, width, say }: Pick<View, 'theme' | 'width' | 'say'>,
): Live => ({
  rows: rows.length,
  draw: (_top, limit) => (
    <Choice
      rows={rows}
      cursor={cursor}
      limit={limit}
      theme={theme}
      width={width}
      part={(from, to, of) => say(overviewWords.part(from, to, of))}
    />
  ),
});
