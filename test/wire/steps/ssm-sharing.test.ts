// The sharing of run books over the wire: moto lacks the service's settings, so only what is sent can be looked at.
import { afterAll, describe, expect, it } from 'vitest';
import { ssmSharing } from '../../../steps/ssm-sharing.ts';
import { open, planOf } from '../../support/demo.ts';
import { requestsOf } from '../planned.ts';
import { openGround } from './regional.ts';

const ground = (await openGround())!;
const SettingId = '/ssm/documents/console/public-sharing-permission';

describe.skipIf(!ground)('ssm-sharing over the wire', () => {
  afterAll(() => ground.close());

  it('moto lacks it: the day it has it, this test says so', async () => {
    expect(await ground.lacks('ssm:GetServiceSetting', { SettingId })).toBeDefined();
    expect(await ground.plan(ssmSharing)).toEqual([]);
  });

  it('sends the one setting', async () => {
    const [first] = await planOf(await open('fresh'), ssmSharing);
    const [seen] = await requestsOf([first!.call], 'us-east-1');
    expect(seen?.headers['x-amz-target']).toBe('AmazonSSM.UpdateServiceSetting');
    expect(JSON.parse(seen?.body ?? '')).toEqual({ SettingId, SettingValue: 'Disable' });
  });
});
