// Inspector, which looks for known holes in servers, images and functions: only looked at. It costs by what it scans, and a new account runs nothing yet.
import { regionsOn } from '../src/model/account.ts';
import { finding, unknown } from '../src/model/judge.ts';
import { lookOnly } from '../src/model/look-only.ts';
import { map, type Read } from '../src/model/read.ts';
import { nowhere } from '../src/model/regional.ts';
import type { Control, Finding } from '../src/model/step.ts';
import type { Text } from '../src/model/text.ts';

const kinds = ['ec2', 'ecr', 'lambda'] as const;
type Kind = (typeof kinds)[number];

interface Place {
  readonly region: string;
  /** What is scanned there. */
  readonly scans: Read<readonly Kind[]>;
}
export interface Facts {
  readonly places: readonly Place[];
}

const control: Control = {
  id: 'inspector',
  severity: 'low',
  title: { en: 'Known holes in software are found', ja: 'ソフトウェアの既知の脆弱性を検出' },
  // Source: Security Hub user guide, inspector-controls; Prowler's check of this name. CIS has no such item.
  frameworks: { fsbp: ['Inspector.1', 'Inspector.2', 'Inspector.4'], prowler: ['inspector2_is_enabled'] },
  console: 'https://console.aws.amazon.com/inspector/v2/home',
};
const wanted: Text = {
  en: 'Inspector scans servers, images and functions',
  ja: 'Inspector がサーバー・イメージ・関数をスキャン',
};
const names: Readonly<Record<Kind, Text>> = {
  ec2: { en: 'servers', ja: 'サーバー' },
  ecr: { en: 'container images', ja: 'コンテナイメージ' },
  lambda: { en: 'functions', ja: '関数' },
};

function words(scans: readonly Kind[]): Text {
  if (scans.length === 0) return { en: 'off; a choice for you', ja: '無効（必要に応じて検討）' };
  const said = scans.map((kind) => names[kind]);
  return {
    en: `scans ${said.map(({ en }) => en).join(', ')}`,
    ja: `${said.map(({ ja }) => ja).join('・')}をスキャン中`,
  };
}

function judge({ region, scans }: Place): Finding {
  if (!scans.ok) return unknown(control.id, scans, wanted, { region });
  const verdict = scans.value.length === kinds.length ? 'pass' : 'manual';
  return finding(control.id, verdict, wanted, words(scans.value), { region });
}

export const inspector = lookOnly<Facts>({
  id: 'inspector',
  title: { en: 'Known holes in your software', ja: 'ソフトウェアの脆弱性の検出' },
  why: {
    en: 'Inspector compares the software of your servers, container images and Lambda functions with the list of known holes. It is worth its price once something runs here. On the first day nothing does.',
    ja: 'Inspector は、サーバー、コンテナイメージ、Lambda 関数で使われているソフトウェアを、既知の脆弱性のリストと照合します。何かを動かし始めてから導入する価値があります。初日の時点では、まだ何も動いていません。',
  },
  minutes: 1,
  controls: [control],

  async read(aws, account) {
    const places = await Promise.all(
      regionsOn(account).map(async (region): Promise<Place> => {
        const status = await aws('inspector2:BatchGetAccountStatus', { accountIds: [account.id] }, region);
        const scans = map(status, ({ accounts }) => {
          const now = accounts?.find(({ accountId }) => accountId === account.id)?.resourceState;
          return kinds.filter((kind) => now?.[kind]?.status === 'ENABLED');
        });
        return { region, scans };
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
    // Source: Inspector user guide, usage: charged by scan type, with a free trial of each.
    return [
      {
        control: control.id,
        text: {
          en: 'Think of Inspector when you run servers, container images or Lambda functions. It costs for each of them that it scans, after a free trial. Prices: https://aws.amazon.com/inspector/pricing/ To begin, choose the region in which they run in the console, then activate Inspector.',
          ja: 'サーバー、コンテナイメージ、Lambda 関数を使い始めたら、Inspector を検討してください。無料試用の後は、スキャンした対象の数に応じて料金がかかります。料金: https://aws.amazon.com/jp/inspector/pricing/ 有効にするには、コンソールで対象のあるリージョンを選び、Inspector を有効化します。',
        },
        url: 'https://console.aws.amazon.com/inspector/v2/home',
      },
    ];
  },
});
