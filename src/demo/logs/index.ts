// The simulated CloudWatch Logs: groups that keep events, and filters that count them. Source: CloudWatch Logs API reference.
import { matches } from '../../model/filters/evaluate.ts';
import { parseFilter } from '../../model/filters/parse.ts';
import type { Json } from '../../model/json.ts';
import { type At, AwsError, service } from '../kit.ts';
import { type Logs, type StoredGroup, start } from './state.ts';

type Here = At<Logs>;

// Source: CloudWatch Logs API reference, PutRetentionPolicy.
const days = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];
// Source: CloudWatch Logs API reference, PutMetricFilter.
const mostFilters = 100;
const longestPattern = 1024;
// Source: CloudWatch Logs API reference, TestMetricFilter.
const mostMessages = 50;

const invalid = (message: string) => new AwsError('InvalidParameterException', message);
const gone = (what: string) =>
  new AwsError('ResourceNotFoundException', `The specified ${what} does not exist.`);

const groupsIn = ({ state, region }: Here): Record<string, StoredGroup> => state.groups[region] ?? {};
const arnOf = (at: Here, name: string): string =>
  `arn:${at.partition}:logs:${at.region}:${at.accountId}:log-group:${name}`;

function groupNamed(at: Here, name = ''): StoredGroup {
  const group = groupsIn(at)[name];
  if (!group) throw gone('log group');
  return group;
}

function checkName(what: string, name: string | undefined, lawful: RegExp): string {
  if (name && lawful.test(name)) return name;
  throw invalid(
    `1 validation error detected: Value '${name ?? ''}' at '${what}' failed to satisfy constraint`,
  );
}

function checkPattern(pattern: string): void {
  if (pattern.length > longestPattern || (pattern !== '' && !parseFilter(pattern).ok)) {
    throw invalid('Invalid metric filter pattern');
  }
}

/** Would CloudWatch Logs count the message? The empty pattern takes all, one for JSON takes nothing else. */
function counting(pattern: string): (message: string) => boolean {
  const parsed = parseFilter(pattern);
  if (!parsed.ok) return () => true;
  return (message) => {
    try {
      return matches(parsed.filter, JSON.parse(message) as Json);
    } catch {
      return false;
    }
  };
}

export const logs = service<'logs', Logs>('logs', {
  start,
  handlers: {
    DescribeLogGroups: (input, at) => ({
      logGroups: Object.entries(groupsIn(at))
        .filter(([name]) => name.startsWith(input.logGroupNamePrefix ?? ''))
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, group]) => ({
          logGroupName: name,
          creationTime: Date.parse(group.created),
          ...(group.retention === null ? {} : { retentionInDays: group.retention }),
          metricFilterCount: group.filters.length,
          arn: `${arnOf(at, name)}:*`,
          logGroupArn: arnOf(at, name),
          logGroupClass: group.class,
          storedBytes: 0,
        })),
    }),
    DescribeMetricFilters: (input, at) => ({
      metricFilters: groupNamed(at, input.logGroupName)
        .filters.filter(({ name }) => name.startsWith(input.filterNamePrefix ?? ''))
        .map(({ name, pattern, metric: { name: metricName, namespace, value, ...rest }, created }) => ({
          filterName: name,
          filterPattern: pattern,
          metricTransformations: [
            { metricName, metricNamespace: namespace, metricValue: value, ...(rest as { unit?: 'None' }) },
          ],
          creationTime: Date.parse(created),
          logGroupName: input.logGroupName,
        })),
    }),
    ListTagsForResource: (input, at) => {
      const found = Object.entries(groupsIn(at)).find(([name]) => arnOf(at, name) === input.resourceArn);
      if (!found) throw gone('resource');
      return { tags: found[1].tags };
    },
    TestMetricFilter: ({ filterPattern = '', logEventMessages = [] }) => {
      checkPattern(filterPattern);
      const { length } = logEventMessages;
      if (length < 1 || length > mostMessages || logEventMessages.includes('')) {
        throw invalid(
          "1 validation error detected: Value at 'logEventMessages' failed to satisfy constraint",
        );
      }
      const counts = counting(filterPattern);
      return {
        matches: logEventMessages.flatMap((eventMessage, at) =>
          counts(eventMessage) ? [{ eventNumber: at + 1, eventMessage, extractedValues: {} }] : [],
        ),
      };
    },
    CreateLogGroup: (input, at) => {
      const name = checkName('logGroupName', input.logGroupName, /^[.\-_/#A-Za-z0-9]{1,512}$/);
      if (groupsIn(at)[name]) {
        throw new AwsError('ResourceAlreadyExistsException', 'The specified log group already exists');
      }
      const group: StoredGroup = {
        class: input.logGroupClass ?? 'STANDARD',
        retention: null,
        created: at.now,
        tags: { ...input.tags },
        filters: [],
      };
      at.state.groups[at.region] = { ...groupsIn(at), [name]: group };
      return {};
    },
    PutRetentionPolicy: (input, at) => {
      const group = groupNamed(at, input.logGroupName);
      if (!days.includes(input.retentionInDays ?? 0)) {
        throw invalid(`Invalid retention value: ${input.retentionInDays}.`);
      }
      group.retention = input.retentionInDays ?? null;
      return {};
    },
    PutMetricFilter: (input, at) => {
      const group = groupNamed(at, input.logGroupName);
      const name = checkName('filterName', input.filterName, /^[^:*]{1,512}$/);
      const pattern = input.filterPattern ?? '';
      // Only the class STANDARD has metric filters. Source: CloudWatch Logs user guide, CloudWatch_Logs_Log_Classes.
      if (group.class !== 'STANDARD') {
        throw new AwsError(
          'InvalidOperationException',
          `The log class ${group.class} has no metric filters.`,
        );
      }
      checkPattern(pattern);
      const [first, ...more] = input.metricTransformations ?? [];
      if (!first?.metricName || !first.metricNamespace || !first.metricValue || more.length > 0) {
        throw invalid('metricTransformations must have exactly one element');
      }
      const { defaultValue, unit, dimensions } = first;
      // At most three dimensions, and none beside a default. Sources: SDK logs, MetricTransformation; floci-io/floci#3233 for the default.
      if (dimensions && Object.keys(dimensions).length > (defaultValue === undefined ? 3 : 0)) {
        throw invalid('Invalid metric transformation: dimensions');
      }
      const others = group.filters.filter((one) => one.name !== name);
      if (others.length >= mostFilters) {
        throw new AwsError('LimitExceededException', 'Resource limit exceeded.');
      }
      const { metricName, metricNamespace, metricValue } = first;
      const metric = {
        namespace: metricNamespace,
        name: metricName,
        value: metricValue,
        ...(defaultValue === undefined ? {} : { defaultValue }),
        ...(unit === undefined ? {} : { unit }),
        ...(dimensions === undefined ? {} : { dimensions }),
      };
      group.filters = [...others, { name, pattern, metric, created: at.now }];
      return {};
    },
    DeleteMetricFilter: (input, at) => {
      const group = groupNamed(at, input.logGroupName);
      if (!group.filters.some(({ name }) => name === input.filterName)) throw gone('metric filter');
      group.filters = group.filters.filter(({ name }) => name !== input.filterName);
      return {};
    },
  },
});
