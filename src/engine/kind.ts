// What the kind of account decides, whatever a step found: other partitions, and projects that AWS itself manages.
import type { Account } from '../model/account.ts';
import type { AnyStep, Finding, Guide } from '../model/step.ts';
import type { Text } from '../model/text.ts';

const otherPartition: Text = {
  en: 'this partition of AWS has other rules for root and billing',
  ja: 'この区画の AWS では、root と請求の仕組みが異なります',
};
const byAws: Text = {
  en: 'AWS manages this for the project; see AWS Settings',
  ja: 'このプロジェクトでは AWS が管理しています（AWS Settings で確認）',
};
const otherRegion: Text = {
  en: 'the project cannot be used in this region',
  ja: 'このプロジェクトはこのリージョンを使えません',
};

const plain = ({ missing: _missing, ...finding }: Finding, verdict: Finding['verdict'], actual: Text) => ({
  ...finding,
  ...(finding.verdict === 'unknown' ? { unread: true as const } : {}),
  verdict,
  actual,
});

/** The finding as this kind of account has it. A pass stays a pass. */
export function settled(step: AnyStep, finding: Finding, account: Account): Finding {
  const about = step.controls.find(({ id }) => id === finding.control)?.about;
  // Root and billing work differently there, or not at all: nothing is claimed about them.
  if (account.partition !== 'aws' && (about === 'root' || about === 'billing')) {
    return plain(finding, 'not-applicable', otherPartition);
  }
  if (!account.project || finding.verdict === 'pass') return finding;
  if (about !== undefined) return plain(finding, 'managed', byAws);
  const elsewhere = finding.region !== undefined && finding.region !== account.home;
  return elsewhere && finding.verdict === 'managed' ? plain(finding, 'not-applicable', otherRegion) : finding;
}

/** In a project nothing is changed: what is open is said to the person, who can change it in the console. */
export const projectGuide = (findings: readonly Finding[]): readonly Guide[] =>
  findings
    .filter(({ verdict }) => verdict === 'fail')
    .map(({ control, expected }) => ({
      control,
      text: {
        en: `AWS manages this account, so this tool changes nothing here. If your project allows it, set it in the console. Wanted: ${expected.en}.`,
        ja: `このアカウントは AWS が管理しているため、このツールでは何も変更しません。プロジェクトで許可されていれば、コンソールで設定してください。目標: ${expected.ja}。`,
      },
    }));
