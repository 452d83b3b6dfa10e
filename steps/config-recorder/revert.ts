// The way back: recording is stopped, what was made is deleted; records, bucket and role stay.
import { call } from '../../src/model/call.ts';
import type { Json } from '../../src/model/json.ts';
import { isBucketChange, keptBucket } from '../../src/model/log-bucket/keep.ts';
import { recorderName } from '../../src/model/names.ts';
import type { Change, Done, Kept } from '../../src/model/step.ts';
import { again, asLeft, changed, keep } from '../../src/model/take-back.ts';
import type { Text } from '../../src/model/text.ts';
import { ids, resourceIn } from './changes.ts';
import type { Facts } from './facts.ts';

/** What undo compares: recorder and channel of each region, as far as they were read. */
export const snapshot = ({ places }: Facts): Record<string, Json> =>
  Object.fromEntries(
    places.flatMap(({ region, recorder, channel }) => {
      if (!recorder.ok || !channel.ok || (recorder.value === null && channel.value === null)) return [];
      const { error: _passing, ...rest } = recorder.value ?? {};
      const { error: _late, ...where } = channel.value ?? {};
      return [[resourceIn(region), { recorder: recorder.value && rest, channel: channel.value && where }]];
    }),
  ) as Record<string, Json>;

const roleStays: Text = {
  en: "The role is AWS Config's own and costs nothing: it stays.",
  ja: 'AWS Config 専用のロールで料金もかからないため残します。',
};

/** The changes that take one region back, last done first. */
function back(region: string, done: readonly Done[]): readonly Change[] {
  const did = (id: string): Change | undefined => done.find(({ change }) => change.id === id)?.change;
  const started = did(ids.start(region));
  const one = (what: string, summary: Text, made: Change['call']): Change => ({
    id: `config-recorder/${what}/${region}`,
    resource: resourceIn(region),
    summary,
    call: made,
    before: made.input as Json,
    risk: 'safe',
    undo: again,
  });
  const name = String(started?.call.input['ConfigurationRecorderName'] ?? recorderName);
  return [
    ...(started
      ? [
          one(
            'stop',
            { en: `Stop recording in ${region}`, ja: `${region} の記録を停止する` },
            call('config:StopConfigurationRecorder', { ConfigurationRecorderName: name }, region),
          ),
        ]
      : []),
    ...(did(ids.deliver(region))
      ? [
          one(
            'delete-channel',
            { en: `Delete the channel of ${region}`, ja: `${region} の配信チャネルを削除する` },
            call('config:DeleteDeliveryChannel', { DeliveryChannelName: recorderName }, region),
          ),
        ]
      : []),
    ...(did(ids.record(region))
      ? [
          one(
            'delete-recorder',
            { en: `Delete the recorder of ${region}`, ja: `${region} のレコーダーを削除する` },
            call('config:DeleteConfigurationRecorder', { ConfigurationRecorderName: recorderName }, region),
          ),
        ]
      : []),
  ];
}

/** Region by region; what is no longer as this tool left it is kept. */
export function revert(facts: Facts, done: readonly Done[]) {
  const isLeft = asLeft(snapshot(facts));
  const kept: Kept[] = [...keptBucket(done)];
  const changes: Change[] = [];
  const rest = done.filter(({ change }) => !isBucketChange(change));
  for (const resource of new Set(rest.map(({ change }) => change.resource))) {
    const here = rest.filter(({ change }) => change.resource === resource);
    const region = here[0]?.change.call.region;
    if (region !== undefined && here.every(isLeft)) changes.push(...back(region, here));
    else kept.push(...keep(here, region === undefined ? roleStays : changed));
  }
  return { changes, kept };
}
