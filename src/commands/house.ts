// What stands behind the wizard: AWS or the simulated account, and the way from one sign-in to the next.
import { act, codes } from '../demo/learner.ts';
import type { Account } from '../model/account.ts';
import type { Answers } from '../model/answers.ts';
import { ProblemError } from '../model/problem.ts';
import { lookBeside } from '../runtime/beside.ts';
import { makeReader } from '../runtime/reader.ts';
import type { House, Seen } from '../runtime/runtime.ts';
import { type Connection, connect, lookAt } from './connect.ts';
import { saveWorld } from './demo-file.ts';
import { Failed } from './fail.ts';
import type { Io } from './io.ts';
import { accountNotes } from './notes.ts';
import type { Options } from './options.ts';

export interface OpenHouse extends House {
  /** The connection in use; throws until the first look went well. */
  readonly connection: () => Connection;
  readonly close: () => void;
}

/** Opens connections when they are needed, so that the first frame waits for nobody. */
export function openHouse(io: Io, options: Options, answers: Answers): OpenHouse {
  let current: Connection | undefined;
  let account: Account | undefined;
  // The last look found somebody else's account behind this connection: nothing is asked or sent there.
  let barred = false;
  const connection = () => {
    if (!current) throw new Error('Nobody is signed in yet.');
    return current;
  };

  /** Looks with the connection there is, or with a new one for another profile; keeps it if it is the same account. */
  async function look(profile?: string): Promise<Seen> {
    const other = profile !== undefined && options.demo === undefined;
    const wished = other ? { ...options, profile } : options;
    try {
      const next = other || !current ? await connect(io, wished, answers, { readOnly: false }) : current;
      next.renew();
      const seen = await lookAt(next, io, wished, answers, { writes: true });
      if (account && seen.id !== account.id) {
        if (next === current) barred = true;
        else next.close();
        return { trouble: { code: 'wrong-account', detail: seen.id } };
      }
      barred = false;
      if (next !== current) current?.close();
      current = next;
      account = seen;
      return { account: seen, foreign: next.foreign };
    } catch (error) {
      if (error instanceof ProblemError) return { trouble: error.problem };
      if (error instanceof Failed) return { trouble: { code: error.told.code, detail: error.message } };
      throw error;
    }
  }

  return {
    connection,
    look,
    notes: async (seen) => accountNotes(seen, false, await lookBeside(makeReader(connection().invoke), seen)),
    close: () => current?.close(),
    invoke: async (op, input, region) => {
      if (barred) throw new ProblemError({ code: 'wrong-account' });
      return connection().invoke(op, input, region);
    },
    browse: async (url) => {
      const { default: open } = await import('open');
      // Where no browser can be opened (CloudShell, a server) the address on the screen is enough.
      const child = await open(url).catch(() => undefined);
      child?.on('error', () => {});
    },
    learner: async (word, secrets) => {
      const { world } = connection();
      if (!world) return;
      if (word === 'codes') {
        const shown = codes(world, secrets.show('mfaSeed') ?? '', io.now());
        for (const [at, code] of shown.entries()) secrets.put(`mfaCode${at + 1}`, code);
      } else act(world, word, io.now());
      saveWorld(world, options.demoFile);
    },
  };
}
