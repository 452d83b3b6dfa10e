// history: what was done on this computer, for people and for programs, without asking AWS.
import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { demoFile, escapes, folder, run } from './run.ts';

const id = '20260105T120000Z-4711';

async function applied(patch: Parameters<typeof demoFile>[0] = {}): Promise<string> {
  const path = demoFile(patch);
  await run(['apply', '--yes', '--demo-file', path, '--only', 'password-policy,s3-public-access']);
  return path;
}
// biome-ignore lint/suspicious/noExplicitAny: a test looks into documents at will.
const document = async (words: readonly string[]): Promise<any> =>
  JSON.parse((await run([...words, '--format', 'json'])).stdout);

describe('history', () => {
  it('lists runs, newest first, with who, when, how many, and what belongs together', async () => {
    const path = await applied();
    await run(['undo', '--yes', '--demo-file', path]);
    const { code, stdout, stderr } = await run(['history', '--demo-file', path]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      new RegExp(
        `${id}-2  2026-01-05 12:00 UTC  2 sent[\\s\\S]*takes back ${id}\n[\\s\\S]*${id}  2026-01-05[\\s\\S]*taken back by ${id}-2`,
      ),
    );
    expect(stdout).not.toMatch(escapes);
    expect((await document(['history', '--demo-file', path])).runs).toMatchObject([
      { id: `${id}-2`, sent: 2, undoes: [id], ended: true },
      { id, account: '123456789012', sent: 2, refused: 0, unknown: 0, skipped: 0, ended: true },
    ]);
  });

  it('shows the changes of a run, with their calls, and what AWS said', async () => {
    const fault = {
      kind: 'error',
      code: 'LimitExceeded',
      message: 'The quota is used up.',
      status: 409,
    } as const;
    const path = await applied({ faults: [{ op: 'iam:UpdateAccountPasswordPolicy', times: 9, fault }] });
    const text = await run(['history', id, '--demo-file', path]);
    expect(text.stdout).toMatch(
      /✗ iam:UpdateAccountPasswordPolicy[\s\S]*The quota is used up\. \(LimitExceeded\)/,
    );
    const [shown] = (await document(['history', id, '--demo-file', path])).runs;
    expect(shown.changes).toMatchObject([
      { id: 'password-policy/update', state: 'refused', error: { code: 'LimitExceeded' }, requestId: 'demo' },
      { id: 's3-public-access/block', state: 'sent', call: { op: 's3control:PutPublicAccessBlock' } },
    ]);
  });

  it('names a line that it does not understand', async () => {
    const path = await applied();
    const runs = join(`${path}.state`, 'runs', '123456789012');
    appendFileSync(join(runs, readdirSync(runs)[0]!, 'journal.jsonl'), 'hello\n');
    expect((await run(['history', '--demo-file', path])).stdout.replace(/\s+/g, '')).toMatch(
      /journal\.jsonl:\d+/,
    );
    const undo = await run(['undo', '--yes', '--demo-file', path]);
    expect(undo).toMatchObject({ code: 2, stdout: '' });
    expect(undo.stderr.replace(/\s+/g, ' ')).toMatch(/journal\.jsonl, line \d+/);
  });

  it('is empty where nothing was done, and for a simulated account that no file holds', async () => {
    for (const words of [['--demo'], ['--demo-file', join(folder(), 'none.json')], []]) {
      const { code, stdout } = await run(['history', ...words]);
      expect(code).toBe(0);
      expect(stdout).toContain('No run has changed anything yet.');
    }
  });

  it.each(['history', 'undo'])(
    '%s refuses a run that is not there, and names one that is',
    async (command) => {
      const ran = await run([command, '20260105T120000Z-4712', '--demo-file', await applied()]);
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr.replace(/\s+/g, ' ')).toContain(`Did you mean ${id}?`);
    },
  );
});
