// wizard: decides how the walk is shown, and draws its first frame before the rest is loaded.
import { type Opening, openWith } from '../tui/opening.ts';
import { takesColors } from '../tui/theme.ts';
import { colorOn } from './face.ts';
import { type Io, truthy } from './io.ts';
import type { Options } from './options.ts';
import type { Context, Run } from './table.ts';

export type Faces = 'ink' | 'plain' | 'none';

/** Decided once, before any face is loaded. */
export function faceFor(io: Io, { input, plain }: Pick<Options, 'input' | 'plain'>): Faces {
  if (!input || !io.stdin.isTTY || !io.stdout.isTTY) return 'none';
  const reader = truthy(io.env['INK_SCREEN_READER']) || truthy(io.env['ACCESSIBLE']);
  return plain || reader || io.env['TERM'] === 'dumb' ? 'plain' : 'ink';
}

/** Runs the wizard; gives its exit code. */
export const wizard: Run = async (context) => {
  const face = faceFor(context.io, context.options);
  if (face === 'none') return (await import('./no-terminal.ts')).noTerminal(context);
  const opening = face === 'ink' ? openFrame(context) : undefined;
  const forget = opening && context.io.atExit(opening.leave);
  try {
    return await (await import('./walk-through.ts')).walkThrough(context, face, opening);
  } finally {
    // Something went wrong before the face came: it is said where the frame stood.
    opening?.leave();
    forget?.();
  }
};

/** The steps, the SDK and Ink take longer to load than a person likes to look at nothing. */
const openFrame = ({ io: { stdin, stdout, env }, options }: Context): Opening =>
  openWith({
    stdin,
    stdout,
    lang: options.lang,
    demo: options.demo !== undefined,
    ascii: options.ascii,
    color: colorOn(env, stdout.isTTY, options.color) && takesColors(stdout, env),
  });
