// Switching Security Hub CSPM on, without the standards that AWS would add and that cost; and off again.
import type { Account } from '../../src/model/account.ts';
import { call } from '../../src/model/call.ts';
import type { Json } from '../../src/model/json.ts';
import { tagKey } from '../../src/model/names.ts';
import { securityhubPrices } from '../../src/model/prices/securityhub.ts';
import type { Cost } from '../../src/model/prices.ts';
import type { Change, Done } from '../../src/model/step.ts';
import { again, takeBack } from '../../src/model/take-back.ts';
import type { Text } from '../../src/model/text.ts';
import type { Facts } from './facts.ts';

const { link, trialDays, thousandChecks, freeFindings } = securityhubPrices;
const enableId = (region: string): string => `security-hub/enable/${region}`;
const resourceIn = (region: string): string => `hub/${region}`;

function cost({ now }: Account): Cost {
  const end = new Date(Date.parse(now) + trialDays * 86_400_000).toISOString().slice(0, 10);
  const dollars = `$${(thousandChecks / 100).toFixed(2)}`;
  const free = freeFindings.toLocaleString('en-US');
  return {
    cents: 0,
    text: {
      en: `Nothing while no standard is on. A standard runs checks, and they cost: free until ${end}, then about ${dollars} for every thousand, in each region. AWS Config records more for them, too. Of other services' findings ${free} a month are free in each region.`,
      ja: `標準を有効にしない限り無料です。標準を有効にするとチェックが実行され、${end} までは無料、その後はリージョンごとに 1,000 件あたり約 ${dollars} かかります。AWS Config の記録も増えます。他のサービスの検出結果は、リージョンごとに月 ${free} 件まで無料です。`,
    },
    link,
  };
}

// Source: Security Hub CSPM guide, securityhub-disable.
const undo: Text = {
  en: 'It is switched off. AWS keeps what it gathered for 30 to 90 days, should you switch it on again; the services that found it keep their own.',
  ja: '無効にします。集めた検出結果は AWS が 30〜90 日間保持し、その間に再び有効にすれば見られます。検出元のサービス側の結果は残ります。',
};

/** Switches it on in one region. */
export const enable = (account: Account, region: string): Change => ({
  id: enableId(region),
  resource: resourceIn(region),
  summary: {
    en: `Switch on Security Hub CSPM in ${region}, without any standard`,
    ja: `${region} で Security Hub CSPM を有効にする（標準は有効にしない）`,
  },
  call: call(
    'securityhub:EnableSecurityHub',
    {
      EnableDefaultStandards: false,
      ControlFindingGenerator: 'SECURITY_CONTROL',
      Tags: { [tagKey]: enableId(region) },
    },
    region,
  ),
  risk: 'costs-money',
  cost: cost(account),
  undo,
});

/** What undo compares: the standards of each hub. */
export const snapshot = ({ places }: Facts): Record<string, Json> =>
  Object.fromEntries(
    places.flatMap(({ region, hub, standards }) =>
      hub.ok && hub.value && standards.ok ? [[resourceIn(region), { standards: standards.value }]] : [],
    ),
  );

const changed: Text = {
  en: 'It was changed since (a standard was switched on, perhaps), or could not be read: it stays as it is.',
  ja: 'その後に変更されたか（標準が有効にされた可能性があります）、現在の状態を読み取れなかったため、そのまま残します。',
};

/** Switched off where it is as this tool left it; once somebody uses it, it stays. */
export const revert = (facts: Facts, done: readonly Done[]) =>
  takeBack(snapshot(facts), done, switchOff, changed);

function switchOff({ change }: Done): Change {
  const region = change.call.region ?? '';
  return {
    id: `security-hub/disable/${region}`,
    resource: change.resource,
    summary: {
      en: `Switch off Security Hub CSPM in ${region}`,
      ja: `${region} の Security Hub CSPM を無効にする`,
    },
    call: call('securityhub:DisableSecurityHub', {}, region),
    before: {},
    risk: 'safe',
    undo: again,
  };
}
