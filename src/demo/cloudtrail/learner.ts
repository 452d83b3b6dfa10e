// What the person in front of the demo would do in the console of CloudTrail: "act as the learner".
import type { CloudtrailState } from './state.ts';

/** By the `learner` word of a guide item: changes the state in place. */
export const learner: Readonly<Record<string, (state: CloudtrailState) => void>> = {
  'trail-validation': ({ trails }) => {
    for (const trail of trails) trail.validation = true;
  },
};
