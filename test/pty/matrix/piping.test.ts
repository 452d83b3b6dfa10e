// A terminal on one side only, or on none: no escape code where nobody can see it, and the exit codes of the wizard without one.
import { describe, expect, it } from 'vitest';
import { program } from '../../support/program.ts';
import { keys, marker, startTerminal } from '../../support/terminal.ts';
import { colored, escapes } from './tidy.ts';

/** Runs a line in a shell on a terminal, to its end; gives what the terminal then shows, and every byte. */
async function shell(line: string, env: Record<string, string> = {}) {
  // The shell stays until all that was written has been drawn: a terminal that ends at once may lose its last lines.
  const wait = `echo "code $?"; read -r end`;
  const terminal = startTerminal({ shell: `${line}; ${wait}`, columns: 100, rows: 60, env });
  await terminal.see(/^code \d/m);
  terminal.kill();
  return { all: terminal.all(), raw: terminal.raw(), said: terminal.all().replace(/\s+/g, ' ') };
}

describe('the wizard', () => {
  it.concurrent.each([
    ['stdin from a pipe', 'true | $DAY_ONE --demo --level essentials'],
    ['stdin from nowhere', '$DAY_ONE --demo --level essentials </dev/null'],
    ['--no-input', '$DAY_ONE --demo --level essentials --no-input'],
  ])('with %s prints audit and plan, asks nothing, moves no cursor', async (_name, line) => {
    const { all, raw, said } = await shell(line);
    expect(said).toContain('nothing was asked or sent');
    expect(all).toContain('code 0');
    // It goes to a terminal: painted, but nothing is drawn over.
    expect(raw).toMatch(colored);
    expect(raw).not.toMatch(/\u001b\[(?:\?|\d*[A-HJKSTsu])/);
    expect(all).toContain(marker);
  });

  it.concurrent.each([
    ['stdout into a pipe', '$DAY_ONE --demo --level essentials | cat'],
    ['stdout into a pipe, --plain', '$DAY_ONE --demo --level essentials --plain | cat'],
    ['both', 'true | $DAY_ONE --demo --level essentials | cat'],
  ])('with %s sends no escape code', async (_name, line) => {
    const { all, raw } = await shell(line);
    expect(all).toContain('3 of 21');
    expect(raw).not.toMatch(escapes);
  });

  it.concurrent('keeps each stream apart: messages are painted for a terminal, data in a file is not', async () => {
    const { all } = await shell(
      '$DAY_ONE audit --demo=messy >report.txt; echo "audit $?"; grep -c "$(printf "\\033")" report.txt; wc -l <report.txt',
    );
    expect(all).toContain('audit 3');
    expect(all).toMatch(/^0\s*$/m);
  });

  it.concurrent('ends quietly when its reader has seen enough', async () => {
    const { all } = await shell('$DAY_ONE --demo --level essentials | head -1');
    expect(all).not.toMatch(/EPIPE|Error/);
    expect(all).toContain('code 0');
  });
});

describe('without any terminal', () => {
  it.concurrent.each([
    ['the wizard on a demo', ['--demo'], {}, 0],
    ['the wizard in line prompts', ['--demo', '--plain'], {}, 0],
    ['an audit with findings', ['audit', '--demo=messy'], {}, 3],
    ['an audit without', ['audit', '--demo=hardened'], {}, 0],
    ['an unknown option', ['--dmeo'], {}, 2],
    ['no credentials', ['--no-input'], { AWS_EC2_METADATA_DISABLED: 'true' }, 4],
  ])('%s sends no escape code', async (_name, words, env: Record<string, string>, wanted) => {
    const { code, stdout, stderr } = await program(words, env);
    expect(code, stderr).toBe(wanted);
    expect(stdout + stderr).not.toMatch(escapes);
  });

  it.concurrent('paints where it is told to', async () => {
    const { stdout } = await program(['audit', '--demo=messy'], { FORCE_COLOR: '1' });
    expect(stdout).toMatch(colored);
  });
});

it('reads keys from the terminal only while it has both sides', async () => {
  const terminal = startTerminal({ shell: '$DAY_ONE --demo --level essentials | cat; cat' });
  await terminal.see('Nothing has been sent.');
  await terminal.type(`q${keys.enter}`);
  // The q went to the next program.
  await terminal.see(/^q$/m);
  terminal.kill();
});
