// Alarms on what matters: counted in the trail's log group, rung through the topic. Last of all, because this tool's own calls would ring them.
import type { Account } from '../src/model/account.ts';
import { type AlarmId, alarmIds } from '../src/model/alarms.ts';
import { finding, unknown } from '../src/model/judge.ts';
import type { Finding, Step } from '../src/model/step.ts';
import { same, type Text } from '../src/model/text.ts';
import { price, question, usual } from './cis-alarms/choose.ts';
import { type Facts, readFacts } from './cis-alarms/facts.ts';
import { guide } from './cis-alarms/guide.ts';
import { controls } from './cis-alarms/items.ts';
import { plan } from './cis-alarms/plan.ts';
import { revert, snapshot } from './cis-alarms/revert.ts';
import { isOpen, standingOf } from './cis-alarms/standing.ts';

export type { Facts } from './cis-alarms/facts.ts';

const wanted: Text = {
  en: 'a filter on the trail, an alarm, and somebody who hears it',
  ja: '証跡のフィルターとアラームがあり、通知先に届く',
};

function judge(facts: Facts, id: AlarmId, account: Account): Finding {
  const at = standingOf(facts, id, account);
  switch (at.is) {
    case 'heard':
      return finding(id, 'pass', wanted, same(at.alarm.name), { resource: at.alarm.arn });
    case 'unread':
      return unknown(id, at.read, wanted);
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
    case 'unheard': {
      const { filter, alarm } = at;
      return finding(id, 'fail', wanted, {
        en: alarm
          ? `the filter ${filter.name} and the alarm ${alarm.name}, but nobody hears it`
          : `the filter ${filter.name} without an alarm`,
        ja: alarm
          ? `フィルター ${filter.name} とアラーム ${alarm.name} はあるが、通知が届かない`
          : `フィルター ${filter.name} はあるが、アラームがない`,
      });
    }
    case 'partly':
      return finding(id, 'fail', wanted, {
        en: `the filter ${at.filter.name} misses ${at.missed.join(', ')}`,
        ja: `フィルター ${at.filter.name} に不足: ${at.missed.join('、')}`,
      });
    case 'everything':
      return finding(id, 'fail', wanted, {
        en: `the filter ${at.filter.name} counts too much: everything that happens`,
        ja: `フィルター ${at.filter.name} はすべての操作を数えている（対象が広すぎる）`,
      });
    default:
      return finding(id, 'fail', wanted, { en: 'no filter counts this', ja: '該当するフィルターなし' });
  }
}

/** The answer can change something: an alarm is open. */
const someOpen = (facts: Facts, account: Account): boolean =>
  alarmIds.some((id) => isOpen(standingOf(facts, id, account)));

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
  ask: (facts, { account, level }) => (someOpen(facts, account) ? [question(level)] : []),
  plan,
  guide,
  snapshot,
  revert,
};
