// The file that holds a simulated account, so that several commands can follow each other.
import { existsSync } from 'node:fs';
import * as z from 'zod/mini';
import type { Fault } from '../demo/faults.ts';
import { type Scenario, scenarios } from '../demo/scenarios.ts';
import { services } from '../demo/services.ts';
import { newWorld, type World } from '../demo/world.ts';
import { badFile } from './bad-file.ts';
import { writeWhole } from './files.ts';
import { checked, readJson } from './json-file.ts';

const record = z.record(z.string(), z.unknown());
const kept = z.exactOptional(record);
// A file of an older version lacks the services that are new since.
const serviceStates = z.looseObject(
  Object.fromEntries(Object.keys(services).map((name) => [name, kept])) as Record<string, typeof kept>,
);

const fault = z.looseObject({
  op: z.string(),
  times: z.number(),
  fault: z.looseObject({ kind: z.string() }),
});

const denial = z.strictObject({
  action: z.string(),
  by: z.enum(['identity', 'organization']),
  outside: z.exactOptional(z.array(z.string())),
});

const worldSchema = z.strictObject({
  version: z.literal(1),
  scenario: z.enum(scenarios),
  accountId: z.string().check(z.regex(/^\d{12}$/)),
  partition: z.string(),
  caller: z.string().check(z.regex(/^arn:/)),
  denials: z.array(denial),
  clockOffset: z.number(),
  ids: z.number(),
  faults: z.array(z.custom<Fault>((value) => z.safeParse(fault, value).success)),
  stale: z.record(z.string(), z.strictObject({ reads: z.number(), state: z.unknown() })),
  services: serviceStates,
});

/** The account of a file, or a new one where there is none yet; `now` is ISO 8601, UTC. Throws `Failed`, exit 2. */
export function openWorld(scenario: Scenario, file: string | undefined, now: string): World {
  if (file === undefined || !existsSync(file)) return newWorld(scenario, now);
  const held: World = checked(readJson(file), worldSchema);
  const world: World = { ...held, services: { ...newWorld(held.scenario, now).services, ...held.services } };
  if (scenario === 'fresh' || scenario === world.scenario) return world;
  throw badFile(
    file,
    {
      en: `It holds the simulated account "${world.scenario}", not "${scenario}".`,
      ja: `このファイルの模擬アカウントは「${world.scenario}」で、「${scenario}」ではありません。`,
    },
    undefined,
    { en: 'Delete the file to begin anew.', ja: '最初から始めるには、ファイルを削除してください。' },
  );
}

/** Keeps the account in the file, if there is one. */
export function saveWorld(world: World, file: string | undefined): void {
  if (file !== undefined) writeWhole(file, `${JSON.stringify(world, null, 1)}\n`);
}
