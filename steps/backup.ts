// Backups of what will be stored here: only looked at. What to keep, and for how long, only its owner knows.
import { regionsOn } from '../src/model/account.ts';
import { finding, unknown } from '../src/model/judge.ts';
import { lookOnly } from '../src/model/look-only.ts';
import { map, type Read } from '../src/model/read.ts';
import type { Control } from '../src/model/step.ts';
import type { Text } from '../src/model/text.ts';

interface Place {
  readonly region: string;
  /** The names of the plans. */
  readonly plans: Read<readonly string[]>;
}
export interface Facts {
  readonly places: readonly Place[];
}

const control: Control = {
  id: 'backup-plan',
  severity: 'low',
  title: { en: 'There is a plan for backups', ja: 'バックアッププランがある' },
  // Prowler's check of this name; no item of CIS or of the Startup Security Baseline.
  frameworks: { prowler: ['backup_plans_exist'] },
  console: 'https://console.aws.amazon.com/backup',
};
const wanted: Text = {
  en: 'a backup plan where data is kept',
  ja: 'データのあるリージョンにバックアッププランがある',
};
const none: Text = { en: 'none; a choice for you', ja: 'なし（必要に応じて検討）' };

const plansIn = ({ places }: Facts): readonly string[] =>
  places.flatMap(({ region, plans }) => (plans.ok ? plans.value.map((name) => `${name} (${region})`) : []));
/** A region that cannot be used holds no data either. */
const hidden = ({ places }: Facts) =>
  places
    .map(({ plans }) => plans)
    .filter((read) => !read.ok)
    .find(
      ({ why }) =>
        why !== 'no-service' && (why !== 'denied-by-organization' || places.every(({ plans }) => !plans.ok)),
    );

export const backup = lookOnly<Facts>({
  id: 'backup',
  title: { en: 'Backups', ja: 'バックアップ' },
  why: {
    en: 'What is deleted or encrypted by a thief comes back only from a copy. AWS Backup makes copies of disks, databases and buckets by a plan. There is nothing to copy on the first day; make the plan together with the first data that you would miss.',
    ja: '誤って削除したデータや、攻撃者に暗号化されたデータを取り戻せるのは、コピーがある場合だけです。AWS Backup は、プランに従ってディスク、データベース、バケットのコピーを作ります。初日にはコピーするものがありません。失っては困るデータを置くときに、あわせてプランを作りましょう。',
  },
  minutes: 1,
  controls: [control],

  async read(aws, account) {
    // A plan is for one region. Source: AWS re:Post, knowledge-center/backup-aws-resources.
    const places = await Promise.all(
      regionsOn(account).map(async (region): Promise<Place> => {
        const list = await aws('backup:ListBackupPlans', {}, region);
        const name = map(list, ({ BackupPlansList }) =>
          (BackupPlansList ?? []).map(({ BackupPlanName }) => BackupPlanName ?? ''),
        );
        return { region, plans: name };
      }),
    );
    return { places };
  },

  audit(facts) {
    const plans = plansIn(facts);
    if (plans.length > 0) {
      const said = plans.join(', ');
      return [finding(control.id, 'pass', wanted, { en: said, ja: said })];
    }
    const unread = hidden(facts);
    if (unread) return [unknown(control.id, unread, wanted)];
    return [finding(control.id, 'manual', wanted, none)];
  },

  guide(facts) {
    if (plansIn(facts).length > 0 || hidden(facts)) return [];
    return [
      {
        control: control.id,
        text: {
          en: 'Make a backup plan when you keep data that you would miss. You pay for what the copies take up: https://aws.amazon.com/backup/pricing/ In the console choose Backup plans, Create backup plan, Start with a template, and assign the disks and databases to it.',
          ja: '失っては困るデータを置くようになったら、バックアッププランを作成してください。料金はコピーの容量に応じてかかります: https://aws.amazon.com/jp/backup/pricing/ コンソールで「バックアッププラン」から「バックアッププランを作成」、「テンプレートで開始」を選び、対象のディスクやデータベースを割り当てます。',
        },
        url: 'https://console.aws.amazon.com/backup',
      },
    ];
  },
});
