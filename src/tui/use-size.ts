// The size of the window, followed while it is dragged. One of the few files that know which Ink this is.
import { useStdout } from 'ink';
import { useEffect, useReducer } from 'react';
import { type Size, sizeOf } from './size.ts';

// A drag gives dozens of sizes a second; Ink itself cuts the old frame meanwhile.
const debounce = 40;

/** The window's size now. A `fixed` size (tests, pictures for the docs) is given back as it is. */
export function useSize(fixed?: Size): Size {
  const { stdout } = useStdout();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (fixed) return undefined;
    let timer: NodeJS.Timeout | undefined;
    const resized = () => {
      clearTimeout(timer);
      timer = setTimeout(redraw, debounce);
    };
    stdout.on('resize', resized);
    return () => {
      clearTimeout(timer);
      stdout.off('resize', resized);
    };
  }, [stdout, fixed]);
  // Measured anew each time: what is drawn for another reason while the window is dragged must not have the old size.
  return fixed ?? sizeOf(stdout);
}
