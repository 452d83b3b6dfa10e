// Images (AMIs) are what servers are made from: no new one can be opened to the whole world. New accounts come with the block.
import { call } from '../../src/model/call.ts';
import { map } from '../../src/model/read.ts';
import { blockedWord, consoleUrl, isManaged, notBlocked, type Setting } from './setting.ts';

const field = 'ImageBlockPublicAccessState';
const blocked = 'block-new-sharing';

export const images: Setting = {
  id: 'block-images',
  control: {
    id: 'ami-bpa',
    severity: 'medium',
    title: { en: 'Images of servers cannot be made public', ja: 'AMI を公開できない' },
    frameworks: { prowler: ['ec2_ami_account_block_public_access'] },
    console: consoleUrl,
  },
  wanted: {
    en: 'no image of a server (AMI) in the region can be made public',
    ja: 'リージョンの AMI（サーバーのイメージ）を新たに公開できない',
  },
  read: async (aws, region) =>
    map(await aws('ec2:GetImageBlockPublicAccessState', {}, region), (read) => ({
      value: { [field]: read.ImageBlockPublicAccessState ?? 'unblocked' },
      managed: isManaged(read.ManagedBy),
    })),
  isRight: (value) => value[field] === blocked,
  words: (value) => (value[field] === blocked ? blockedWord : notBlocked),
  summary: (region) => ({
    en: `Let no image of a server be made public in ${region}`,
    ja: `${region} で AMI の新たな公開をブロックする`,
  }),
  set: (value, region) => ({
    call: call('ec2:EnableImageBlockPublicAccess', { [field]: blocked }, region),
    before: { [field]: value[field] ?? 'unblocked' },
  }),
  // Source: SDK ec2, EnableImageBlockPublicAccess.
  danger: {
    en: 'Images that are public already stay public. It can take AWS up to 10 minutes until the block is seen.',
    ja: 'すでに公開している AMI は公開されたままです。ブロックが反映されるまで、最大 10 分かかることがあります。',
  },
  undo: { en: 'Images can be made public again.', ja: '再び AMI を公開できるようになります。' },
  back: (_change, region) => call('ec2:DisableImageBlockPublicAccess', {}, region),
};
