// What a registry has for every machine and this one could not get: said aloud where somebody works, and an error in CI, where a
// skipped test would look like a proof. Programs of the system (openssl, chromium, other shells) may be missing anywhere.

/** Warns that this was not proven, and why. With CI=true on Linux on x64, where everything can be had, throws instead. */
export function skipped(what: string, why: string): undefined {
  const said = `nothing was proven ${what}: ${why}.`;
  // vitest.config.ts hides CI from the suite, and keeps it under another name.
  const ci = process.env['REAL_CI'] ?? process.env['CI'];
  if (ci === 'true' && process.platform === 'linux' && process.arch === 'x64')
    throw new Error(`${said} In CI these tests must run.`);
  console.warn(`SKIPPED, ${said}`);
}
