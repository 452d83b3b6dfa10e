// What is right for root, and what is not known.
import type { Account } from '../../src/model/account.ts';
import { cis } from '../../src/model/frameworks.ts';
import { finding, unknown } from '../../src/model/judge.ts';
import type { Control, Finding } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';
import type { Facts } from './facts.ts';

export const credentials = 'https://us-east-1.console.aws.amazon.com/iam/home#/security_credentials';
export const accountPage = 'https://us-east-1.console.aws.amazon.com/billing/home#/account';

export const mfa: Control = {
  id: 'root-mfa',
  severity: 'critical',
  title: { en: 'Root needs a second factor', ja: 'root のサインインに多要素認証が必要' },
  about: 'root',
  frameworks: {
    ...cis('1.5', '1.5', '1.5', '1.5', '1.5', '1.4', '2.4', '2.5'),
    fsbp: ['IAM.9'],
    acct: ['ACCT.05'],
    prowler: ['iam_root_mfa_enabled'],
  },
  console: credentials,
};
export const certificates: Control = {
  id: 'root-no-signing-certs',
  severity: 'high',
  title: { en: 'Root has no signing certificate', ja: 'root に署名証明書がない' },
  about: 'root',
  frameworks: {},
  console: credentials,
};
export const billing: Control = {
  id: 'iam-billing-access',
  severity: 'medium',
  title: { en: 'Your admin may see the bill', ja: '管理者ユーザーが請求情報を見られる' },
  about: 'billing',
  frameworks: {},
  console: accountPage,
};

const wantedMfa: Text = {
  en: 'one device at least, better two',
  ja: 'デバイスが 1 台以上（できれば 2 台）',
};
const wantedNone: Text = { en: 'none', ja: 'なし' };
const wantedBilling: Text = {
  en: 'switched on by root, once',
  ja: 'root が一度だけ有効化する',
};

/** The answer came, but without this number. */
export const lacking = (code: string) => ({ ok: false, why: 'broken', code }) as const;

const kindUnread = {
  ok: false,
  why: 'denied',
  code: 'AccessDenied',
  action: 'organizations:DescribeOrganization',
} as const;

/** Second factor. */
export function judgeMfa({ root }: Facts, account: Account): Finding {
  if (!root.ok) return unknown(mfa.id, root, wantedMfa);
  const { mfa: devices, password, keys } = root.value;
  if (devices === null) return unknown(mfa.id, lacking('AccountMFAEnabled'), wantedMfa);
  if (devices > 0) {
    return finding(mfa.id, 'pass', wantedMfa, {
      en: 'at least one device; only root can see how many',
      ja: '1 台以上あり（台数は root だけが確認可能）',
    });
  }
  const noWayIn = password === 0 && keys === 0;
  if (noWayIn && account.kind === 'unknown') return unknown(mfa.id, kindUnread, wantedMfa);
  // An organization can take root's password and keys away: then there is no sign-in to protect.
  if (noWayIn && account.kind === 'member') {
    return finding(mfa.id, 'not-applicable', wantedMfa, {
      en: 'root has no password and no key: the organization manages it',
      ja: 'root にパスワードもキーもない（組織が管理）',
    });
  }
  return finding(mfa.id, 'fail', wantedMfa, { en: 'no device: the password is enough', ja: 'デバイスなし' });
}

/** Certificates of the years before access keys. */
export function judgeCertificates({ root }: Facts): Finding {
  if (!root.ok) return unknown(certificates.id, root, wantedNone);
  const count = root.value.certificates;
  if (count === null) {
    return unknown(certificates.id, lacking('AccountSigningCertificatesPresent'), wantedNone);
  }
  const actual = count === 0 ? wantedNone : { en: 'there is one', ja: 'あり' };
  return finding(certificates.id, count === 0 ? 'pass' : 'fail', wantedNone, actual);
}

/** The switch in the account's settings: no public API shows it, so the only proof is to try. */
export function judgeBilling(facts: Facts): Finding {
  const { id } = billing;
  if (!facts.billing) {
    return finding(id, 'manual', wantedBilling, {
      en: 'root always sees the bill, so this cannot be tested as root',
      ja: 'root は常に閲覧できるため、root では判定不可',
    });
  }
  const { probe, admin } = facts.billing;
  if (probe.ok) return finding(id, 'pass', wantedBilling, { en: 'on', ja: '有効' });
  if (probe.why !== 'denied') return unknown(id, probe, wantedBilling);
  // AWS refuses both alike: the switch is off, or a permission is missing. An administrator lacks none.
  if (admin) return finding(id, 'fail', wantedBilling, { en: 'off', ja: '無効' });
  const base = unknown(id, probe, wantedBilling);
  return {
    ...base,
    actual: {
      en: `${base.actual.en}, or root has not switched it on`,
      ja: `${base.actual.ja}。または root がまだ有効化していません`,
    },
  };
}
