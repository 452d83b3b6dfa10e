// Amazon GuardDuty: its client and each operation that may be sent; a new operation is one line.
export {
  CreateDetectorCommand as CreateDetector,
  DeleteDetectorCommand as DeleteDetector,
  GetAdministratorAccountCommand as GetAdministratorAccount,
  GetDetectorCommand as GetDetector,
  GuardDutyClient as Client,
  ListDetectorsCommand as ListDetectors,
  UpdateDetectorCommand as UpdateDetector,
} from '@aws-sdk/client-guardduty';
