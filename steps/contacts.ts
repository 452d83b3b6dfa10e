// Contacts: AWS must be able to reach a person, before root is locked and whenever something is wrong.
import type { Account } from '../src/model/account.ts';
import { contactKinds } from '../src/model/answers.ts';
import { cis } from '../src/model/frameworks.ts';
import { finding, unknown } from '../src/model/judge.ts';
import { map, orAbsent, type Read, unread } from '../src/model/read.ts';
import type { Control, Done, Finding, Guide, Step } from '../src/model/step.ts';
import type { Text } from '../src/model/text.ts';
import { type Alternates, entryFor, missingKinds, names, readAlternate } from './contacts/alternate.ts';
import { put, revert, snapshot } from './contacts/changes.ts';
import { openQuestions } from './contacts/questions.ts';

/** Of the owner's own contact only this is kept: name, address and number are nobody's business here. */
export interface Primary {
  readonly present: boolean;
  /** AWS's VerificationStatus of the phone number; `null` where the answer has none. */
  readonly phone: string | null;
}
export interface Facts {
  readonly primary: Read<Primary>;
  readonly alternates: Alternates;
}

const console = 'https://us-east-1.console.aws.amazon.com/billing/home#/account';

const reachable: Control = {
  id: 'account-contact-info',
  severity: 'high',
  title: { en: 'AWS can reach you by phone', ja: 'AWS から電話で連絡を受けられる' },
  about: 'contacts',
  frameworks: {
    ...cis('1.1', '1.1', '1.1', '1.1', '1.1', '1.1', '2.1', '2.2'),
    acct: ['ACCT.01'],
    prowler: ['account_maintain_current_contact_details'],
  },
  console,
};
const alternate: Control = {
  id: 'alternate-contacts',
  severity: 'medium',
  title: {
    en: 'Contacts for security, billing and operations',
    ja: 'セキュリティ・請求・オペレーションの連絡先',
  },
  about: 'contacts',
  frameworks: {
    ...cis('1.2', '1.2', '1.2', '1.2', '1.2', '1.2', '2.2', '2.3'),
    fsbp: ['Account.1'],
    acct: ['ACCT.01'],
    // Prowler also wants three different ones. On day one there is often one person, so that is listed as not judged.
    prowler: ['account_security_contact_information_is_registered'],
  },
  console,
};

const wantedPrimary: Text = { en: 'a verified phone number', ja: '確認済みの電話番号' };
const wantedAlternates: Text = { en: 'all three are set', ja: '3 種類とも設定済み' };

function judgePrimary({ primary }: Facts): Finding {
  if (!primary.ok) return unknown(reachable.id, primary, wantedPrimary);
  const { present, phone } = primary.value;
  if (!present) {
    return finding(reachable.id, 'fail', wantedPrimary, { en: 'no contact is set', ja: '連絡先が未設定' });
  }
  if (phone === 'VERIFIED') return finding(reachable.id, 'pass', wantedPrimary, wantedPrimary);
  // [SDK GetContactInformation]: PENDING, a code was sent and not typed yet; NOT_SUPPORTED, AWS verifies no phone here.
  if (phone === 'UNVERIFIED' || phone === 'PENDING') {
    return finding(reachable.id, 'fail', wantedPrimary, {
      en: 'the phone number is not verified',
      ja: '電話番号が未確認',
    });
  }
  return finding(reachable.id, 'manual', wantedPrimary, {
    en: 'AWS does not verify the phone of this account; check it yourself',
    ja: 'このアカウントでは AWS による電話番号の確認を利用できません。ご自身で確かめてください',
  });
}

function judgeAlternates({ alternates }: Facts): Finding {
  const missing = missingKinds(alternates);
  if (missing.length > 0) {
    return finding(alternate.id, 'fail', wantedAlternates, {
      en: `missing: ${missing.map((kind) => names[kind].en).join(', ')}`,
      ja: `未設定: ${missing.map((kind) => names[kind].ja).join('、')}`,
    });
  }
  const dark = contactKinds.map((kind) => alternates[kind]).find(unread);
  if (dark) return unknown(alternate.id, dark, wantedAlternates);
  return finding(alternate.id, 'pass', wantedAlternates, wantedAlternates);
}

export const contacts: Step<Facts> = {
  id: 'contacts',
  title: { en: 'Contacts', ja: '連絡先' },
  why: {
    en: 'If you lose your second factor, AWS lets you back in through your mailbox and your phone: both must work before you lock the account. And when AWS sees misuse, it writes to these contacts.',
    ja: '2 つ目の認証要素をなくしたとき、AWS はメールと電話で本人を確認します。アカウントを保護する前に、どちらも使えるか確かめましょう。不正利用が見つかったときの連絡も、ここで設定した連絡先に届きます。',
  },
  minutes: 4,
  controls: [reachable, alternate],
  // What was put is not seen at once: hashicorp/terraform-provider-aws waits for it too (service/account, alternate_contact.go).
  settles: 120,

  async read(aws) {
    const [primary, security, billing, operations] = await Promise.all([
      aws('account:GetContactInformation', {}),
      readAlternate(aws, 'security'),
      readAlternate(aws, 'billing'),
      readAlternate(aws, 'operations'),
    ]);
    const known = map(primary, ({ ContactInformation, VerificationStatus }) => ({
      present: Boolean(ContactInformation?.PhoneNumber),
      phone: VerificationStatus ?? null,
    }));
    return {
      primary: orAbsent(known, { present: false, phone: null }),
      alternates: { security, billing, operations },
    };
  },

  audit: (facts): readonly Finding[] => [judgePrimary(facts), judgeAlternates(facts)],

  ask: ({ alternates }, { answers }) => openQuestions(alternates, answers),

  plan: ({ alternates }, { answers }) =>
    missingKinds(alternates).flatMap((kind) => {
      const entry = entryFor(kind, alternates, answers);
      return entry ? [put(kind, entry)] : [];
    }),

  guide(facts): readonly Guide[] {
    const { verdict } = judgePrimary(facts);
    if (verdict !== 'fail' && verdict !== 'manual') return [];
    return [
      {
        control: reachable.id,
        text: {
          en: 'Open the account page, look at "Contact information", and check name, address and phone number. If the page offers to verify the phone number, do it: AWS sends you a code.',
          ja: 'アカウントのページを開き、「連絡先情報」の氏名、住所、電話番号を確かめてください。電話番号の確認ボタンがあれば、押して届いたコードを入力します。',
        },
        url: console,
        learner: 'verify-phone',
      },
      {
        control: reachable.id,
        text: {
          en: 'Can you read mail at the root e-mail address now? Send yourself a message and open it. Without this mailbox, a lost root password or device is very hard to recover.',
          ja: 'root のメールアドレス宛てのメールを、今すぐ読めますか。自分宛てに 1 通送って開いてみてください。このメールを読めないと、root のパスワードやデバイスをなくしたときの復旧がとても難しくなります。',
        },
      },
    ];
  },

  snapshot: ({ alternates }) => snapshot(alternates),

  revert: ({ alternates }: Facts, done: readonly Done[], _account: Account) => revert(alternates, done),
};
