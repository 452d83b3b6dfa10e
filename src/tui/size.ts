// The size of the window, followed while it is dragged. One of the three files that know which Ink this is.
import { useStdout } from 'ink';
import { useEffect, useReducer } from 'react';

export interface Size {
  /** Cells. */
  readonly columns: number;
  /** Lines. */
  readonly rows: number;
}

/** Below this nothing can be read: the face asks for a larger window. */
export const smallest: Size = { columns: 50, rows: 15 };
/** Lines longer than this are hard to read. */
export const widest = 100;

// A drag gives dozens of sizes a second; Ink itself cuts the old frame meanwhile.
const debounce = 40;

/** Room for text between one space on the left and one on the right, in cells. */
export const textWidth = (size: Size): number => Math.min(size.columns, widest) - 2;

/** The window's size now. A `fixed` size (tests, pictures for the docs) is given back as it is. */
export function useSize(fixed?: Size): Size {
  const { stdout } = useStdout();
  const measure = (): Size => ({ columns: stdout?.columns || 80, rows: stdout?.rows || 24 });
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
  return fixed ?? measure();
}
