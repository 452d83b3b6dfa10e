// New servers give their keys only to those who ask in the newer way (IMDSv2): a trick on a web server no longer gets them.
import { call } from '../../src/model/call.ts';
import { cis } from '../../src/model/frameworks.ts';
import { map } from '../../src/model/read.ts';
import { beforeOf } from '../../src/model/take-back.ts';
import { consoleUrl, isManaged, type Now, type Setting } from './setting.ts';

/** What may be sent. HttpTokensEnforced is not among them: launches would fail (facts on safety, 22). */
const fields = ['HttpTokens', 'HttpPutResponseHopLimit', 'HttpEndpoint', 'InstanceMetadataTags'] as const;
// The words that clear a field. Source: SDK ec2, ModifyInstanceMetadataDefaults.
const none = { text: 'no-preference', hops: -1 } as const;

type Input = {
  readonly HttpTokens: 'required' | 'optional' | 'no-preference';
  readonly HttpPutResponseHopLimit: number;
  readonly HttpEndpoint?: 'enabled' | 'disabled';
  readonly InstanceMetadataTags?: 'enabled' | 'disabled';
};

/** What is set already, as an input of the call; the two that we set are cleared where they have no preference. */
const inputOf = ({ value }: { readonly value: Now['value'] }): Input =>
  ({ HttpTokens: none.text, HttpPutResponseHopLimit: none.hops, ...value }) as Input;

export const metadata: Setting = {
  id: 'want-imdsv2',
  control: {
    id: 'imdsv2-default',
    severity: 'high',
    title: { en: 'New servers guard their keys (IMDSv2)', ja: '新しいサーバーで IMDSv2 が必須' },
    frameworks: {
      ...cis('-', '-', '5.6', '5.6', '5.7', '5.7', '6.7', '6.7'),
      fsbp: ['EC2.8', 'EC2.170'],
      prowler: ['ec2_instance_account_imdsv2_enabled', 'ec2_instance_imdsv2_enabled'],
    },
    console: consoleUrl,
  },
  wanted: { en: 'new servers in the region want IMDSv2', ja: 'リージョンの新しいサーバーで IMDSv2 が必須' },
  read: async (aws, region) =>
    map(await aws('ec2:GetInstanceMetadataDefaults', {}, region), ({ AccountLevel = {} }) => ({
      value: Object.fromEntries(
        fields.flatMap((field) => {
          const set = AccountLevel[field];
          const cleared = set === undefined || set === none.hops || String(set) === none.text;
          return cleared ? [] : [[field, set] as const];
        }),
      ),
      managed: isManaged(AccountLevel.ManagedBy),
    })),
  isRight: (value) => value['HttpTokens'] === 'required',
  words: (value) => {
    if (value['HttpTokens'] === 'required') return { en: 'IMDSv2 only', ja: 'IMDSv2 のみ' };
    if (value['HttpTokens'] === 'optional') return { en: 'the old way works too', ja: '旧方式も使用可能' };
    return { en: 'nothing is set', ja: '設定なし' };
  },
  summary: (region) => ({
    en: `Let new servers in ${region} want IMDSv2`,
    ja: `${region} の新しいサーバーで IMDSv2 を必須にする`,
  }),
  set: (value, region) => {
    const before = inputOf({ value });
    const hops = before.HttpPutResponseHopLimit;
    // Two hops: software in a container is one further away. A number that somebody chose stays.
    const HttpPutResponseHopLimit = hops === none.hops ? 2 : hops;
    const input: Input = { ...before, HttpTokens: 'required', HttpPutResponseHopLimit };
    return { call: call('ec2:ModifyInstanceMetadataDefaults', input, region), before };
  },
  danger: {
    en: 'Servers that exist are not touched. On servers launched from now on, very old software that knows only the first way (IMDSv1) gets no keys.',
    ja: '既存のサーバーには影響しません。今後起動するサーバーでは、旧方式（IMDSv1）にしか対応していない古いソフトウェアが認証情報を取得できなくなります。',
  },
  undo: { en: 'The settings of before are put back.', ja: '変更前の設定に戻します。' },
  back: (change, region) => {
    const before = beforeOf<Input>(change, 'HttpTokens', 'HttpPutResponseHopLimit');
    return before && call('ec2:ModifyInstanceMetadataDefaults', before, region);
  },
};
