// What is said about the block and about the buckets that it shuts.
import { unreadText } from '../../src/model/judge.ts';
import type { Read, Unread } from '../../src/model/read.ts';
import { join, type Text } from '../../src/model/text.ts';
import type { BucketLook } from './open-buckets.ts';

type Buckets = Read<readonly BucketLook[]>;

const most = 10;
/** The names, or the first ten and how many there are more. */
function names(list: readonly BucketLook[]): Text {
  const shown = list
    .slice(0, most)
    .map(({ name }) => name)
    .join(', ');
  const more = list.length - most;
  return more > 0
    ? { en: `${shown} and ${more} more`, ja: `${shown} ほか ${more} 個` }
    : { en: shown, ja: shown };
}

const open = (buckets: readonly BucketLook[]) => buckets.filter((one) => one.open.ok && one.open.value);
const unseen = (buckets: readonly BucketLook[]) => buckets.filter((one) => !one.open.ok);

/** The first reason for which a bucket, or the list of them, was not seen. */
export function hiddenBy(buckets: Buckets): Unread | undefined {
  if (!buckets.ok) return buckets;
  return buckets.value.map((one) => one.open).find((read) => !read.ok);
}

/** How many of the four are on, and what is public: one cell of the audit. */
export function state(on: number, buckets: Buckets): Text {
  const block: Text =
    on === 0
      ? { en: 'nothing is blocked', ja: 'ブロックなし' }
      : { en: `${on} of 4 blocks are on`, ja: `4 項目中 ${on} 項目が有効` };
  if (!buckets.ok) {
    const why = unreadText(buckets);
    return {
      en: `${block.en}; the buckets were not listed: ${why.en}`,
      ja: `${block.ja}。バケット一覧は取得不可: ${why.ja}`,
    };
  }
  const parts = [block];
  const shown = names(open(buckets.value));
  if (shown.en) parts.push({ en: `public today: ${shown.en}`, ja: `現在公開中: ${shown.ja}` });
  const hidden = names(unseen(buckets.value));
  if (hidden.en) parts.push({ en: `not readable: ${hidden.en}`, ja: `読み取り不可: ${hidden.ja}` });
  return { en: parts.map(({ en }) => en).join('; '), ja: parts.map(({ ja }) => ja).join('。') };
}

/** What stops working when the block goes on; `undefined` if every bucket was seen and none is public. */
export function danger(buckets: Buckets): Text | undefined {
  if (!buckets.ok) {
    return {
      en: 'Your buckets could not be listed. If any of them is public today, that ends at once.',
      ja: 'バケットの一覧を取得できませんでした。現在公開しているバケットがあれば、すぐに公開されなくなります。',
    };
  }
  const texts: Text[] = [];
  const shown = names(open(buckets.value));
  if (shown.en) {
    texts.push({
      en: `Public access to these buckets ends at once: ${shown.en}. Web sites in them, access points to them and other accounts that reach them through a public policy stop working.`,
      ja: `次のバケットへのパブリックアクセスはすぐに遮断されます: ${shown.ja}。これらのバケットを使う静的サイト、アクセスポイント、公開ポリシーによる他アカウントからのアクセスは動作しなくなります。`,
    });
  }
  const hidden = names(unseen(buckets.value));
  if (hidden.en) {
    texts.push({
      en: `These buckets could not be looked at and may be public: ${hidden.en}.`,
      ja: `次のバケットは確認できませんでした。公開されている可能性があります: ${hidden.ja}。`,
    });
  }
  return texts.length > 0 ? join(...texts) : undefined;
}
