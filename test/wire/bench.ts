// What the tests of the whole program share: moto, the proxy before it, and the built program pointed at the proxy.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Live, openLive } from '../../src/aws/live.ts';
import { answers } from '../support/demo.ts';
import { type Ended, emptyFolder, program } from '../support/program.ts';
import { startMoto } from './moto.ts';
import { openProxy, type Tap } from './proxy.ts';

export const three = ['us-east-1', 'eu-west-1', 'ap-northeast-1'] as const;
/** Options of a run that needs no person and looks at three regions. */
export const here = ['--regions', three.join(','), '--lang', 'en'] as const;
/** The walk of nine steps that every account has, and moto answers nearly whole. */
export const essentials = ['--level', 'essentials'] as const;

export interface Bench {
  readonly proxy: Tap;
  /** What each run says first, on standard error. */
  readonly header: string;
  /** Answers to every question that a file can answer. */
  readonly answers: string;
  /** The program's state folder, shared by all runs. */
  readonly state: string;
  /** Runs the built program against the proxy. */
  readonly run: (...words: readonly string[]) => Promise<Ended>;
  /** The SDK itself, straight to moto, for reading back: it can only read. */
  readonly aws: Live;
  /** An empty account; the proxy lets everything pass. */
  readonly reset: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens all of it; `undefined` where there is no moto. */
export async function openBench(): Promise<Bench | undefined> {
  const moto = await startMoto();
  if (!moto) return undefined;
  const proxy = await openProxy(moto.url);
  const aws = await openLive({ env: moto.env, endpoint: moto.url, readOnly: true });
  const state = emptyFolder();
  const file = join(state, 'answers.json');
  writeFileSync(file, JSON.stringify(answers));
  const env = { ...moto.env, AWS_ENDPOINT_URL: proxy.url, XDG_STATE_HOME: state };
  return {
    proxy,
    header: `This is not AWS: ${proxy.url}\n`,
    answers: file,
    state,
    run: (...words) => program(words, env),
    aws,
    reset: async () => {
      await moto.reset();
      proxy.watch();
    },
    close: async () => {
      aws.close();
      await proxy.close();
      await moto.stop();
    },
  };
}
