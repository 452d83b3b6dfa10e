// Prints docs/permissions.md: every operation that the program can send, with the IAM actions behind it. --write puts it in place.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
const { outputFiles } = await build({
  stdin: {
    contents: `export { reads, writes } from './src/model/operations/index.ts';
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
const { reads, writes, actionsFor } = await import(`data:text/javascript;base64,${source}`);

// With tags, ownership and a role set, a call needs all that it can ever need.
const tags = [{ Key: 'aws-day-one', Value: 'x' }];
const fullest = {
  Tags: tags,
  TagsList: tags,
  ResourceTags: tags,
  ObjectOwnership: 'BucketOwnerEnforced',
  Targets: [{ RoleArn: 'x' }],
  tags: { 'aws-day-one': 'x' },
  CloudWatchLogsRoleArn: 'x',
};
// Needs no permission. Source: STS API reference, GetCallerIdentity.
const free = new Set(['sts:GetCallerIdentity']);

const actions = (ops) => [
  ...new Set([...ops.keys()].filter((op) => !free.has(op)).flatMap((op) => actionsFor(op, fullest))),
];
const policy = (list) =>
  JSON.stringify(
    { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: list.sort(), Resource: '*' }] },
    null,
    2,
  );
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

const audit = actions(reads);
const all = [...new Set([...audit, ...actions(writes)])];
const page = `# Permissions

<!-- Made by scripts/permissions.js from src/model. Do not edit: run \`node scripts/permissions.js --write\`. -->

What is not in these lists, the program cannot send. Only the AWS SDK's own way to get and renew credentials stands beside it. Root and an administrator have all of it already. The policies are for somebody who may do less.

Without one of the reads the audit still runs; what it could not see is \`unknown\`, with the missing action beside it.

To sign in with \`aws login\`, an identity other than root also needs AWS's managed policy SignInLocalDevelopmentAccess ([AWS CLI guide](https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-sign-in.html)).

## Enough for \`audit\` and \`plan\`

\`\`\`json
${policy(audit)}
\`\`\`

## Enough for everything

The reads above, and every write. Among the writes are those that take a change back. Whoever may attach a policy to a group can become an administrator: give this to nobody whom you would not make one.

\`\`\`json
${policy(all)}
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
