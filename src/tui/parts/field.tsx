// A line to type into. The terminal's own cursor stands where the next character goes: there an input method shows its draft.
import { Box, Text, useCursor } from 'ink';
import { graphemes } from '../../model/graphemes.ts';
import { cells } from '../../model/wrap.ts';
import type { Draft } from '../draft.ts';

export interface FieldProps {
  /** Stands before what is typed, with its space. */
  readonly lead: string;
  readonly draft: Draft;
  /** Cells for both together. */
  readonly width: number;
  /** Where the field stands in the frame. */
  readonly left: number;
  readonly top: number;
  /** Shows stars instead of what is typed. */
  readonly mask?: boolean;
}

/** The part of the draft that fits, scrolled so that the cursor is inside; `before` counts the cells left of it. */
export function visible(draft: Draft, width: number): { readonly text: string; readonly before: number } {
  const marks = graphemes(draft.value);
  let from = 0;
  while (cells(marks.slice(from, draft.at).join('')) >= width) from += 1;
  let to = draft.at;
  while (to < marks.length && cells(marks.slice(from, to + 1).join('')) <= width) to += 1;
  return { text: marks.slice(from, to).join(''), before: cells(marks.slice(from, draft.at).join('')) };
}

export function Field({ lead, draft, width, left, top, mask = false }: FieldProps) {
  const { setCursorPosition } = useCursor();
  const shown = mask ? { ...draft, value: '*'.repeat(graphemes(draft.value).length) } : draft;
  const { text, before } = visible(shown, Math.max(4, width - cells(lead) - 1));
  setCursorPosition({ x: left + cells(lead) + before, y: top });
  return (
    <Box marginLeft={1}>
      <Text wrap="truncate">
        {lead}
        <Text bold>{text}</Text>
      </Text>
    </Box>
  );
}
