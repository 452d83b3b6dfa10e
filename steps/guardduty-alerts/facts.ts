// What could carry a finding to somebody: rules that pick findings, their targets, the topics and the role behind them.
import { type Account, regionsOn } from '../../src/model/account.ts';
import { findingPattern, picks, wanted } from '../../src/model/finding-pattern.ts';
import { forwardRole, guarddutyRule, tagKey } from '../../src/model/names.ts';
import { map, orAbsent, type Read, type Reader } from '../../src/model/read.ts';
import { readTopic, type Topic } from '../../src/model/topics.ts';
import { type Role, readRole } from './roles.ts';
import { readTrial } from './trial.ts';

export interface Target {
  readonly id: string;
  readonly arn: string;
  readonly role: string | null;
}
export interface Rule {
  readonly name: string;
  readonly pattern: string;
  readonly on: boolean;
  readonly targets: Read<readonly Target[]>;
  /** It carries our tag; asked only of the rule that has our name. */
  readonly ours: Read<boolean>;
}
/** One region: the rules that pick findings, and the one that has our name. */
export interface Place {
  readonly region: string;
  readonly rules: Read<readonly Rule[]>;
}
export interface Facts {
  readonly places: readonly Place[];
  /** By ARN: topics of this account that a rule sends findings to. `null`: it is gone. */
  readonly topics: Readonly<Record<string, Read<Topic | null>>>;
  /** By name: roles with which findings are forwarded, and ours. `null`: there is none. */
  readonly roles: Readonly<Record<string, Read<Role | null>>>;
  /** The account that GuardDuty reports to in place of this one; `null`: none. */
  readonly administrator: Read<string | null>;
  /** Findings of which AWS says that it reads our pattern otherwise; `null`: not asked, since no rule of ours is to be made or changed. */
  readonly trial: Read<readonly string[]> | null;
  /** GuardDuty's id in the home region, for a sample finding; `null`: none, or not read. */
  readonly detector: string | null;
}

/** The regions that matter: those that are on, and the home region, to which everything is sent. */
export const regionsFor = (account: Account): readonly string[] => [
  ...new Set([account.home, ...regionsOn(account)]),
];

/** Reads the rules of every region side by side, then what stands behind them. */
export async function readAlerts(aws: Reader, account: Account): Promise<Facts> {
  const [places, { administrator, detector }] = await Promise.all([
    Promise.all(regionsFor(account).map((region) => readPlace(aws, account, region))),
    readAdministrator(aws, account),
  ]);
  const targets = places
    .flatMap(({ rules }) => (rules.ok ? rules.value : []))
    .flatMap((rule) => (rule.targets.ok ? rule.targets.value : []));
  const topics = targets.map(({ arn }) => arn).filter((arn) => isTopicOf(account, arn));
  const roles = targets.flatMap(({ role }) => role?.split('/').at(-1) ?? []);
  const asks = administrator.ok && administrator.value === null && places.some(needsRule);
  const [byTopic, byRole, trial] = await Promise.all([
    named(topics, (arn) => readTopic(aws, arn)),
    named([forwardRole, ...roles], (name) => readRole(aws, name)),
    asks ? readTrial(aws, account) : null,
  ]);
  return { places, topics: byTopic, roles: byRole, administrator, trial, detector };
}

/** True if our rule is not there with our pattern. */
const needsRule = ({ rules }: Place): boolean =>
  rules.ok && !rules.value.some(({ name, pattern }) => name === guarddutyRule && pattern === findingPattern);

async function named<T>(
  keys: readonly string[],
  read: (key: string) => Promise<T>,
): Promise<Record<string, T>> {
  return Object.fromEntries(
    await Promise.all([...new Set(keys)].map(async (key) => [key, await read(key)] as const)),
  );
}

const isTopicOf = ({ id }: Account, arn: string): boolean => {
  const [, , kind, , owner] = arn.split(':');
  return kind === 'sns' && owner === id;
};

async function readPlace(aws: Reader, account: Account, region: string): Promise<Place> {
  // Without a bus's name it is the default bus, the one that GuardDuty writes to.
  const list = await aws('events:ListRules', {}, region);
  if (!list.ok) return { region, rules: list };
  const found = (list.value.Rules ?? []).filter(
    ({ Name, EventPattern }) =>
      Name === guarddutyRule || wanted.some((sample) => picks(EventPattern, account, region, sample)),
  );
  const rules = found.map(async ({ Name = '', Arn = '', EventPattern = '', State }): Promise<Rule> => {
    const [targets, ours] = await Promise.all([
      aws('events:ListTargetsByRule', { Rule: Name }, region),
      Name === guarddutyRule ? readOurs(aws, Arn, region) : no,
    ]);
    return {
      name: Name,
      pattern: EventPattern,
      on: State !== 'DISABLED',
      targets: orAbsent(
        map(targets, ({ Targets }) =>
          (Targets ?? []).map(({ Id = '', Arn: arn = '', RoleArn }) => ({
            id: Id,
            arn,
            role: RoleArn ?? null,
          })),
        ),
        [],
      ),
      ours,
    };
  });
  return { region, rules: { ok: true, value: await Promise.all(rules) } };
}
const no: Read<false> = { ok: true, value: false };

async function readOurs(aws: Reader, ResourceARN: string, region: string): Promise<Read<boolean>> {
  const tags = await aws('events:ListTagsForResource', { ResourceARN }, region);
  return orAbsent(
    map(tags, ({ Tags }) => (Tags ?? []).some(({ Key }) => Key === tagKey)),
    false,
  );
}

async function readAdministrator(
  aws: Reader,
  account: Account,
): Promise<Pick<Facts, 'administrator' | 'detector'>> {
  const list = await aws('guardduty:ListDetectors', {}, account.home);
  const DetectorId = list.ok ? list.value.DetectorIds?.[0] : undefined;
  if (!list.ok) return { administrator: list, detector: null };
  if (DetectorId === undefined) return { administrator: { ok: true, value: null }, detector: null };
  const read = await aws('guardduty:GetAdministratorAccount', { DetectorId }, account.home);
  return {
    detector: DetectorId,
    administrator: map(read, ({ Administrator: them }) =>
      them?.AccountId && them.AccountId !== account.id ? them.AccountId : null,
    ),
  };
}
