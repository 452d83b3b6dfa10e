import { describe, expect, it } from 'vitest';
import { open } from '../support/demo.ts';

const contact = {
  AlternateContactType: 'SECURITY',
  Name: 'Alice Doe',
  Title: 'Owner',
  EmailAddress: 'alice@example.com',
  PhoneNumber: '+81312345678',
};

describe('the simulated account management', () => {
  it('gives back what was put, and knows nothing after it is deleted', async () => {
    const { invoke } = await open('fresh');
    const type = { AlternateContactType: 'SECURITY' };
    const absent = { name: 'ResourceNotFoundException' };
    const ask = (op: 'Get' | 'Delete') => invoke(`account:${op}AlternateContact`, type, undefined);
    await expect(ask('Get')).rejects.toMatchObject(absent);
    await expect(ask('Delete')).rejects.toMatchObject(absent);
    await invoke('account:PutAlternateContact', contact, undefined);
    expect(await ask('Get')).toEqual({ AlternateContact: contact });
    await ask('Delete');
    await expect(ask('Get')).rejects.toMatchObject(absent);
  });

  it.each([
    ['a name of 65 letters', { Name: 'x'.repeat(65) }, 'ValidationException'],
    ['no title', { Title: '' }, 'ValidationException'],
    ['a malformed address', { EmailAddress: 'alice' }, 'ValidationException'],
    ['a phone with letters', { PhoneNumber: 'call me' }, 'ValidationException'],
    ['a kind that does not exist', { AlternateContactType: 'LEGAL' }, 'ValidationException'],
    ['another account', { AccountId: '210987654321' }, 'AccessDeniedException'],
  ])('refuses %s, and keeps nothing of it', async (_what, wrong, name) => {
    const { invoke, world } = await open('fresh');
    const before = structuredClone(world.services['account']);
    const sent = invoke('account:PutAlternateContact', { ...contact, ...wrong }, undefined);
    await expect(sent).rejects.toMatchObject({ name });
    expect(world.services['account']).toEqual(before);
  });

  it('lists only the regions that are asked for', async () => {
    const { invoke } = await open('fresh');
    const wanted = { RegionOptStatusContains: ['DISABLED'] };
    const { Regions } = (await invoke('account:ListRegions', wanted, undefined)) as {
      Regions: { RegionOptStatus: string }[];
    };
    expect(Regions.length).toBeGreaterThan(0);
    expect(new Set(Regions.map((one) => one.RegionOptStatus))).toEqual(new Set(['DISABLED']));
  });
});
