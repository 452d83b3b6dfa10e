// A few words beside fields of EC2's calls.
import type { Text } from '../text.ts';

const everything: Text = { en: 'everything', ja: 'すべて' };

export const ec2Glosses: Readonly<Record<string, Text>> = {
  'ec2:EnableEbsEncryptionByDefault#EbsEncryptionByDefault': {
    en: 'new disks only',
    ja: '新しいディスクのみ',
  },
  'ec2:EnableSnapshotBlockPublicAccess#State': { en: 'old shares too', ja: '既存の公開も対象' },
  'ec2:EnableImageBlockPublicAccess#ImageBlockPublicAccessState': {
    en: 'old ones stay public',
    ja: '既存の公開は対象外',
  },
  'ec2:ModifyInstanceMetadataDefaults#HttpTokens': { en: 'IMDSv2 only', ja: 'IMDSv2 のみ' },
  'ec2:ModifyInstanceMetadataDefaults#HttpPutResponseHopLimit': {
    en: 'containers too',
    ja: 'コンテナからも可能',
  },
  'ec2:RevokeSecurityGroupIngress#IpPermissions[0].IpProtocol': everything,
  'ec2:RevokeSecurityGroupEgress#IpPermissions[0].IpProtocol': everything,
  'ec2:RevokeSecurityGroupEgress#IpPermissions[0].IpRanges[0].CidrIp': { en: 'anywhere', ja: 'すべての宛先' },
};
