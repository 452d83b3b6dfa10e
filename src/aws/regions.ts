// Where a call goes: the region it names, or the one in which a service answers for the whole account.
import { isGlobal, type Op, serviceOf } from '../model/operations/index.ts';

// Sources: IAM and Organizations endpoints in the AWS General Reference; each partition has one region for its global services.
const seats: readonly (readonly [prefix: string, region: string])[] = [
  ['cn-', 'cn-north-1'],
  ['us-gov-', 'us-gov-west-1'],
];

/** The region a client is made for. `home` also tells the partition. STS is regional by default, so it answers at home. */
export function regionFor(op: Op, region: string | undefined, home: string): string {
  if (region !== undefined && !isGlobal(op)) return region;
  if (serviceOf(op) === 'sts' || !isGlobal(op)) return home;
  return seats.find(([prefix]) => home.startsWith(prefix))?.[1] ?? 'us-east-1';
}
