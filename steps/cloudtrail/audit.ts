// What is said of the trail in focus and of its bucket.
import type { Account } from '../../src/model/account.ts';
import { finding, unknown } from '../../src/model/judge.ts';
import { lacking } from '../../src/model/log-bucket/points.ts';
import type { Finding } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';
import type { Trail } from '../../src/model/trails/read.ts';
import { focus, standing } from '../../src/model/trails/standing.ts';
import { hardening, multiRegion, validation } from './controls.ts';
import type { Facts } from './facts.ts';
import { judgeOthers } from './others.ts';

const wanted = {
  trail: {
    en: 'one trail records all management events of all regions, and its files arrive',
    ja: '1 つの証跡が全リージョンの管理イベントをすべて記録し、ファイルが保存されている',
  },
  validation: { en: 'log file validation is on', ja: 'ログファイルの検証が有効' },
  bucket: {
    en: 'not public, encrypted, versioned, HTTPS only, no access lists',
    ja: '非公開・暗号化・バージョニング・HTTPS のみ・ACL 無効',
  },
} as const satisfies Record<string, Text>;

const noTrail: Text = {
  en: "no such trail; AWS's own event history holds the last 90 days of each region, free, and is already there",
  ja: '該当する証跡なし。AWS のイベント履歴（無料、リージョンごとに直近 90 日分）は最初から利用可能',
};
const organizations: Text = { en: "the organization's trail", ja: '組織の証跡' };

function words(trail: Trail, account: Account): Text {
  const { name, status } = trail;
  const now = status.ok ? status.value : undefined;
  switch (standing(trail, account)) {
    case 'works':
      return now?.delivered
        ? {
            en: `${name} records; last file at ${now.delivered}`,
            ja: `${name} が記録中（最新のファイル: ${now.delivered}）`,
          }
        : {
            en: `${name} records; the first file comes within some minutes`,
            ja: `${name} が記録中（最初のファイルは数分後に届きます）`,
          };
    case 'stopped':
      return { en: `${name} is switched off`, ja: `${name} は停止中` };
    case 'failing':
      return now?.error
        ? {
            en: `${name} cannot write to its bucket (${now.error})`,
            ja: `${name} はバケットに書き込めない（${now.error}）`,
          }
        : {
            en: `${name} has written nothing for more than an hour`,
            ja: `${name} は 1 時間以上ファイルを保存していない`,
          };
    default:
      return { en: `${name} does not record everything`, ja: `${name} は一部の操作しか記録していない` };
  }
}

function judgeBucket({ place }: Facts): Finding {
  const { id } = hardening;
  if (!place.ok) return unknown(id, place, wanted.bucket);
  const at = place.value;
  if (at.kind === 'elsewhere') {
    const actual = {
      en: `${at.name} belongs to another account of the organization`,
      ja: `${at.name} は組織の別アカウントのバケット`,
    };
    return finding(id, 'managed', wanted.bucket, actual, { resource: at.name });
  }
  if (at.kind === 'free' || at.kind === 'taken') {
    return finding(id, 'fail', wanted.bucket, { en: 'there is no bucket yet', ja: 'バケットなし' });
  }
  const more = { resource: at.bucket.name };
  const missing = lacking(at.bucket);
  if (!missing.ok) return unknown(id, missing, wanted.bucket, more);
  if (missing.value.length === 0) {
    return finding(id, 'pass', wanted.bucket, { en: 'locked', ja: '保護済み' }, more);
  }
  const lacks = missing.value.map((point) => point.lacks);
  const actual = { en: lacks.map(({ en }) => en).join('; '), ja: lacks.map(({ ja }) => ja).join('、') };
  return finding(id, 'fail', wanted.bucket, actual, more);
}

/** Pure. One finding a control for the trail in focus, and more for the account's other trails. */
export function audit(facts: Facts, account: Account): readonly Finding[] {
  const at = focus(facts.trails, account);
  if (!at.ok) {
    return [
      unknown(multiRegion.id, at, wanted.trail),
      unknown(validation.id, at, wanted.validation),
      unknown(hardening.id, at, wanted.bucket),
    ];
  }
  const trail = at.value;
  const others = facts.trails.ok ? judgeOthers(facts.trails.value, facts.others, trail) : [];
  return [...judgeFocus(facts, trail, account), ...others];
}

function judgeFocus(facts: Facts, trail: Trail | null, account: Account): readonly Finding[] {
  const bucket = judgeBucket(facts);
  if (!trail) {
    return [
      finding(multiRegion.id, 'fail', wanted.trail, noTrail),
      finding(validation.id, 'fail', wanted.validation, { en: 'there is no trail', ja: '証跡なし' }),
      bucket,
    ];
  }
  const more = { resource: trail.arn };
  const said = words(trail, account);
  if (trail.foreign) {
    const actual = {
      en: `${organizations.en} ${said.en}`,
      ja: `${organizations.ja} ${said.ja}`,
    };
    const by = { en: `decided by ${organizations.en}`, ja: '組織が管理' };
    return [
      finding(multiRegion.id, 'managed', wanted.trail, actual, more),
      finding(validation.id, 'managed', wanted.validation, by, more),
      bucket,
    ];
  }
  const works = standing(trail, account) === 'works';
  const isOn = trail.validation ? { en: 'on', ja: '有効' } : { en: 'off', ja: '無効' };
  return [
    finding(multiRegion.id, works ? 'pass' : 'fail', wanted.trail, said, more),
    finding(validation.id, trail.validation ? 'pass' : 'fail', wanted.validation, isOn, more),
    bucket,
  ];
}
