// A page where only things are left that AWS may never show: nobody is told to wait, and the walk goes on.
import { describe, expect, it } from 'vitest';
import type { CloudWatch } from '../../src/demo/cloudwatch/state.ts';
import type { Iam } from '../../src/demo/iam/state.ts';
import { act } from '../../src/demo/learner.ts';
import { isYours, learnerActs } from '../../src/engine/select.ts';
import type { State } from '../../src/engine/state.ts';
import { alarmIds } from '../../src/model/alarms.ts';
import { steps } from '../../steps/index.ts';
import { startWizard, type Wizard } from '../support/wizard.ts';

const open = { type: 'open', step: 'root-user' } as const;
const verdictOf = ({ seen }: State, control: string) =>
  seen['root-user']?.findings.find((one) => one.control === control)?.verdict;

/** "Act as the learner", and what the page sees afterwards. */
async function learn(wizard: Wizard): Promise<State> {
  for (const word of learnerActs(steps, wizard.state())) act(wizard.world, word, wizard.clock.now());
  return await wizard.say({ type: 'again' });
}

describe('the page of the root user, as root', () => {
  it('is watched until what AWS shows is done, and then left by Enter', async () => {
    const wizard = await startWizard('fresh');
    await wizard.say(open);
    expect(isYours(steps, wizard.state())).toBe(false);
    const before = await wizard.say({ type: 'next' });
    expect(before.screen).toMatchObject({ at: 'step', step: 'root-user' });

    const done = await learn(wizard);
    expect(verdictOf(done, 'root-mfa')).toBe('pass');
    expect(verdictOf(done, 'iam-billing-access')).toBe('manual');
    expect(isYours(steps, done)).toBe(true);
    expect(learnerActs(steps, done)).toEqual([]);

    const gone = await wizard.say({ type: 'next' });
    expect(gone.screen).not.toMatchObject({ step: 'root-user' });
    expect(gone.later).toEqual(['root-user']);
  });

  it('has the learner do with it what the page cannot show: the admin sees the bill', async () => {
    const wizard = await startWizard('fresh');
    await wizard.say(open);
    expect(learnerActs(steps, wizard.state())).toEqual(['root-mfa', 'billing-access']);
    await learn(wizard);
    expect(wizard.world.services['budgets']).toMatchObject({ iamAccess: true });
  });

  it('does not stand still at what cannot be seen while something that can is open', async () => {
    const wizard = await startWizard('fresh');
    (wizard.world.services['iam'] as Iam).root.certificates = 1;
    await wizard.say(open, { type: 'again' });
    const state = await learn(wizard);
    expect(isYours(steps, state)).toBe(false);
    expect(learnerActs(steps, wizard.state())[0]).toBe('root-certs');
  });
});

describe('the page of the alarms, with one left out', () => {
  it.each(['next', 'typed'] as const)(
    'is left by the choice (%s), and by Enter when it is opened again',
    async (how) => {
      const wizard = await startWizard('hardened', { level: 'everything', answers: {} });
      const held = wizard.world.services['cloudwatch'] as CloudWatch;
      for (const [region, alarms] of Object.entries(held.alarms))
        held.alarms[region] = alarms.filter(({ AlarmName }) => AlarmName !== 'day-one-root-usage');
      await wizard.say({ type: 'open', step: 'cis-alarms' });
      await wizard.say({ type: 'again' });
      const asked = await wizard.say({ type: 'next' });
      expect(asked.screen).toMatchObject({ at: 'picks', picked: alarmIds });
      const rest = alarmIds.filter((id) => id !== 'root-usage').join(', ');
      const down = alarmIds
        .slice(0, alarmIds.indexOf('root-usage'))
        .map(() => ({ type: 'move', by: 1 }) as const);
      const answered =
        how === 'typed'
          ? await wizard.say({ type: 'typed', value: rest })
          : await wizard.say(...down, { type: 'tick' }, { type: 'next' });
      // What was chosen is no reason to stay: the walk goes on, and does not come back.
      expect(answered.screen).not.toMatchObject({ step: 'cis-alarms' });
      expect(answered.later).toEqual(['cis-alarms']);
      const back = await wizard.say({ type: 'open', step: 'cis-alarms' });
      expect(back.screen).toMatchObject({ at: 'step' });
      expect(isYours(steps, back)).toBe(true);
      expect((await wizard.say({ type: 'next' })).screen).not.toMatchObject({ step: 'cis-alarms' });
    },
  );
});
