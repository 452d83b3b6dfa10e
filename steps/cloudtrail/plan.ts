// What is sent: the rest of what is half done, the little that an adopted trail lacks, or a trail of our own.
import type { Account } from '../../src/model/account.ts';
import { unreadText } from '../../src/model/judge.ts';
import { trailArn, trailName } from '../../src/model/names.ts';
import type { Change } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';
import { focus, isOwn } from '../../src/model/trails/standing.ts';
import { trailBucketChanges } from './bucket-use.ts';
import type { Facts } from './facts.ts';
import { complete, make } from './trail-changes.ts';

/** A region takes five trails; the copies of trails that live elsewhere count too. Source: CloudTrail user guide, quotas. */
const mostTrails = 5;

/** Why no trail can be made here; `null` if one can. Asked only where none is in focus. */
export function hindrance({ trails, place }: Facts, account: Account): Text | null {
  const own = trails.ok ? trails.value.filter(({ foreign }) => !foreign) : [];
  const here = own.filter(({ home, multiRegion }) => multiRegion || home === account.home);
  if (own.some(({ arn }) => arn === trailArn(account))) {
    return {
      en: `A trail with the name ${trailName} is there already, but this tool did not make it. Let it record all regions and all management events, or delete it, then look again.`,
      ja: `${trailName} という名前の証跡がすでにありますが、このツールで作成したものではありません。全リージョンとすべての管理イベントを記録するように変更するか、削除してから、もう一度確認してください。`,
    };
  }
  if (here.length >= mostTrails) {
    return {
      en: `This region already has ${here.length} trails, and AWS allows no more. Delete one, or let one of them record all regions and all management events.`,
      ja: `このリージョンにはすでに ${here.length} 個の証跡があり、これ以上は作成できません。1 つを削除するか、いずれかが全リージョンとすべての管理イベントを記録するように変更してください。`,
    };
  }
  if (place.ok && place.value.kind === 'taken') {
    return {
      en: 'Every bucket name that this tool would give is taken. Make a trail for all regions in the console, with a bucket name of your own.',
      ja: 'このツールが使うバケット名はすべて使用済みです。コンソールで、任意のバケット名を指定して全リージョンの証跡を作成してください。',
    };
  }
  const changes = place.ok ? trailBucketChanges(account, place.value, trailArn(account)) : place;
  if (changes.ok) return null;
  const why = unreadText(changes);
  return {
    en: `A trail is missing, but its bucket could not be looked at: ${why.en}. Nothing is made blindly. Sign in as someone who may, then look again.`,
    ja: `証跡がありませんが、保存先のバケットを確認できませんでした: ${why.ja}。確認できないものは変更しません。権限のあるユーザーでサインインしてから、もう一度確認してください。`,
  };
}

/** Pure. In the order in which the calls must be sent. */
export function plan(facts: Facts, account: Account): readonly Change[] {
  const at = focus(facts.trails, account);
  if (!at.ok) return [];
  const others = facts.trails.ok ? facts.trails.value : [];
  const trail = at.value;
  if (!trail) {
    if (hindrance(facts, account) || !facts.place.ok) return [];
    const bucket = trailBucketChanges(account, facts.place.value, trailArn(account));
    const name = nameIn(facts);
    return bucket.ok && name ? [...bucket.value, ...make(account, name, others)] : [];
  }
  if (!isOwn(trail)) return [];
  // A bucket that is gone and not ours to make: recording into nothing helps nobody.
  if (!facts.place.ok && facts.place.why === 'absent') return [];
  const bucket = facts.place.ok ? trailBucketChanges(account, facts.place.value, trail.arn) : facts.place;
  return [...(bucket.ok ? bucket.value : []), ...complete(trail, others)];
}

function nameIn({ place }: Facts): string | undefined {
  if (!place.ok) return undefined;
  if (place.value.kind === 'free') return place.value.name;
  return place.value.kind === 'ours' ? place.value.bucket.name : undefined;
}
