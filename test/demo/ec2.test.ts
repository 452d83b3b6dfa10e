import { describe, expect, it } from 'vitest';
import type { Ec2 } from '../../src/demo/ec2/state.ts';
import type { AnyCall, Invoke } from '../../src/model/call.ts';
import type { WriteOp } from '../../src/model/operations/index.ts';
import { open } from '../support/demo.ts';

const write = (what: string, input: Record<string, unknown> = {}, region = 'us-west-1'): AnyCall => ({
  op: `ec2:${what}` as WriteOp,
  input,
  region,
});
const states = async (invoke: Invoke, region: string) => ({
  ...((await invoke('ec2:GetEbsEncryptionByDefault', {}, region)) as object),
  ...((await invoke('ec2:GetSnapshotBlockPublicAccessState', {}, region)) as object),
  ...((await invoke('ec2:GetSerialConsoleAccessStatus', {}, region)) as object),
  ...((await invoke('ec2:GetInstanceMetadataDefaults', {}, region)) as object),
});
const image = (invoke: Invoke) => invoke('ec2:GetImageBlockPublicAccessState', {}, 'us-west-1');

describe("the simulated EC2's defaults", () => {
  it('are as AWS makes them, and each region has its own', async () => {
    const { send, invoke } = await open('fresh');
    const asNew = {
      EbsEncryptionByDefault: false,
      State: 'unblocked',
      SerialConsoleAccessEnabled: false,
      AccountLevel: { ManagedBy: 'account' },
    };
    expect(await states(invoke, 'us-west-1')).toMatchObject(asNew);
    expect(await image(invoke)).toEqual({
      ImageBlockPublicAccessState: 'block-new-sharing',
      ManagedBy: 'account',
    });
    await send(write('EnableEbsEncryptionByDefault'));
    await send(write('EnableSnapshotBlockPublicAccess', { State: 'block-all-sharing' }));
    await send(write('EnableSerialConsoleAccess'));
    await send(write('ModifyInstanceMetadataDefaults', { HttpTokens: 'required' }));
    expect(await states(invoke, 'us-west-1')).toMatchObject({
      EbsEncryptionByDefault: true,
      State: 'block-all-sharing',
      SerialConsoleAccessEnabled: true,
      AccountLevel: { HttpTokens: 'required' },
    });
    expect(await states(invoke, 'us-west-2')).toMatchObject(asNew);
  });

  it('block images from being made public, and let them', async () => {
    const { send, invoke } = await open('messy');
    await send(write('EnableImageBlockPublicAccess', { ImageBlockPublicAccessState: 'block-new-sharing' }));
    expect(await image(invoke)).toMatchObject({ ImageBlockPublicAccessState: 'block-new-sharing' });
    await send(write('DisableImageBlockPublicAccess'));
    expect(await image(invoke)).toMatchObject({ ImageBlockPublicAccessState: 'unblocked' });
  });

  it('change what is named, and forget what is to have no preference', async () => {
    const { send, invoke } = await open('fresh');
    const level = async () =>
      ((await invoke('ec2:GetInstanceMetadataDefaults', {}, 'us-west-1')) as { AccountLevel: object })
        .AccountLevel;
    const modify = (input: Record<string, unknown>) => send(write('ModifyInstanceMetadataDefaults', input));
    await modify({ HttpTokens: 'required', HttpPutResponseHopLimit: 2 });
    await modify({ InstanceMetadataTags: 'enabled' });
    expect(await level()).toEqual({
      HttpTokens: 'required',
      HttpPutResponseHopLimit: 2,
      InstanceMetadataTags: 'enabled',
      ManagedBy: 'account',
    });
    await modify({ HttpTokens: 'no-preference', HttpPutResponseHopLimit: -1 });
    expect(await level()).toEqual({ InstanceMetadataTags: 'enabled', ManagedBy: 'account' });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['EnableSnapshotBlockPublicAccess', { State: 'unblocked' }, 'InvalidParameterValue'],
    ['EnableSnapshotBlockPublicAccess', {}, 'MissingParameter'],
    ['EnableImageBlockPublicAccess', { ImageBlockPublicAccessState: 'unblocked' }, 'InvalidParameterValue'],
    ['ModifyInstanceMetadataDefaults', { HttpPutResponseHopLimit: 65 }, 'InvalidParameterValue'],
    ['ModifyInstanceMetadataDefaults', { HttpTokens: 'always' }, 'InvalidParameterValue'],
  ])('refuse %s %j', async (what, input, name) => {
    const { send } = await open('fresh');
    await expect(send(write(what, input))).rejects.toMatchObject({ name });
  });

  it('belong to the organization where a declarative policy sets them; encryption does not', async () => {
    const { send, invoke } = await open('member');
    expect(await image(invoke)).toMatchObject({ ManagedBy: 'declarative-policy' });
    await expect(send(write('DisableSnapshotBlockPublicAccess'))).rejects.toThrow('Declarative Policy');
    await expect(send(write('DisableEbsEncryptionByDefault'))).resolves.toBeDefined();
  });

  it('are there also in a file from before they were simulated', async () => {
    const { world, invoke } = await open('hardened');
    world.services['ec2'] = {};
    expect(await states(invoke, 'us-west-1')).toMatchObject({ EbsEncryptionByDefault: false });
  });

  it('are refused by the name that EC2 has for it', async () => {
    const { send } = await open('restricted');
    await expect(send(write('EnableEbsEncryptionByDefault'))).rejects.toMatchObject({
      name: 'UnauthorizedOperation',
    });
  });
});

describe("the simulated EC2's security groups", () => {
  const https = { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, IpRanges: [{ CidrIp: '10.0.0.0/8' }] };
  const two = {
    ...https,
    IpRanges: [{ CidrIp: '10.0.0.0/8' }, { CidrIp: '10.1.0.0/16', Description: 'lab' }],
  };
  const bench = async () => {
    const made = await open('messy');
    const [first, second] = (made.world.services['ec2'] as Ec2)['us-east-1']!.groups;
    const send = (what: string, GroupId: string, IpPermissions: unknown[]) =>
      made.send(write(what, { GroupId, IpPermissions }, 'us-east-1'));
    const rules = async (id: string) => {
      const { SecurityGroups } = (await made.invoke('ec2:DescribeSecurityGroups', {}, 'us-east-1')) as {
        SecurityGroups: { GroupId: string; IpPermissions: { IpRanges: unknown[] }[] }[];
      };
      return SecurityGroups.find(({ GroupId }) => GroupId === id)!.IpPermissions;
    };
    return { ...made, send, rules, inDefault: first!.id, elsewhere: second!.id };
  };

  it('show rules of the same ports together, and take one away by its exact values', async () => {
    const { send, rules, inDefault } = await bench();
    await send('AuthorizeSecurityGroupIngress', inDefault, [two]);
    expect((await rules(inDefault))[1]?.IpRanges).toEqual(two.IpRanges);
    // A description is no part of what a rule is.
    await send('RevokeSecurityGroupIngress', inDefault, [
      { ...https, IpRanges: [{ CidrIp: '10.1.0.0/16' }] },
    ]);
    expect((await rules(inDefault))[1]?.IpRanges).toEqual([{ CidrIp: '10.0.0.0/8' }]);
  });

  it('refuse a rule that is there, a group that is not, and an empty wish', async () => {
    const { send, inDefault } = await bench();
    await send('AuthorizeSecurityGroupIngress', inDefault, [https]);
    const refused = (id: string, rules: unknown[]) =>
      expect(send('AuthorizeSecurityGroupIngress', id, rules)).rejects;
    await refused(inDefault, [https]).toMatchObject({ name: 'InvalidPermission.Duplicate' });
    await refused('sg-0123', [https]).toMatchObject({ name: 'InvalidGroup.NotFound' });
    await refused(inDefault, []).toMatchObject({ name: 'MissingParameter' });
  });

  it('answer with what they do not know in a default network, and refuse elsewhere', async () => {
    const { send, inDefault, elsewhere } = await bench();
    expect(await send('RevokeSecurityGroupIngress', inDefault, [https])).toMatchObject({
      UnknownIpPermissions: [{ FromPort: 443 }],
    });
    await expect(send('RevokeSecurityGroupIngress', elsewhere, [https])).rejects.toMatchObject({
      name: 'InvalidPermission.NotFound',
    });
  });

  it('come in pages, and so do those who use them', async () => {
    const { reader, invoke, inDefault } = await bench();
    const byGroup = { Filters: [{ Name: 'group-id', Values: [inDefault] }] };
    const page = await invoke('ec2:DescribeNetworkInterfaces', byGroup, 'us-east-1');
    expect(page).toMatchObject({ NextToken: '2' });
    const all = await reader()('ec2:DescribeNetworkInterfaces', byGroup, 'us-east-1');
    expect(all).toMatchObject({ ok: true, value: { NetworkInterfaces: [{}, {}, {}] } });
  });
});
