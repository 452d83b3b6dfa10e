// The way back: the trail's files use S3's own key again. The key stays, for nothing else can read what it encrypted.
import type { Account } from '../../src/model/account.ts';
import { call } from '../../src/model/call.ts';
import { keyMonth } from '../../src/model/prices/kms.ts';
import type { Change, Done } from '../../src/model/step.ts';
import { again, beforeOf, keep, takeBack } from '../../src/model/take-back.ts';
import type { Text } from '../../src/model/text.ts';
import { ids } from './changes.ts';
import { type Facts, snapshot } from './facts.ts';

const needed: Text = {
  en: `The key is kept, and goes on costing ${keyMonth} a month: log files that it encrypted could not be read without it.`,
  ja: `キーは残り、月に ${keyMonth} の料金も続きます。このキーで暗号化したログファイルは、キーがないと読めないためです。`,
};

/** Pure. Gives the trail the key of before, which is none. */
export function revert(facts: Facts, done: readonly Done[], { home }: Account) {
  const updates = done.filter(({ change }) => change.id === ids.update);
  const { changes, kept } = takeBack(snapshot(facts), updates, ({ change }, state): Change | undefined => {
    const before = beforeOf<{ Name: string; KmsKeyId: string }>(change, 'Name', 'KmsKeyId');
    if (!before) return undefined;
    const is = state as { readonly KmsKeyId: string };
    return {
      id: `${ids.update}-revert`,
      resource: change.resource,
      summary: {
        en: "Encrypt new log files with S3's own key again",
        ja: '新しいログファイルを再び S3 標準のキーで暗号化する',
      },
      // The empty text takes the key away. Source: terraform-provider-aws, aws_cloudtrail, which sends it for a removed kms_key_id.
      call: call('cloudtrail:UpdateTrail', before, home),
      before: { Name: before.Name, ...is },
      risk: 'safe',
      undo: again,
    };
  });
  const rest = done.filter((one) => !updates.includes(one));
  return { changes, kept: [...keep(rest, needed), ...kept] };
}
