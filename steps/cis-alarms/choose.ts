// Which alarms: those of the level, unless a person chooses.
import { type AlarmId, alarmIds, parseAlarms } from '../../src/model/alarms.ts';
import { type Level, reaches } from '../../src/model/level.ts';
import { cloudwatchPrices } from '../../src/model/prices/cloudwatch.ts';
import type { Given, Question } from '../../src/model/step.ts';
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

const list = (lang: 'en' | 'ja', open: string, close: string): string =>
  alarmIds
    .map((id, at) => `${at + 1} ${id}${open}${itemOf(id).noise[lang]}${close}`)
    .join(lang === 'en' ? ', ' : '、');

/** `level`: whose alarms Enter takes. */
export const question = (level: Level | undefined): Question => ({
  key: 'alarms',
  optional: true,
  text: { en: 'Which alarms should ring?', ja: '設定するアラーム' },
  hint: {
    en: `The first ${freeAlarms} of an account are free; each further one costs about ${each} USD a month. How often each rings: ${list('en', ' (', ')')}. Type ids, numbers or all.`,
    ja: `アカウントの最初の ${freeAlarms} 個は無料で、それ以降は 1 個あたり月約 ${each} USD です。通知の頻度: ${list('ja', '（', '）')}。ID、番号、または all を入力してください。`,
  },
  default: usual(level).join(', '),
  parse: parseAlarms,
});
