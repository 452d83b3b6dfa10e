// Why AWS does not do what it was asked, and what helps: the one catalogue that faces and formats take their words from.
import type { Text } from '../text.ts';

export interface RefusalText {
  readonly why: Text;
  readonly next: Text;
}

export const refusals = {
  denied: {
    why: {
      en: 'Whoever is signed in here may not do this.',
      ja: 'サインイン中のユーザーには、この操作の権限がありません。',
    },
    next: {
      en: 'Sign in as root or as an administrator, or put this step off.',
      ja: 'root または管理者でサインインし直すか、このステップを後回しにしてください。',
    },
  },
  'denied-by-organization': {
    why: {
      en: 'The organization of this account does not allow it.',
      ja: 'このアカウントが属する組織のポリシーで禁止されています。',
    },
    next: {
      en: 'Ask whoever manages the organization. Here, put this step off.',
      ja: '組織の管理者に確認してください。ここでは後回しにできます。',
    },
  },
  // Source: AWS Billing guide, control-access-billing: users see billing only after root has switched IAM access on.
  'billing-closed': {
    why: {
      en: 'Either the right to see the bill is missing, or root has not opened the bill to other users yet.',
      ja: '請求情報を扱う権限がないか、請求情報への IAM アクセスを root がまだ有効にしていません。',
    },
    next: {
      en: 'As root, open the Account page of the console and activate IAM access to billing. Then try again.',
      ja: 'root でコンソールの「アカウント」を開き、請求情報への IAM アクセスを有効にしてからやり直してください。',
    },
  },
  expired: {
    why: { en: 'Your sign-in has ended.', ja: 'サインインの有効期限が切れました。' },
    next: {
      en: 'Run aws login in another window, then try again.',
      ja: '別のウィンドウで aws login を実行してから、やり直してください。',
    },
  },
  throttled: {
    why: { en: 'Too many calls were made in a short time.', ja: '短時間に呼び出しが集中しました。' },
    next: { en: 'Wait a minute, then try again.', ja: '1 分ほど待ってからやり直してください。' },
  },
  unreachable: {
    why: {
      en: 'AWS could not be reached, or did not answer.',
      ja: 'AWS に接続できないか、応答がありません。',
    },
    next: {
      en: 'Look at your network, then try again: the account is read first, and nothing is done twice.',
      ja: 'ネットワークを確認してからやり直してください。最初にアカウントを読み直すため、二重に実行されることはありません。',
    },
  },
  'trouble-at-aws': {
    why: { en: 'Something went wrong inside AWS.', ja: 'AWS の内部でエラーが発生しました。' },
    next: {
      en: 'Wait a few minutes, then try again: the account is read first, and nothing is done twice.',
      ja: '数分待ってからやり直してください。最初にアカウントを読み直すため、二重に実行されることはありません。',
    },
  },
  'not-aws': {
    why: {
      en: 'The answer could not be understood: something between here and AWS may have changed it.',
      ja: '応答を解釈できませんでした。途中の機器が応答を書き換えた可能性があります。',
    },
    next: {
      en: 'Look whether your network wants a sign-in or goes through a proxy, then try again.',
      ja: 'ネットワークへのログインやプロキシの設定を確認してから、やり直してください。',
    },
  },
  'not-subscribed': {
    why: {
      en: 'A new account may not use every service in its first hours.',
      ja: '作成直後のアカウントでは、まだ利用できないサービスがあります。',
    },
    next: {
      en: 'Put this step off and come back later today.',
      ja: '後回しにして、時間をおいてから戻ってください。',
    },
  },
  'no-service': {
    why: {
      en: 'This region does not have the service.',
      ja: 'このリージョンではサービスが提供されていません。',
    },
    next: { en: 'Nothing can be done there: put it off.', ja: '何もできないため、後回しにしてください。' },
  },
  // Source: IAM guide, id_credentials_temp_enable-regions: tokens of the global endpoint are not valid in opt-in regions.
  'not-accepted': {
    why: {
      en: 'AWS did not accept your sign-in. Either it has ended, or it uses old-style session tokens, which do not work in opt-in regions.',
      ja: 'AWS がサインインを受け付けませんでした。サインインが無効になったか、オプトインリージョンでは使えない旧形式のセッショントークンが使われています。',
    },
    next: {
      en: 'Sign in again with aws login in another window, then try again.',
      ja: '別のウィンドウで aws login を実行してサインインし直してから、やり直してください。',
    },
  },
  quota: {
    why: {
      en: 'The account already holds as many of these as AWS allows.',
      ja: 'アカウントで作成できる数の上限に達しています。',
    },
    next: {
      en: 'Remove one that nobody needs, or ask AWS for more in the console under Service Quotas. Then try again.',
      ja: '不要なものを削除するか、コンソールの Service Quotas で上限の引き上げを申請してから、やり直してください。',
    },
  },
  exists: {
    why: {
      en: 'There is one of this name already; it was left as it is.',
      ja: '同じ名前のものがすでにあります。既存のものは変更していません。',
    },
    next: {
      en: 'Try again: the account is read first, and what fits is taken over.',
      ja: 'やり直してください。アカウントを読み直し、条件に合うものはそのまま利用します。',
    },
  },
  missing: {
    why: {
      en: 'What this builds on is not there, or AWS does not show it yet.',
      ja: '前提となるものが存在しないか、まだ AWS に反映されていません。',
    },
    next: {
      en: 'Wait a minute, then try again: the account is read first.',
      ja: '1 分ほど待ってからやり直してください。最初にアカウントを読み直します。',
    },
  },
  busy: {
    why: {
      en: 'Something else is changing the same thing right now.',
      ja: '別の操作が同じものを変更している最中です。',
    },
    next: { en: 'Wait a minute, then try again.', ja: '1 分ほど待ってからやり直してください。' },
  },
  invalid: {
    why: {
      en: 'AWS does not take this value, or not in the state that the account is in.',
      ja: 'この値は使えないか、アカウントの現在の状態では受け付けられません。',
    },
    next: {
      en: 'Read what AWS says above. Change the answer that it is about, or put this step off.',
      ja: '上に表示された AWS のメッセージを確認し、該当する回答を直すか、このステップを後回しにしてください。',
    },
  },
  other: {
    why: {
      en: 'AWS gave a reason that this program does not know.',
      ja: 'このプログラムが把握していない理由で拒否されました。',
    },
    next: {
      en: 'Read what AWS says above, then try again or put this step off.',
      ja: '上に表示された AWS のメッセージを確認し、やり直すか、このステップを後回しにしてください。',
    },
  },
} as const satisfies Readonly<Record<string, RefusalText>>;

export type RefusalKind = keyof typeof refusals;
