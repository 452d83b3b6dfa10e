// AWS Cost Explorer: its client and each operation that may be sent; a new operation is one line.
export {
  CostExplorerClient as Client,
  CreateAnomalyMonitorCommand as CreateAnomalyMonitor,
  CreateAnomalySubscriptionCommand as CreateAnomalySubscription,
  DeleteAnomalyMonitorCommand as DeleteAnomalyMonitor,
  DeleteAnomalySubscriptionCommand as DeleteAnomalySubscription,
  GetAnomalyMonitorsCommand as GetAnomalyMonitors,
  GetAnomalySubscriptionsCommand as GetAnomalySubscriptions,
} from '@aws-sdk/client-cost-explorer';
