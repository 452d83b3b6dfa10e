// What AWS says: the way there, the time, who is signed in, the regions. Reads only; stops where going on makes no sense.
import type { SignIn, SignInKind } from '../../aws/sign-in.ts';
import type { Account } from '../../model/account.ts';
import { adminProfile, rootProfile } from '../../model/names.ts';
import { ProblemError, problems } from '../../model/problem.ts';
import type { Text } from '../../model/text.ts';
import { type Connection, certificates, connect, lookAt } from '../connect.ts';
import { Failed } from '../fail.ts';
import type { Io } from '../io.ts';
import type { Options } from '../options.ts';
import { bad, type Check, good, note, same } from './check.ts';

const titles = {
  signIn: { en: 'Sign-in', ja: 'サインイン' },
  network: { en: 'Way to AWS', ja: 'AWS への接続' },
  clock: { en: 'Clock', ja: '時計' },
  who: { en: 'Who am I', ja: 'アカウント' },
  regions: { en: 'Regions', ja: 'リージョン' },
  root: { en: 'Root', ja: 'root' },
} as const satisfies Record<string, Text>;

const kinds: Readonly<Record<SignInKind, Text>> = {
  environment: { en: 'keys in the environment', ja: '環境変数のキー' },
  login: { en: 'aws login', ja: 'aws login' },
  sso: { en: 'IAM Identity Center (aws sso login)', ja: 'IAM Identity Center（aws sso login）' },
  role: { en: 'a role that is assumed', ja: 'ロールの引き受け' },
  process: { en: 'a program that gives credentials', ja: '認証情報を返すプログラム' },
  'web-identity': { en: 'a role by web identity', ja: 'ウェブ ID によるロール' },
  'profile-keys': { en: 'access keys in a file', ja: 'ファイルに保存されたアクセスキー' },
  container: {
    en: 'given by AWS to this container or CloudShell',
    ja: 'コンテナまたは CloudShell の認証情報',
  },
  none: { en: 'none was found', ja: '見つかりません' },
};

/** Everything about the sign-in and what is behind it. */
export async function checkAws(io: Io, options: Options): Promise<readonly Check[]> {
  const checks: Check[] = [];
  const answers = {};
  const signedIn = options.demo === undefined ? await checkSignIn(io, options) : [];
  let title: Text = titles.signIn;
  try {
    const connection = await connect(io, options, answers, { readOnly: true });
    checks.push(...signedIn);
    title = titles.who;
    try {
      if (options.demo === undefined) {
        const near = await checkWay(io, options, options.region ?? connection.region ?? 'us-east-1');
        checks.push(...near);
        if (near.some(({ mark }) => mark === 'bad')) return checks;
      }
      checks.push(...(await checkAccount(connection, io, options)));
    } finally {
      connection.close();
    }
  } catch (error) {
    const wrong = badFrom(title, error);
    // A guess that found no sign-in adds nothing where the sign-in itself says what is wrong with it.
    if (title === titles.signIn)
      checks.push(...signedIn.filter((check) => check.title !== title || check.mark === 'good'));
    checks.push(wrong);
  }
  return checks;
}

/** A problem is a finding here; anything else is a bug and goes on its way. */
function badFrom(title: Text, error: unknown): Check {
  if (error instanceof ProblemError) return bad(title, error.problem);
  if (!(error instanceof Failed)) throw error;
  const { what, why, next, exit } = error.told;
  return { mark: 'bad', title, found: { en: `${what.en} ${why.en}`, ja: `${what.ja}${why.ja}` }, next, exit };
}

async function checkSignIn({ env, homedir }: Io, { profile }: Options): Promise<readonly Check[]> {
  const { isSignedIn, signInOf } = await import('../../aws/sign-in.ts');
  const found = await signInOf(env, profile);
  const root = await isSignedIn(env, homedir, rootProfile);
  return [signIn(found), ...(root && found.profile !== rootProfile ? [rootStays] : [])];
}

function signIn({ kind, profile }: SignIn): Check {
  const found = {
    en: `${kinds[kind].en}${profile ? ` (${profile})` : ''}`,
    ja: `${kinds[kind].ja}${profile ? `（${profile}）` : ''}`,
  };
  // Not yet bad: on a server in AWS the chain goes on to ask the machine itself.
  if (kind === 'none') return note(titles.signIn, found, problems['no-credentials'].next);
  if (kind !== 'profile-keys') return good(titles.signIn, found);
  return note(titles.signIn, found, {
    en: 'Keys in a file are valid until somebody deletes them. aws login gives a sign-in that ends by itself.',
    ja: 'ファイルのキーは削除するまで有効です。aws login なら、自動的に期限が切れるサインインを使えます。',
  });
}

const rootStays: Check = note(
  titles.root,
  {
    en: `root is still signed in on this computer (${rootProfile})`,
    ja: `このパソコンで root がサインインしたままです（${rootProfile}）`,
  },
  {
    en: `When your own user works (${adminProfile}), end it: aws logout --profile ${rootProfile}`,
    ja: `自分のユーザー（${adminProfile}）で作業できるようになったら、aws logout --profile ${rootProfile} で終了してください。`,
  },
);

// Source: IAM guide, "Signing AWS API requests": a request must arrive within five minutes of its time stamp.
const most = 300;

async function checkWay(io: Io, options: Options, region: string): Promise<readonly Check[]> {
  const { timeThere } = await import('../../aws/reach.ts');
  const { env } = io;
  const ca = certificates(options.caBundle ?? env['AWS_CA_BUNDLE']);
  const endpoint = options.endpointUrl ?? env['AWS_ENDPOINT_URL'];
  try {
    const there = await timeThere({ env, ca, endpoint, region });
    const way = good(titles.network, {
      en: `${endpoint ?? 'AWS'} answers`,
      ja: `${endpoint ?? 'AWS'} から応答がありました`,
    });
    return there === undefined ? [way] : [way, clock(Math.round((io.now() - there) / 1000))];
  } catch (error) {
    if (error instanceof ProblemError) return [bad(titles.network, error.problem)];
    throw error;
  }
}

/** `ahead`: seconds by which this computer's clock is ahead of AWS's. */
function clock(ahead: number): Check {
  const seconds = Math.abs(ahead);
  if (seconds <= most)
    return good(titles.clock, { en: `right (within ${seconds} s)`, ja: `正確です（誤差 ${seconds} 秒）` });
  return {
    mark: 'bad',
    title: titles.clock,
    found: {
      en: `${seconds} seconds ${ahead > 0 ? 'ahead of' : 'behind'} AWS, which refuses calls from ${most} on`,
      ja: `AWS より ${seconds} 秒${ahead > 0 ? '進んで' : '遅れて'}います。${most} 秒を超えると呼び出しが拒否されます`,
    },
    next: {
      en: "Let the computer set its clock by itself (network time), then start again. Codes of the phone's app need it, too.",
      ja: '時計を自動設定（ネットワーク時刻）にしてからやり直してください。認証アプリのコードにも正確な時刻が必要です。',
    },
    exit: 4,
  };
}

async function checkAccount(connection: Connection, io: Io, options: Options): Promise<readonly Check[]> {
  const seen = (where: Connection, wished: Options) => lookAt(where, io, wished, {}, { writes: false });
  try {
    const account = await seen(connection, options);
    return [who(account, options), regions(account)];
  } catch (error) {
    if (!(error instanceof ProblemError) || !['unknown-region', 'region-off'].includes(error.code))
      throw error;
    // The regions that there are help most where one was named that is not.
    const { region: _home, regions: _only, ...anywhere } = options;
    const { region: _fallback, ...unbound } = connection;
    const account = await seen(unbound, anywhere);
    return [who(account, options), bad(titles.regions, error.problem), regions(account)];
  }
}

function who({ id, arn, identity }: Account, { demo }: Options): Check {
  const shown = `${demo === undefined ? '' : `DEMO (${demo}) `}${id} ${arn}`;
  if (identity !== 'root' || demo !== undefined) return good(titles.who, same(shown));
  return note(titles.who, same(shown), {
    en: 'This is root: right for the first day, and for nothing afterwards.',
    ja: 'root でサインインしています。初日の設定だけに使い、その後は使わないでください。',
  });
}

function regions({ regions: all, home }: Account): Check {
  const on = all.filter(({ state }) => state === 'on').map(({ name }) => name);
  return good(titles.regions, {
    en: `${on.length} enabled, home is ${home}: ${on.join(' ')}`,
    ja: `有効 ${on.length}、ホームは ${home}: ${on.join(' ')}`,
  });
}
