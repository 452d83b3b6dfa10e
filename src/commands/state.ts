// Where this run keeps its state, and what is kept there about an account.
import { fileLedger, type Ledger, memoryLedger } from '../runtime/ledger.ts';
import { stateFolder } from '../runtime/state-files.ts';
import { type Io, isoNow } from './io.ts';
import type { Options } from './options.ts';

type Where = Pick<Options, 'demo' | 'demoFile'>;

/** The state folder; `undefined` for a simulated account that no file holds: it is forgotten at the end. */
export function stateOf(io: Io, { demo, demoFile }: Where): string | undefined {
  if (demo === undefined) return stateFolder(io.env, io.homedir, io.platform);
  return demoFile === undefined ? undefined : `${demoFile}.state`;
}

/** What is kept about the account of this id (twelve digits). */
export function ledgerFor(io: Io, options: Where, account: string): Ledger {
  const folder = stateOf(io, options);
  if (folder === undefined) return memoryLedger();
  const { pid, hostname: host, alive } = io;
  return fileLedger({ folder, account, pid, host, alive, now: () => isoNow(io) });
}
