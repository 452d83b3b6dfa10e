// One framework's view of the steps: its controls only, under its own numbers.

import { byNumber, type Item, unjudged } from '../model/frameworks/items.ts';
import type { Framework } from '../model/frameworks.ts';
import type { AnyStep, Control } from '../model/step.ts';

export interface FrameworkView {
  readonly name: Framework;
  /** Items of its account level that no step judges. */
  readonly unjudged: readonly Item[];
}

/** The steps that have something to do with the framework, each with those controls alone; titles begin with the framework's ids. */
export function stepsFor(framework: Framework, steps: readonly AnyStep[]): readonly AnyStep[] {
  return steps.flatMap((step) => {
    const controls = step.controls.flatMap((control) => numbered(control, framework));
    if (controls.length === 0) return [];
    const ids = new Set(controls.map(({ id }) => id));
    const audit: AnyStep['audit'] = (facts, account) =>
      step.audit(facts, account).filter(({ control }) => ids.has(control));
    return [{ ...step, controls, audit }];
  });
}

function numbered(control: Control, framework: Framework): readonly Control[] {
  const ids = control.frameworks[framework];
  if (!ids || ids.length === 0) return [];
  const first = [...ids].sort(byNumber).join(', ');
  return [{ ...control, title: { en: `${first} ${control.title.en}`, ja: `${first} ${control.title.ja}` } }];
}

/** What the report says of the framework as a whole, whichever steps were chosen. */
export const viewOf = (name: Framework): FrameworkView => ({ name, unjudged: unjudged(name) });
