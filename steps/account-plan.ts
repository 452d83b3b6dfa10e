// The plan that the account is on: a free plan that ends takes the account with it. Read only: this tool never upgrades.
import { endOf, type Plan, planOf } from '../src/model/account-plan.ts';
import { finding, unknown } from '../src/model/judge.ts';
import { map, orAbsent, type Read } from '../src/model/read.ts';
import type { Control, Guide, Step } from '../src/model/step.ts';
import type { Text } from '../src/model/text.ts';

export interface Facts {
  /** `null`: an older account, or one whose organization pays. */
  readonly plan: Read<Plan | 'strange' | null>;
}

const control: Control = {
  id: 'account-plan-state',
  severity: 'high',
  title: { en: 'The account is not about to be closed', ja: 'アカウントが閉鎖間近ではない' },
  about: 'billing',
  frameworks: {},
  console: 'https://us-east-1.console.aws.amazon.com/billing/home',
};
const wanted: Text = {
  en: 'a paid plan, or a free plan with more than 30 days left',
  ja: '有料プラン、または期限まで 31 日以上ある無料プラン',
};
const none: Text = {
  en: 'an account without a plan: opened before there were plans, or paid for by its organization',
  ja: 'プランの対象外（プラン導入前のアカウント、または組織が支払うアカウント）',
};

function describe({ kind, end }: Plan, near: 'far' | 'soon' | 'over'): Text {
  if (kind === 'paid') return { en: 'paid plan', ja: '有料プラン' };
  if (near === 'over') return { en: 'the free plan has ended', ja: '無料プランは終了' };
  if (end === undefined) return { en: 'free plan', ja: '無料プラン' };
  const day = end.slice(0, 10);
  return { en: `free plan until ${day}`, ja: `無料プラン（${day} まで）` };
}

/** The end closes the account, and its content is deleted after a while. Source: AWS Billing guide, free-tier-plans. */
function decide({ end, credits }: Plan, near: 'soon' | 'over'): Text {
  const left = credits === undefined ? '' : ` Credits left: ${credits}.`;
  const leftJa = credits === undefined ? '' : `クレジット残高は ${credits} です。`;
  if (near === 'over' || end === undefined) {
    return {
      en: 'The free plan has ended: upgrade in the Billing console now, or lose the content of the account. From then on, what you use is billed. This tool never upgrades for you.',
      ja: '無料プランは終了しました。「請求とコスト管理」コンソールですぐにアップグレードしないと、アカウントの内容が失われます。アップグレード後の利用は課金されます。このツールがアップグレードすることはありません。',
    };
  }
  const day = end.slice(0, 10);
  return {
    en: `Decide before ${day}: upgrade in the Billing console, or lose the account's content. After an upgrade, what credits do not cover is billed.${left} This tool never upgrades for you.`,
    ja: `${day} までに決めてください。「請求とコスト管理」コンソールでアップグレードしないと、アカウントの内容が失われます。アップグレード後は、クレジットで賄えない利用分が課金されます。${leftJa}このツールがアップグレードすることはありません。`,
  };
}

export const accountPlan: Step<Facts> = {
  id: 'account-plan',
  title: { en: 'The plan of the account', ja: 'アカウントのプラン' },
  why: {
    en: 'A new account may be on the free plan: for six months, or until its credits are used up, nothing is charged. Then AWS closes the account, and later deletes what is in it, unless you upgrade.',
    ja: '新しいアカウントは、無料プランの場合があります。6 か月間、またはクレジットを使い切るまで料金はかかりません。その後アップグレードしないと、アカウントは閉鎖され、やがて中身も削除されます。',
  },
  minutes: 1,
  controls: [control],

  async read(aws) {
    const state = await aws('freetier:GetAccountPlanState', {});
    return {
      plan: orAbsent(
        map(state, (value) => planOf(value) ?? 'strange'),
        null,
      ),
    };
  },

  audit({ plan }, { now }) {
    if (!plan.ok) return [unknown(control.id, plan, wanted)];
    if (plan.value === null) return [finding(control.id, 'not-applicable', wanted, none)];
    if (plan.value === 'strange') {
      const strange = { ok: false, why: 'broken', code: 'accountPlanType' } as const;
      return [unknown(control.id, strange, wanted)];
    }
    const near = endOf(plan.value, now);
    return [finding(control.id, near === 'far' ? 'pass' : 'fail', wanted, describe(plan.value, near))];
  },

  plan: () => [],

  guide({ plan }, { now }): readonly Guide[] {
    if (!plan.ok || plan.value === null || plan.value === 'strange') return [];
    const near = endOf(plan.value, now);
    if (near === 'far') return [];
    return [
      {
        control: control.id,
        text: decide(plan.value, near),
        ...(control.console === undefined ? {} : { url: control.console }),
      },
    ];
  },

  snapshot: () => ({}),
  revert: () => ({ changes: [], kept: [] }),
};
