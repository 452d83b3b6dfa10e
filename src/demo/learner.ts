// "Act as the learner": what a person would do in the console or on a phone, so that a trainer needs neither.
import { learner as accountLearner } from './account/index.ts';
import { learner as budgetsLearner } from './budgets/index.ts';
import { learner as cloudtrailLearner } from './cloudtrail/index.ts';
import { learner as iamLearner } from './iam/index.ts';
import type { Iam } from './iam/state.ts';
import { learner as snsLearner } from './sns/index.ts';
import { totp } from './totp.ts';
import type { World } from './world.ts';

type Act = (state: never, now: string) => void;
const acts: Readonly<Record<string, readonly [service: string, act: Act]>> = Object.fromEntries(
  Object.entries({
    account: accountLearner,
    budgets: budgetsLearner,
    iam: iamLearner,
    sns: snsLearner,
    cloudtrail: cloudtrailLearner,
  }).flatMap(([service, all]) =>
    Object.entries(all).map(([name, act]) => [name, [service, act as Act] as const]),
  ),
);

/** Does what the guide item's `learner` word stands for; `now` in milliseconds since 1970. Unknown words do nothing. */
export function act(world: World, word: string, now: number): void {
  const [service, run] = acts[word] ?? [];
  if (!service || !run) return;
  run(world.services[service] as never, new Date(now + world.clockOffset).toISOString());
  if (word !== 'sign-in-as-admin') return;
  const newest = (world.services['iam'] as Iam).users.filter((user) => user.passwordLastUsed).at(-1);
  if (newest) world.caller = `arn:${world.partition}:iam::${world.accountId}:user/${newest.name}`;
}

/** The two codes that the learner's phone shows; the account's clock moves on by the 30 seconds between them. */
export function codes(world: World, seed: string, now: number): readonly [string, string] {
  const first = totp(seed, now + world.clockOffset);
  world.clockOffset += 30_000;
  return [first, totp(seed, now + world.clockOffset)];
}
