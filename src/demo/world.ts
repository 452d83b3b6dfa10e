// Everything that the simulated account remembers: plain JSON, so that --demo-file can hold it.
import type { Fault } from './faults.ts';
import type { Seed } from './kit.ts';
import * as regions from './regions.ts';
import { type Denial, type Scenario, settings } from './scenarios.ts';
import { services } from './services.ts';

export interface World {
  readonly version: 1;
  readonly scenario: Scenario;
  readonly accountId: string;
  readonly partition: string;
  caller: string;
  denials: readonly Denial[];
  /** How far the account's clock is ahead of the real one, in milliseconds. */
  clockOffset: number;
  /** How many ids were given out. */
  ids: number;
  faults: Fault[];
  /** Per service: the state before its last write, shown for some more reads (eventual consistency). */
  stale: Record<string, { reads: number; state: unknown }>;
  services: Record<string, unknown>;
}

/** A new simulated account; `now` is ISO 8601, UTC. */
export function newWorld(scenario: Scenario, now: string): World {
  const setting = settings[scenario];
  const seed: Seed = { accountId: setting.accountId, partition: 'aws', now, regions: regions.on };
  const states = Object.entries(services).map(([name, made]) => [name, made.start(scenario, seed)] as const);
  return {
    version: 1,
    scenario,
    accountId: setting.accountId,
    partition: 'aws',
    caller: setting.caller,
    denials: setting.denials,
    clockOffset: 0,
    ids: 0,
    faults: [],
    stale: {},
    services: structuredClone(Object.fromEntries(states)),
  };
}
