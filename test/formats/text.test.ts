// The texts as people see them: small goldens, and no line wider than its page.
import { beforeAll, describe, expect, it } from 'vitest';
import { plansOf } from '../../src/commands/planning.ts';
import { survey } from '../../src/commands/survey.ts';
import type { AuditReport } from '../../src/formats/audit-report.ts';
import { auditText } from '../../src/formats/audit-text.ts';
import { paintWith } from '../../src/formats/paint.ts';
import { planText } from '../../src/formats/plan-text.ts';
import type { AnyStep } from '../../src/model/step.ts';
import type { Lang } from '../../src/model/text.ts';
import { cells } from '../../src/model/wrap.ts';
import { passwordPolicy } from '../../steps/password-policy.ts';
import { open } from '../support/demo.ts';

const page = (lang: Lang, width = 80) => ({ lang, width, ascii: false, paint: paintWith(false) });
const at = '2026-01-05T12:00:00.000Z';
const steps = [passwordPolicy as AnyStep];

async function looked(): Promise<AuditReport> {
  const { invoke, account } = await open('messy');
  const { seen, regions } = await survey(steps, invoke, account);
  return { version: '0.1.0', account, demo: true, startedAt: at, endedAt: at, regions, steps, seen };
}
let report: AuditReport;
beforeAll(async () => {
  report = await looked();
});

describe('the audit', () => {
  it('in English', () => {
    expect(auditText(report, page('en'), 'aws-day-one plan')).toMatchInlineSnapshot(`
      "AWS Day One audit  DEMO  account 123456789012
      signed in as a user (arn:aws:iam::123456789012:user/old-admin), 17 regions

      ✗ Password rules
          Passwords are long and mixed (medium)
            now     8 characters, 1 of 4 kinds
            wanted  at least 14 characters, with upper and lower case, a number and a
                    symbol
          Old passwords cannot come back (low)
            now     old passwords may be used again
            wanted  the last 24 passwords are refused

      Safe: 0 of 2 controls.
      Next: aws-day-one plan
      "
    `);
  });
  it('in Japanese', () => {
    expect(auditText(report, page('ja'), 'aws-day-one plan')).toMatchInlineSnapshot(`
      "AWS Day One 診断結果  DEMO  アカウント 123456789012
      ユーザーとしてサインイン中（arn:aws:iam::123456789012:user/old-admin）、17 リー
      ジョン

      ✗ パスワードのルール
          パスワードは十分に長く、文字種が混在している（中）
            現在    8 文字以上、4 種類中 1 種類
            目標    14 文字以上で、大文字・小文字・数字・記号を含む
          過去のパスワードを再利用できない（低）
            現在    過去のパスワードを再利用できる
            目標    直近 24 個のパスワードは使えない

      2 項目中 0 項目が安全です。
      次のコマンド: aws-day-one plan
      "
    `);
  });
});

describe('the plan', () => {
  const text = (lang: Lang, width = 80) => {
    const plans = plansOf(steps, report.seen, report.account, {});
    return planText({ ...report, level: 'essentials', createdAt: at, answers: {}, plans }, page(lang, width));
  };
  it('in English', () => {
    expect(text('en')).toMatchInlineSnapshot(`
      "AWS Day One plan  DEMO  account 123456789012
      signed in as a user (arn:aws:iam::123456789012:user/old-admin), 17 regions

      Password rules

       ~ iam:UpdateAccountPasswordPolicy
          Set the password rules of this account
          MinimumPasswordLength       8 -> 14  (characters at least)
          RequireSymbols              true
          RequireNumbers              true
          RequireUppercaseCharacters  true
          RequireLowercaseCharacters  true
          AllowUsersToChangePassword  true  (their own)
          PasswordReusePrevention     24  (old ones refused)
          MaxPasswordAge              90
          HardExpiry                  true
          Risk      These rules already say that an expired password can only be reset
                    by an administrator. That is kept; you can switch it off in the
                    console.
          Undo      The rules of before are put back.

      1 change. Nothing has been sent.
      "
    `);
  });
  it.each([56, 76, 100])('is never wider than %i cells', (width) => {
    for (const lang of ['en', 'ja'] as const) {
      const wide = text(lang, width)
        .split('\n')
        .filter((line) => cells(line) > width && !line.startsWith('AWS Day One'));
      expect(wide).toEqual([]);
    }
  });
});

it('takes the control characters out of what AWS returned', () => {
  const finding = {
    control: 'password-policy-reuse',
    verdict: 'fail',
    expected: { en: 'x', ja: 'x' },
    actual: { en: 'evil\u001b[2J\u202ename', ja: '' },
    resource: 'bucket\u001b]8;;http://evil\u0007',
    missing: 'iam:\u001bX',
  } as const;
  const bad = { ...report, seen: { 'password-policy': { facts: {}, at, findings: [finding] } } };
  expect(auditText(bad, page('en'), 'x')).not.toMatch(/[\u001b\u0007\u202e]/);
});
