// The face as a whole: its table of keys holds together, a bug costs one screen, and time is told only where it passes.
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AnyStep } from '../../src/model/step.ts';
import { ticksIn } from '../../src/tui/clock.ts';
import { hintOf, keysAt, labelOf } from '../../src/tui/keys.ts';
import { scene, sceneNames, scenes } from './scenes.ts';
import { after, frameOf, key, type Opened, open, press } from './support.tsx';
import { door, toys } from './toy.ts';

let app: Opened | undefined;
afterEach(() => app?.unmount());

describe.each(sceneNames)('keys of %s', (name) => {
  const glance = { state: scene(name, 'en'), steps: toys };
  it('each means one thing, and Ctrl-C is one of them', () => {
    const keys = keysAt(glance).flatMap((row) => row.keys);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain('ctrl-c');
  });
  it('each has a label and a hint in both languages', () => {
    for (const row of keysAt(glance)) {
      for (const text of [labelOf(row), hintOf(row, glance)]) expect([text.en, text.ja]).not.toContain('');
    }
  });
});

describe('when drawing fails', () => {
  const broken: AnyStep = {
    ...(door as AnyStep),
    afterword: () => {
      throw new Error('a bug');
    },
  };
  const steps = [broken, ...toys.slice(1)];
  it('says so, tells the machine, and goes on elsewhere', async () => {
    // React reports what a boundary catches; here that is what is wanted.
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    app = await open(after(steps, 'en', ...scenes.verified), { steps });
    expect(app.frame()).toContain('This screen could not be drawn.');
    expect(app.desk.state().notice).toEqual({ code: 'unexpected', detail: 'a bug' });
    await press(app, key.escape);
    expect(app.frame()).toContain('checks of your account are safe.');
    quiet.mockRestore();
  });
});

it('a clock runs only where something is watched, sent or verified', () => {
  const ticking = sceneNames.filter((name) => ticksIn(scene(name, 'en')));
  expect(new Set(ticking)).toEqual(
    new Set(['step', 'detailed', 'guided', 'applying', 'waiting', 'verifying']),
  );
});

describe('frames that are easily read', () => {
  it('overview', () => {
    expect(frameOf(scene('overview', 'en'))).toMatchInlineSnapshot(`
      " AWS Day One                                         DEMO  account 123456789012
       signed in as root, 2 regions                                      English / ja

       0 of 2 checks of your account are safe.

       ❯ 1  Lock the door               ✗ no lock at all                       10 min
         2  Put the keys into a drawer  ✗  [31mone key lies about               5 min

       Nothing is changed until you have seen it and said yes.

       up/down choose   Enter open   w walk: Essentials   a audit report
       r read again   l language   q quit   ? help"
    `);
  });
  it('preview', () => {
    expect(frameOf(scene('preview', 'ja'))).toMatchInlineSnapshot(`
      " 扉に鍵を掛ける: 変更内容                                       デモ  変更 2 件

       + iam:CreateUser
           UserName      alice
       ~ iam:UpdateAccountPasswordPolicy
           MinimumPasswordLength  8 -> 14                                  最低文字数
           RequireSymbols         true
           HardExpiry             true
           MaxPasswordAge         90 -> （削除）

       AWS の料金ページ:
      https://aws.amazon.com/iam/

       費用      月額およそ 0.05 ドルです。（2026-10-07 時点の価格）
       リスク    期限切れのパスワードは、管理者しか再設定できなくなります。
       元に戻す  ユーザーを削除します。変更前のルールに戻します。

       y 確認へ進む   c AWS CLI で表示   Esc 何も変更しない   ? ヘルプ"
    `);
  });
  it('stopped', () => {
    expect(frameOf(scene('stopped', 'en'))).toMatchInlineSnapshot(`
      " Lock the door                                          DEMO  stopped at 2 of 2

       ✔ iam:CreateUser                   0.8 s
       ✗ iam:UpdateAccountPasswordPolicy  AWS refused (AccessDeniedException).

         User: alice is not authorized to perform: iam:UpdateAccountPasswordPolicy
         [2J on resource: *

       Why       Whoever is signed in here may not do this. (Missing:
                 iam:UpdateAccountPasswordPolicy)
       Next      Sign in as root or as an administrator, or put this step off.
         AWS request id: 0f1e2d3c

       1 of 2 were done and stay. aws-day-one undo takes them back.

       r try again   s later   d details   Esc overview   ? help"
    `);
  });
  it('verified, narrow', () => {
    expect(frameOf(scene('verified', 'ja'), { size: { columns: 60, rows: 20 } })).toMatchInlineSnapshot(`
      " 扉に鍵を掛ける                              デモ  検証済み

       AWS から読み直した結果:

       ✔ 扉が施錠され、鍵も安全に保管されている  ✗ 変更前: 要対応

       このアカウントは 2 項目中 1 項目が安全です。

         サインインページ:

      https://us-east-1.console.aws.amazon.com/iam/home#/security_
      credentials

       Enter 次へ: 鍵を引き出しにしまう   Esc 一覧   ? ヘルプ"
    `);
  });
});
