// A call as an AWS CLI command: the same input, quoted for any POSIX shell.
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { awsCli } from '../../src/formats/aws-cli.ts';
import type { AnyCall } from '../../src/model/call.ts';
import { call } from '../../src/model/call.ts';

describe('the command', () => {
  it.each<[AnyCall, string]>([
    [call('iam:DeleteAccountPasswordPolicy', {}), 'aws iam delete-account-password-policy'],
    [
      call('s3:CreateBucket', { Bucket: 'b' }, 'eu-west-1'),
      `aws s3api create-bucket --cli-input-json '{"Bucket":"b"}' --region eu-west-1`,
    ],
    [
      call('iam:CreateLoginProfile', {
        UserName: 'alice',
        Password: { late: 'generated', key: 'adminPassword', secret: true },
      }),
      `aws iam create-login-profile --cli-input-json '{"UserName":"alice","Password":"<ADMIN_PASSWORD>"}'`,
    ],
    [
      call('iam:DeactivateMFADevice', {
        UserName: 'alice',
        SerialNumber: { late: 'output', change: 'admin-user/mfa', path: 'VirtualMFADevice.SerialNumber' },
      }),
      `aws iam deactivate-mfa-device --cli-input-json '{"UserName":"alice","SerialNumber":"<VirtualMFADevice.SerialNumber of admin-user/mfa>"}'`,
    ],
    [
      call('iam:CreateVirtualMFADevice', { VirtualMFADeviceName: 'alice' }),
      `aws iam create-virtual-mfa-device --cli-input-json '{"VirtualMFADeviceName":"alice"}' --bootstrap-method Base32StringSeed --outfile '<FILE>'`,
    ],
  ])('%j', (value, command) => expect(awsCli(value)).toBe(command));

  it('gives a shell exactly the input, whatever is in it', () => {
    const nasty = `it's $(touch /tmp/x) \`id\` "q" \\ \n 日本 \u009b31m \u202e`;
    const command = awsCli(call('iam:CreateUser', { UserName: nasty }, `x'; exit 1; '`));
    expect(command).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
    const shell = `aws() { printf '%s\\0' "$@"; }\n${command}`;
    const args = execFileSync('sh', ['-c', shell], { encoding: 'utf8' }).split('\0');
    expect(args.slice(0, 3)).toEqual(['iam', 'create-user', '--cli-input-json']);
    expect(JSON.parse(args[3] ?? '')).toEqual({ UserName: nasty });
    expect(args[5]).toBe(`x'; exit 1; '`);
  });
});
