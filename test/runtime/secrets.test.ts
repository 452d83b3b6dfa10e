import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Drawer, makePassword, Secret } from '../../src/runtime/secrets.ts';

describe('secrets', () => {
  it('do not show themselves when printed, logged or written as JSON', () => {
    const secret = new Secret('hunter2');
    const shown = [
      String(secret),
      `${secret}`,
      JSON.stringify({ secret }),
      inspect(secret),
      inspect({ deep: [secret] }),
    ];
    expect(shown.join()).not.toContain('hunter2');
    expect(secret.reveal()).toBe('hunter2');
  });

  it('makes passwords of 24 characters that every password policy of ours takes', () => {
    const many = Array.from({ length: 200 }, () => makePassword());
    expect(new Set(many).size).toBe(200);
    for (const password of many) {
      expect(password).toMatch(/^[!-~]{24}$/);
      for (const kind of [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z0-9]/]) expect(password).toMatch(kind);
      expect(password).not.toMatch(/[lIO01]/);
    }
  });

  it('makes longer ones where the account asks for more', () => {
    expect(makePassword(undefined, 60)).toMatch(/^[!-~]{60}$/);
  });

  it('forgets what it is told to forget', () => {
    const drawer = new Drawer();
    drawer.generate('adminPassword');
    const first = drawer.show('adminPassword');
    drawer.generate('adminPassword');
    expect(drawer.show('adminPassword')).toBe(first);
    drawer.forget(['adminPassword']);
    expect(drawer.show('adminPassword')).toBeUndefined();
  });
});
