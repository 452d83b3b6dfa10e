import { describe, expect, it } from 'vitest';
import { learner } from '../../src/demo/account/index.ts';
import type { AccountState } from '../../src/demo/account/state.ts';
import { scenarios } from '../../src/demo/scenarios.ts';
import { parseAmount, parseEmail, parsePhone, parseTitle } from '../../src/model/parse.ts';
import { contacts } from '../../steps/contacts.ts';
import { answers, type Bench, given, noon, open, planOf, verdicts } from '../support/demo.ts';

const factsOf = (bench: Bench) => contacts.read(bench.reader(), bench.account);
const sendAll = async (bench: Bench) => {
  const changes = await planOf(bench, contacts);
  for (const { call } of changes) await bench.send(call);
  return changes;
};

describe('contacts', () => {
  it.each([
    ['fresh', 'fail', 'fail'],
    ['halfway', 'pass', 'fail'],
    ['messy', 'manual', 'fail'],
    ['hardened', 'pass', 'pass'],
    ['member', 'pass', 'pass'],
    ['restricted', 'unknown', 'pass'],
  ] as const)('judges %s', async (scenario, primary, alternates) => {
    expect(await verdicts(await open(scenario), contacts)).toEqual({
      'account-contact-info': [primary],
      'alternate-contacts': [alternates],
    });
  });

  it('sets all three from one answered contact, then has nothing left to do', async () => {
    const bench = await open('fresh');
    const changes = await sendAll(bench);
    expect(changes.map(({ id, call }) => [id, call.input])).toEqual(
      (['security', 'billing', 'operations'] as const).map((kind) => [
        `contacts/put-${kind}`,
        {
          AlternateContactType: kind.toUpperCase(),
          Name: 'Alice Doe',
          Title: 'Owner',
          EmailAddress: 'owner@example.com',
          PhoneNumber: '+81312345678',
        },
      ]),
    );
    expect(changes.every(({ call }) => call.region === undefined)).toBe(true);
    expect(await planOf(bench, contacts)).toEqual([]);
    expect((await verdicts(bench, contacts))['alternate-contacts']).toEqual(['pass']);
  });

  it('never overwrites a contact, and fills the others from the security contact that is there', async () => {
    const bench = await open('halfway');
    const facts = await factsOf(bench);
    expect(contacts.ask!(facts, given(bench.account, { answers: {} }))).toEqual([]);
    const changes = contacts.plan(facts, given(bench.account, { answers: {} }));
    expect(changes.map(({ id, call }) => [id, call.input['EmailAddress']])).toEqual([
      ['contacts/put-billing', 'security@example.com'],
      ['contacts/put-operations', 'security@example.com'],
    ]);
  });

  it('takes an own answer for billing, and the security answer where it is empty', async () => {
    const bench = await open('fresh');
    const billing = { email: 'bills@example.com', phone: ' ' };
    const more = { answers: { ...answers, contacts: { ...answers.contacts, billing } } };
    const change = (await planOf(bench, contacts, more)).find(({ id }) => id.endsWith('billing'));
    expect(change?.call.input).toMatchObject({
      EmailAddress: 'bills@example.com',
      PhoneNumber: '+81312345678',
    });
  });

  it('asks four questions once, and plans nothing while they are open', async () => {
    const bench = await open('fresh');
    const facts = await factsOf(bench);
    const open_ = given(bench.account, { answers: {} });
    expect(contacts.ask!(facts, open_).map(({ key, default: offered }) => [key, offered])).toEqual([
      ['contacts.security.name', undefined],
      ['contacts.security.title', 'Owner'],
      ['contacts.security.email', undefined],
      ['contacts.security.phone', undefined],
    ]);
    expect(contacts.plan(facts, open_)).toEqual([]);
    expect(contacts.ask!(facts, given(bench.account))).toEqual([]);
  });

  it('keeps nothing of the primary contact but that it is there and verified', async () => {
    const { primary } = await factsOf(await open('fresh'));
    expect(primary).toEqual({ ok: true, value: { present: true, phone: 'UNVERIFIED' } });
  });

  it('guides to phone and mailbox until the phone is verified', async () => {
    const bench = await open('fresh');
    const guide = async () => contacts.guide!(await factsOf(bench), bench.account);
    expect((await guide()).map(({ learner: key }) => key)).toEqual(['verify-phone', undefined]);
    learner['verify-phone']!(bench.world.services['account'] as AccountState, new Date(noon).toISOString());
    expect(await guide()).toEqual([]);
    expect((await verdicts(bench, contacts))['account-contact-info']).toEqual(['pass']);
  });

  it.each(scenarios)('writes nothing in %s that could not be read', async (scenario) => {
    const bench = await open(scenario);
    bench.world.denials = [{ action: 'account:GetAlternateContact', by: 'identity' }];
    expect(await planOf(bench, contacts)).toEqual([]);
    expect((await verdicts(bench, contacts))['alternate-contacts']).toEqual(['unknown']);
  });
});

describe('undo of contacts', () => {
  it('removes what was set, and keeps what someone changed since', async () => {
    const bench = await open('fresh');
    const changes = await sendAll(bench);
    const after = contacts.snapshot(await factsOf(bench));
    const done = changes.map((change) => ({ change, outputs: {}, after: after[change.resource]! }));
    await bench.send({
      op: 'account:PutAlternateContact',
      input: { ...changes[1]!.call.input, Name: 'Bob Roe' },
    });
    const { changes: back, kept } = contacts.revert(await factsOf(bench), done, bench.account);
    expect(kept.map(({ change }) => change)).toEqual(['contacts/put-billing']);
    for (const { call } of back) await bench.send(call);
    expect(Object.keys(contacts.snapshot(await factsOf(bench)))).toEqual(['alternate-contact/billing']);
  });
});

describe('what people type', () => {
  const bad = 'error';
  it.each([
    [parseEmail, ' owner＠example.com ', 'owner@example.com'],
    [parseEmail, 'a@b..com', bad],
    [parseEmail, 'owner@localhost', bad],
    [parseEmail, `${'a'.repeat(250)}@example.com`, bad],
    [parsePhone, '+81 (0)3-1234-5678', '+81312345678'],
    [parsePhone, '＋８１３１２３４５６７８', '+81312345678'],
    [parsePhone, '03-1234-5678', bad],
    [parsePhone, '+12', bad],
    [parseTitle, 'x'.repeat(51), bad],
    [parseTitle, 'Own\u001ber', bad],
    [parseTitle, '代表', '代表'],
    [parseAmount, '$20', { amount: 20, currency: 'USD' }],
    [parseAmount, '２０.５０ USD', { amount: 20.5, currency: 'USD' }],
    [parseAmount, '1,5', bad],
    [parseAmount, '0', bad],
    [parseAmount, '1e3', bad],
    [parseAmount, '20 EUR', bad],
  ] as const)('%o takes %j as %j', (parse, typed, wanted) => {
    const parsed = parse(typed);
    expect('value' in parsed ? parsed.value : bad).toEqual(wanted);
  });
});
