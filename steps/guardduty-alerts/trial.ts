// Asks AWS itself which findings our pattern picks, before a rule is made of it. Source: EventBridge API reference, TestEventPattern.
import type { Account } from '../../src/model/account.ts';
import { findingEvent, findingPattern, trials } from '../../src/model/finding-pattern.ts';
import type { Read, Reader, Unread } from '../../src/model/read.ts';

// Some emulators answer, but say neither yes nor no.
const noAnswer: Unread = { ok: false, why: 'broken', code: 'NoResult' };

/** The findings that AWS reads otherwise, by type; the reason if it could not be asked about all of them. */
export async function readTrial(aws: Reader, account: Account): Promise<Read<readonly string[]>> {
  const asked = trials.map(async ([[type, severity], picked]): Promise<Read<readonly string[]>> => {
    const Event = JSON.stringify(findingEvent(account, account.home, type, severity));
    const answer = await aws(
      'events:TestEventPattern',
      { EventPattern: findingPattern, Event },
      account.home,
    );
    if (!answer.ok) {
      return answer.code === 'InvalidEventPatternException' ? { ok: true, value: [type] } : answer;
    }
    const { Result } = answer.value;
    return Result === undefined ? noAnswer : { ok: true, value: Result === picked ? [] : [type] };
  });
  const all = await Promise.all(asked);
  const wrong = all.flatMap((one) => (one.ok ? one.value : []));
  // One wrong answer is enough to make no rule of it, whatever the others would have been.
  return wrong.length > 0
    ? { ok: true, value: wrong }
    : (all.find((one) => !one.ok) ?? { ok: true, value: [] });
}
