// AWS Support: its client and each operation that may be sent; a new operation is one line.
export {
  DescribeTrustedAdvisorChecksCommand as DescribeTrustedAdvisorChecks,
  SupportClient as Client,
} from '@aws-sdk/client-support';
