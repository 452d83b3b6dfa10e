// Draws lines.
import { Box, Text } from 'ink';
import { paint, type Theme } from '../theme.ts';
import { clipLine, type Line } from './line.ts';

/** One line, one row: cut, never wrapped. */
export function Row({
  of,
  theme,
  width,
}: {
  readonly of: Line;
  readonly theme: Theme;
  readonly width: number;
}) {
  // What is copied has been cut to the window already.
  const { spans } = of.bare ? of : clipLine(of, width);
  return (
    <Text wrap="truncate">
      {of.bare ? '' : ' '}
      {spans.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a span has no name but its place
        <Text key={at} {...paint(theme, one.tone)}>
          {one.text}
        </Text>
      ))}
    </Text>
  );
}

/** Lines under each other. */
export function Rows(props: { readonly of: readonly Line[]; readonly theme: Theme; readonly width: number }) {
  return (
    <Box flexDirection="column">
      {props.of.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
        <Row key={at} of={one} theme={props.theme} width={props.width} />
      ))}
    </Box>
  );
}
