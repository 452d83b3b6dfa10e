// Amazon EventBridge: its client and each operation that may be sent; a new operation is one line.
export {
  DeleteRuleCommand as DeleteRule,
  EventBridgeClient as Client,
  ListRulesCommand as ListRules,
  ListTagsForResourceCommand as ListTagsForResource,
  ListTargetsByRuleCommand as ListTargetsByRule,
  PutRuleCommand as PutRule,
  PutTargetsCommand as PutTargets,
  RemoveTargetsCommand as RemoveTargets,
  TestEventPatternCommand as TestEventPattern,
} from '@aws-sdk/client-eventbridge';
