// Sign-in through IAM Identity Center: only looked at. It needs an organization, and making one ends the free plan of an account.
import { type Account, regionsOn } from '../src/model/account.ts';
import { cis } from '../src/model/frameworks.ts';
import { finding, unknown } from '../src/model/judge.ts';
import { lookOnly } from '../src/model/look-only.ts';
import { map, type Read, type Unread } from '../src/model/read.ts';
import type { Control } from '../src/model/step.ts';
import type { Text } from '../src/model/text.ts';

interface Instance {
  readonly arn: string;
  /** The account that it belongs to. */
  readonly owner: string;
}
export interface Facts {
  /** The instances that work, region by region that was asked. */
  readonly seen: readonly { readonly region: string; readonly instances: Read<readonly Instance[]> }[];
}

const control: Control = {
  id: 'identity-center',
  severity: 'low',
  title: { en: 'People sign in through IAM Identity Center', ja: 'IAM Identity Center 経由でサインイン' },
  frameworks: {
    ...cis('1.21', '1.21', '1.21', '1.21', '1.21', '1.20', '2.20', '2.19'),
    prowler: ['iam_check_saml_providers_sts'],
  },
  about: 'people',
  console: 'https://console.aws.amazon.com/singlesignon',
};
const wanted: Text = {
  en: 'people sign in through the IAM Identity Center of the organization',
  ja: '組織の IAM Identity Center 経由でサインインしている',
};
const alone: Text = {
  en: 'not in an organization: an IAM user with MFA and no access key is the right start for one person',
  ja: '組織に属していないアカウント。一人で使うなら、MFA を設定しアクセスキーを持たない IAM ユーザーで始めるのが適切',
};
const unclear: Text = {
  en: 'whether the account is in an organization could not be read',
  ja: '組織に属しているかどうかを確認できない',
};
const none: Text = { en: 'no instance of the organization was found', ja: '組織のインスタンスなし' };

/** An account's own instance is for applications: only the organization's gives access to accounts. A management account has no other. */
// Source: IAM Identity Center user guide, enable-identity-center; AWS::SSO::Instance: refused in the management account.
const isOrganizations = ({ owner }: Instance, account: Account): boolean =>
  account.kind === 'management' || (owner !== '' && owner !== account.id);

function found({ seen }: Facts, account: Account): string | undefined {
  const all = seen.flatMap(({ instances }) => (instances.ok ? instances.value : []));
  return all.find((one) => isOrganizations(one, account))?.arn;
}
const hidden = ({ seen }: Facts): Unread | undefined => {
  const failed = seen.map(({ instances }) => instances).filter((read) => !read.ok);
  // A region that is closed to the account holds nothing for its people.
  const closed = (read: Unread) => read.why === 'no-service' || read.why === 'denied-by-organization';
  return failed.find((read) => !closed(read)) ?? (failed.length === seen.length ? failed[0] : undefined);
};

export const identityCenter = lookOnly<Facts>({
  id: 'identity-center',
  title: { en: 'One sign-in for all people', ja: '全員のサインインを一元化' },
  why: {
    en: "IAM Identity Center gives every person one sign-in for many accounts, without long-lived keys. It is AWS's first advice once more than one person or account is there. It needs an organization, and on a free-plan account making one ends the plan at once: remaining credits are lost and everything used is billed.",
    ja: 'IAM Identity Center を使うと、長期間有効なキーを持たずに、1 回のサインインで複数のアカウントを使えます。利用者やアカウントが複数になったら、AWS が最初に勧める方法です。利用には組織が必要で、無料プランのアカウントで組織を作ると、無料プランはその場で終わり、残りのクレジットは失われ、以後の利用は課金されます。',
  },
  minutes: 1,
  controls: [control],

  async read(aws, account) {
    // It lives in one region of the organization's choice; an account on its own has none that counts.
    const regions = account.kind === 'standalone' ? [account.home] : regionsOn(account);
    const seen = await Promise.all(
      regions.map(async (region) => ({
        region,
        instances: map(await aws('sso:ListInstances', {}, region), ({ Instances }) =>
          (Instances ?? [])
            .filter(({ Status }) => Status === undefined || Status === 'ACTIVE')
            .map(({ InstanceArn, OwnerAccountId }) => ({
              arn: InstanceArn ?? '',
              owner: OwnerAccountId ?? '',
            })),
        ),
      })),
    );
    return { seen };
  },

  audit(facts, account) {
    const arn = found(facts, account);
    if (arn) return [finding(control.id, 'pass', wanted, { en: arn, ja: arn }, { resource: arn })];
    const unread = hidden(facts);
    if (unread) return [unknown(control.id, unread, wanted)];
    if (account.kind === 'unknown') {
      return [
        { ...finding(control.id, 'unknown', wanted, unclear), missing: 'organizations:DescribeOrganization' },
      ];
    }
    if (account.kind === 'standalone') return [finding(control.id, 'accepted', wanted, alone)];
    return [finding(control.id, 'manual', wanted, none)];
  },

  guide(facts, account) {
    if (!['management', 'member'].includes(account.kind) || hidden(facts) || found(facts, account)) return [];
    return [
      {
        control: control.id,
        text: {
          en: 'Ask whoever runs your organization to enable IAM Identity Center in its management account: only an instance of the organization gives access to accounts. Choose the region with care: it is hard to change later.',
          ja: '組織の管理者に、管理アカウントで IAM Identity Center を有効にするよう依頼してください。アカウントへのアクセスを与えられるのは、組織のインスタンスだけです。リージョンは後から変更しにくいため、慎重に選んでください。',
        },
        url: 'https://console.aws.amazon.com/singlesignon',
      },
    ];
  },
});
