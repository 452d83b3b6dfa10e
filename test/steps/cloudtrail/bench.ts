// A simulated account seen through the trail step alone.
import type { CloudtrailState, StoredTrail } from '../../../src/demo/cloudtrail/state.ts';
import type { S3State } from '../../../src/demo/s3/state.ts';
import type { Change, Done, Guide } from '../../../src/model/step.ts';
import { cloudtrail, type Facts } from '../../../steps/cloudtrail.ts';
import { type Bench, given } from '../../support/demo.ts';

export const name = 'day-one-trail-123456789012-us-east-1';
const arn = 'arn:aws:cloudtrail:us-east-1:123456789012:trail/day-one-trail';

export const s3Of = (bench: Bench) => bench.world.services['s3'] as S3State;
export const trailsOf = (bench: Bench) => bench.world.services['cloudtrail'] as CloudtrailState;
export const opsOf = (changes: readonly Change[]) => changes.map(({ call }) => call.op);
export const factsOf = (bench: Bench): Promise<Facts> => cloudtrail.read(bench.reader(), bench.account);

export async function planOf(bench: Bench): Promise<readonly Change[]> {
  return cloudtrail.plan(await factsOf(bench), given(bench.account));
}
export async function guideOf(bench: Bench): Promise<readonly Guide[]> {
  return cloudtrail.guide!(await factsOf(bench), bench.account);
}
export async function sendAll(bench: Bench, changes: readonly Change[]): Promise<void> {
  for (const { call } of changes) await bench.send(call);
}

/** Sends the plan and looks again: what undo goes by. */
export async function done(bench: Bench): Promise<readonly Done[]> {
  const changes = await planOf(bench);
  await sendAll(bench, changes);
  const now = cloudtrail.snapshot(await factsOf(bench));
  return changes.map((change) => ({ change, outputs: null, after: now[change.resource]! }));
}

/** The scenario `hardened` with its trail and bucket as somebody else's console work: another name, no tag. */
export function renamed(bench: Bench, change: Partial<StoredTrail>): void {
  const [trail] = trailsOf(bench).trails;
  const { [name]: bucket } = s3Of(bench).buckets;
  const other = { name: 'events', bucket: 'my-logs', arn: arn.replace('day-one-trail', 'events'), tags: [] };
  const policy = bucket!.policy!.replaceAll(name, other.bucket).replaceAll(arn, other.arn);
  trailsOf(bench).trails = [{ ...trail!, ...other, ...change }];
  s3Of(bench).buckets = { [other.bucket]: { ...bucket!, tags: null, policy } };
}
