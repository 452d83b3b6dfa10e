// Amazon SNS: its client and each operation that may be sent; a new operation is one line.
export {
  ListSubscriptionsByTopicCommand as ListSubscriptionsByTopic,
  SNSClient as Client,
} from '@aws-sdk/client-sns';
