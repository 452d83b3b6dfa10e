// Macie, which looks for personal data in buckets: only looked at. It costs by the bucket and by the gigabyte, and a new account has no data yet.
import { regionsOn } from '../src/model/account.ts';
import { cis } from '../src/model/frameworks.ts';
import { finding, unknown } from '../src/model/judge.ts';
import { lookOnly } from '../src/model/look-only.ts';
import { map, orAbsent, type Read } from '../src/model/read.ts';
import { nowhere } from '../src/model/regional.ts';
import type { Control, Finding } from '../src/model/step.ts';
import type { Text } from '../src/model/text.ts';

interface Place {
  readonly region: string;
  /** `null`: off. */
  readonly status: Read<string | null>;
}
export interface Facts {
  readonly places: readonly Place[];
}

const control: Control = {
  id: 'macie',
  severity: 'low',
  title: { en: 'Macie looks for personal data', ja: 'Macie による個人データの検出' },
  frameworks: {
    ...cis('2.1.4', '2.1.4', '2.1.3', '2.1.3', '2.1.3', '2.1.3', '3.1.3', '3.1.3'),
    fsbp: ['Macie.1'],
    prowler: ['macie_is_enabled'],
  },
  console: 'https://console.aws.amazon.com/macie/',
};
const wanted: Text = {
  en: 'Macie is on where data is kept',
  ja: 'データを保存するリージョンで Macie が有効',
};
const words: Readonly<Record<string, Text>> = {
  ENABLED: { en: 'on', ja: '有効' },
  PAUSED: { en: 'paused', ja: '一時停止中' },
};
const off: Text = { en: 'off; a choice for you', ja: '無効（必要に応じて検討）' };

function judge({ region, status }: Place): Finding {
  if (!status.ok) return unknown(control.id, status, wanted, { region });
  const said = words[status.value ?? ''] ?? off;
  return finding(control.id, status.value === 'ENABLED' ? 'pass' : 'manual', wanted, said, { region });
}

export const macie = lookOnly<Facts>({
  id: 'macie',
  title: { en: 'Personal data in buckets', ja: 'バケット内の個人データの検出' },
  why: {
    en: 'Macie reads what is in your S3 buckets and tells you where names, card numbers or secret keys lie. It is worth its price once buckets hold data of other people. On the first day there is nothing to find.',
    ja: 'Macie は S3 バケットの中身を調べ、氏名、カード番号、秘密のキーなどがどこにあるかを知らせます。他の人のデータを保存するようになってから導入する価値があります。初日の時点では、見つけるべきデータがまだありません。',
  },
  minutes: 1,
  controls: [control],

  async read(aws, account) {
    const places = await Promise.all(
      regionsOn(account).map(async (region): Promise<Place> => {
        const session = await aws('macie2:GetMacieSession', {}, region);
        const status = map(session, (now): string | null => now.status ?? null);
        return { region, status: orAbsent(status, null) };
      }),
    );
    return { places };
  },

  audit({ places }) {
    if (places.length > 0) return places.map((place) => judge(place));
    return [nowhere(control.id, wanted)];
  },

  guide({ places }) {
    if (!places.some((place) => judge(place).verdict === 'manual')) return [];
    // Source: Macie user guide, account-mgmt-costs: what is charged, and the trial of 30 days.
    return [
      {
        control: control.id,
        text: {
          en: 'Think of Macie when your buckets hold data of customers or staff. It costs for each bucket and object that it watches, and for the data that it reads; the first 30 days are a free trial. Prices: https://aws.amazon.com/macie/pricing/ To begin, choose the region of your data in the console, then Get started and Enable Macie.',
          ja: '顧客や従業員のデータをバケットに保存するようになったら、Macie を検討してください。監視するバケットとオブジェクトの数、読み取ったデータ量に応じて料金がかかります（最初の 30 日間は無料試用）。料金: https://aws.amazon.com/jp/macie/pricing/ 有効にするには、コンソールでデータのあるリージョンを選び、「今すぐ始める」から Macie を有効化します。',
        },
        url: 'https://console.aws.amazon.com/macie/',
      },
    ];
  },
});
