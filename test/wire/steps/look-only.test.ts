// The steps that only look, over the wire: what moto answers is read as AWS's own answers are.
import { afterAll, describe, expect, it } from 'vitest';
import { failureOf } from '../../../src/model/errors.ts';
import { backup } from '../../../steps/backup.ts';
import { identityCenter } from '../../../steps/identity-center.ts';
import { inspector } from '../../../steps/inspector.ts';
import { macie } from '../../../steps/macie.ts';
import { trustedAdvisor } from '../../../steps/trusted-advisor.ts';
import { unusedNetworks } from '../../../steps/unused-networks.ts';
import { openSending } from './sending.ts';

const bench = (await openSending())!;
const home = 'us-east-1';
const codeOf = (op: string, input: object) =>
  bench.invoke(op as never, input, home).then(
    () => 'ok',
    (error: unknown) => failureOf(error).code,
  );

describe.skipIf(!bench)('steps that only look, over the wire', () => {
  afterAll(() => bench.close());

  it('Inspector is off', async () => {
    expect(await bench.verdicts(inspector)).toEqual({ inspector: ['manual', 'manual', 'manual'] });
  });

  it('nothing stands in the networks that moto makes', async () => {
    expect(await bench.verdicts(unusedNetworks)).toEqual({
      'default-vpc-removal': ['manual', 'manual', 'manual'],
    });
  });

  it('there is no backup plan', async () => {
    expect(await bench.verdicts(backup)).toEqual({ 'backup-plan': ['manual'] });
  });

  it('Trusted Advisor is a page for a person', async () => {
    expect(await bench.verdicts(trustedAdvisor)).toEqual({ 'trusted-advisor': ['manual'] });
  });

  it('Identity Center: moto always holds an instance of the account itself, which gives access to no account', async () => {
    expect(await codeOf('sso:ListInstances', {})).toBe('ok');
    expect(bench.account.kind).toBe('standalone');
    expect(await bench.verdicts(identityCenter)).toEqual({ 'identity-center': ['accepted'] });
  });

  it('Macie that is off: moto answers with dates that the SDK cannot read, so nothing is claimed', async () => {
    expect(await codeOf('macie2:GetMacieSession', {})).not.toBe('AccessDeniedException');
    expect(await bench.verdicts(macie)).toEqual({ macie: ['unknown', 'unknown', 'unknown'] });
  });
});
