// The frame around every screen: title, content, what the keys do. It decides nothing but where things stand.
import { Box, Text } from 'ink';
import type { Page, View } from '../page.ts';
import { frameWords } from '../words/screens.ts';
import { layout } from './layout.ts';
import { blank, type Line, line, span, spread } from './line.ts';
import { Rows } from './row.tsx';

// Ink wipes the terminal's history when a frame is as high as the window; one row more is for the line break at its end.
const kept = 2;

/** A page with its place on the screen worked out. */
export function arrange(page: Page, hints: readonly Line[], view: View) {
  const head = page.subtitle ? 3 : 2;
  const room = view.size.rows - kept - head - (hints.length > 0 ? hints.length + 1 : 0);
  return layout(page, Math.max(1, room));
}

/** Draws a page. `hints` are the lines of the hint bar. */
export function Frame(props: { readonly page: Page; readonly hints: readonly Line[]; readonly view: View }) {
  const { page, hints, view } = props;
  const { theme, state, say, size } = view;
  const width = view.width - (page.picture ? page.picture.columns + 1 : 0);
  const { lines, part, liveRows, foot } = arrange(page, hints, view);
  const mark = state.demo ? frameWords.demo : state.foreign.length > 0 ? frameWords.notAws : undefined;
  const aside = [mark ? say(mark) : '', page.aside ?? ''].filter(Boolean).join('  ');
  const marker = part && line(span(say(frameWords.part(part.from, part.to, part.of)), 'quiet'));
  const title = spread(line(span(page.title, 'strong')), span(aside, 'quiet'), width);
  const above = [title, ...(page.subtitle ? [page.subtitle] : []), blank, ...lines];
  const text = marker ? [...above, marker] : above;
  // An empty page has no text to keep away from what follows.
  const gap = lines.length > 0 ? [blank] : [];
  const before = page.live ? [...text, ...gap] : text;
  const after = [
    ...(foot.length > 0 ? [blank, ...foot] : []),
    ...(hints.length > 0 ? [blank, ...hints] : []),
  ];
  const column = (
    <Box flexDirection="column" flexGrow={1}>
      <Rows of={before} theme={theme} width={width} />
      {page.live && (
        <Box
          flexDirection="column"
          height={liveRows}
          // Clipping is dear in Ink: only where something must go.
          overflow={liveRows < page.live.rows ? 'hidden' : 'visible'}
        >
          {page.live.draw(before.length, liveRows)}
        </Box>
      )}
      <Rows of={after} theme={theme} width={width} />
    </Box>
  );
  if (!page.picture) return <Box width={size.columns}>{column}</Box>;
  return (
    <Box width={size.columns}>
      <Text> </Text>
      <Box width={page.picture.columns} flexShrink={0}>
        {page.picture.node}
      </Box>
      {column}
    </Box>
  );
}
