// A metric filter as CloudWatch Logs shows it: what it counts, what each event adds, and all that undo needs.
import { counted } from '../../src/model/alarm-patterns.ts';
import type { AlarmId } from '../../src/model/alarms.ts';
import { equal, type Json, type Plain } from '../../src/model/json.ts';
import { alarmName } from '../../src/model/names.ts';
import type { Operations } from '../../src/model/operations/index.ts';

type Found = NonNullable<Plain<Operations['logs:DescribeMetricFilters']['output']>['metricFilters']>[number];
type Settings = { readonly [key: string]: Json | undefined };

export interface MetricFilter {
  readonly name: string;
  readonly pattern: string;
  readonly namespace: string;
  readonly metric: string;
  /** The number above 0 that each event adds; `null`: none, or none that is sure. */
  readonly adds: number | null;
  /** As PutMetricFilter would take it, without the names of group and filter. */
  readonly settings: Settings;
}

/** What nobody set; AWS may show some of it as empty. Source of `None`: CloudWatch Logs API reference, MetricTransformation, unit. */
const isUnset = (value: Json | undefined): boolean =>
  value === undefined ||
  value === null ||
  value === false ||
  value === '' ||
  value === 'None' ||
  (typeof value === 'object' && Object.keys(value).length === 0);
const tidy = (fields: Settings): Settings =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => !isUnset(value)));

/**
 * Where the number is taken from a field of the event nobody knows whether it is above 0: it is not counted on. Neither is a metric
 * in parts (dimensions), one that counts what did not happen (a default), nor one of changed or chosen events: our samples are
 * whole and as they came. Source: CloudWatch Logs API reference, MetricTransformation and MetricFilter.
 */
function addsOf(found: Found): number | null {
  const [only, ...more] = found.metricTransformations ?? [];
  if (!only || more.length > 0 || (only.defaultValue ?? 0) !== 0) return null;
  const others = [
    only.dimensions,
    found.applyOnTransformedLogs,
    found.fieldSelectionCriteria,
    found.emitSystemFieldDimensions,
  ];
  if (!others.every((value) => isUnset(value as Json | undefined))) return null;
  const value = Number(only.metricValue);
  return value > 0 ? value : null;
}

export function filterOf(found: Found): MetricFilter {
  const { filterName, filterPattern, metricTransformations } = found;
  const { applyOnTransformedLogs, fieldSelectionCriteria, emitSystemFieldDimensions } = found;
  const all = { applyOnTransformedLogs, fieldSelectionCriteria, emitSystemFieldDimensions };
  return {
    name: filterName ?? '',
    pattern: filterPattern ?? '',
    namespace: metricTransformations?.[0]?.metricNamespace ?? '',
    metric: metricTransformations?.[0]?.metricName ?? '',
    adds: addsOf(found),
    settings: {
      filterPattern: filterPattern ?? '',
      metricTransformations: (metricTransformations ?? []) as Json,
      ...tidy(all as Settings),
    },
  };
}

/** The filter as we make it. */
export const wantedFilter = (id: AlarmId): MetricFilter => {
  const { pattern, namespace, metric } = counted[id];
  return filterOf({
    filterName: alarmName(id),
    filterPattern: pattern,
    metricTransformations: [{ metricName: metric, metricNamespace: namespace, metricValue: '1' }],
  });
};

/** All of a filter but its pattern. */
const rest = ({ settings: { filterPattern: _pattern, metricTransformations, ...others } }: MetricFilter) => ({
  ...tidy(others),
  to: (metricTransformations as readonly Settings[]).map(tidy),
});

/**
 * Filters carry no tags: one of our name that feeds our metric as we do is ours, with whatever pattern. Any other is somebody's, and
 * PutMetricFilter would write it over without a word [SDK logs].
 */
export const isOurs = (filter: MetricFilter, id: AlarmId): boolean =>
  filter.name === alarmName(id) && equal(rest(filter), rest(wantedFilter(id)));
