// What the runtime is handed for a run without a person: nobody to ask, and a quiet report.
import type { Event } from '../engine/state.ts';
import type { Account } from '../model/account.ts';
import type { Tools } from '../runtime/apply.ts';
import type { Journal } from '../runtime/journal.ts';
import { Drawer } from '../runtime/secrets.ts';
import type { Connection } from './connect.ts';
import { say } from './face.ts';
import type { Io } from './io.ts';
import type { Options } from './options.ts';

/** The tools of one run on this account. */
export function toolsFor(
  io: Io,
  options: Options,
  connection: Pick<Connection, 'invoke' | 'clock'>,
  account: Account,
  journal: Journal,
): Tools {
  const { invoke, clock } = connection;
  return {
    invoke,
    clock,
    journal,
    secrets: new Drawer(),
    home: account.home,
    report: (event) => sayWaiting(io, options, event),
    ask: async () => false,
    stopping: () => io.stop.aborted,
    signal: io.stop,
  };
}

function sayWaiting(io: Io, options: Options, event: Event): void {
  if (event.type !== 'waiting') return;
  const { seconds, attempt, of } = event.waiting;
  say(io, options, {
    en: `${event.change}: trying again in ${seconds} s (${attempt} of ${of})`,
    ja: `${event.change}: ${seconds} 秒後に再試行します（${attempt}/${of}）`,
  });
}
