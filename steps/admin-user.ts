// An admin user of one's own: group, user, one-time password, MFA, and the proof that it works before root is let go.
import { adminProfile, rootProfile, signInUrl } from '../src/model/names.ts';
import type { Guide, Step } from '../src/model/step.ts';
import { audit, controls } from './admin-user/audit.ts';
import { type Facts, read } from './admin-user/facts.ts';
import { isProven, unguarded, workingAdmins } from './admin-user/judge.ts';
import { isOpen, plan } from './admin-user/plan.ts';
import { questions } from './admin-user/questions.ts';
import { revert } from './admin-user/revert.ts';
import { snapshot } from './admin-user/snapshot.ts';

export type { Facts } from './admin-user/facts.ts';

const control = 'admin-sign-in-verified';

/** Only that person has the phone: an existing user is never given a device by this tool. */
const protectThem = (name: string): Guide => ({
  control: 'admin-user-mfa',
  text: {
    en: `${name} is an administrator too, and signs in with a password alone. Ask that person to add an MFA device under "Security credentials", or take them out of the group.`,
    ja: `${name} も管理者ですが、パスワードだけでサインインできます。本人に「セキュリティ認証情報」で MFA デバイスを追加してもらうか、グループから外してください。`,
  },
  url: 'https://us-east-1.console.aws.amazon.com/iam/home#/users',
});

export const adminUser: Step<Facts> = {
  id: 'admin-user',
  title: { en: 'Your admin user', ja: '自分の管理者ユーザー' },
  why: {
    en: "Root can do everything, even close the account, so it is not for daily work. You get a user of your own that asks for a code from your phone at every sign-in. AWS's first advice for people is IAM Identity Center. It needs an organization, and on a free-plan account creating one ends the plan and the credits. For one person in one new account an IAM user with MFA and no access key is the right start.",
    ja: 'root はアカウントの解約まで含めて何でもできるため、日常の作業には使いません。代わりに、サインインのたびにスマートフォンのコードを求める自分用のユーザーを作ります。AWS が人のサインインに第一に勧めているのは IAM Identity Center です。ただし組織（AWS Organizations）が必要で、無料プランのアカウントで組織を作ると、無料プランとクレジットが失われます。新しいアカウントを一人で使うなら、MFA を設定し、アクセスキーを持たない IAM ユーザーから始めるのが適切です。',
  },
  minutes: 6,
  controls,
  // The one-time password must keep to the rules, and its owner must be allowed to change it.
  after: ['password-policy'],
  // Source: IAM guide, troubleshoot_general (eventual consistency).
  settles: 120,

  read,
  audit,
  ask: (facts, { account, answers }) => (isOpen(facts, account) ? questions(facts, answers) : []),
  plan: (facts, { account, answers }) => plan(facts, answers, account),

  guide(facts, account): readonly Guide[] {
    const admin = workingAdmins(facts)[0];
    const careless = unguarded(facts).map(({ name }) => protectThem(name));
    if (!admin || isProven(admin, account)) return admin ? careless : [];
    return [
      {
        control,
        text: {
          en: `Open a private window of your browser, go to the sign-in page of this account, and sign in as ${admin.name} with the one-time password. Take a new code from your phone: one that you have typed before is not accepted, so wait for the next. Then choose a password of your own.`,
          ja: `ブラウザのプライベートウィンドウでこのアカウントのサインインページを開き、${admin.name} と一時パスワードでサインインしてください。一度入力したコードは使えないため、次のコードが表示されるまで待って入力します。続いて、自分のパスワードに変更します。`,
        },
        url: signInUrl(account),
        learner: 'sign-in-as-admin',
      },
      {
        control,
        text: {
          en: 'When your own password is set, sign in on the command line too. Do it after, not before: a change of password ends that sign-in.',
          ja: '自分のパスワードに変更したら、コマンドラインでもサインインしてください。パスワードを変更するとこのサインインは切れるため、必ず変更した後に行います。',
        },
        command: `aws login --profile ${adminProfile}`,
      },
      ...careless,
    ];
  },

  afterword(facts, account): readonly Guide[] {
    const admin = workingAdmins(facts)[0];
    if (!admin || !isProven(admin, account)) return [];
    return [
      {
        control,
        text: {
          en: 'Your admin works, so root is not needed now. Sign root out on the command line, and in every browser window where root is signed in.',
          ja: '管理者ユーザーが使えるようになったので、root はもう必要ありません。コマンドラインと、root でサインインしているブラウザの両方でサインアウトしてください。',
        },
        command: `aws logout --profile ${rootProfile}`,
      },
      {
        control: 'admin-user-mfa',
        text: {
          en: 'Add a second MFA device for yourself in the console, so that a lost phone does not lock you out.',
          ja: 'スマートフォンをなくしてもサインインできるように、コンソールで 2 台目の MFA デバイスを追加しておきましょう。',
        },
        url: 'https://us-east-1.console.aws.amazon.com/iam/home#/security_credentials',
      },
    ];
  },

  snapshot,
  revert,
};
