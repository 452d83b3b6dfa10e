// The way back: suspended, never deleted. DeleteDetector would take the findings with it.
import { call } from '../../src/model/call.ts';
import { equal, type Json } from '../../src/model/json.ts';
import type { Change, Done, Kept } from '../../src/model/step.ts';
import { again, beforeOf, keep } from '../../src/model/take-back.ts';
import type { Text } from '../../src/model/text.ts';
import { ids, isCreate, resourceIn, suspend } from './changes.ts';
import type { Facts, Optional } from './facts.ts';

/** What undo can compare and give back: the first detector of each region, in the shape of UpdateDetector's input. */
export const snapshot = ({ places }: Facts): Record<string, Json> =>
  Object.fromEntries(
    places.flatMap(({ region, detectors }) => {
      const first = detectors.ok ? detectors.value[0] : undefined;
      if (!first) return [];
      const features = first.features.map(({ name, on }) => ({
        Name: name,
        Status: on ? 'ENABLED' : 'DISABLED',
      }));
      const state = {
        DetectorId: first.id,
        Enable: first.on,
        FindingPublishingFrequency: first.frequency,
        Features: features,
      };
      return [[resourceIn(region), state]];
    }),
  );

interface Extra {
  readonly Name: Optional;
  readonly Status: 'ENABLED';
}

const suspended: Text = {
  en: 'It is suspended, not deleted: deleting would take what it found with it. A suspended detector costs nothing.',
  ja: '削除すると検出結果も失われるため、削除せずに一時停止します。一時停止中は料金がかかりません。',
};

/** Region by region: a detector that we made or woke is suspended; extras are put back only on one that goes on. */
export function revert(facts: Facts, done: readonly Done[]) {
  const now = snapshot(facts);
  const changes: Change[] = [];
  const kept: Kept[] = [];
  for (const resource of new Set(done.map(({ change }) => change.resource))) {
    const here = done.filter(({ change }) => change.resource === resource);
    const after = here.at(-1)?.after;
    const state = now[resource] as { readonly DetectorId: string } | undefined;
    const region = here[0]?.change.call.region ?? '';
    if (state === undefined || after === undefined || !equal(state, after)) {
      kept.push(...keep(here));
    } else if (here.some(({ change }) => isCreate(change))) {
      changes.push(suspend(region, state.DetectorId));
      kept.push(...keep(here, suspended));
    } else {
      for (const one of [...here].reverse()) {
        const change = back(one.change, region, state.DetectorId);
        if (change) changes.push(change);
        else kept.push(...keep([one]));
      }
    }
  }
  return { changes, kept };
}

/** `undefined`: which extras were on is not known. */
function back(was: Change, region: string, id: string): Change | undefined {
  if (was.id !== ids.featuresOff(region)) return suspend(region, id);
  const before = beforeOf<{ Features: readonly Extra[] }>(was, 'Features');
  if (!before) return undefined;
  return {
    id: `guardduty/features-on/${region}`,
    resource: was.resource,
    summary: {
      en: `Switch the extras of threat detection on again in ${region}`,
      ja: `${region} で脅威検知の追加機能を再び有効にする`,
    },
    call: call('guardduty:UpdateDetector', { DetectorId: id, Features: [...before.Features] }, region),
    before: was.call.input as Json,
    risk: 'costs-money',
    undo: again,
  };
}
