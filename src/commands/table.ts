// What each command runs: loaded only when it is called.
import type { Io } from './io.ts';
import type { CommandName } from './names.ts';
import type { Options } from './options.ts';

export interface Context {
  readonly io: Io;
  readonly options: Options;
  /** The words behind the command. */
  readonly args: readonly string[];
}
/** Runs a command; gives the exit code. */
export type Run = (context: Context) => Promise<number>;

export interface CommandSpec {
  /** Ends by itself at the first Ctrl-C, when the call in flight is through; others are ended at once. */
  readonly stopsItself?: true;
  readonly load: () => Promise<Run>;
}

export const commandTable: Readonly<Record<CommandName, CommandSpec>> = {
  wizard: { stopsItself: true, load: async () => (await import('./wizard.ts')).wizard },
  audit: { load: async () => (await import('./audit.ts')).audit },
  plan: { load: async () => (await import('./plan.ts')).plan },
  apply: { stopsItself: true, load: async () => (await import('./apply.ts')).apply },
  undo: { stopsItself: true, load: async () => (await import('./undo.ts')).undo },
  history: { load: async () => (await import('./history.ts')).history },
  doctor: { load: async () => (await import('./doctor.ts')).doctor },
  completion: { load: async () => (await import('./completion.ts')).completion },
  policy: { load: async () => (await import('./policy.ts')).policy },
  explain: { load: async () => (await import('./explain.ts')).explain },
};
