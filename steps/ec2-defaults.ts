// Safe defaults for servers and disks to come, in every region that is on: five settings, each read by one call.
import { type Account, regionsOn } from '../src/model/account.ts';
import type { Json } from '../src/model/json.ts';
import { finding, unknown } from '../src/model/judge.ts';
import type { Read } from '../src/model/read.ts';
import { allowed, byOrganization, nowhere } from '../src/model/regional.ts';
import type { Change, Done, Finding, Step } from '../src/model/step.ts';
import { again, takeBack } from '../src/model/take-back.ts';
import { disks } from './ec2-defaults/disks.ts';
import { images } from './ec2-defaults/images.ts';
import { metadata } from './ec2-defaults/metadata.ts';
import { serialConsole } from './ec2-defaults/serial-console.ts';
import type { Now, Setting } from './ec2-defaults/setting.ts';
import { snapshots } from './ec2-defaults/snapshots.ts';

interface Place {
  readonly region: string;
  /** By the id of the setting. */
  readonly settings: Readonly<Record<string, Read<Now>>>;
}
export interface Facts {
  readonly places: readonly Place[];
}

const settings: readonly Setting[] = [disks, snapshots, images, metadata, serialConsole];

const stepId = 'ec2-defaults';
const resourceIn = ({ id }: Setting, region: string): string => `ec2-${id}/${region}`;

/** Every setting of every region with what was read of it: setting by setting, as the audit lists them. */
const each = <T>(
  { places }: Facts,
  look: (setting: Setting, region: string, read: Read<Now>) => readonly T[],
) =>
  settings.flatMap((setting) =>
    places.flatMap(({ region, settings: held }) => {
      const read = held[setting.id];
      return read ? look(setting, region, read) : [];
    }),
  );

function judge(setting: Setting, region: string, read: Read<Now>): Finding {
  const { control, wanted, words, isRight } = setting;
  if (!read.ok) return unknown(control.id, read, wanted, { region });
  const { value, managed } = read.value;
  if (managed) return finding(control.id, 'managed', wanted, byOrganization(words(value)), { region });
  return finding(control.id, isRight(value) ? 'pass' : 'fail', wanted, words(value), { region });
}

const change = (setting: Setting, region: string, value: Now['value']): Change => ({
  id: `${stepId}/${setting.id}/${region}`,
  resource: resourceIn(setting, region),
  summary: setting.summary(region),
  ...setting.set(value, region),
  risk: 'safe',
  ...(setting.danger ? { danger: setting.danger } : {}),
  undo: setting.undo,
});

function back({ change: was }: Done, account: Account): Change | undefined {
  const region = was.call.region ?? account.home;
  const setting = settings.find((one) => resourceIn(one, region) === was.resource);
  const call = setting?.back(was, region);
  if (!call) return undefined;
  return {
    id: `${was.id}-revert`,
    resource: was.resource,
    summary: { en: `Take back: ${was.summary.en}`, ja: `元に戻す: ${was.summary.ja}` },
    call,
    before: was.call.input as Json,
    risk: 'safe',
    ...(setting?.backDanger ? { danger: setting.backDanger } : {}),
    undo: again,
  };
}

const snapshot = (facts: Facts): Record<string, Json> =>
  Object.fromEntries(
    each(facts, (setting, region, read) =>
      read.ok ? [[resourceIn(setting, region), read.value.value] as const] : [],
    ),
  );

export const ec2Defaults: Step<Facts> = {
  id: stepId,
  title: { en: 'Safe defaults for servers and disks', ja: 'サーバーとディスクの安全な初期設定' },
  why: {
    en: 'AWS keeps a few defaults for servers and disks that you will make one day. They cost nothing, and set before anything is there they disturb nobody: disks are encrypted, copies of disks and servers cannot be opened to the world, and a server does not give its keys away. Each region has its own.',
    ja: 'AWS には、今後作成するサーバーやディスクに適用される初期設定があります。何もない今のうちに設定しておけば、料金もかからず、動作への影響もありません。ディスクは暗号化され、ディスクやサーバーのコピーを全世界に公開することはできなくなり、サーバーの認証情報も守られます。設定はリージョンごとに行います。',
  },
  minutes: 1,
  level: 'recommended',
  controls: settings.map(({ control }) => control),
  // "The API can take up to 10 minutes": until then AWS answers `unblocked`. Source: SDK ec2, EnableImageBlockPublicAccess.
  settles: 600,

  async read(aws, account) {
    const places = regionsOn(account).map(async (region): Promise<Place> => {
      const reads = settings.map(async ({ id, read }) => [id, await read(aws, region)] as const);
      return { region, settings: Object.fromEntries(await Promise.all(reads)) };
    });
    return { places: await Promise.all(places) };
  },

  audit: (facts, account) =>
    regionsOn(account).length === 0
      ? settings.map(({ control, wanted }) => nowhere(control.id, wanted))
      : each(facts, (...one) => [judge(...one)]),

  plan: (facts, given) =>
    allowed(
      each(facts, (setting, region, read) =>
        read.ok && judge(setting, region, read).verdict === 'fail'
          ? [change(setting, region, read.value.value)]
          : [],
      ),
      given,
    ),

  snapshot,
  revert: (facts, done, account) => takeBack(snapshot(facts), done, (one) => back(one, account)),
};
