// The notes on the account's plan and on what a management account does for its organization. What was not read is not mentioned.
import type { Text } from '../model/text.ts';
import type { Beside, Plan } from '../runtime/beside.ts';

// From here on the end of the plan is something to decide about now.
const soon = 30 * 24 * 3600_000;

const ended: Text = {
  en: 'The free plan has ended: upgrade in the Billing console now, or lose the content of the account.',
  ja: '無料プランは終了しました。Billing コンソールですぐにアップグレードしないと、アカウントの内容が失われます。',
};

/** The end of a free plan closes the account, and content is deleted after a while. Source: AWS Billing guide, free-tier-plans. */
function freePlan({ ended: isOver, end, credits }: Plan, now: string): Text {
  const left = end === undefined ? Number.POSITIVE_INFINITY : Date.parse(end) - Date.parse(now);
  if (isOver || left <= 0) return ended;
  const day = end?.slice(0, 10);
  if (left <= soon) {
    return {
      en: `The free plan ends: decide before ${day}: upgrade or lose the account's content.${credits ? ` Credits left: ${credits}.` : ''}`,
      ja: `無料プランがまもなく終了します。${day} までにアップグレードしないと、アカウントの内容が失われます。${credits ? `クレジット残高: ${credits}。` : ''}`,
    };
  }
  return {
    en: `Free plan${day ? ` until ${day}` : ''}${credits ? `, credits left: ${credits}` : ''}. AWS closes the account when time or credits run out, unless you upgrade.`,
    ja: `無料プラン${day ? `（${day} まで）` : ''}${credits ? `、クレジット残高 ${credits}` : ''}。期限かクレジットが尽きると、アップグレードしない限りアカウントは閉鎖されます。`,
  };
}

/** `now`: ISO 8601, UTC. A paid plan is worth a word only for its credits. */
function planNotes(plan: Plan, now: string): readonly Text[] {
  const { kind, credits } = plan;
  if (kind === 'free') return [freePlan(plan, now)];
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

/** The notes on what was read; `now`: ISO 8601, UTC. */
export const besideNotes = ({ plan, delegated, rootFeatures }: Beside, now: string): readonly Text[] => [
  ...(plan ? planNotes(plan, now) : []),
  ...(rootFeatures ? [rootFeatures.includes('RootCredentialsManagement') ? central : notCentral] : []),
  ...(delegated ? [delegates(delegated)] : []),
];
