// What is in the pictures, and the keys that lead there. No frame in which a clock or a new password is seen; days are made the same.

const enter = '\r';
const essentials = ['--demo', '--level', 'essentials'];
const overview = /^(?![\s\S]*(?:reading|読み取り中))[\s\S]* 8 {2}\S/;
const preview = [
  ['3', /Enter (preview|変更内容)/],
  [enter, /y (apply|1 件)/],
];
const verified = [...preview, ['y', /verified|検証済み/]];
const codes = [
  ...verified,
  [enter, /Enter (answer|質問)/],
  [enter, /^ >/m],
  [`alice${enter}`, /y (apply these|7 件)/],
  ['y', /A password to note|パスワードの控え/],
  ['n', /▀/],
];

export const scenes = [
  {
    name: 'levels',
    args: ['--demo'],
    first: /Recommended|推奨/,
    ways: [],
    title: {
      en: 'The first screen: four walks, each with its time and its price',
      ja: '最初の画面: 4 つの段階と、それぞれの所要時間、費用',
    },
  },
  {
    name: 'overview',
    args: ['--demo', '--level', 'recommended'],
    // Told when it is known, which nobody waits for.
    ways: [['', /Free plan|無料プラン/]],
    title: {
      en: 'The overview: the steps and what is open in each',
      ja: '一覧: 各ステップと要対応の項目',
    },
  },
  {
    name: 'preview',
    args: essentials,
    ways: preview,
    title: {
      en: 'A preview: the exact call, what it costs, what can break and how it is undone',
      ja: '変更内容の確認: 送信する呼び出し、費用、リスク、元に戻す方法',
    },
  },
  {
    name: 'codes',
    args: essentials,
    ways: codes,
    title: {
      en: 'Setting up the MFA app: a QR code of the demo, and two codes to type',
      ja: 'MFA アプリの設定: デモの QR コードと、入力する 2 つのコード',
    },
  },
  {
    name: 'verified',
    args: essentials,
    ways: verified,
    title: {
      en: 'Verified: read again from AWS, beside what was before',
      ja: '検証済み: AWS から読み直した結果と変更前の状態',
    },
  },
  {
    name: 'report',
    args: ['--demo=halfway', '--level', 'essentials'],
    rows: 40,
    // The title: the key is named like it.
    ways: [['a', /^ (Audit report|診断レポート)/m]],
    title: { en: 'The audit report inside the wizard', ja: 'ウィザードの診断レポート' },
  },
  {
    name: 'audit',
    args: ['audit', '--demo=messy', '--only', 'root-user,password-policy,s3-public-access'],
    rows: 48,
    ways: [],
    title: {
      en: 'The audit command: what is open, and what is wanted',
      ja: 'audit コマンド: 要対応の項目と目標',
    },
  },
];

/** Leads a terminal to a scene. */
export async function lead(terminal, { args, ways, first = overview }) {
  if (args[0] === 'audit') await terminal.ended;
  else await terminal.see(first);
  for (const [key, wanted] of ways) {
    await terminal.type(key);
    await terminal.see(wanted);
  }
  await terminal.type('');
}
