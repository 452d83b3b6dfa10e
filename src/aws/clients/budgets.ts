// AWS Budgets: its client and each operation that may be sent; a new operation is one line.
export {
  BudgetsClient as Client,
  CreateBudgetCommand as CreateBudget,
  CreateNotificationCommand as CreateNotification,
  DeleteBudgetCommand as DeleteBudget,
  DeleteNotificationCommand as DeleteNotification,
  DescribeBudgetsCommand as DescribeBudgets,
  DescribeNotificationsForBudgetCommand as DescribeNotificationsForBudget,
  DescribeSubscribersForNotificationCommand as DescribeSubscribersForNotification,
} from '@aws-sdk/client-budgets';
