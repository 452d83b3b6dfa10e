// What is said of Security Hub CSPM in each region.

import { cis } from '../../src/model/frameworks.ts';
import { finding, unknown } from '../../src/model/judge.ts';
import type { Control, Finding } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';
import type { Facts, Place } from './facts.ts';

export const hubConsole = 'https://console.aws.amazon.com/securityhub/';

export const control: Control = {
  id: 'security-hub',
  severity: 'low',
  title: { en: 'Security findings are gathered in one place', ja: 'セキュリティの検出結果を1 か所に集める' },
  // Prowler wants a standard or an integration beside it; GuardDuty's integration comes by itself.
  frameworks: {
    ...cis('-', '4.16', '4.16', '4.16', '4.16', '4.16', '5.16', '5.16'),
    prowler: ['securityhub_enabled'],
  },
  console: hubConsole,
};

export const wanted: Text = { en: 'Security Hub CSPM is on', ja: 'Security Hub CSPM が有効' };
const notInPlan: Text = { en: 'not part of the free plan', ja: '無料プランでは利用できない' };
const managed: Text = {
  en: 'your organization decides about Security Hub CSPM',
  ja: 'Security Hub CSPM は組織が管理',
};

/** What is on: `on, 2 standards; Security Hub (V2) is on too`. */
function words({ hub, standards, v2 }: Place): Text {
  const newer = v2.ok && v2.value;
  const more: Text = newer
    ? {
        en: '; the newer Security Hub is on too, at its own price',
        ja: '（新しい Security Hub も有効。料金は別）',
      }
    : { en: '', ja: '' };
  if (!hub.ok || !hub.value) return { en: `off${more.en}`, ja: `無効${more.ja}` };
  if (!standards.ok) return { en: `on${more.en}`, ja: `有効${more.ja}` };
  const count = standards.value.length;
  return count === 0
    ? { en: `on, without paid checks${more.en}`, ja: `有効、有料のチェックなし${more.ja}` }
    : {
        en: `on, ${count} ${count === 1 ? 'standard' : 'standards'} checked${more.en}`,
        ja: `有効、${count} 個の標準でチェック${more.ja}`,
      };
}

/** True if another account manages Security Hub CSPM, seen in any region. */
const isManaged = ({ places }: Facts): boolean =>
  places.some(({ administrator }) => administrator.ok && administrator.value !== null);

/** The finding of one region. */
export function judge(place: Place, facts: Facts): Finding {
  const { region, hub, administrator, standards, v2 } = place;
  const more = { region };
  if (!hub.ok) {
    const free = hub.why === 'not-subscribed' && facts.free.ok && facts.free.value;
    return free
      ? finding(control.id, 'not-applicable', wanted, notInPlan, more)
      : unknown(control.id, hub, wanted, more);
  }
  const unseen = [administrator, standards, v2].flatMap((read) =>
    !read.ok && read.action ? read.action : [],
  );
  const told = (verdict: Finding['verdict'], actual: Text): Finding => ({
    ...finding(control.id, verdict, wanted, actual, more),
    ...(unseen[0] ? { missing: unseen[0] } : {}),
  });
  if (!hub.value) return isManaged(facts) ? told('managed', managed) : told('fail', words(place));
  if (!administrator.ok || administrator.value === null) return told('pass', words(place));
  const there = words(place);
  return told('managed', {
    en: `${there.en}; managed by account ${administrator.value}`,
    ja: `${there.ja}（管理アカウント: ${administrator.value}）`,
  });
}
