// A call as the AWS CLI command that does the same: for people who would rather type it themselves.
import type { AnyCall } from '../model/call.ts';
import { type Late, lates, withoutLates } from '../model/late.ts';
import { nameOf, serviceOf } from '../model/operations/index.ts';
import { inertJson } from './json-text.ts';

// Where the AWS CLI's name of a service is not our prefix. Source: AWS CLI Command Reference, available services.
const services: Readonly<Record<string, string>> = {
  s3: 's3api',
  config: 'configservice',
};

// Arguments that the AWS CLI wants beside the API's own.
// Source: AWS CLI Command Reference, iam create-virtual-mfa-device: both are required, and the seed is only written to the file.
const extras: Readonly<Record<string, string>> = {
  'iam:CreateVirtualMFADevice': " --bootstrap-method Base32StringSeed --outfile '<FILE>'",
};

/** The shell command that sends the same call. What is known only while applying stands there as `<NAME>`. */
export function awsCli(call: AnyCall): string {
  const input = withoutLates(call.input, placeholder);
  const json = inertJson(JSON.stringify(input));
  return [
    `aws ${services[serviceOf(call.op)] ?? serviceOf(call.op)} ${kebab(nameOf(call.op))}`,
    json === '{}' ? '' : ` --cli-input-json ${quote(json)}`,
    extras[call.op] ?? '',
    call.region === undefined ? '' : ` --region ${quote(call.region)}`,
  ].join('');
}

/** True if something must be filled in before the command can be run. */
export const hasPlaceholder = (call: AnyCall): boolean => lates(call.input).length > 0 || call.op in extras;

/** `mfaCode1` -> `<MFA_CODE_1>`; what another call returns is named by that change and the place in its answer. */
const placeholder = (late: Late): string =>
  late.late === 'output' ? `<${late.path} of ${late.change}>` : `<${kebab(late.key, '_').toUpperCase()}>`;

/** `CreateVirtualMFADevice` -> `create-virtual-mfa-device`, as botocore's `xform_name` does it. */
const kebab = (name: string, mark = '-'): string =>
  name
    .replace(/(.)([A-Z][a-z]+)/g, `$1${mark}$2`)
    .replace(/([a-z0-9])([A-Z])/g, `$1${mark}$2`)
    .replace(mark === '_' ? /([a-z])([0-9])/g : /$^/, `$1${mark}$2`)
    .toLowerCase();

/** One word for a POSIX shell, whatever is in it. */
const quote = (word: string): string =>
  /^[A-Za-z0-9_./:@=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
