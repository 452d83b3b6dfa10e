// Alerts on money: one budget for the month, and one that rings at the first cent.
import type { Account } from '../src/model/account.ts';
import { finding, unknown } from '../src/model/judge.ts';
import { parseAmount } from '../src/model/parse.ts';
import { alertEmail } from '../src/model/questions.ts';
import type { Unread } from '../src/model/read.ts';
import type { Change, Control, Finding, Given, Guide, Question, Step } from '../src/model/step.ts';
import { same, type Text } from '../src/model/text.ts';
import { create, notify } from './budgets/changes.ts';
import { type Facts, readBudgets } from './budgets/facts.ts';
import { standingOf } from './budgets/standing.ts';
import { revert, snapshot } from './budgets/undo.ts';
import { monthly, type Wanted, zeroSpend } from './budgets/wanted.ts';

const console = 'https://us-east-1.console.aws.amazon.com/billing/home#/budgets';
// No CIS version and no Security Hub standard asks for budgets.
const frameworks = { acct: ['ACCT.10'] };

const wantedBudgets: readonly { readonly wanted: Wanted; readonly control: Control; readonly is: Text }[] = [
  {
    wanted: monthly,
    control: {
      id: 'budget-monthly',
      severity: 'high',
      title: { en: 'You hear when a month gets expensive', ja: '月の費用が増えたら通知が届く' },
      about: 'billing',
      frameworks,
      console,
    },
    is: {
      en: 'a monthly budget for the whole account that writes to somebody',
      ja: 'アカウント全体の月次予算があり、通知先が設定されている',
    },
  },
  {
    wanted: zeroSpend,
    control: {
      id: 'budget-zero-spend',
      severity: 'medium',
      title: { en: 'You hear when anything costs money', ja: '費用が発生したら通知が届く' },
      about: 'billing',
      frameworks,
      console,
    },
    is: {
      en: 'a budget that writes to somebody before 1 USD is spent',
      ja: '1 USD を超える前に通知する予算がある',
    },
  },
];

// Source: IAM guide, tutorial_billing: until root switches it on, users and roles are refused whatever their policies say.
const billingOff: Text = {
  en: '. If you are an administrator, the likely cause is that root has not given users access to billing yet.',
  ja: '。管理者として操作している場合は、請求情報へのアクセスが root によってまだ有効化されていないことが主な原因です。',
};

function notRead(control: string, read: Unread, expected: Text, { identity }: Account): Finding {
  const base = unknown(control, read, expected);
  if (read.why !== 'denied' || identity === 'root') return base;
  return { ...base, actual: { en: base.actual.en + billingOff.en, ja: base.actual.ja + billingOff.ja } };
}

/** The standings that can be mended by a change. */
const mendable = (facts: Facts) =>
  wantedBudgets.flatMap(({ wanted }) => {
    const standing = standingOf(facts, wanted);
    return standing.is === 'open' || standing.is === 'incomplete' ? [{ wanted, standing }] : [];
  });

const monthlyBudget: Question = {
  key: 'monthlyBudget',
  text: { en: 'How many US dollars may a month cost?', ja: '1 か月の予算（米ドル）' },
  hint: {
    en: 'You are told at 50, 80 and 100 percent. Nothing is switched off.',
    ja: '50、80、100 % に達すると通知が届きます。サービスは停止しません。',
  },
  default: '20',
  parse: parseAmount,
};

export const budgets: Step<Facts> = {
  id: 'budgets',
  title: { en: 'Alerts on money', ja: '費用の通知' },
  why: {
    en: 'A forgotten server or a stolen key costs money every hour, and the bill comes at the end of the month. A budget writes to you long before. It is a bell, not a brake: it stops nothing.',
    ja: '止め忘れたサーバーや盗まれたキーには毎時間費用がかかりますが、請求書が届くのは月末です。予算を設定すると、その前に通知が届きます。ただし警報であってブレーキではなく、利用を止めることはありません。',
  },
  minutes: 2,
  controls: wantedBudgets.map(({ control }) => control),

  read: readBudgets,

  audit: (facts, account): readonly Finding[] =>
    wantedBudgets.map(({ wanted, control: { id }, is }) => {
      const standing = standingOf(facts, wanted);
      switch (standing.is) {
        case 'met':
          return { ...finding(id, 'pass', is, same(standing.by)), resource: `budget/${standing.by}` };
        case 'unread':
          return notRead(id, standing.read, is, account);
        case 'open':
          return finding(id, 'fail', is, { en: 'there is none', ja: 'なし' });
        case 'incomplete':
          return finding(id, 'fail', is, {
            en: `the budget ${wanted.name} lacks ${standing.missing.length} of its mails`,
            ja: `予算 ${wanted.name} に通知が ${standing.missing.length} 件不足`,
          });
        case 'taken':
          return finding(id, 'fail', is, {
            en: `the budget ${wanted.name} does something else`,
            ja: `予算 ${wanted.name} の内容が異なる`,
          });
        default:
          return standing satisfies never;
      }
    }),

  ask(facts): readonly Question[] {
    const open = mendable(facts);
    const asksAmount = open.some(({ wanted, standing }) => wanted === monthly && standing.is === 'open');
    return [...(open.length > 0 ? [alertEmail] : []), ...(asksAmount ? [monthlyBudget] : [])];
  },

  plan(facts: Facts, { account, answers }: Given): readonly Change[] {
    const { alertEmail: address } = answers;
    if (!address) return [];
    return mendable(facts).flatMap(({ wanted, standing }) => {
      if (standing.is === 'incomplete') {
        return standing.missing.map((one) => notify(wanted, one, account, address));
      }
      const change = create(wanted, account, answers);
      return change ? [change] : [];
    });
  },

  guide: (facts): readonly Guide[] =>
    wantedBudgets
      .filter(({ wanted }) => standingOf(facts, wanted).is === 'taken')
      .map(({ wanted, control }) => ({
        control: control.id,
        text: {
          en: `A budget called ${wanted.name} is there, but it does not do what its name says. This tool does not change budgets that are there. Open it, and delete it or give it another name.`,
          ja: `${wanted.name} という名前の予算がすでにありますが、内容が異なります。このツールは既存の予算を変更しません。コンソールで開き、削除するか名前を変えてください。`,
        },
        url: console,
      })),

  snapshot,
  revert,
};
