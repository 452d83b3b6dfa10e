// How large the window is, and how much of it is for text.

export interface Size {
  /** Cells. */
  readonly columns: number;
  /** Lines. */
  readonly rows: number;
}

/** Below this nothing can be read: the face asks for a larger window. */
export const smallest: Size = { columns: 50, rows: 15 };
/** Lines longer than this are hard to read. */
const widest = 100;

/** Room for text between one space on the left and one on the right, in cells. */
export const textWidth = (size: Size): number => Math.min(size.columns, widest) - 2;

/** The window's size now; 80 x 24 where the terminal does not say. */
export const sizeOf = (stdout: Partial<NodeJS.WriteStream>): Size => ({
  columns: stdout.columns || 80,
  rows: stdout.rows || 24,
});
