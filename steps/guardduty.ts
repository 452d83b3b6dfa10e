// Threat detection in every region that is on: one detector each, without paid extras; the organization's choice is left alone.
import { type Account, regionsOn } from '../src/model/account.ts';
import { whyOf } from '../src/model/errors.ts';
import { finding, unknown } from '../src/model/judge.ts';
import { nowhere } from '../src/model/regional.ts';
import type { Change, Control, Done, Finding, Given, Step } from '../src/model/step.ts';
import type { Text } from '../src/model/text.ts';
import { create, enable, featuresOff, ids, quiet } from './guardduty/changes.ts';
import {
  type Detector,
  type Facts,
  isExtra,
  isOptional,
  type Place,
  readPlaces,
  unasked,
} from './guardduty/facts.ts';
import { revert, snapshot } from './guardduty/revert.ts';

export type { Facts } from './guardduty/facts.ts';

const control: Control = {
  id: 'guardduty-all-regions',
  severity: 'high',
  title: { en: 'Threat detection is on in every region', ja: 'すべてのリージョンで脅威検知が有効' },
  // CIS has no GuardDuty item in any version.
  frameworks: { fsbp: ['GuardDuty.1'], acct: ['ACCT.11'], prowler: ['guardduty_is_enabled'] },
  console: 'https://console.aws.amazon.com/guardduty/',
};

const wanted: Text = { en: 'threat detection (GuardDuty) is on', ja: '脅威検知（GuardDuty）が有効' };
const managed: Text = {
  en: 'your organization decides about threat detection',
  ja: '脅威検知は組織が管理',
};

function words(detectors: readonly Detector[]): Text {
  const detector = detectors.find(({ on }) => on) ?? detectors[0];
  if (!detector) return { en: 'off', ja: '無効' };
  if (!detector.on) return { en: 'suspended', ja: '一時停止中' };
  const extras = detector.features.filter(isExtra).map(({ name }) => name);
  if (extras.length === 0) return { en: 'on', ja: '有効' };
  return { en: `on, with ${extras.join(', ')}`, ja: `有効（追加機能: ${extras.join(', ')}）` };
}

/** An administrator seen in any region manages GuardDuty for the account, also where there is no detector to ask. */
const isManaged = ({ places }: Facts): boolean =>
  places.some(({ administrator }) => administrator.ok && administrator.value !== null);

function judge(place: Place, byOrganization: boolean): Finding {
  const { region, detectors, administrator } = place;
  const more = { region };
  for (const read of [detectors, administrator]) {
    if (!read.ok && read.why === 'denied-by-organization') {
      const found = finding(control.id, 'managed', wanted, managed, more);
      return detectors.ok ? found : { ...found, unread: true };
    }
  }
  if (!detectors.ok) return unknown(control.id, detectors, wanted, more);
  const there = words(detectors.value);
  if (administrator.ok && administrator.value !== null) {
    const who = {
      en: `${there.en}; managed by account ${administrator.value}`,
      ja: `${there.ja}（管理アカウント: ${administrator.value}）`,
    };
    return finding(control.id, 'managed', wanted, who, more);
  }
  if (detectors.value.some(({ on }) => on)) {
    const found = finding(control.id, 'pass', wanted, there, more);
    return administrator.ok || !administrator.action ? found : { ...found, missing: administrator.action };
  }
  if (byOrganization) return finding(control.id, 'managed', wanted, managed, more);
  // Who manages a suspended detector could not be read: nothing may be written here.
  if (!administrator.ok) return unknown(control.id, administrator, wanted, more);
  return finding(control.id, 'fail', wanted, there, more);
}

/** With features by name first; where AWS lacks one of them and says so, as AWS makes it. */
function creation(region: string, { account, refused }: Given): readonly Change[] {
  const told = refused.filter(
    ({ change }) => change === ids.create(region) || change === ids.createPlain(region),
  );
  if (told.some((refusal) => whyOf(refusal) === 'denied-by-organization')) return [];
  const feature = told.some(
    ({ code, message }) =>
      code === 'BadRequestException' && (/feature/i.test(message) || message.split(/\W+/).some(isOptional)),
  );
  return [create(account, region, !feature)];
}

function changesFor(place: Place, verdict: Finding['verdict'], given: Given): readonly Change[] {
  const { region, detectors, administrator } = place;
  if (!detectors.ok) return [];
  const [first] = detectors.value;
  if (verdict === 'fail') return first ? [enable(region, first)] : creation(region, given);
  if (verdict !== 'pass' || !administrator.ok) return [];
  return detectors.value.flatMap((detector) => {
    const names = unasked(detector);
    return names.length > 0 ? [featuresOff(region, detector, names)] : [];
  });
}

export const guardduty: Step<Facts> = {
  id: 'guardduty',
  title: { en: 'Threat detection', ja: '脅威検知' },
  why: {
    en: 'GuardDuty is a watchman: it reads the records of your account and reports stolen keys, crypto mining and break-ins. Thieves like regions that nobody looks at, so it should be on in all of them.',
    ja: 'GuardDuty は見張り役です。アカウントの記録を分析し、キーの盗用、暗号資産の不正マイニング、侵入の兆候を知らせます。攻撃者は誰も見ていないリージョンを好むため、すべてのリージョンで有効にします。',
  },
  minutes: 2,
  month: (account) => quiet * regionsOn(account).length,
  controls: [control],
  // AWS names no delay; a new detector may take a moment to be listed.
  settles: 30,

  read: (aws, account) => readPlaces(aws, account),

  audit(facts, account: Account) {
    if (regionsOn(account).length === 0) {
      return [nowhere(control.id, wanted)];
    }
    const byOrganization = isManaged(facts);
    return facts.places.map((place) => judge(place, byOrganization));
  },

  plan(facts, given) {
    const byOrganization = isManaged(facts);
    return facts.places.flatMap((place) => changesFor(place, judge(place, byOrganization).verdict, given));
  },

  snapshot,
  revert: (facts: Facts, done: readonly Done[]) => revert(facts, done),
};
