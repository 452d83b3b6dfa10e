// The changes that switch GuardDuty on, with what they cost and how they are undone.
import type { Account } from '../../src/model/account.ts';
import { call } from '../../src/model/call.ts';
import { tagKey, tokenFor } from '../../src/model/names.ts';
import { type Cost, guarddutyPrices } from '../../src/model/prices.ts';
import type { Change } from '../../src/model/step.ts';
import { again } from '../../src/model/take-back.ts';
import type { Text } from '../../src/model/text.ts';
import { type Detector, nameable, type Optional } from './facts.ts';

export const ids = {
  create: (region: string) => `guardduty/create-detector/${region}`,
  createPlain: (region: string) => `guardduty/create-detector-as-is/${region}`,
  enable: (region: string) => `guardduty/enable/${region}`,
  featuresOff: (region: string) => `guardduty/features-off/${region}`,
};
export const resourceIn = (region: string): string => `detector/${region}`;
export const isCreate = ({ id }: Change): boolean => id.startsWith('guardduty/create-detector');

const dollars = (cents: number): string => `$${(cents / 100).toFixed(2)}`;
const { link, trialDays, millionEvents, gigabyteOfLogs } = guarddutyPrices;
const rates: Text = {
  en: `about ${dollars(millionEvents)} for each million recorded actions and ${dollars(gigabyteOfLogs)} for each GB of network logs. An account in which little happens pays a few cents a month`,
  ja: `記録された操作 100 万件ごとに約 ${dollars(millionEvents)}、ネットワークログ 1 GB ごとに約 ${dollars(gigabyteOfLogs)} です。ほとんど使っていないアカウントなら月に数セント程度です`,
};
// 10,000 recorded actions a month: a region in which little more than this tool and AWS's own services act.
export const quiet = millionEvents / 100;

function trialCost(account: Account): Cost {
  const end = new Date(Date.parse(account.now) + trialDays * 86_400_000).toISOString().slice(0, 10);
  return {
    cents: quiet,
    text: {
      en: `Free for ${trialDays} days in each region where it was never used before. Money can begin on ${end}: ${rates.en}.`,
      ja: `初めて使うリージョンでは ${trialDays} 日間無料です。料金が発生し得るのは ${end} 以降で、${rates.ja}。`,
    },
    link,
  };
}
const resumedCost: Cost = {
  cents: quiet,
  text: {
    en: `The free days of this region may be used up, so money can begin at once: ${rates.en}.`,
    ja: `このリージョンの無料期間はすでに終わっている可能性があり、その場合はすぐに料金が発生します。${rates.ja}。`,
  },
  link,
};

/** Makes the detector; `named`: with every optional feature switched off by name, else as AWS makes it. */
export function create(account: Account, region: string, named: boolean): Change {
  const id = named ? ids.create(region) : ids.createPlain(region);
  const input = {
    Enable: true,
    FindingPublishingFrequency: 'FIFTEEN_MINUTES',
    ClientToken: tokenFor(account, region, named ? 'guardduty-named' : 'guardduty-as-is'),
    ...(named ? { Features: off(nameable(region)) } : {}),
    Tags: { [tagKey]: id },
  } as const;
  return {
    id,
    resource: resourceIn(region),
    summary: named
      ? {
          en: `Switch on threat detection in ${region}, without paid extras`,
          ja: `${region} で脅威検知を有効にする（有料の追加機能なし）`,
        }
      : {
          en: `Switch on threat detection in ${region}; its extras are switched off in the next step`,
          ja: `${region} で脅威検知を有効にする（追加機能はこのあとの変更で無効にします）`,
        },
    call: call('guardduty:CreateDetector', input, region),
    risk: 'costs-money',
    cost: trialCost(account),
    undo: {
      en: 'GuardDuty is suspended in this region: it stops watching and stops costing. What it found is kept.',
      ja: 'このリージョンの GuardDuty を一時停止します。監視と課金は止まり、検出結果は残ります。',
    },
  };
}

/** Wakes a suspended detector; its features stay as they are. */
export const enable = (region: string, { id }: Detector): Change => ({
  id: ids.enable(region),
  resource: resourceIn(region),
  summary: {
    en: `Wake the suspended threat detection in ${region}`,
    ja: `${region} で一時停止中の脅威検知を再開する`,
  },
  call: call('guardduty:UpdateDetector', { DetectorId: id, Enable: true }, region),
  before: { DetectorId: id, Enable: false },
  risk: 'costs-money',
  cost: resumedCost,
  undo: { en: 'It is suspended again, as before.', ja: '変更前と同じく一時停止に戻します。' },
});

/** Switches off what came switched on by itself, on a detector of ours. */
export const featuresOff = (region: string, { id }: Detector, names: readonly Optional[]): Change => ({
  id: ids.featuresOff(region),
  resource: resourceIn(region),
  summary: {
    en: `Switch off the paid extras that AWS turned on by itself in ${region}`,
    ja: `${region} で自動的に有効になった有料の追加機能を無効にする`,
  },
  call: call('guardduty:UpdateDetector', { DetectorId: id, Features: off(names) }, region),
  before: { DetectorId: id, Features: names.map((Name) => ({ Name, Status: 'ENABLED' })) },
  risk: 'safe',
  undo: { en: 'The extras are switched on again.', ja: '追加機能を再び有効にします。' },
});

/** The way back of making or waking: what was found stays readable. */
export const suspend = (region: string, id: string): Change => ({
  id: `guardduty/suspend/${region}`,
  resource: resourceIn(region),
  summary: { en: `Suspend threat detection in ${region}`, ja: `${region} の脅威検知を一時停止する` },
  call: call('guardduty:UpdateDetector', { DetectorId: id, Enable: false }, region),
  before: { DetectorId: id, Enable: true },
  risk: 'safe',
  undo: again,
});

const off = (names: readonly Optional[]) => names.map((Name) => ({ Name, Status: 'DISABLED' as const }));
