// The simulated account: takes the same calls as AWS, checks what AWS checks, and forgets nothing.
import type { Invoke } from '../model/call.ts';
import { nameOf, reads, serviceOf } from '../model/operations/index.ts';
import { actionsFor } from '../model/permissions.ts';
import { strike } from './faults.ts';
import { type At, AwsError } from './kit.ts';
import { refuseIfDenied, refuseIfOff } from './refuse.ts';
import { services } from './services.ts';
import type { World } from './world.ts';

type AnyHandler = (input: Record<string, unknown>, at: At<unknown>) => Record<string, unknown>;

export interface DemoOptions {
  readonly world: World;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Called after each write with the world as it is then. */
  readonly saved?: (world: World) => void;
  /** Items a page: small, so that nobody judges on the first page. */
  readonly pageSize?: number;
}

/** Makes the simulated account's `invoke`. Throws AWS's errors by AWS's names. */
export function demoInvoke({ world, now, saved, pageSize = 2 }: DemoOptions): Invoke {
  return async (op, input, region = 'us-east-1') => {
    const isRead = reads.has(op);
    const name = serviceOf(op);
    const given = (input ?? {}) as Record<string, unknown>;
    const fault = strike(world.faults, op, region);
    if (fault?.kind === 'error') throw new AwsError(fault.code, fault.message, fault.status ?? 400);
    if (fault?.kind === 'lost' && fault.done === false) throw lost(fault.code);
    refuseIfOff(world, op, region);
    refuseIfDenied(world, op, region, actionsFor(op, given));

    const stale = world.stale[name];
    const shown = isRead && stale && stale.reads > 0 ? stale.state : world.services[name];
    if (isRead && stale && stale.reads > 0) stale.reads -= 1;

    const draft = { state: structuredClone(shown), ids: world.ids };
    const handler = handlerOf(op);
    const output = handler(given, {
      state: draft.state,
      other: <T>(service: string) => world.services[service] as T,
      region,
      now: new Date(now() + world.clockOffset).toISOString(),
      accountId: world.accountId,
      partition: world.partition,
      caller: world.caller,
      id: (prefix, length = 21) => `${prefix}${String(++draft.ids).padStart(length - prefix.length, '0')}`,
    });
    if (!isRead) {
      if (fault?.kind === 'lag') world.stale[name] = { reads: fault.reads, state: world.services[name] };
      world.services[name] = draft.state;
      world.ids = draft.ids;
      saved?.(world);
    }
    if (fault?.kind === 'lost') throw lost(fault.code);
    return isRead ? onePage(op, given, output, pageSize) : output;
  };
}

const lost = (code: string): Error => Object.assign(new Error('socket hang up'), { code });

function handlerOf(op: string): AnyHandler {
  const service = (services as Record<string, { handlers: unknown }>)[serviceOf(op)];
  const handler = (service?.handlers as Record<string, AnyHandler> | undefined)?.[nameOf(op)];
  if (!handler) throw new AwsError('UnknownOperationException', `The simulated account has no ${op}.`, 501);
  return handler;
}

/** The page that was asked for; the token is the place where it starts. */
function onePage(
  op: string,
  input: Record<string, unknown>,
  output: Record<string, unknown>,
  size: number,
): Record<string, unknown> {
  const pages = reads.get(op)?.pages;
  if (!pages || !Array.isArray(output[pages.items])) return output;
  const lists = [pages.items, ...(pages.also ?? [])].map(
    (name) => [name, output[name] as unknown[]] as const,
  );
  const from = Number(input[pages.token] ?? 0);
  const more = lists.some(([, all]) => from + size < all.length);
  return {
    ...output,
    ...Object.fromEntries(lists.map(([name, all]) => [name, all.slice(from, from + size)])),
    ...(more ? { [pages.next]: String(from + size), IsTruncated: true } : {}),
  };
}
