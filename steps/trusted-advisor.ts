// Trusted Advisor's free checks: a page for a person to read. No API tells whether somebody did, so this stays for them to say.
import { finding, unknown } from '../src/model/judge.ts';
import { lookOnly } from '../src/model/look-only.ts';
import { map, type Read } from '../src/model/read.ts';
import type { Control } from '../src/model/step.ts';
import type { Text } from '../src/model/text.ts';

export interface Facts {
  /** How many checks the API names, which answers for paid support plans only. */
  readonly checks: Read<number>;
}

const url = 'https://console.aws.amazon.com/trustedadvisor/home';
const control: Control = {
  id: 'trusted-advisor',
  severity: 'low',
  title: {
    en: 'The free checks of Trusted Advisor are read',
    ja: 'Trusted Advisor の無料チェックを確認',
  },
  frameworks: {
    acct: ['ACCT.12'],
    prowler: ['trustedadvisor_premium_support_plan_subscribed', 'trustedadvisor_errors_and_warnings'],
  },
  console: url,
};
const wanted: Text = {
  en: 'somebody reads the findings of Trusted Advisor from time to time',
  ja: 'Trusted Advisor の結果をときどき確認している',
};
const basic: Text = {
  en: 'no paid support plan: the free checks are shown in the console only',
  ja: '有料サポートプランなし（無料チェックはコンソールでのみ確認できます）',
};
const paid = (checks: number): Text => ({
  en: `a paid support plan is there: ${checks} checks; whether somebody reads them, no API tells`,
  ja: `有料サポートプランあり（チェック ${checks} 件）。確認したかどうかは API では分かりません`,
});

export const trustedAdvisor = lookOnly<Facts>({
  id: 'trusted-advisor',
  title: { en: "AWS's own free checks", ja: 'AWS による無料チェック' },
  why: {
    en: 'Trusted Advisor is a page of AWS that looks over your account and lists what it would change: open ports, public buckets, limits that are nearly reached. Some checks are free for everybody. Reading them takes five minutes.',
    ja: 'Trusted Advisor は、AWS がアカウントを点検し、改善点を一覧にするページです。開いたままのポート、公開されたバケット、上限に近づいた項目などが分かります。一部のチェックは誰でも無料で使え、確認は 5 分ほどで終わります。',
  },
  minutes: 5,
  controls: [control],

  async read(aws) {
    const list = await aws('support:DescribeTrustedAdvisorChecks', { language: 'en' });
    return { checks: map(list, ({ checks }) => checks?.length ?? 0) };
  },

  audit({ checks }) {
    if (checks.ok) return [finding(control.id, 'manual', wanted, paid(checks.value))];
    // Source: AWS Support API reference: without a paid plan SubscriptionRequiredException is the answer.
    if (checks.why === 'not-subscribed') return [finding(control.id, 'manual', wanted, basic)];
    return [unknown(control.id, checks, wanted)];
  },

  guide: () => [
    {
      control: control.id,
      text: {
        en: 'Open Trusted Advisor, read what is red or yellow under Security and Service limits, and come back every month or so.',
        ja: 'Trusted Advisor を開き、「セキュリティ」と「サービスの制限」で赤や黄色の項目を確認してください。月に 1 回ほど見直すとよいでしょう。',
      },
      url,
    },
  ],
});
