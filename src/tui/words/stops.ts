// Why AWS does not do what it was asked, and what helps, for each kind of reason that its error tells.
import type { Why } from '../../model/read.ts';
import type { Text } from '../../model/text.ts';

export interface Stop {
  readonly why: Text;
  readonly next: Text;
}

/** The words for a reason; those without a word of their own are told by AWS's message alone. */
export const stops: { readonly [K in Why]?: Stop } = {
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
  throttled: {
    why: { en: 'Too many calls were made in a short time.', ja: '短時間に呼び出しが集中しました。' },
    next: { en: 'Wait a minute, then press r.', ja: '1 分ほど待ってから r を押してください。' },
  },
  expired: {
    why: { en: 'Your sign-in has ended.', ja: 'サインインの有効期限が切れました。' },
    next: {
      en: 'Run aws login in another window, then press r.',
      ja: '別のウィンドウで aws login を実行してから、r を押してください。',
    },
  },
  unreachable: {
    why: {
      en: 'AWS could not be reached, or did not answer.',
      ja: 'AWS に接続できないか、応答がありません。',
    },
    next: {
      en: 'Look at your network, then press r.',
      ja: 'ネットワークを確認してから、r を押してください。',
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
};
