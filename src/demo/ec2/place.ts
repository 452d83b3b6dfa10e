// The part of the simulated EC2 that a call is about: EC2 answers for one region.
import type { At } from '../kit.ts';
import { newPlace } from './start.ts';
import type { Ec2, Place } from './state.ts';

/** This region's part; an older file may not hold it yet. */
export function placeOf({ state, region, accountId }: At<Ec2>): Place {
  state[region] ??= structuredClone(newPlace(accountId, region));
  return state[region];
}
