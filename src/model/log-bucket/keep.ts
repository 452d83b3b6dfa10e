// What both steps say that keep records in a bucket of their own: when none can be made, and that it stays.
import { unreadText } from '../judge.ts';
import type { Read } from '../read.ts';
import type { Change, Done, Kept } from '../step.ts';
import type { Text } from '../text.ts';

export const bucketStays: Text = {
  en: 'The bucket stays, as locked as it is: it may hold records. Empty it costs nothing; it can be deleted in the console.',
  ja: 'バケットには記録が残っている可能性があるため、保護された状態のまま残します。空なら料金はかからず、コンソールで削除できます。',
};

/** True for a change of a bucket. */
export const isBucketChange = ({ call: { op } }: Change): boolean => op.startsWith('s3:');

/** Undo never takes records away: what was done to the bucket is kept, and that is said. */
export const keptBucket = (done: readonly Done[]): readonly Kept[] =>
  done
    .filter(({ change }) => isBucketChange(change))
    .map(({ change }) => ({ change: change.id, why: bucketStays }));

/** Why no bucket for the records can be made, or completed; `null` if one can. `name`: that it will have. */
export function bucketHindrance(changes: Read<readonly Change[]>, name: string | undefined): Text | null {
  if (!changes.ok) {
    const why = unreadText(changes);
    return {
      en: `The bucket for the records could not be looked at: ${why.en}. Nothing is made blindly. Sign in as someone who may, then look again.`,
      ja: `記録用のバケットを確認できませんでした: ${why.ja}。確認できないものは変更しません。権限のあるユーザーでサインインしてから、もう一度確認してください。`,
    };
  }
  if (name !== undefined) return null;
  return {
    en: 'Every bucket name that this tool would give is taken. Switch it on in the console, with a bucket of your own.',
    ja: 'このツールが使うバケット名はすべて使用済みです。コンソールで任意のバケットを指定して有効にしてください。',
  };
}
