// The frame around every screen. It decides nothing: where things stand is worked out in arrange.ts.
import { Box, Text } from 'ink';
import type { Page, View } from '../page.ts';
import type { Arranged } from './arrange.ts';
import { Rows } from './row.tsx';

/** Draws a page that has been arranged. */
export function Frame(props: { readonly page: Page; readonly arranged: Arranged; readonly view: View }) {
  const { page, arranged, view } = props;
  const { theme, size } = view;
  const { before, after, width, liveRows } = arranged;
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
