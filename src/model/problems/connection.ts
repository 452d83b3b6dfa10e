// Problems with signing in and reaching AWS. Exit code 4, as cli.md's table says.
import type { ProblemText } from './kit.ts';

export const connection = {
  'no-credentials': {
    exit: 4,
    what: { en: 'You are not signed in to AWS here.', ja: 'AWS にサインインしていません。' },
    why: {
      en: 'No sign-in was found in the environment or in the profile.',
      ja: '環境変数にもプロファイルにも、サインインの情報が見つかりませんでした。',
    },
    next: {
      en: 'In another terminal run: aws login --profile day-one-root (AWS CLI 2.32 or newer). A browser opens, and you sign in there as root; no access key is made. Then start again with: aws-day-one --profile day-one-root. In AWS CloudShell you are signed in already. To try it without an account: aws-day-one --demo.',
      ja: '別のターミナルで aws login --profile day-one-root を実行してください（AWS CLI 2.32 以降）。ブラウザが開くので、root でサインインします。アクセスキーは作成されません。その後 aws-day-one --profile day-one-root で始めます。AWS CloudShell では、すでにサインイン済みです。アカウントなしで試すには aws-day-one --demo を実行してください。',
    },
  },
  'no-profile': {
    exit: 4,
    what: {
      en: 'This profile does not exist or holds no sign-in.',
      ja: 'このプロファイルは存在しないか、サインインの情報がありません。',
    },
    why: {
      en: 'A profile is a named set of settings in the file ~/.aws/config.',
      ja: 'プロファイルは ~/.aws/config に名前を付けて保存する設定のまとまりです。',
    },
    next: {
      en: 'See the names with aws configure list-profiles, or sign in with aws login --profile NAME.',
      ja: 'aws configure list-profiles で名前を確認するか、aws login --profile 名前 でサインインしてください。',
    },
  },
  'ambiguous-credentials': {
    exit: 4,
    what: {
      en: 'Two sign-ins were found: keys in the environment and a profile.',
      ja: '環境変数のキーとプロファイルの両方があり、どちらを使うか決められません。',
    },
    why: {
      en: 'AWS tools disagree on which one wins, so the wrong account could be changed.',
      ja: 'どちらを優先するかは AWS のツールによって異なり、別のアカウントを変更してしまうおそれがあります。',
    },
    next: {
      en: 'Keep one: unset AWS_ACCESS_KEY_ID, or leave out --profile and unset AWS_PROFILE.',
      ja: '一方だけにしてください。AWS_ACCESS_KEY_ID を解除するか、--profile を外して AWS_PROFILE を解除します。',
    },
  },
  'expired-credentials': {
    exit: 4,
    what: { en: 'Your sign-in has ended.', ja: 'サインインの有効期限が切れました。' },
    why: { en: 'Sign-ins last for some hours only.', ja: 'サインインは数時間で切れます。' },
    next: {
      en: 'Sign in again (aws login) and start again: what was done is remembered.',
      ja: 'もう一度 aws login でサインインしてやり直してください。済んだ作業は記録されています。',
    },
  },
  'unknown-credentials': {
    exit: 4,
    what: { en: 'AWS does not know these credentials.', ja: 'この認証情報は AWS に登録されていません。' },
    why: {
      en: 'The key was deleted or switched off, or it belongs to another kind of AWS account, such as China.',
      ja: 'キーが削除または無効化されたか、中国リージョンなど別の種類のアカウントのものです。',
    },
    next: {
      en: 'Sign in with aws login; this tool needs no access keys.',
      ja: 'aws login でサインインしてください。このツールにアクセスキーは必要ありません。',
    },
  },
  'not-allowed': {
    exit: 4,
    what: {
      en: 'AWS does not let this identity say who it is.',
      ja: 'この ID では、誰がサインインしているかを確認できません。',
    },
    why: {
      en: 'A policy denies it. Without that answer nothing is safe to do.',
      ja: 'ポリシーで拒否されています。確認できないまま作業を進めるのは安全ではありません。',
    },
    next: {
      en: 'Sign in as another user or role, or ask your administrator.',
      ja: '別のユーザーまたはロールでサインインするか、管理者に確認してください。',
    },
  },
  'endpoint-invalid': {
    exit: 2,
    what: { en: 'This endpoint is not a web address.', ja: 'エンドポイントの URL が正しくありません。' },
    why: {
      en: 'It must begin with http:// or https://.',
      ja: 'http:// または https:// で始まる必要があります。',
    },
    next: {
      en: 'Correct --endpoint-url, AWS_ENDPOINT_URL or the profile.',
      ja: '--endpoint-url、AWS_ENDPOINT_URL、プロファイルのいずれかを直してください。',
    },
  },
  'endpoint-not-loopback': {
    exit: 4,
    what: {
      en: 'This endpoint is neither AWS nor on this computer.',
      ja: 'このエンドポイントは AWS のものでも、このパソコン上のものでもありません。',
    },
    why: {
      en: 'Your credentials would be sent to whoever runs it.',
      ja: '認証情報がエンドポイントの運用者に渡ってしまいます。',
    },
    next: {
      en: 'If you trust it and the credentials are for tests, add --yes-send-credentials. Otherwise remove the endpoint.',
      ja: '信頼でき、テスト用の認証情報であれば --yes-send-credentials を付けてください。それ以外はエンドポイントの指定を外してください。',
    },
  },
  'endpoint-needs-env-keys': {
    exit: 4,
    what: {
      en: 'For an endpoint that is not AWS, only keys from the environment are taken.',
      ja: 'AWS 以外のエンドポイントでは、環境変数のキーだけを使用します。',
    },
    why: {
      en: 'A profile may hold your real sign-in, which must never leave for a test server.',
      ja: 'プロファイルには本物のサインイン情報が含まれることがあり、テスト用サーバーに送ってはいけません。',
    },
    next: {
      en: 'Set AWS_ACCESS_KEY_ID=test and AWS_SECRET_ACCESS_KEY=test, without a profile.',
      ja: 'プロファイルを使わず、AWS_ACCESS_KEY_ID=test と AWS_SECRET_ACCESS_KEY=test を設定してください。',
    },
  },
  unreachable: {
    exit: 4,
    what: { en: 'AWS could not be reached.', ja: 'AWS に接続できませんでした。' },
    why: {
      en: 'The network is down, a firewall is in the way, or the endpoint does not run.',
      ja: 'ネットワークが切れているか、ファイアウォールで遮断されているか、エンドポイントが起動していません。',
    },
    next: {
      en: 'Check the connection and start again. Without a network, --demo works.',
      ja: '接続を確認してやり直してください。ネットワークがなくても --demo は使えます。',
    },
  },
  proxy: {
    exit: 4,
    what: {
      en: 'The proxy did not open the way to AWS.',
      ja: 'プロキシ経由で AWS に接続できませんでした。',
    },
    why: {
      en: 'A proxy is a computer that passes traffic on. It is not there, wants a password, or does not allow AWS.',
      ja: 'プロキシは通信を中継するサーバーです。起動していないか、認証が必要か、AWS への接続が許可されていません。',
    },
    next: {
      en: 'Check HTTPS_PROXY and HTTP_PROXY; NO_PROXY lists what needs no proxy. Ask who runs the network.',
      ja: 'HTTPS_PROXY と HTTP_PROXY を確認してください。プロキシを使わない接続先は NO_PROXY に書きます。分からない場合はネットワークの管理者に確認してください。',
    },
  },
  certificate: {
    exit: 4,
    what: {
      en: 'The certificate of the other side is not trusted.',
      ja: '接続先の証明書を信頼できません。',
    },
    why: {
      en: 'A certificate proves who answers. Company networks often put one of their own in between; a wrong clock has the same effect.',
      ja: '証明書は、応答している相手を証明するものです。社内ネットワークが独自の証明書に置き換えている場合や、このパソコンの時計がずれている場合にも起こります。',
    },
    next: {
      en: 'If it is your company, give its certificate with --ca-bundle FILE or AWS_CA_BUNDLE. Otherwise use another network.',
      ja: '社内ネットワークであれば、その証明書を --ca-bundle FILE または AWS_CA_BUNDLE で指定してください。それ以外の場合は別のネットワークを使ってください。',
    },
  },
  'not-aws': {
    exit: 4,
    what: { en: 'The answer did not come from AWS.', ja: 'AWS とは異なる応答が返されました。' },
    why: {
      en: 'Something in between answered: a sign-in page of the network, a proxy, or a server that does not speak like AWS.',
      ja: 'ネットワークのログイン画面、プロキシ、または AWS 互換でないサーバーが応答しました。',
    },
    next: {
      en: 'Open any web page to see whether the network wants a sign-in, and check --endpoint-url.',
      ja: 'ブラウザで任意のページを開き、ネットワークへのログインが必要か確認してください。--endpoint-url も確認してください。',
    },
  },
} as const satisfies Readonly<Record<string, ProblemText>>;
