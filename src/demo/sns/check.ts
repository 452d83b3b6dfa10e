// What the simulated SNS checks of a value, with AWS's own words.
import { AwsError } from '../kit.ts';

export const invalid = (what: string): AwsError =>
  new AwsError('InvalidParameterException', `Invalid parameter: ${what}`);

// Which actions a topic's policy may speak of. Source: SNS guide, sns-access-policy-language-api-permissions-reference.
const scope =
  /^sns:(\*|(get|set)topicattributes|(add|remove)permission|deletetopic|subscribe|listsubscriptionsbytopic|publish|receive)$/i;

/**
 * The policy, if SNS takes it: JSON with statements, each about actions on a topic.
 * Source of the words: aws/aws-cli#3143, hashicorp/terraform#12740, cloud-custodian#1779, all quoting AWS.
 */
export function checkPolicy(text: string | undefined): string {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text ?? '');
  } catch {
    throw invalid('Policy Error: null');
  }
  const { Statement } = (parsed ?? {}) as { Statement?: readonly { Action?: unknown }[] };
  if (!Array.isArray(Statement)) throw invalid('Policy Error: null');
  const actions = Statement.flatMap(({ Action }) => Action).map(String);
  if (actions.some((action) => !scope.test(action))) {
    throw invalid('Policy statement action out of service scope!');
  }
  return text ?? '';
}
