// Snapshots are copies of disks: none is open to the whole world, not even one that somebody has opened before.
import { call } from '../../src/model/call.ts';
import { map } from '../../src/model/read.ts';
import { beforeOf } from '../../src/model/take-back.ts';
import { blockedWord, consoleUrl, isManaged, notBlocked, type Setting } from './setting.ts';

const all = 'block-all-sharing';
type Blocked = typeof all | 'block-new-sharing';

export const snapshots: Setting = {
  id: 'block-snapshots',
  control: {
    id: 'ebs-snapshot-bpa',
    severity: 'high',
    title: { en: 'Copies of disks cannot be public', ja: 'スナップショットを公開できない' },
    frameworks: { prowler: ['ec2_ebs_snapshot_account_block_public_access'] },
    console: consoleUrl,
  },
  wanted: {
    en: 'no snapshot (copy of a disk) in the region is public',
    ja: 'リージョンのスナップショット（ディスクのコピー）の公開をすべてブロック',
  },
  read: async (aws, region) =>
    map(await aws('ec2:GetSnapshotBlockPublicAccessState', {}, region), ({ State, ManagedBy }) => ({
      value: { State: State ?? 'unblocked' },
      managed: isManaged(ManagedBy),
    })),
  isRight: (value) => value['State'] === all,
  words: (value) => {
    if (value['State'] === all) return blockedWord;
    if (value['State'] !== 'block-new-sharing') return notBlocked;
    return { en: 'new ones are blocked, old ones may be public', ja: '新規のみブロック（既存の公開は有効）' };
  },
  summary: (region) => ({
    en: `Let no copy of a disk be public in ${region}`,
    ja: `${region} でスナップショットの公開をブロックする`,
  }),
  set: ({ State = 'unblocked' }, region) => ({
    call: call('ec2:EnableSnapshotBlockPublicAccess', { State: all }, region),
    before: { State },
  }),
  danger: {
    en: 'Copies of disks (snapshots) that are public today can no longer be used by others. Sharing with single accounts goes on.',
    ja: '現在公開しているスナップショット（ディスクのコピー）は、他の人が利用できなくなります。特定のアカウントとの共有は続きます。',
  },
  undo: {
    en: 'The block is as before. Copies that were public are public again.',
    ja: 'ブロックを元に戻します。公開されていたスナップショットは再び公開されます。',
  },
  back: (change, region) => {
    const before = beforeOf<{ State: Blocked | 'unblocked' }>(change, 'State');
    if (!before) return undefined;
    const { State } = before;
    // Enable does not take `unblocked`. Source: SDK ec2, EnableSnapshotBlockPublicAccessRequest.
    return State === 'unblocked'
      ? call('ec2:DisableSnapshotBlockPublicAccess', {}, region)
      : call('ec2:EnableSnapshotBlockPublicAccess', { State }, region);
  },
  // Source: EC2 API reference, DisableSnapshotBlockPublicAccess.
  backDanger: {
    en: 'Copies of disks that were shared with everybody are open to everybody again.',
    ja: '全員に共有されていたスナップショットは、再び全員に公開されます。',
  },
};
