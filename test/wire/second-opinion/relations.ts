// How a control of ours and a check of another tool may stand to each other, and each difference by its name.
import type { Opinion } from './clients.ts';

export const accounts = ['empty', 'half', 'finished', 'used'] as const;
export type AccountName = (typeof accounts)[number];

/** Each says its own, for a reason. `silent`: no verdict. */
export interface Difference {
  readonly ours: Opinion;
  readonly theirs: Opinion;
  readonly because: string;
}
/** Both say so, or they differ as named. */
export type Relation = 'PASS' | 'FAIL' | Difference;

const differs = (ours: Opinion, theirs: Opinion, because: string): Difference => ({ ours, theirs, because });

const noRoot = 'moto has no root user, and no row for it in the credential report; ours reads the summary';
export const noRootFails = differs('FAIL', 'silent', noRoot);
export const noRootPasses = differs('PASS', 'silent', noRoot);

export const nobody = differs('FAIL', 'silent', 'the check finds nobody to judge; ours wants an admin');
export const nobodyPasses = differs(
  'PASS',
  'silent',
  'the check finds nobody to judge; ours says that there is nobody',
);
export const noTrail = differs('FAIL', 'silent', 'the check finds no trail to judge; ours wants one');

// Ours is the stricter one.
export const eight = differs(
  'FAIL',
  'PASS',
  'IAM.7 is content with 8 characters; ours wants 14, as CIS does',
);
export const twoOfFour = differs('FAIL', 'PASS', 'two of four are enough; ours wants all four, as S3.1 does');
export const oneContact = differs('FAIL', 'PASS', 'the security contact is enough; ours wants all three');
export const anyAnswer = differs('FAIL', 'PASS', 'any answer is enough; ours wants somebody to get a mail');
export const smallTrail = differs(
  'FAIL',
  'PASS',
  'any trail will do; to ours, one of a single region is none',
);
export const noPowers = differs(
  'FAIL',
  'PASS',
  'nobody has full rights, which is fine; ours wants an admin group',
);

// Ours asks less, on purpose.
export const meant = differs(
  'PASS',
  'FAIL',
  'full rights in one group are meant: accepted, with CIS 1.16 by name',
);
export const alone = differs(
  'PASS',
  'FAIL',
  'three different contacts are wanted; an owner alone is all three',
);
export const otherTrail = differs(
  'PASS',
  'FAIL',
  'every trail is judged; ours judges the one of all regions',
);

// Ours asks less than the item of CIS that it names: 1.15 speaks of every user.
export const ownPolicy = differs(
  'PASS',
  'FAIL',
  'no user may have a policy; ours asks whether there is a group',
);

export const unread = differs('silent', 'PASS', 'moto cannot say who gets the mails: ours says unknown');

export const undelivered = differs(
  'PASS',
  'FAIL',
  'the check asks when CloudWatch Logs last got something, which moto never delivers; ours asks whether the trail sends there',
);
export const unseen = differs(
  'silent',
  'PASS',
  'moto cannot say whether AWS Config delivers: ours says unknown',
);
export const unseenStopped = differs(
  'silent',
  'FAIL',
  'it is stopped; ours asks first whether files arrive, which moto cannot say',
);
export const neitherKey = differs('silent', 'silent', 'there is no key to judge, and both say so');
