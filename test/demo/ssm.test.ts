import { describe, expect, it } from 'vitest';
import type { WriteOp } from '../../src/model/operations/index.ts';
import { open } from '../support/demo.ts';

const SettingId = '/ssm/documents/console/public-sharing-permission';
const region = 'eu-west-1';
const write = (what: string, input: Record<string, unknown>) => ({
  op: `ssm:${what}` as WriteOp,
  input,
  region,
});

describe('the simulated Systems Manager', () => {
  it("has AWS's own value until somebody sets one, region by region, and again after a reset", async () => {
    const { send, invoke } = await open('fresh');
    const read = async (at = region) =>
      ((await invoke('ssm:GetServiceSetting', { SettingId }, at)) as { ServiceSetting: object })
        .ServiceSetting;
    const asNew = { SettingId, SettingValue: 'Enable', Status: 'Default' };
    expect(await read()).toMatchObject(asNew);
    await send(write('UpdateServiceSetting', { SettingId, SettingValue: 'Disable' }));
    expect(await read()).toMatchObject({
      SettingValue: 'Disable',
      Status: 'Customized',
      LastModifiedUser: 'arn:aws:iam::123456789012:root',
    });
    expect(await read('us-east-1')).toMatchObject(asNew);
    expect(await send(write('ResetServiceSetting', { SettingId }))).toMatchObject({ ServiceSetting: asNew });
  });

  it('takes the setting by its ARN too, but only that of its region', async () => {
    const { send } = await open('fresh');
    const arn = (at: string) => `arn:aws:ssm:${at}:123456789012:servicesetting${SettingId}`;
    const update = (id: string) =>
      send(write('UpdateServiceSetting', { SettingId: id, SettingValue: 'Disable' }));
    await expect(update(arn(region))).resolves.toEqual({});
    await expect(update(arn('us-east-1'))).rejects.toMatchObject({ name: 'ServiceSettingNotFound' });
  });

  it.each<[string, Record<string, unknown>, string]>([
    [
      'UpdateServiceSetting',
      { SettingId: '/ssm/no/such', SettingValue: 'Disable' },
      'ServiceSettingNotFound',
    ],
    ['ResetServiceSetting', { SettingId: '/ssm/no/such' }, 'ServiceSettingNotFound'],
    ['UpdateServiceSetting', { SettingId, SettingValue: 'false' }, 'ValidationException'],
  ])('refuses %s %j', async (what, input, name) => {
    const { send } = await open('fresh');
    await expect(send(write(what, input))).rejects.toMatchObject({ name });
  });
});
