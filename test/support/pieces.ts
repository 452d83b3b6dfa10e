// What random accounts are made of: the services of the scenarios, piece by piece.
import fc from 'fast-check';
import { newWorld } from '../../src/demo/world.ts';
import { noon } from './demo.ts';

const now = new Date(noon).toISOString();
/** A month and more ago, ISO 8601, UTC. */
export const since = new Date(noon - 40 * 86_400_000).toISOString();
/** A scenario's account. */
export const from = (scenario: 'fresh' | 'halfway' | 'messy' | 'hardened') => newWorld(scenario, now);
/** One service's state, of any of four scenarios. */
export const piece = <T>(service: string) =>
  fc
    .constantFrom('fresh' as const, 'halfway' as const, 'messy' as const, 'hardened' as const)
    .map((scenario) => from(scenario).services[service] as T);
/** One of these, or nothing. */
export const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
