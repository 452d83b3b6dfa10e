// Amazon SNS: its client and each operation that may be sent; a new operation is one line.
export {
  CreateTopicCommand as CreateTopic,
  DeleteTopicCommand as DeleteTopic,
  GetTopicAttributesCommand as GetTopicAttributes,
  ListSubscriptionsByTopicCommand as ListSubscriptionsByTopic,
  ListTagsForResourceCommand as ListTagsForResource,
  SetTopicAttributesCommand as SetTopicAttributes,
  SNSClient as Client,
  SubscribeCommand as Subscribe,
} from '@aws-sdk/client-sns';
