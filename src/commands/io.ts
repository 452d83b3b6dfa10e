// The world around a command: everything of `process` that is used, handed in, so that a test can hand in its own.

export interface Io {
  readonly stdin: NodeJS.ReadStream;
  /** Data. */
  readonly stdout: NodeJS.WriteStream;
  /** Messages. */
  readonly stderr: NodeJS.WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly pid: number;
  /** Is there a process of this id on this machine? */
  readonly alive: (pid: number) => boolean;
  readonly hostname: string;
  readonly platform: NodeJS.Platform;
  readonly homedir: string;
  readonly tmpdir: string;
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number;
  /** The version of Node.js: `20.17.0`. */
  readonly node: string;
  /** This program's own version. */
  readonly version: string;
  /** Aborted by the first Ctrl-C, hang-up or termination; the second ends the process at once. */
  readonly stop: AbortSignal;
  /** Runs a function on whatever way out, but for `kill -9`; gives the way to forget it. */
  readonly atExit: (act: () => void) => () => void;
}

/** The instant as ISO 8601, UTC. */
export const isoNow = (io: Io): string => new Date(io.now()).toISOString();

/** True where a person can be asked: a terminal on both sides, and nobody said otherwise. */
export const isAttended = (io: Io): boolean =>
  Boolean(io.stdin.isTTY && io.stdout.isTTY) && io.env['TERM'] !== 'dumb' && !truthy(io.env['CI']);

/** CI=false is how some shells say that there is none. */
export const truthy = (value: string | undefined): boolean =>
  value !== undefined && !['', '0', 'false'].includes(value.toLowerCase());
