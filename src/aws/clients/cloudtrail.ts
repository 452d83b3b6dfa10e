// AWS CloudTrail: its client and each operation that may be sent; a new operation is one line.
export {
  CloudTrailClient as Client,
  CreateTrailCommand as CreateTrail,
  DeleteTrailCommand as DeleteTrail,
  DescribeTrailsCommand as DescribeTrails,
  GetEventSelectorsCommand as GetEventSelectors,
  GetTrailStatusCommand as GetTrailStatus,
  ListTagsCommand as ListTags,
  StartLoggingCommand as StartLogging,
  StopLoggingCommand as StopLogging,
  UpdateTrailCommand as UpdateTrail,
} from '@aws-sdk/client-cloudtrail';
