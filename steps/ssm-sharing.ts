// Run books cannot be given to the whole world by one click: a switch of the account, in every region that is on.
import { regionsOn } from '../src/model/account.ts';
import { call } from '../src/model/call.ts';
import type { Json } from '../src/model/json.ts';
import { finding, unknown } from '../src/model/judge.ts';
import { map, type Read } from '../src/model/read.ts';
import { allowed, nowhere } from '../src/model/regional.ts';
import type { Change, Control, Done, Finding, Step } from '../src/model/step.ts';
import { again, beforeOf, takeBack } from '../src/model/take-back.ts';
import type { Text } from '../src/model/text.ts';

/** The setting as it is: AWS's own value, or one that somebody chose. */
interface Setting {
  readonly value: string;
  readonly chosen: boolean;
}
interface Place {
  readonly region: string;
  readonly setting: Read<Setting>;
}
export interface Facts {
  readonly places: readonly Place[];
}

// Source: Security Hub, SSM.7; SDK ssm, UpdateServiceSettingRequest: `Enable` or `Disable`.
const SettingId = '/ssm/documents/console/public-sharing-permission';
const off = 'Disable';

const control: Control = {
  id: 'ssm-doc-public-sharing-block',
  severity: 'medium',
  title: { en: 'Run books cannot be made public', ja: 'SSM ドキュメントを公開できない' },
  frameworks: { fsbp: ['SSM.7'], prowler: ['ssm_documents_set_as_public'] },
  console: 'https://console.aws.amazon.com/systems-manager/documents',
};
const wanted: Text = { en: 'public sharing is blocked', ja: '公開共有をブロック' };

const resourceIn = (region: string): string => `ssm-document-sharing/${region}`;
const inputOf = (SettingValue: string) => ({ SettingId, SettingValue });

// A value that somebody had chosen is written again by undo; AWS's own comes back by a reset.
const ids = {
  block: (region: string) => `ssm-sharing/block/${region}`,
  replace: (region: string) => `ssm-sharing/replace/${region}`,
};

const block = (region: string, { value, chosen }: Setting): Change => ({
  id: (chosen ? ids.replace : ids.block)(region),
  resource: resourceIn(region),
  summary: {
    en: `Block the public sharing of run books in ${region}`,
    ja: `${region} で SSM ドキュメントの公開共有をブロックする`,
  },
  call: call('ssm:UpdateServiceSetting', inputOf(off), region),
  before: inputOf(value),
  risk: 'safe',
  undo: { en: 'The setting of before is put back.', ja: '変更前の設定に戻します。' },
});

function unblock({ change }: Done, home: string): Change | undefined {
  const region = change.call.region ?? home;
  const before = beforeOf<ReturnType<typeof inputOf>>(change, 'SettingId', 'SettingValue');
  const written =
    change.id === ids.replace(region)
      ? before && call('ssm:UpdateServiceSetting', before, region)
      : call('ssm:ResetServiceSetting', { SettingId }, region);
  if (!written) return undefined;
  return {
    id: `ssm-sharing/revert/${region}`,
    resource: change.resource,
    summary: {
      en: `Put the public sharing of run books back in ${region}`,
      ja: `${region} の SSM ドキュメントの公開共有の設定を元に戻す`,
    },
    call: written,
    before: inputOf(off),
    risk: 'safe',
    undo: again,
  };
}

function judge({ region, setting }: Place): Finding {
  if (!setting.ok) return unknown(control.id, setting, wanted, { region });
  const blocked = setting.value.value === off;
  const now = blocked ? { en: 'blocked', ja: 'ブロック' } : { en: 'allowed', ja: '許可' };
  return finding(control.id, blocked ? 'pass' : 'fail', wanted, now, { region });
}

const snapshot = ({ places }: Facts): Record<string, Json> =>
  Object.fromEntries(
    places.flatMap(({ region, setting }) =>
      setting.ok ? [[resourceIn(region), inputOf(setting.value.value)] as const] : [],
    ),
  );

export const ssmSharing: Step<Facts> = {
  id: 'ssm-sharing',
  title: { en: 'No public run books', ja: 'SSM ドキュメントの公開を防ぐ' },
  why: {
    en: 'Systems Manager keeps run books: scripts for your servers, called documents. They tend to hold names, addresses and sometimes passwords. With this switch nobody can share one with the whole world; sharing with single accounts stays possible. It costs nothing.',
    ja: 'Systems Manager の「ドキュメント」は、サーバーで実行する手順書です。名前やアドレス、ときにはパスワードが書かれていることもあります。この設定により、ドキュメントを全世界に公開することができなくなります。特定のアカウントとの共有は引き続き可能です。料金はかかりません。',
  },
  minutes: 1,
  level: 'recommended',
  controls: [control],
  settles: 60,

  async read(aws, account) {
    const places = regionsOn(account).map(async (region): Promise<Place> => {
      const read = await aws('ssm:GetServiceSetting', { SettingId }, region);
      const setting = map(read, ({ ServiceSetting }) => ({
        value: ServiceSetting?.SettingValue ?? '',
        chosen: ServiceSetting?.Status === 'Customized',
      }));
      return { region, setting };
    });
    return { places: await Promise.all(places) };
  },

  audit: (facts, account) =>
    regionsOn(account).length === 0 ? [nowhere(control.id, wanted)] : facts.places.map(judge),

  plan: ({ places }, given) =>
    allowed(
      places.flatMap(({ region, setting }) =>
        setting.ok && setting.value.value !== off ? [block(region, setting.value)] : [],
      ),
      given,
    ),

  snapshot,
  revert: (facts, done, account) => takeBack(snapshot(facts), done, (one) => unblock(one, account.home)),
};
