// EC2 as each scenario finds it. A new account has one network a region, with the default group as AWS makes it.
import type { Seed } from '../kit.ts';
import type { Scenario } from '../scenarios.ts';
import { defaultVpc } from './default-vpc.ts';
import { startFlowLogs } from './start-flow-logs.ts';
import type { Defaults, Ec2, Place, Rule, StoredGroup } from './state.ts';

const hex = (prefix: string, at: number): string =>
  `${prefix}-0${(0xda7a0000 + at).toString(16).padStart(16, '0')}`;

// As AWS makes it: everything from the group itself, everything out. Source: VPC guide, default-security-group.
const usual = (group: string, accountId: string): { ingress: Rule[]; egress: Rule[] } => ({
  ingress: [{ IpProtocol: '-1', UserIdGroupPairs: [{ GroupId: group, UserId: accountId }] }],
  egress: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
});

const group = (at: number, { accountId }: Seed, open: boolean, region?: string): StoredGroup => {
  const id = hex('sg', at);
  const rules = open ? usual(id, accountId) : { ingress: [], egress: [] };
  const vpc = region ? defaultVpc(region) : hex('vpc', at);
  return { id, vpc, inDefaultVpc: region !== undefined, name: 'default', ...rules };
};

/** New accounts have the block on images. Source: EC2 guide, block-public-access-to-amis. */
const asNew: Defaults = {
  ebsEncryption: false,
  snapshots: 'unblocked',
  images: 'block-new-sharing',
  metadata: {},
  serialConsole: false,
};
const safe: Defaults = {
  ...asNew,
  ebsEncryption: true,
  snapshots: 'block-all-sharing',
  metadata: { HttpTokens: 'required', HttpPutResponseHopLimit: 2 },
};

type Make = (at: number, seed: Seed, region: string) => Place;
const fresh: Make = (at, seed, region) => ({
  defaults: asNew,
  groups: [group(at, seed, true, region)],
  interfaces: [],
});
// Something works in each network, with a group of its own: the networks that stood empty are gone.
const hardened: Make = (at, seed, region) => {
  const own = group(at, seed, false, region);
  return {
    defaults: safe,
    groups: [own],
    interfaces: [{ id: hex('eni', 100 + at), vpc: own.vpc, groups: [hex('sg', 300 + at)] }],
  };
};
const organized: Make = (...args) => ({ ...hardened(...args), defaults: { ...safe, managed: true } });
// Home was set up by hand, and is only half done.
const halfway: Make = (at, seed, region) =>
  region === 'us-east-1'
    ? { ...fresh(at, seed, region), defaults: { ...asNew, ebsEncryption: true } }
    : fresh(at, seed, region);
// An account from before the block on images, with a server in the default group and a second network.
const messy: Make = (at, seed, region) => {
  const old: Defaults = { ...asNew, images: 'unblocked' };
  if (region !== 'us-east-1') return { ...fresh(at, seed, region), defaults: old };
  const first = group(at, seed, true, region);
  return {
    defaults: {
      ...old,
      snapshots: 'block-new-sharing',
      serialConsole: true,
      metadata: { HttpTokens: 'optional', HttpPutResponseHopLimit: 1, InstanceMetadataTags: 'enabled' },
    },
    groups: [first, group(100, seed, true)],
    interfaces: [0, 1, 2].map((nth) => ({ id: hex('eni', nth), vpc: first.vpc, groups: [first.id] })),
  };
};

const makes: Readonly<Record<Scenario, Make>> = {
  fresh,
  halfway,
  messy,
  hardened,
  member: organized,
  managed: organized,
  restricted: hardened,
};

/** EC2 as this scenario finds it. Regions share nothing: a copy each. */
export function start(scenario: Scenario, seed: Seed): Ec2 {
  const logs = startFlowLogs(scenario, seed);
  const places = seed.regions.map((region, at) => {
    const place = makes[scenario](at, seed, region);
    return [region, structuredClone({ ...place, flowLogs: logs[region] ?? [] })] as const;
  });
  return Object.fromEntries(places);
}

/** A region that an older file of this account does not hold: as AWS makes it. */
export const newPlace = (accountId: string, region: string): Place => ({
  defaults: asNew,
  groups: [group(200, { accountId, partition: 'aws', now: '', regions: [] }, true, region)],
  interfaces: [],
});
