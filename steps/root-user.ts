// Root, the owner's sign-in: a second factor, no old certificates, and the switch that lets users see the bill.
// Guidance only: AWS lets nobody do this by API. Source: IAM guide, id_credentials_mfa_enable_cliapi.
import type { Finding, Guide, Step } from '../src/model/step.ts';
import { type Facts, readRoot } from './root-user/facts.ts';
import { hardware, judgeHardware, replaceApp } from './root-user/hardware.ts';
import {
  accountPage,
  billing,
  certificates,
  credentials,
  judgeBilling,
  judgeCertificates,
  judgeMfa,
  mfa,
} from './root-user/judge.ts';
import { judgeUse, notUsed, stopUsing } from './root-user/use.ts';

const addMfa: readonly Guide[] = [
  {
    control: mfa.id,
    // 35 days, eight devices: IAM guide, enable-mfa-for-root.
    text: {
      en: 'Sign in as root, open "Security credentials" and add an MFA device: a passkey, a security key or an authenticator app. AWS asks every account for it; it can be put off for 35 days at most. Before you begin, make sure that you can read mail at the root address: you need it if the device is lost.',
      ja: 'root でサインインして「セキュリティ認証情報」を開き、MFA デバイスを追加してください。パスキー、セキュリティキー、認証アプリのどれでも構いません。MFA はすべてのアカウントに求められ、先延ばしにできるのは最長 35 日です。デバイスをなくしたときに必要なので、始める前に root 宛てのメールを読めることを確かめてください。',
    },
    url: credentials,
    learner: 'root-mfa',
  },
  {
    control: mfa.id,
    text: {
      en: 'Add a second device on the same page and keep it in another place. Up to eight are allowed. A lost phone must not lock you out.',
      ja: '同じページで 2 台目のデバイスも追加し、別の場所に保管してください。8 台まで登録できます。スマートフォンをなくしてもサインインできるようにするためです。',
    },
    url: credentials,
  },
];

const switchOnBilling: Guide = {
  control: billing.id,
  text: {
    en: 'Signed in as root, open the account page, find "IAM user and role access to Billing information", choose Edit, activate it and update. Without it even an administrator cannot see costs or budgets. It is already on in accounts that were made inside an organization.',
    ja: 'root でサインインしてアカウントのページを開き、「IAM ユーザーおよびロールによる請求情報へのアクセス」の「編集」を押し、有効にして更新してください。無効のままでは、管理者でも費用や予算を見られません。組織の中で作成されたアカウントでは、すでに有効です。',
  },
  url: accountPage,
  learner: 'billing-access',
};

const removeCertificates: Guide = {
  control: certificates.id,
  text: {
    en: 'Signed in as root, open "Security credentials", look under "X.509 signing certificates", make each inactive, and delete it when nothing misses it. Almost nothing uses them today.',
    ja: 'root でサインインして「セキュリティ認証情報」を開き、X.509 署名証明書を無効にしてください。影響がないことを確かめてから削除します。現在はほとんど使われていません。',
  },
  url: credentials,
  learner: 'root-certs',
};

export const rootUser: Step<Facts> = {
  id: 'root-user',
  title: { en: 'The root user', ja: 'root ユーザー' },
  why: {
    en: 'Root can do everything, also close the account, and no policy limits it. Whoever guesses or steals its password owns the account, unless a second factor stands in the way.',
    ja: 'root は、アカウントの解約を含むすべての操作ができ、ポリシーでも制限できません。パスワードを盗まれるとアカウントを乗っ取られますが、多要素認証（MFA）があれば防げます。',
  },
  minutes: 10,
  controls: [mfa, hardware, certificates, notUsed, billing],
  // IAM answers with the old numbers for a while. Source: IAM guide, troubleshoot_general.
  settles: 120,

  read: readRoot,

  audit: (facts, account): readonly Finding[] => [
    judgeMfa(facts, account),
    judgeHardware(facts, account),
    judgeCertificates(facts),
    judgeUse(facts, account),
    judgeBilling(facts),
  ],

  plan: () => [],

  guide(facts, account): readonly Guide[] {
    const switchedOff = judgeBilling(facts).verdict;
    return [
      ...(judgeMfa(facts, account).verdict === 'fail' ? addMfa : []),
      ...(judgeHardware(facts, account).verdict === 'fail' ? [replaceApp] : []),
      ...(switchedOff === 'fail' || switchedOff === 'manual' ? [switchOnBilling] : []),
      ...(judgeCertificates(facts).verdict === 'fail' ? [removeCertificates] : []),
      ...(judgeUse(facts, account).verdict === 'fail' ? [stopUsing] : []),
    ];
  },

  snapshot: () => ({}),
  revert: () => ({ changes: [], kept: [] }),
};
