// The simulated GuardDuty: one detector a region; what is not named on create comes switched on, as at AWS.
import { type At, AwsError, service } from '../kit.ts';
import { featuresAtBirth, featuresOf, type GuardDuty, type StoredDetector, start } from './state.ts';

type Asked = readonly { readonly Name?: string | undefined; readonly Status?: string | undefined }[];

const bad = (message: string) => new AwsError('BadRequestException', message);
const frequencies = ['FIFTEEN_MINUTES', 'ONE_HOUR', 'SIX_HOURS'];

/** The detector of this region by its id. Message: seen in hashicorp/terraform-provider-aws, guardduty. */
function found({ state, region }: At<GuardDuty>, id: string | undefined): StoredDetector {
  const detector = state.detectors[region];
  if (!detector || detector.id !== id) {
    throw bad('The request is rejected because the input detectorId is not owned by the current account.');
  }
  return detector;
}

/** Feature name -> status as asked for; refuses what the region does not have. */
function wishes(asked: Asked | undefined, region: string): Record<string, string | undefined> {
  const known: readonly string[] = featuresOf(region);
  const names = (asked ?? []).map(({ Name }) => Name);
  // Source: SDK guardduty, CreateDetector: naming both causes an error.
  if (names.includes('EKS_RUNTIME_MONITORING') && names.includes('RUNTIME_MONITORING')) {
    throw bad(
      'The request is rejected because EKS_RUNTIME_MONITORING and RUNTIME_MONITORING exclude each other.',
    );
  }
  for (const { Name = '', Status } of asked ?? []) {
    if (!known.includes(Name))
      throw bad(`The request is rejected because feature ${Name} is not available in ${region}.`);
    if (Status !== 'ENABLED' && Status !== 'DISABLED')
      throw bad(`The request is rejected because the status of ${Name} is invalid.`);
  }
  return Object.fromEntries((asked ?? []).map(({ Name = '', Status }) => [Name, Status]));
}

function checkFrequency(value: string | undefined): void {
  if (value !== undefined && !frequencies.includes(value)) {
    throw bad('The request is rejected because the input findingPublishingFrequency is invalid.');
  }
}

export const guardduty = service<'guardduty', GuardDuty>('guardduty', {
  start,
  handlers: {
    ListDetectors: (_input, { state, region }) => {
      const detector = state.detectors[region];
      return { DetectorIds: detector ? [detector.id] : [] };
    },
    GetDetector: ({ DetectorId }, at) => {
      const detector = found(at, DetectorId);
      return {
        CreatedAt: detector.createdAt,
        UpdatedAt: detector.updatedAt,
        FindingPublishingFrequency: detector.frequency,
        ServiceRole: `arn:${at.partition}:iam::${at.accountId}:role/aws-service-role/guardduty.amazonaws.com/AWSServiceRoleForAmazonGuardDuty`,
        Status: detector.on ? 'ENABLED' : 'DISABLED',
        Tags: detector.tags,
        Features: detector.features,
      };
    },
    GetAdministratorAccount: ({ DetectorId }, at) => {
      found(at, DetectorId);
      const { administrator } = at.state;
      return administrator
        ? { Administrator: { AccountId: administrator, RelationshipStatus: 'Enabled' } }
        : {};
    },
    CreateDetector: (input, { state, region, now, id }) => {
      // Source: hashicorp/terraform-provider-aws#11780.
      if (state.detectors[region]) {
        throw bad('The request is rejected because a detector already exists for the current account.');
      }
      if (input.Enable === undefined)
        throw bad('The request is rejected because the input enable is missing.');
      checkFrequency(input.FindingPublishingFrequency);
      const made: StoredDetector = {
        id: id('d', 32),
        on: input.Enable,
        frequency: input.FindingPublishingFrequency ?? 'SIX_HOURS',
        createdAt: now,
        updatedAt: now,
        tags: { ...input.Tags },
        features: featuresAtBirth(region, wishes(input.Features, region), now),
      };
      state.detectors[region] = made;
      return { DetectorId: made.id };
    },
    UpdateDetector: (input, at) => {
      const detector = found(at, input.DetectorId);
      checkFrequency(input.FindingPublishingFrequency);
      const wished = wishes(input.Features, at.region);
      detector.on = input.Enable ?? detector.on;
      detector.frequency = input.FindingPublishingFrequency ?? detector.frequency;
      detector.updatedAt = at.now;
      detector.features = detector.features.map((feature) => {
        const status = wished[feature.Name ?? ''];
        return status === 'ENABLED' || status === 'DISABLED'
          ? { ...feature, Status: status, UpdatedAt: at.now }
          : feature;
      });
      return {};
    },
    DeleteDetector: ({ DetectorId }, at) => {
      found(at, DetectorId);
      delete at.state.detectors[at.region];
      return {};
    },
  },
});
