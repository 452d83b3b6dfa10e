// The credential report: everybody's passwords and keys as a table. Source: IAM guide, id_credentials_getting-report.
import type { At, Handlers } from '../kit.ts';
import { type AccessKey, devicesOf, type Iam } from './state.ts';
import { rootHasMfa } from './summary.ts';

type Row = Readonly<Record<string, string>>;

const columns = [
  'user',
  'arn',
  'user_creation_time',
  'password_enabled',
  'password_last_used',
  'password_last_changed',
  'password_next_rotation',
  'mfa_active',
  ...[1, 2].flatMap((nth) => [
    `access_key_${nth}_active`,
    `access_key_${nth}_last_rotated`,
    `access_key_${nth}_last_used_date`,
    `access_key_${nth}_last_used_region`,
    `access_key_${nth}_last_used_service`,
  ]),
  'cert_1_active',
  'cert_1_last_rotated',
  'cert_2_active',
  'cert_2_last_rotated',
];

/** Nobody in the simulated account uses a key. */
const keysIn = (keys: readonly AccessKey[]): Row =>
  Object.fromEntries(
    keys.slice(0, 2).flatMap(({ active, created }, at) => [
      [`access_key_${at + 1}_active`, String(active)],
      [`access_key_${at + 1}_last_rotated`, created],
    ]),
  );

const off: Row = {
  access_key_1_active: 'false',
  access_key_2_active: 'false',
  cert_1_active: 'false',
  cert_2_active: 'false',
};

function rowsOf({ state, accountId, partition, now }: At<Iam>): readonly Row[] {
  const { root, users } = state;
  const arn = `arn:${partition}:iam::${accountId}:`;
  return [
    {
      ...off,
      user: '<root_account>',
      arn: `${arn}root`,
      user_creation_time: root.opened ?? now,
      password_enabled: 'not_supported',
      password_last_used: root.used ?? 'no_information',
      password_last_changed: 'not_supported',
      password_next_rotation: 'not_supported',
      mfa_active: String(rootHasMfa(state)),
      ...keysIn(root.keys),
      cert_1_active: String(root.certificates > 0),
    },
    ...users.map((user) => ({
      ...off,
      user: user.name,
      arn: `${arn}user${user.path}${user.name}`,
      user_creation_time: user.created,
      password_enabled: String(user.login !== null),
      password_last_used: user.login ? (user.passwordLastUsed ?? 'no_information') : 'N/A',
      password_last_changed: user.login?.created ?? 'N/A',
      mfa_active: String(devicesOf(state, user.name).length > 0),
      ...keysIn(user.keys),
    })),
  ];
}

/** The table as AWS sends it. */
function table(at: At<Iam>): string {
  const rows = rowsOf(at).map((row) => columns.map((column) => row[column] ?? 'N/A').join(','));
  return [columns.join(','), ...rows].join('\n');
}

export const credentialReport: Pick<
  Handlers<'iam', Iam>,
  'GenerateCredentialReport' | 'GetCredentialReport'
> = {
  // Ready at once: how AWS takes its time is a fault that tests order.
  GenerateCredentialReport: () => ({ State: 'COMPLETE' }),
  GetCredentialReport: (_input, at) => ({
    Content: Buffer.from(table(at), 'utf8').toString('base64'),
    ReportFormat: 'text/csv',
    GeneratedTime: at.now,
  }),
};
