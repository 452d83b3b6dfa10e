// What each of the five defaults brings along: how it is read, when it is right, and the call there and back.
import type { AnyCall } from '../../src/model/call.ts';
import type { Json } from '../../src/model/json.ts';
import type { Read, Reader } from '../../src/model/read.ts';
import type { Change, Control } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';

/** A default as it is in one region. */
export interface Now {
  readonly value: { readonly [field: string]: Json };
  /** A declarative policy of the organization sets it: it cannot be changed here. */
  readonly managed: boolean;
}

export interface Setting {
  /** The first part of the resource's name, and of the change's id behind the step's. */
  readonly id: string;
  readonly control: Control;
  readonly wanted: Text;
  /** One call. */
  readonly read: (aws: Reader, region: string) => Promise<Read<Now>>;
  readonly isRight: (value: Now['value']) => boolean;
  /** What is set, in a few words. */
  readonly words: (value: Now['value']) => Text;
  readonly summary: (region: string) => Text;
  /** The call that sets it; `before` has the shape of its input. */
  readonly set: (value: Now['value'], region: string) => { readonly call: AnyCall; readonly before: Json };
  /** What breaks: said before it is sent. */
  readonly danger?: Text;
  readonly undo: Text;
  /** The way back of a change that was sent; `undefined` if nobody knows what there was before. */
  readonly back: (change: Change, region: string) => AnyCall | undefined;
  /** What the way back opens again. */
  readonly backDanger?: Text;
}

/** The organization's word for "this cannot be changed here". Source: SDK ec2, ManagedBy. */
export const isManaged = (managedBy: string | undefined): boolean => managedBy === 'declarative-policy';
export const blockedWord: Text = { en: 'blocked', ja: 'ブロック' };
export const notBlocked: Text = { en: 'not blocked', ja: 'ブロックなし' };
export const consoleUrl = 'https://console.aws.amazon.com/ec2/';
