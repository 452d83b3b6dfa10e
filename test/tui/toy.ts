// Two made-up steps that together reach every screen: questions, a guide, several kinds of change, a danger.

import { alarmIds, parseAlarms } from '../../src/model/alarms.ts';
import { call } from '../../src/model/call.ts';
import { finding } from '../../src/model/judge.ts';
import type { AnyStep, Change, Question, Step } from '../../src/model/step.ts';
import { same } from '../../src/model/text.ts';

const page = 'https://us-east-1.console.aws.amazon.com/iam/home#/security_credentials';
const why = {
  en: 'Whoever holds this user owns the account, the bill and every setting. No policy can limit it here. Protect it once, then put it away.',
  ja: 'このユーザーを使える人は、アカウントも請求も、すべての設定も自由に変えられます。ポリシーでは制限できません。最初に一度だけ保護し、あとはしまっておきましょう。',
};

export interface Toy {
  readonly done: boolean;
  readonly acted: boolean;
}
const control = (id: string): Step['controls'][number] => ({
  id,
  severity: 'high',
  title: { en: 'The door is locked and the key is safe', ja: '扉が施錠され、鍵も安全に保管されている' },
  frameworks: {},
});
const wanted = { en: 'locked, with a second key in a drawer', ja: '施錠済みで、予備の鍵も引き出しにある' };
const open = { en: 'no lock at all', ja: '鍵がまったく掛かっていない' };
const verdict = (done: boolean) => (done ? 'pass' : 'fail');

const user: Change = {
  id: 'toy-door/create-user',
  resource: 'user/alice',
  summary: { en: 'Make the admin user', ja: '管理者ユーザーを作成する' },
  call: call('iam:CreateUser', { UserName: 'alice' }),
  risk: 'safe',
  cost: {
    cents: 5,
    text: { en: 'About $0.05 a month.', ja: '月額およそ 0.05 ドルです。' },
    link: 'https://aws.amazon.com/iam/',
  },
  undo: { en: 'The user is removed.', ja: 'ユーザーを削除します。' },
};
const policy: Change = {
  id: 'toy-door/password-policy',
  resource: 'password-policy',
  summary: { en: 'Set the password rules', ja: 'パスワードのルールを設定する' },
  call: call('iam:UpdateAccountPasswordPolicy', {
    MinimumPasswordLength: 14,
    RequireSymbols: true,
    HardExpiry: true,
  }),
  before: { MinimumPasswordLength: 8, RequireSymbols: true, MaxPasswordAge: 90 },
  risk: 'can-lock-out',
  danger: {
    en: 'An expired password can then only be reset by an administrator.',
    ja: '期限切れのパスワードは、管理者しか再設定できなくなります。',
  },
  undo: { en: 'The rules of before are put back.', ja: '変更前のルールに戻します。' },
};

const bells: Question = {
  key: 'alarms',
  text: { en: 'Which bells should ring?', ja: '取り付ける呼び鈴' },
  hint: { en: 'Each costs a little.', ja: '1 つごとに費用がかかります。' },
  many: {
    options: alarmIds.map((id, at) => ({
      id,
      title: {
        en: `The bell at gate number ${at + 1}, which is far away`,
        ja: `遠くにある ${at + 1} 番目の門の呼び鈴が鳴る`,
      },
      note: { en: 'seldom; of use only in a storm', ja: 'まれ（嵐のときだけ役に立つ）' },
    })),
    sum: ({ length }) => ({ en: `${length} bells`, ja: `呼び鈴 ${length} 個` }),
  },
  default: 'root-usage, cloudtrail-changes',
  parse: parseAlarms,
};
/** Whoever gives this address is asked about bells too. */
export const wantsBells = 'bells@example.com';

export const door: Step<Toy> = {
  id: 'toy-door',
  title: { en: 'Lock the door', ja: '扉に鍵を掛ける' },
  why,
  minutes: 10,
  settles: 120,
  controls: [control('toy-lock')],
  read: () => Promise.resolve({ done: false, acted: false }),
  audit: ({ done }) => [finding('toy-lock', verdict(done), wanted, open)],
  ask: (_facts, { answers }) => [
    {
      key: 'alertEmail',
      text: { en: 'Where should alerts go?', ja: '通知の送信先はどこにしますか?' },
      hint: {
        en: 'A mailbox that is read every day.',
        ja: '毎日確認しているメールアドレスを入力してください。',
      },
      default: 'owner@example.com',
      parse: (typed) =>
        typed.includes('@')
          ? { value: typed }
          : { error: { en: 'This is no e-mail address.', ja: 'メールアドレスの形式ではありません。' } },
    },
    ...(answers.alertEmail === wantsBells ? [bells] : []),
  ],
  plan: ({ done }) => (done ? [] : [user, policy]),
  snapshot: () => ({}),
  revert: () => ({ changes: [], kept: [] }),
  afterword: () => [
    { control: 'toy-lock', text: { en: 'Your sign-in page:', ja: 'サインインページ:' }, url: page },
  ],
};

const drawer: Step<Toy> = {
  id: 'toy-drawer',
  title: { en: 'Put the keys into a drawer', ja: '鍵を引き出しにしまう' },
  why,
  minutes: 5,
  controls: [control('toy-keys')],
  read: () => Promise.resolve({ done: false, acted: false }),
  audit: ({ acted }) => [finding('toy-keys', verdict(acted), wanted, same('\u001b[31mone key lies about'))],
  plan: () => [],
  guide: ({ acted }) =>
    acted
      ? []
      : [
          {
            control: 'toy-keys',
            text: {
              en: 'Open the page below and choose "Assign MFA device". A passkey or a security key is best.',
              ja: '下のページを開き、「MFA デバイスの割り当て」を選びます。パスキーまたはセキュリティキーがおすすめです。',
            },
            url: page,
            learner: 'assign',
          },
          {
            control: 'toy-keys',
            text: { en: 'Then sign in anew.', ja: 'そのあと、改めてサインインします。' },
            command: 'aws login --profile day-one-admin',
          },
        ],
  snapshot: () => ({}),
  revert: () => ({ changes: [], kept: [] }),
};

export const toys: readonly AnyStep[] = [door as AnyStep, drawer as AnyStep];
