// Where this run keeps its state, and what is kept there about an account.
import { existsSync, lstatSync, renameSync } from 'node:fs';
import { fileLedger, type Ledger, memoryLedger } from '../runtime/ledger.ts';
import { codeOf, listFolder, stateFolder } from '../runtime/state-files.ts';
import { problem } from './fail.ts';
import { type Io, isoNow } from './io.ts';
import type { Options } from './options.ts';

type Where = Pick<Options, 'demo' | 'demoFile'>;

/** The state folder; `undefined` for a simulated account that no file holds: it is forgotten at the end. */
export function stateOf(io: Io, { demo, demoFile }: Where): string | undefined {
  if (demo === undefined) return stateFolder(io.env, io.homedir, io.platform);
  return demoFile === undefined ? undefined : `${demoFile}.state`;
}

/** True where the file of a simulated account is not there: what lies beside its place is about an account that is gone. */
export const isGone = ({ demo, demoFile }: Where): boolean =>
  demo !== undefined && demoFile !== undefined && !existsSync(demoFile);

/**
 * Puts what is kept about an account that is gone out of the way, under a name with the time: the new account has no
 * past, and nothing is lost. Throws `state-folder` where that cannot be done.
 */
export function setAside(io: Io, options: Where): void {
  const folder = stateOf(io, options);
  if (folder === undefined || !isGone(options)) return;
  try {
    // A link or a file in its place is refused by whoever uses it.
    if (!lstatSync(folder).isDirectory() || isAtWork(io, options, folder)) return;
    renameSync(folder, freeName(`${folder}.${isoNow(io).replace(/[-:]|\.\d+/g, '')}`));
  } catch (error) {
    // There is none, or another command was quicker.
    if (codeOf(error) !== 'ENOENT') throw problem('state-folder', codeOf(error));
  }
}

/** A run that has not sent anything yet holds its lock there, and has no file. */
const isAtWork = (io: Io, options: Where, folder: string): boolean =>
  listFolder(folder, 'locks')
    .flatMap((name) => /^(\d{12})\.lock$/.exec(name)?.[1] ?? [])
    .some((account) => ledgerFor(io, options, account).busy() !== undefined);

function freeName(path: string): string {
  for (let nth = 1; ; nth += 1) {
    const name = nth === 1 ? path : `${path}-${nth}`;
    if (!existsSync(name)) return name;
  }
}

/** What is kept about the account of this id (twelve digits). */
export function ledgerFor(io: Io, options: Where, account: string): Ledger {
  const folder = stateOf(io, options);
  if (folder === undefined) return memoryLedger();
  const { pid, hostname: host, alive } = io;
  return fileLedger({ folder, account, pid, host, alive, now: () => isoNow(io) });
}
