#!/usr/bin/env node
// The door: refuses a Node.js that is too old, sets what must be set before anything loads, then opens the program.
// No static imports, no `await` and no new syntax, so that an old Node.js can read it far enough to say that it is old.
const { env } = process;
const version = process.versions.node;
const [major, minor] = version.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 17)) {
  const japanese = /^ja/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '');
  console.error(
    japanese
      ? `aws-day-one には Node.js 20.17 以降が必要です（現在 ${version}）。https://nodejs.org から新しい版をインストールしてください。`
      : `aws-day-one needs Node.js 20.17 or newer and this is ${version}: install the current one from https://nodejs.org and start again.`,
  );
  process.exitCode = 2;
} else {
  // React takes its slow development build otherwise.
  env.NODE_ENV = env.NODE_ENV || 'production';
  env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  // Ink's chalk does not know NO_COLOR.
  if (env.NO_COLOR) env.FORCE_COLOR = '0';
  import('../dist/cli.js').then(({ start }) => start());
}
