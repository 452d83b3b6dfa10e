// Alarms on what matters: counted in the trail's log group, rung through the topic. Last of all, because this tool's own calls would ring them.
import type { Account } from '../src/model/account.ts';
import { type AlarmId, alarmIds } from '../src/model/alarms.ts';
import { finding, unknown } from '../src/model/judge.ts';
import type { Finding, Given, Question, Step } from '../src/model/step.ts';
import { same, type Text } from '../src/model/text.ts';
import { price, question, usual } from './cis-alarms/choose.ts';
import { type Facts, readFacts } from './cis-alarms/facts.ts';
import { guide } from './cis-alarms/guide.ts';
import { controls } from './cis-alarms/items.ts';
import { hasTopic, isMisread, placeFor, plan } from './cis-alarms/plan.ts';
import { revert, snapshot } from './cis-alarms/revert.ts';
import { isOpen, type Standing, standingOf } from './cis-alarms/standing.ts';

export type { Facts } from './cis-alarms/facts.ts';

const wanted: Text = {
  en: 'a filter on the trail, an alarm, and somebody who hears it',
  ja: '証跡のフィルターとアラームがあり、通知先に届く',
};

function unheard({ filter, alarm }: Extract<Standing, { is: 'unheard' }>): Text {
  if (!alarm) {
    return {
      en: `the filter ${filter.name} without an alarm`,
      ja: `フィルター ${filter.name} はあるが、アラームがない`,
    };
  }
  const { at, why } = alarm;
  const names = [filter.name, alarm.alarm.name] as const;
  return at === 'alarm'
    ? {
        en: `the filter ${names[0]} and the alarm ${names[1]} are there, but it cannot ring as it should: ${why.en}`,
        ja: `フィルター ${names[0]} とアラーム ${names[1]} はあるが、正しく鳴らない（${why.ja}）`,
      }
    : {
        en: `the filter ${names[0]} and the alarm ${names[1]}, but ${why.en}`,
        ja: `フィルター ${names[0]} とアラーム ${names[1]} はあるが、${why.ja}`,
      };
}

/** What is said besides where AWS reads our own filter otherwise. */
const misread: Text = {
  en: '; the filter of this tool was tried and counts other events than it should, so it is not set',
  ja: '。このツールのフィルターも、試したところ想定と異なる操作を数えたため設定しない',
};

/** Where a filter of ours is wanted, and AWS reads it otherwise, that is part of the finding. */
function judge(facts: Facts, id: AlarmId, account: Account): Finding {
  const found = judgeStanding(facts, id, account);
  if (found.verdict !== 'fail' || !isMisread(facts, id)) return found;
  const { actual } = found;
  return { ...found, actual: { en: `${actual.en}${misread.en}`, ja: `${actual.ja}${misread.ja}` } };
}

function judgeStanding(facts: Facts, id: AlarmId, account: Account): Finding {
  const at = standingOf(facts, id, account);
  switch (at.is) {
    case 'heard':
      return finding(id, 'pass', wanted, same(at.alarm.name), { resource: at.alarm.arn });
    case 'unread':
      return unknown(id, at.read, wanted);
    case 'doubtful':
      return finding(
        id,
        'unknown',
        wanted,
        {
          en: `the alarm ${at.alarm.name}: ${at.doubt.en}`,
          ja: `アラーム ${at.alarm.name}: ${at.doubt.ja}`,
        },
        { resource: at.alarm.arn },
      );
    case 'managed':
      return finding(id, 'managed', wanted, {
        en: "decided by the organization's trail",
        ja: '組織の証跡で管理',
      });
    case 'nowhere':
      return finding(id, 'fail', wanted, {
        en: 'no trail sends everything to CloudWatch Logs yet',
        ja: 'すべてを CloudWatch Logs に送る証跡がない',
      });
    case 'unheard':
      return finding(id, 'fail', wanted, unheard(at));
    case 'idle':
      return finding(id, 'fail', wanted, {
        en: `the filter ${at.filter.name} sees this, but does not add a fixed number above 0 for each event`,
        ja: `フィルター ${at.filter.name} は該当するが、操作ごとに 0 より大きい決まった数を加えていない`,
      });
    case 'partly':
      return finding(id, 'fail', wanted, {
        en: `the filter ${at.filter.name} does not count: ${at.missed.map(({ en }) => en).join(', ')}`,
        ja: `フィルター ${at.filter.name} が数えない操作: ${at.missed.map(({ ja }) => ja).join('、')}`,
      });
    case 'everything':
      return finding(id, 'fail', wanted, {
        en: `the filter ${at.filter.name} counts too much: everyday calls as well`,
        ja: `フィルター ${at.filter.name} は日常の操作まで数えている（対象が広すぎる）`,
      });
    default:
      return finding(id, 'fail', wanted, { en: 'no filter counts this', ja: '該当するフィルターなし' });
  }
}

/** Asked where an answer can change something: an alarm is open, and there is a place for it. */
function ask(facts: Facts, given: Given): readonly Question[] {
  const { account, answers, level } = given;
  const all = alarmIds.map((id) => ({ id, standing: standingOf(facts, id, account) }));
  if (!all.some(({ standing }) => isOpen(standing)) || !placeFor(facts, given) || !hasTopic(facts, given))
    return [];
  const priceOf = (alarms: readonly AlarmId[]) =>
    plan(facts, { ...given, answers: { ...answers, alarms } }).reduce(
      (sum, { cost }) => sum + (cost?.cents ?? 0),
      0,
    );
  const set = all.filter(({ standing: { is } }) => is === 'heard' || is === 'doubtful').map(({ id }) => id);
  return [question(level, new Set(set), priceOf)];
}

export const cisAlarms: Step<Facts> = {
  id: 'cis-alarms',
  level: 'recommended',
  title: { en: 'Alarms on what matters', ja: '重要な操作のアラーム' },
  why: {
    en: 'Somebody signs in as root, switches the record off or makes a key: a mail tells you within minutes. This comes last, because the calls of this tool would ring most of these alarms. Whoever still works as root rings the alarm on root use, and rightly so.',
    ja: 'root でのサインイン、証跡の停止、キーの作成などがあると、数分でメールが届きます。このツール自身の操作でもアラームが鳴るため、最後に設定します。設定後も root で作業を続けると、root の使用を知らせるアラームが鳴りますが、正しい動作です。',
  },
  minutes: 3,
  controls,
  month: (_account, level) => price(usual(level).length),
  after: ['alerts-topic', 'trail-logs'],
  settles: 30,

  read: readFacts,
  audit: (facts, account) => alarmIds.map((id) => judge(facts, id, account)),
  ask,
  plan,
  guide,
  snapshot,
  revert,
};
