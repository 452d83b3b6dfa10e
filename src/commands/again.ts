// The command to go on with, spelled out: it can be copied.
import type { Options } from './options.ts';

/** `aws-day-one WORDS`, for the same account as this run. */
export function again(options: Options, ...words: readonly string[]): string {
  const { demo, demoFile, profile, region, endpointUrl, answers, only, skip, level } = options;
  const kept = [
    demo === undefined || (demoFile !== undefined && demo === 'fresh')
      ? []
      : [demo === 'fresh' ? '--demo' : `--demo=${demo}`],
    ['--demo-file', demoFile],
    ['--profile', profile],
    ['--region', region],
    ['--endpoint-url', endpointUrl],
    ['--only', only?.join(',')],
    ['--skip', skip?.join(',')],
    ['--level', level],
    ['--answers', answers],
  ].flatMap((pair) => (pair.includes(undefined) ? [] : pair));
  return ['aws-day-one', ...words, ...kept.map((word) => quoted(word ?? ''))].join(' ');
}

const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
