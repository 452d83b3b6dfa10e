// Making, completing and starting a trail.
import type { Account } from '../../src/model/account.ts';
import { call } from '../../src/model/call.ts';
import { tagKey, trailArn, trailName } from '../../src/model/names.ts';
import { type Cost, cloudtrailPrices, free } from '../../src/model/prices.ts';
import type { Change } from '../../src/model/step.ts';
import type { Trail } from '../../src/model/trails/read.ts';

export const createTrailId = 'cloudtrail/create-trail';
export const updateTrailId = 'cloudtrail/update-trail';
export const startLoggingId = 'cloudtrail/start-logging';

/** The first copy of management events is free; with another trail that logs, this one is a further copy. */
function price(others: readonly Trail[]): { readonly risk: Change['risk']; readonly cost: Cost } {
  const { link, hundredThousandEvents } = cloudtrailPrices;
  const first = others.find(({ status }) => !status.ok || status.value.logging);
  if (!first) {
    const text = {
      en: 'free: the first copy of management events',
      ja: '無料（管理イベントの 1 つ目のコピー）',
    };
    return { risk: 'safe', cost: free(text, link) };
  }
  const dollars = hundredThousandEvents / 100;
  const text = {
    en: `${first.name} already records a first, free copy. This is a further one: ${dollars} USD for every 100,000 management events. Stop ${first.name} if you do not need it.`,
    ja: `${first.name} が無料の 1 つ目のコピーをすでに記録しています。追加のコピーには管理イベント 100,000 件ごとに ${dollars} USD がかかります。不要であれば ${first.name} を停止してください。`,
  };
  return { risk: 'costs-money', cost: { cents: hundredThousandEvents, text, link } };
}

/** A new trail, and its start: a trail logs nothing until it is told to. `others`: every trail that is there. */
export function make(account: Account, bucket: string, others: readonly Trail[]): readonly Change[] {
  const create: Change = {
    id: createTrailId,
    resource: trailArn(account),
    summary: { en: 'Make a trail for all regions', ja: '全リージョンを対象とする証跡を作成する' },
    call: call(
      'cloudtrail:CreateTrail',
      {
        Name: trailName,
        S3BucketName: bucket,
        IsMultiRegionTrail: true,
        IncludeGlobalServiceEvents: true,
        EnableLogFileValidation: true,
        TagsList: [{ Key: tagKey, Value: createTrailId }],
      },
      account.home,
    ),
    ...price(others),
    undo: {
      en: 'The trail is stopped and deleted. Its log files stay.',
      ja: '証跡を停止して削除します。ログファイルは残ります。',
    },
    // CloudTrail sees a new bucket and its policy some seconds late. Source: cloudposse/terraform-aws-cloudtrail-s3-bucket#90.
    waitOn: { codes: ['InsufficientS3BucketPolicyException', 'S3BucketDoesNotExistException'], seconds: 60 },
  };
  return [create, start(create.resource, trailName, account.home)];
}

function start(resource: string, name: string, region: string): Change {
  return {
    id: startLoggingId,
    resource,
    summary: { en: 'Start recording', ja: '記録を開始する' },
    call: call('cloudtrail:StartLogging', { Name: name }, region),
    risk: 'safe',
    undo: { en: 'Recording is stopped.', ja: '記録を停止します。' },
  };
}

/** What the trail in focus lacks that a call can mend; nothing is ever switched off. */
export function complete(trail: Trail, others: readonly Trail[]): readonly Change[] {
  const off = {
    ...(trail.multiRegion ? {} : { IsMultiRegionTrail: false }),
    ...(trail.global ? {} : { IncludeGlobalServiceEvents: false }),
    ...(trail.validation ? {} : { EnableLogFileValidation: false }),
  };
  const changes: Change[] = [];
  if (Object.keys(off).length > 0) {
    changes.push({
      id: updateTrailId,
      resource: trail.arn,
      summary: { en: 'Complete the settings of the trail', ja: '証跡の設定を補う' },
      call: call(
        'cloudtrail:UpdateTrail',
        {
          Name: trail.name,
          ...(trail.multiRegion ? {} : { IsMultiRegionTrail: true }),
          ...(trail.global ? {} : { IncludeGlobalServiceEvents: true }),
          ...(trail.validation ? {} : { EnableLogFileValidation: true }),
        },
        trail.home,
      ),
      before: { Name: trail.name, ...off },
      risk: 'safe',
      undo: { en: 'The settings of before are put back.', ja: '変更前の設定に戻します。' },
    });
  }
  if (trail.status.ok && !trail.status.value.logging) {
    changes.push({
      ...start(trail.arn, trail.name, trail.home),
      before: { Name: trail.name },
      ...price(others.filter((one) => one !== trail)),
    });
  }
  return changes;
}
