// Which alarms: those of the level, unless a person chooses.
import { type AlarmId, alarmIds, parseAlarms } from '../../src/model/alarms.ts';
import { type Level, reaches } from '../../src/model/level.ts';
import { monthly } from '../../src/model/level-words.ts';
import { cloudwatchPrices } from '../../src/model/prices/cloudwatch.ts';
import type { Given, Question } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';
import { itemOf } from './items.ts';

/** The alarms that a walk of this level sets. */
export const usual = (level: Level = 'everything'): readonly AlarmId[] =>
  alarmIds.filter((id) => reaches(level, itemOf(id).level));

/** What is wanted: what was answered, else what is usual. */
export const chosen = ({ answers, level }: Given): readonly AlarmId[] =>
  answers.alarms ? alarmIds.filter((id) => answers.alarms?.includes(id)) : usual(level);

const { metric, alarm, freeMetrics, freeAlarms } = cloudwatchPrices;
const each = ((metric + alarm) / 100).toFixed(2);

/** US cents a month for so many alarms with a metric each, where there is none yet. */
export const price = (count: number): number =>
  Math.max(0, count - freeMetrics) * metric + Math.max(0, count - freeAlarms) * alarm;

const there: Text = { en: 'already set', ja: '設定済み' };

/** `level`: whose alarms Enter takes; `set`: those that ring already; `priceOf`: US cents a month for a choice, as the plan will have it. */
export function question(
  level: Level | undefined,
  set: ReadonlySet<AlarmId>,
  priceOf: (ids: readonly AlarmId[]) => number,
): Question {
  const usually = usual(level);
  const idsOf = (ids: readonly string[]) => alarmIds.filter((id) => ids.includes(id));
  return {
    key: 'alarms',
    optional: true,
    text: { en: 'Which alarms should ring?', ja: '設定するアラーム' },
    hint: {
      en: `The first ${freeAlarms} of an account are free; each further one costs about ${each} USD a month. Beside each alarm stands how often it rings in an ordinary account.`,
      ja: `アカウントの最初の ${freeAlarms} 個は無料で、それ以降は 1 個あたり月に約 ${each} USD です。各アラームの横に、一般的なアカウントでの通知の頻度を示します。`,
    },
    many: {
      options: alarmIds.map((id) => ({
        id,
        title: itemOf(id).title,
        note: set.has(id) ? there : itemOf(id).noise,
      })),
      sum: (ids) => {
        const fresh = idsOf(ids).filter((id) => !set.has(id));
        const { en, ja } = monthly(priceOf(fresh));
        return { en: `${fresh.length} to be set: ${en}`, ja: `新しく設定: ${fresh.length} 個（${ja}）` };
      },
    },
    default: alarmIds.filter((id) => set.has(id) || usually.includes(id)).join(', '),
    parse: parseAlarms,
  };
}
