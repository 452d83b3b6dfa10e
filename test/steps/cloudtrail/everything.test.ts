// Which settings of a trail record every call, and which leave something out.
import { expect, it } from 'vitest';
import { recordsEverything } from '../../../src/model/trails/read.ts';

it.each([
  [{}, true],
  [{ EventSelectors: [{ ReadWriteType: 'All', IncludeManagementEvents: true }] }, true],
  [{ EventSelectors: [{ ReadWriteType: 'WriteOnly', IncludeManagementEvents: true }] }, false],
  [{ EventSelectors: [{ ReadWriteType: 'All', IncludeManagementEvents: false }] }, false],
  [
    { EventSelectors: [{ ReadWriteType: 'All', ExcludeManagementEventSources: ['kms.amazonaws.com'] }] },
    false,
  ],
  [
    { AdvancedEventSelectors: [{ FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }] }] },
    true,
  ],
  [{ AdvancedEventSelectors: [{ FieldSelectors: [{ Field: 'eventCategory', Equals: ['Data'] }] }] }, false],
  [
    {
      AdvancedEventSelectors: [
        {
          FieldSelectors: [
            { Field: 'eventCategory', Equals: ['Management'] },
            { Field: 'readOnly', Equals: ['false'] },
          ],
        },
      ],
    },
    false,
  ],
] as const)('%j records everything: %s', (selectors, everything) => {
  expect(recordsEverything(selectors)).toBe(everything);
});
