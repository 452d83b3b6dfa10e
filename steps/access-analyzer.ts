// Somebody tells when a thing of this account can be reached from outside: one free analyzer in every region that is on.
import { type Account, regionsOn } from '../src/model/account.ts';
import { call } from '../src/model/call.ts';
import { cis } from '../src/model/frameworks.ts';
import type { Json } from '../src/model/json.ts';
import { finding, unknown } from '../src/model/judge.ts';
import { tagKey, tokenFor } from '../src/model/names.ts';
import { allowed, nowhere } from '../src/model/regional.ts';
import type { Change, Control, Done, Finding, Guide, Step } from '../src/model/step.ts';
import { again, takeBack } from '../src/model/take-back.ts';
import type { Text } from '../src/model/text.ts';
import { analyzerName, type Facts, isOurs, type Place, readPlaces } from './access-analyzer/facts.ts';
import { help, standingOf, words } from './access-analyzer/standing.ts';

export type { Facts } from './access-analyzer/facts.ts';

const url = 'https://console.aws.amazon.com/access-analyzer/';
const control: Control = {
  id: 'access-analyzer-external',
  severity: 'medium',
  title: {
    en: 'You hear of it when outsiders can reach something',
    ja: '外部からアクセスできるリソースを検出できる',
  },
  frameworks: {
    ...cis('1.20', '1.20', '1.20', '1.20', '1.20', '1.19', '2.19', '2.18'),
    fsbp: ['IAM.28'],
    prowler: ['accessanalyzer_enabled'],
  },
  console: url,
};
const wanted: Text = {
  en: 'a free analyzer for external access works in the region',
  ja: '外部アクセスの無料アナライザーが動作している',
};

const resourceIn = (region: string): string => `analyzer/${region}`;

function create(account: Account, region: string): Change {
  const id = `access-analyzer/create/${region}`;
  const input = {
    analyzerName,
    // Never another type: the others cost money.
    type: 'ACCOUNT',
    tags: { [tagKey]: id },
    clientToken: tokenFor(account, region, 'access-analyzer-create'),
  } as const;
  return {
    id,
    resource: resourceIn(region),
    summary: {
      en: `Watch in ${region} what outsiders can reach (free)`,
      ja: `${region} で外部からアクセスできるリソースを監視する（無料）`,
    },
    call: call('accessanalyzer:CreateAnalyzer', input, region),
    risk: 'safe',
    undo: {
      en: 'The analyzer is deleted, with the list of what it found. Nothing that it looked at is touched.',
      ja: 'アナライザーを検出結果の一覧とともに削除します。監視対象のリソースには影響しません。',
    },
  };
}

const remove = (account: Account, { change }: Done): Change => {
  const region = change.call.region ?? account.home;
  const clientToken = tokenFor(account, region, 'access-analyzer-delete');
  return {
    id: `access-analyzer/delete/${region}`,
    resource: change.resource,
    summary: { en: `Delete the analyzer in ${region}`, ja: `${region} のアナライザーを削除する` },
    call: call('accessanalyzer:DeleteAnalyzer', { analyzerName, clientToken }, region),
    before: { analyzerName },
    risk: 'safe',
    undo: again,
  };
};

function judge({ region, analyzers }: Place): Finding {
  if (!analyzers.ok) return unknown(control.id, analyzers, wanted, { region });
  const standing = standingOf(analyzers.value);
  const verdict = standing.is === 'watched' ? 'pass' : 'fail';
  return finding(control.id, verdict, wanted, words(standing, analyzers.value), { region });
}

const snapshot = ({ places }: Facts): Record<string, Json> =>
  Object.fromEntries(
    places.flatMap(({ region, analyzers }) => {
      const ours = analyzers.ok ? analyzers.value.find(isOurs) : undefined;
      if (!ours) return [];
      return [[resourceIn(region), { analyzerName: ours.name, type: ours.type, tags: ours.tags }]];
    }),
  );

export const accessAnalyzer: Step<Facts> = {
  id: 'access-analyzer',
  title: { en: 'What outsiders can reach', ja: '外部からのアクセスの検出' },
  why: {
    en: 'Access Analyzer reads the rules of buckets, roles, keys and queues, and lists what somebody outside your account can use. It looks at one region only, so there is one in each. This kind costs nothing.',
    ja: 'Access Analyzer は、バケット、ロール、キー、キューなどのアクセス許可を調べ、アカウントの外部から利用できるものを一覧にします。リージョンごとに動作するため、すべてのリージョンに作成します。この種類のアナライザーは無料です。',
  },
  minutes: 1,
  level: 'recommended',
  controls: [control],
  settles: 60,

  read: (aws, account) => readPlaces(aws, account),

  audit: (facts, account) =>
    regionsOn(account).length === 0 ? [nowhere(control.id, wanted)] : facts.places.map(judge),

  plan: ({ places }, given) =>
    allowed(
      places
        .filter(({ analyzers }) => analyzers.ok && standingOf(analyzers.value).is === 'open')
        .map(({ region }) => create(given.account, region)),
      given,
    ),

  guide: ({ places }): readonly Guide[] =>
    places.flatMap(({ region, analyzers }) => {
      const text = analyzers.ok ? help(standingOf(analyzers.value), region) : undefined;
      return text ? [{ control: control.id, text, url }] : [];
    }),

  snapshot,
  revert: (facts, done, account) => takeBack(snapshot(facts), done, (one) => remove(account, one)),
};
