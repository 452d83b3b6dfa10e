// Starting accounts by chance: any mix of what people leave behind, each piece one that AWS would let stand.
import fc from 'fast-check';
import type { AccountState } from '../../src/demo/account/state.ts';
import type { Budgets } from '../../src/demo/budgets/state.ts';
import type { CloudtrailState } from '../../src/demo/cloudtrail/state.ts';
import type { GuardDuty } from '../../src/demo/guardduty/state.ts';
import { on } from '../../src/demo/regions.ts';
import type { S3State, StoredBucket } from '../../src/demo/s3/state.ts';
import type { S3controlState } from '../../src/demo/s3control/index.ts';
import type { Denial } from '../../src/demo/scenarios.ts';
import type { World } from '../../src/demo/world.ts';
import { iam } from './people.ts';
import { from, maybe, piece, since } from './pieces.ts';

const detectors = fc
  .record({ base: piece<GuardDuty>('guardduty'), off: fc.subarray([...on]), gone: fc.subarray([...on]) })
  .map(({ base, off, gone }): GuardDuty => {
    const left = Object.entries(base.detectors).filter(([region]) => !gone.includes(region as never));
    const set = left.map(([region, one]) => [
      region,
      off.includes(region as never) ? { ...one, on: false } : one,
    ]);
    return { ...base, detectors: Object.fromEntries(set) };
  });
const budgets = fc
  .record({ base: piece<Budgets>('budgets'), keep: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }) })
  .map(
    ({ base, keep }): Budgets => ({
      ...base,
      entries: base.entries.map((entry, at) => ({
        ...entry,
        mails: keep[at] ? entry.mails : entry.mails.slice(1),
      })),
    }),
  );
const worn = fc.record({
  versioning: maybe(fc.constantFrom('Enabled' as const, 'Suspended' as const, null)),
  encryption: maybe(fc.constant(null)),
  lifecycle: maybe(fc.constant(null)),
  policy: maybe(fc.constant(null)),
  ownership: maybe(fc.constantFrom('ObjectWriter' as const, null)),
  block: maybe(fc.constant(null)),
});
const s3 = fc
  .record({ base: piece<S3State>('s3'), wear: worn, taken: fc.boolean() })
  .map(({ base, wear, taken }): S3State => {
    const some = Object.fromEntries(Object.entries(wear).filter(([, value]) => value !== undefined));
    const buckets = Object.entries(base.buckets).map(([name, one]): [string, StoredBucket] => [
      name,
      name.startsWith('day-one-') ? { ...one, ...some } : one,
    ]);
    const name = 'day-one-trail-123456789012-us-east-1';
    const strangers = taken && !base.buckets[name] ? [name] : [];
    return { ...base, buckets: Object.fromEntries(buckets), strangers: [...base.strangers, ...strangers] };
  });
const trails = fc
  .record({
    base: piece<CloudtrailState>('cloudtrail'),
    stopped: fc.boolean(),
    validation: maybe(fc.boolean()),
  })
  .map(
    ({ base, stopped, validation }): CloudtrailState => ({
      ...base,
      trails: base.trails.map((trail) => ({
        ...trail,
        ...(stopped ? { stopped: since } : {}),
        ...(validation === undefined ? {} : { validation }),
      })),
    }),
  );
const block = fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()).map(([a, b, c, d]) => ({
  BlockPublicAcls: a,
  IgnorePublicAcls: b,
  BlockPublicPolicy: c,
  RestrictPublicBuckets: d,
}));

const deniable = [
  'iam:GetAccount*',
  'iam:Create*',
  'iam:List*',
  'budgets:*',
  'guardduty:Create*',
  'guardduty:Get*',
  's3:Put*',
  's3:GetAccount*',
  'cloudtrail:*',
  'account:Put*',
  'account:Get*',
];
/** What is refused to whoever is signed in: mostly nothing. */
const denials: fc.Arbitrary<readonly Denial[]> = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  {
    weight: 1,
    arbitrary: fc.array(
      fc.record({ action: fc.constantFrom(...deniable), by: fc.constantFrom('identity', 'organization') }),
      { minLength: 1, maxLength: 3 },
    ),
  },
);

/** A simulated account as somebody may bring it, signed in as root. */
export const anyWorld: fc.Arbitrary<World> = fc
  .record({
    iam,
    guardduty: detectors,
    budgets,
    s3,
    cloudtrail: trails,
    s3control: fc.option(block, { nil: null }).map((one): S3controlState => ({ block: one })),
    account: piece<AccountState>('account'),
    denials,
  })
  .map(({ denials: refused, ...services }) => {
    const world = from('fresh');
    // A trail whose bucket a stranger took over is a story of its own.
    if (services.cloudtrail.trails.length > 0) services.s3 = { ...services.s3, strangers: [] };
    const made = {
      ...world,
      denials: refused,
      services: { ...world.services, ...structuredClone(services) },
    };
    // A whole account is 40 pages: the seed brings it back.
    const brief = () =>
      JSON.stringify({ refused, policy: services.iam.passwordPolicy, users: services.iam.users });
    return Object.defineProperty(made, fc.toStringMethod, { value: brief });
  });
