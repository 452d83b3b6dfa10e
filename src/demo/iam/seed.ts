// The secret of a simulated authenticator device: computed from the device's id, so that nothing secret is stored.
import { createHash } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Bytes as base32 text (RFC 4648), without padding. */
export function toBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => alphabet[Number.parseInt(group.padEnd(5, '0'), 2)]).join('');
}

/** The seed of the device with this id: 64 characters of base32 like AWS's, the same in every run. */
export function seedOf(id: string): string {
  const part = (nth: number) => createHash('sha256').update(`${id}/${nth}`).digest();
  return toBase32(Buffer.concat([part(1), part(2)]).subarray(0, 40));
}
