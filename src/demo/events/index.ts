// The simulated EventBridge: rules on the default bus of each region. Source of names and rules: EventBridge API reference.
import { catches, patternOf } from '../../model/event-pattern.ts';
import { trustsEvents } from '../../model/finding-pattern.ts';
import type { Json } from '../../model/json.ts';
import type { Iam } from '../iam/state.ts';
import { type At, AwsError, type Handlers, service } from '../kit.ts';
import { type Events, type Rule, start, type Target } from './state.ts';

type Here = At<Events>;
const bad = (message: string): AwsError => new AwsError('ValidationException', message);
const arnOf = ({ partition, region, accountId }: Here, name: string): string =>
  `arn:${partition}:events:${region}:${accountId}:rule/${name}`;
const rulesIn = ({ state, region }: Here): Record<string, Rule> => {
  state.rules[region] ??= {};
  return state.rules[region];
};

function found(at: Here, name = ''): Rule {
  const rule = rulesIn(at)[name];
  if (!rule) {
    throw new AwsError('ResourceNotFoundException', `Rule ${name} does not exist on EventBus default.`);
  }
  return rule;
}

/** A pattern is an object whose leaves are lists. */
function checkPattern(text: string | undefined): string {
  const leaves = (value: unknown): boolean =>
    Array.isArray(value) ||
    (typeof value === 'object' && value !== null && Object.values(value).every(leaves));
  const pattern = patternOf(text);
  if (pattern === null || !leaves(pattern)) {
    throw new AwsError('InvalidEventPatternException', 'Event pattern is not valid.');
  }
  return text ?? '';
}

// Source: EventBridge API reference, TestEventPattern, Event. It names `resources` too, which AWS does not miss: localstack/localstack#11994.
const mandatory = ['id', 'account', 'source', 'time', 'region', 'detail-type'];

/** An event as EventBridge would take it for a test. */
function checkEvent(text: string | undefined): Json {
  // Whatever is an object reads as one.
  const event = patternOf(text);
  if (event === null || mandatory.some((field) => !Object.hasOwn(event as object, field))) {
    throw bad('Parameter Event is not valid.');
  }
  return event;
}

/** What EventBridge looks at before it takes a target. Source of the words: issues that quote AWS (Zappa#381, awsdocs#18). */
function checkTarget({ Arn, RoleArn }: Target, at: Here): void {
  const [, , kind, region] = Arn.split(':');
  if (kind === 'sns' && region !== at.region) throw bad(`Provided Arn is not in this region: ${Arn}`);
  if (kind === 'events' && RoleArn === undefined) throw bad(`RoleArn is required for target ${Arn}.`);
  if (RoleArn === undefined) return;
  const role = at.other<Iam>('iam').roles?.[RoleArn.split('/').at(-1) ?? ''];
  if (!role || !trustsEvents(role.trust)) {
    throw bad(`Provided role '${RoleArn}' cannot be assumed by principal 'events.amazonaws.com'.`);
  }
}

const handlers: Handlers<'events', Events> = {
  ListRules: (_input, at) => ({
    Rules: Object.entries(rulesIn(at)).map(([name, rule]) => ({
      Name: name,
      Arn: arnOf(at, name),
      EventPattern: rule.pattern,
      State: rule.on ? ('ENABLED' as const) : ('DISABLED' as const),
      Description: rule.description,
      EventBusName: 'default',
    })),
  }),
  ListTargetsByRule: ({ Rule: name }, at) => ({ Targets: found(at, name).targets }),
  ListTagsForResource: ({ ResourceARN = '' }, at) => ({
    Tags: found(at, ResourceARN.split('/').at(-1)).tags,
  }),
  TestEventPattern: ({ EventPattern, Event }) => ({
    Result: catches(patternOf(checkPattern(EventPattern)), checkEvent(Event)),
  }),
  PutRule: ({ Name = '', EventPattern, State, Description, Tags }, at) => {
    if (!/^[.\-_A-Za-z0-9]{1,64}$/.test(Name)) throw bad('The name of the rule is not valid.');
    const rules = rulesIn(at);
    const there = rules[Name];
    rules[Name] = {
      pattern: checkPattern(EventPattern),
      on: State !== 'DISABLED',
      description: Description ?? '',
      // On a rule that is there, tags are ignored. Source: SDK eventbridge, PutRule.
      tags: there?.tags ?? (Tags ?? []).map(({ Key = '', Value = '' }) => ({ Key, Value })),
      targets: there?.targets ?? [],
    };
    return { RuleArn: arnOf(at, Name) };
  },
  PutTargets: ({ Rule: name, Targets = [] }, at) => {
    const rule = found(at, name);
    const wanted = Targets.map(
      ({ Id = '', Arn = '', RoleArn }): Target => ({
        Id,
        Arn,
        ...(RoleArn === undefined ? {} : { RoleArn }),
      }),
    );
    for (const target of wanted) checkTarget(target, at);
    // The same Id is replaced. Source: SDK eventbridge, PutTargets.
    const kept = rule.targets.filter(({ Id }) => !wanted.some((one) => one.Id === Id));
    if (kept.length + wanted.length > 5) {
      throw new AwsError(
        'LimitExceededException',
        'The requested resource exceeds the maximum number allowed.',
      );
    }
    rule.targets = [...kept, ...wanted];
    return { FailedEntryCount: 0, FailedEntries: [] };
  },
  RemoveTargets: ({ Rule: name, Ids = [] }, at) => {
    const rule = found(at, name);
    rule.targets = rule.targets.filter(({ Id }) => !Ids.includes(Id));
    return { FailedEntryCount: 0, FailedEntries: [] };
  },
  DeleteRule: ({ Name = '' }, at) => {
    if (found(at, Name).targets.length > 0) throw bad("Rule can't be deleted since it has targets.");
    delete rulesIn(at)[Name];
    return {};
  },
};

export const events = service<'events', Events>('events', { start, handlers });
