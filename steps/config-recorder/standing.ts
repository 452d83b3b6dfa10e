// How far AWS Config does its job in a region, and what is said of it.
import type { Account } from '../../src/model/account.ts';
import { finding, unknown } from '../../src/model/judge.ts';
import type { Finding } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';
import { control, wanted } from './controls.ts';
import type { Facts, Place } from './facts.ts';

export type Standing =
  | 'works'
  /** Set up by AWS Control Tower. */
  | 'managed'
  | 'unread'
  /** There is no recorder. */
  | 'off'
  /** Records only some kinds of resources. */
  | 'narrow'
  /** Has nowhere to deliver to. */
  | 'bare'
  | 'stopped'
  /** Records or delivers, and fails at it. */
  | 'failing'
  /** Works, but no region records IAM. */
  | 'without-iam';

// Source: AWS Control Tower guide, shared resources: the names of recorder and channel begin so.
const byTower = (name: string): boolean => name.startsWith('aws-controltower-');

/** Where IAM is recorded: regions that AWS Config came to after February 2022 cannot. Source: SDK config-service, RecordingGroup. */
export const globalsRegion = ({ home }: Account): string =>
  /^(us-(east|west)-[12]|ca-central-1|sa-east-1|eu-(central|north|south)-1|eu-west-[123]|ap-(northeast|southeast)-[123]|ap-south-1|ap-east-1|af-south-1|me-south-1)$/.test(
    home,
  )
    ? home
    : 'us-east-1';

/** How far this region is, IAM apart. */
function alone({ recorder, channel }: Place): Exclude<Standing, 'without-iam'> {
  if (!recorder.ok) return 'unread';
  if (recorder.value === null) return channel.ok ? 'off' : 'unread';
  const { name, all, recording, error } = recorder.value;
  if (byTower(name)) return 'managed';
  if (!all) return 'narrow';
  if (!channel.ok) return 'unread';
  if (channel.value === null) return 'bare';
  if (channel.value.error) return 'failing';
  if (!recording) return 'stopped';
  return error ? 'failing' : 'works';
}

/** The standing of each region, in the order of the facts. */
export function standings({ places }: Facts, account: Account): readonly Standing[] {
  const iam = places.some(({ recorder }) => recorder.ok && recorder.value?.globals);
  return places.map((place) => {
    const now = alone(place);
    return now === 'works' && !iam && place.region === globalsRegion(account) ? 'without-iam' : now;
  });
}

/** What is said in the cell of a region. */
function words({ recorder, channel }: Place, standing: Standing): Text {
  const one = recorder.ok ? recorder.value : null;
  const error = (channel.ok && channel.value?.error) || one?.error || '';
  const said: Readonly<Record<Standing, Text>> = {
    works:
      one?.frequency === 'DAILY'
        ? { en: 'records once a day', ja: '1 日 1 回記録' }
        : { en: 'records every change', ja: '変更のたびに記録' },
    managed: { en: 'set up by AWS Control Tower', ja: 'AWS Control Tower が管理' },
    unread: { en: 'not known', ja: '不明' },
    off: { en: 'off', ja: '無効' },
    narrow: { en: 'records only some kinds of resources', ja: '一部の種類のリソースだけを記録' },
    bare: { en: 'has nowhere to deliver to', ja: '保存先が未設定' },
    stopped: { en: 'stopped', ja: '停止中' },
    failing: { en: `its files do not arrive (${error})`, ja: `ファイルが保存されていない（${error}）` },
    'without-iam': { en: 'records, but IAM nowhere', ja: '記録中（ただし IAM はどのリージョンでも未記録）' },
  };
  return said[standing];
}

/** The finding of one region. */
export function judge(place: Place, standing: Standing): Finding {
  const more = { region: place.region };
  if (standing === 'unread') {
    const read = place.recorder.ok ? place.channel : place.recorder;
    if (!read.ok) return unknown(control.id, read, wanted, more);
  }
  const verdict = standing === 'works' ? 'pass' : standing === 'managed' ? 'managed' : 'fail';
  return finding(control.id, verdict, wanted, words(place, standing), more);
}
