// The way back: the trail's files use S3's own key again. The key stays, for nothing else can read what it encrypted.
import type { Account } from '../../src/model/account.ts';
import { call } from '../../src/model/call.ts';
import { equal, type Json } from '../../src/model/json.ts';
import { keyMonth } from '../../src/model/prices/kms.ts';
import type { Change, Done, Kept } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';
import { ids } from './changes.ts';
import { type Facts, snapshot } from './facts.ts';

const changed: Text = {
  en: 'The trail is not as this tool left it: it stays as it is.',
  ja: 'このツールの変更後と証跡の状態が異なるため、そのまま残します。',
};
const needed: Text = {
  en: `The key is kept, and goes on costing ${keyMonth} a month: log files that it encrypted could not be read without it.`,
  ja: `キーは残り、月額 ${keyMonth} の料金も続きます。このキーで暗号化したログファイルは、キーがないと読めないためです。`,
};

/** Pure. Gives the trail the key of before, which is none. */
export function revert(facts: Facts, done: readonly Done[], { home }: Account) {
  const now = snapshot(facts);
  const changes: Change[] = [];
  const kept: Kept[] = [];
  for (const { change, after } of done) {
    if (change.id !== ids.update) {
      kept.push({ change: change.id, why: needed });
    } else if (after === undefined || !equal(after, now[change.resource])) {
      kept.push({ change: change.id, why: changed });
    } else {
      const before = change.before as { readonly Name: string; readonly KmsKeyId: string };
      const is = now[change.resource] as { readonly KmsKeyId: string };
      changes.push({
        id: `${ids.update}-revert`,
        resource: change.resource,
        summary: {
          en: "Encrypt new log files with S3's own key again",
          ja: '新しいログファイルを再び S3 標準のキーで暗号化する',
        },
        // The empty text takes the key away. Source: terraform-provider-aws, aws_cloudtrail, which sends it for a removed kms_key_id.
        call: call('cloudtrail:UpdateTrail', before, home),
        before: { Name: before.Name, ...is } as Json,
        risk: 'safe',
        undo: { en: 'Run the wizard again.', ja: 'もう一度ウィザードを実行してください。' },
      });
    }
  }
  return { changes, kept };
}
