// The notes on the account's plan and on what a management account does for its organization. What was not read is not mentioned.
import type { Account } from '../model/account.ts';
import { endOf, type Plan } from '../model/account-plan.ts';
import type { Text } from '../model/text.ts';
import type { Beside } from '../runtime/beside.ts';

/** What there is to say while the end is far; when it is near, the step on the plan says it. */
function freePlan({ end, credits }: Plan): Text {
  const day = end?.slice(0, 10);
  return {
    en: `Free plan${day ? ` until ${day}` : ''}${credits ? `, credits left: ${credits}` : ''}. AWS closes the account when time or credits run out, unless you upgrade.`,
    ja: `無料プラン${day ? `（${day} まで）` : ''}${credits ? `、クレジット残高 ${credits}` : ''}。期限が来るか、クレジットを使い切ると、アップグレードしない限りアカウントは閉鎖されます。`,
  };
}

/** `now`: ISO 8601, UTC. A paid plan is worth a word only for its credits. */
function planNotes(plan: Plan, now: string): readonly Text[] {
  const { kind, credits } = plan;
  if (kind === 'free') return endOf(plan, now) === 'far' ? [freePlan(plan)] : [];
  if (credits === undefined) return [];
  return [
    {
      en: `Paid plan, credits left: ${credits}. What they do not cover is billed.`,
      ja: `有料プラン、クレジット残高 ${credits}。クレジットで賄えない分は請求されます。`,
    },
  ];
}

const central: Text = {
  en: 'The organization manages the root users of its member accounts centrally. The root user of this account is not among them.',
  ja: '組織はメンバーアカウントの root ユーザーを一元管理しています。このアカウント自身の root は対象外です。',
};
const notCentral: Text = {
  en: 'The organization does not manage the root users of its member accounts centrally: each must be protected in its own account.',
  ja: '組織はメンバーアカウントの root ユーザーを一元管理していません。各アカウントで個別に保護する必要があります。',
};
const delegates = (count: number): Text => ({
  en: `Accounts that act for the whole organization (delegated administrators): ${count}. Protect them as well as this one.`,
  ja: `組織全体の管理を委任されたアカウント（委任管理者）: ${count} 個。このアカウントと同じように保護してください。`,
});

/** The notes on the account's plan and on what was read beside it. */
export const besideNotes = ({ plan, now }: Account, { delegated, rootFeatures }: Beside): readonly Text[] => [
  ...(plan ? planNotes(plan, now) : []),
  ...(rootFeatures ? [rootFeatures.includes('RootCredentialsManagement') ? central : notCentral] : []),
  ...(delegated ? [delegates(delegated)] : []),
];
