// New disks are encrypted without anybody thinking of it.
import { call } from '../../src/model/call.ts';
import { cis } from '../../src/model/frameworks.ts';
import { map } from '../../src/model/read.ts';
import { consoleUrl, type Setting } from './setting.ts';

export const disks: Setting = {
  id: 'encrypt-disks',
  control: {
    id: 'ebs-default-encryption',
    severity: 'medium',
    title: { en: 'New disks are encrypted', ja: '新しいディスクが暗号化される' },
    frameworks: {
      ...cis('2.2.1', '2.2.1', '2.2.1', '2.2.1', '5.1.1', '5.1.1', '6.1.1', '6.1.1'),
      fsbp: ['EC2.7'],
      prowler: ['ec2_ebs_default_encryption'],
    },
    console: consoleUrl,
  },
  wanted: { en: 'new disks in the region are encrypted', ja: 'リージョンの新しいディスクが暗号化される' },
  read: async (aws, region) =>
    map(await aws('ec2:GetEbsEncryptionByDefault', {}, region), ({ EbsEncryptionByDefault }) => ({
      value: { EbsEncryptionByDefault: EbsEncryptionByDefault === true },
      managed: false,
    })),
  isRight: (value) => value['EbsEncryptionByDefault'] === true,
  words: (value) =>
    value['EbsEncryptionByDefault'] === true
      ? { en: 'encrypted', ja: '暗号化する' }
      : { en: 'not encrypted', ja: '暗号化しない' },
  summary: (region) => ({
    en: `Encrypt new disks in ${region} (free)`,
    ja: `${region} の新しいディスクを暗号化する（無料）`,
  }),
  set: (_value, region) => ({ call: call('ec2:EnableEbsEncryptionByDefault', {}, region), before: {} }),
  // Source: EBS guide, ebs-modifying-snapshot-permissions: not with the AWS managed key.
  danger: {
    en: 'Only new disks are encrypted; those that exist stay as they are. Copies of new disks cannot be shared with other accounts while AWS keeps their key.',
    ja: '対象は新しいディスクだけで、既存のディスクは変わりません。AWS 管理のキーで暗号化したディスクのコピーは、他のアカウントと共有できません。',
  },
  undo: {
    en: 'New disks are as before. Disks that were encrypted meanwhile stay encrypted.',
    ja: '新しいディスクの設定を元に戻します。その間に暗号化されたディスクは、暗号化されたままです。',
  },
  back: (_change, region) => call('ec2:DisableEbsEncryptionByDefault', {}, region),
};
