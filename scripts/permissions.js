// Prints docs/permissions.md: every operation that the program can send, with the IAM actions behind it. --write puts it in place.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
const { outputFiles } = await build({
  stdin: {
    contents: `export { reads, writes } from './src/model/operations/index.ts';
export { actionsNeeded, fullest, policiesFor } from './src/model/least.ts';
export { actionsFor } from './src/model/permissions.ts';`,
    resolveDir: root,
    loader: 'ts',
  },
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
});
const source = Buffer.from(outputFiles[0].text).toString('base64');
const { reads, writes, actionsFor, actionsNeeded, fullest, policiesFor } = await import(
  `data:text/javascript;base64,${source}`
);

// Needs no permission. Source: STS API reference, GetCallerIdentity.
const free = new Set(['sts:GetCallerIdentity']);

// In one piece: `policy` prints the same, cut to the length of a managed policy.
const policy = (ops) => JSON.stringify(policiesFor(actionsNeeded(ops), Number.POSITIVE_INFINITY)[0], null, 2);
const table = (ops) =>
  [...ops.keys()]
    .sort()
    .map(
      (op) =>
        `| \`${op}\` | ${
          free.has(op)
            ? 'none'
            : actionsFor(op, fullest)
                .map((one) => `\`${one}\``)
                .join(', ')
        } |`,
    )
    .join('\n');

const page = `# Permissions

<!-- Made by scripts/permissions.js from src/model. Do not edit: run \`node scripts/permissions.js --write\`. -->

What is not in these lists, the program cannot send. Only the AWS SDK's own way to get and renew credentials stands beside it. Root and an administrator have all of it already. The policies are for somebody who may do less.

Without one of the reads the audit still runs; what it could not see is \`unknown\`, with the missing action beside it.

To sign in with \`aws login\`, an identity other than root also needs AWS's managed policy SignInLocalDevelopmentAccess ([AWS CLI guide](https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-sign-in.html)).

## Enough for \`audit\` and \`plan\`

\`\`\`json
${policy(reads.keys())}
\`\`\`

## Enough for everything

The reads above, and every write. Among the writes are those that take a change back. Whoever may attach a policy to a group can become an administrator: give this to nobody whom you would not make one. A role can be handed over only to the service that it is for, and some writes only go where the name is this tool's.

It is longer than a managed policy may be: \`aws-day-one policy apply\` prints it in parts that fit.

\`\`\`json
${policy([...reads.keys(), ...writes.keys()])}
\`\`\`

## Reads, operation by operation

| operation | IAM actions |
|---|---|
${table(reads)}

## Writes, operation by operation

Listed with all that the call can need, tags included.

| operation | IAM actions |
|---|---|
${table(writes)}
`;

if (process.argv.includes('--write')) writeFileSync(resolve(root, 'docs/permissions.md'), page);
else process.stdout.write(page);
