// What the runtime is handed for a run without a person: nobody to ask, a journal that must hold, and a quiet report.
import type { Event } from '../engine/state.ts';
import type { Account } from '../model/account.ts';
import { failureOf } from '../model/errors.ts';
import type { Tools } from '../runtime/apply.ts';
import type { Entry, Journal } from '../runtime/journal.ts';
import { Drawer } from '../runtime/secrets.ts';
import type { Connection } from './connect.ts';
import { say } from './face.ts';
import { problem } from './fail.ts';
import type { Io } from './io.ts';
import type { Options } from './options.ts';

/** The tools of one run on this account. */
export function toolsFor(io: Io, options: Options, connection: Connection, account: Account): Tools {
  const { invoke, clock } = connection;
  return {
    invoke,
    clock,
    journal: firmJournal(connection.journal(account), {
      type: 'began',
      account: account.id,
      identity: account.arn,
      version: io.version,
    }),
    secrets: new Drawer(),
    home: account.home,
    report: (event) => sayWaiting(io, options, event),
    ask: async () => false,
    stopping: () => io.stop.aborted,
    signal: io.stop,
  };
}

/** A journal that begins with its first entry, and whose failure is the run's end: what cannot be kept is not sent. */
export function firmJournal(journal: Journal, began: Entry): Journal {
  let open = false;
  return {
    write: (entry) => {
      try {
        if (!open && entry.type !== 'ended') journal.write(began);
        else if (!open) return;
        open = true;
        journal.write(entry);
      } catch (error) {
        throw problem('state-folder', failureOf(error).code);
      }
    },
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
