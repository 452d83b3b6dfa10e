// Opens the account that a command works on: AWS, or the simulated one. Then looks who is signed in, and to what.
import { readFileSync } from 'node:fs';
import type { World } from '../demo/world.ts';
import type { Account } from '../model/account.ts';
import type { Answers } from '../model/answers.ts';
import type { Invoke } from '../model/call.ts';
import { identityProblem } from '../model/problem.ts';
import { type Clock, realClock } from '../runtime/clock.ts';
import { certainHosts } from '../runtime/hosts.ts';
import type { Ledger } from '../runtime/ledger.ts';
import { look } from '../runtime/look.ts';
import { paced } from '../runtime/pace.ts';
import { makeReader } from '../runtime/reader.ts';
import { patientReads } from '../runtime/retry.ts';
import { unreadable } from './bad-file.ts';
import { counted } from './calls.ts';
import { problem } from './fail.ts';
import { type Io, isoNow } from './io.ts';
import type { Options } from './options.ts';
import { ledgerFor, setAside } from './state.ts';

export interface Connection {
  /** Reads are repeated where that helps; writes are sent once. */
  readonly invoke: Invoke;
  readonly clock: Clock;
  /** The simulated account itself, for "act as the learner"; absent on AWS. */
  readonly world?: World;
  /** AWS_REGION or the profile's region: the home region where nobody said another. */
  readonly region?: string;
  /** Endpoints in use that are not AWS's: shown in the header. */
  readonly foreign: readonly string[];
  /** A new sign-in is seen only after this. */
  readonly renew: () => void;
  readonly close: () => void;
  /** What is kept about the account: runs and lock. */
  readonly ledger: (account: Account) => Ledger;
}

export interface ConnectOptions {
  /** Refuses whatever is not a read, at the last door before AWS. */
  readonly readOnly: boolean;
}

/** Opens the connection; nothing is sent yet. Throws for credentials, endpoints and files that cannot be used. */
export async function connect(
  io: Io,
  options: Options,
  answers: Answers,
  { readOnly }: ConnectOptions,
): Promise<Connection> {
  const clock: Clock = { now: io.now, sleep: realClock.sleep };
  const patient = (invoke: Invoke) => patientReads(paced(counted(invoke, io, options)), clock, io.stop);
  const ledger: Connection['ledger'] = ({ id }) => ledgerFor(io, options, id);
  if (options.demo) {
    const [{ demoInvoke }, { openWorld, saveWorld }] = await Promise.all([
      import('../demo/account.ts'),
      import('./demo-file.ts'),
    ]);
    const { demo, demoFile } = options;
    setAside(io, options);
    const world = openWorld(demo, demoFile, isoNow(io));
    const saved = () => saveWorld(world, demoFile);
    return {
      invoke: patient(demoInvoke({ world, now: io.now, saved })),
      clock,
      world,
      foreign: [],
      renew: () => {},
      close: () => {},
      ledger,
    };
  }
  const { openLive } = await import('../aws/live.ts');
  const live = await openLive({
    env: io.env,
    profile: options.profile,
    region: options.region ?? answers.homeRegion,
    endpoint: options.endpointUrl,
    sendCredentials: options.yesSendCredentials,
    ca: certificates(options.caBundle ?? io.env['AWS_CA_BUNDLE']),
    readOnly,
  });
  return {
    invoke: patient(certainHosts(live.invoke)),
    clock,
    ...(live.region === undefined ? {} : { region: live.region }),
    foreign: live.foreign,
    renew: live.renew,
    close: live.close,
    ledger,
  };
}

/** The text of a PEM file. Throws where it cannot be read: exit 2. */
export function certificates(path: string | undefined): string | undefined {
  if (!path) return undefined;
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw unreadable(path, error, {
      en: 'Correct --ca-bundle or AWS_CA_BUNDLE, or leave both out: most networks need neither.',
      ja: '--ca-bundle または AWS_CA_BUNDLE を直してください。通常のネットワークではどちらも不要です。',
    });
  }
}

export interface LookWishes {
  /** Changes are made in ordinary accounts only; an audit may look at any. */
  readonly writes: boolean;
}

/** Looks who is signed in, and refuses what must not go on. */
export async function lookAt(
  connection: Connection,
  io: Io,
  options: Options,
  answers: Answers,
  { writes }: LookWishes,
): Promise<Account> {
  const looked = await look(makeReader(connection.invoke), {
    home: options.region ?? answers.homeRegion,
    fallback: connection.region,
    only: options.regions ?? answers.regions,
    now: isoNow(io),
  });
  const id = looked.ok ? looked.account.id : looked.id;
  if (options.expectAccount !== undefined && id !== undefined && options.expectAccount !== id) {
    throw problem('wrong-account', id);
  }
  if (!looked.ok) {
    if (looked.why === 'unknown-region' || looked.why === 'region-off') {
      throw problem(looked.why, looked.region);
    }
    const read = looked.read?.ok === false ? looked.read : undefined;
    if (looked.why === 'regions') throw problem('regions-unread', read?.code);
    const { code, detail } = identityProblem(read);
    throw problem(code, detail);
  }
  const { account } = looked;
  if (writes && account.partition !== 'aws') throw problem('other-partition', account.partition);
  return account;
}
