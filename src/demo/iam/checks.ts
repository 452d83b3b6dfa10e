// What IAM checks of every call, and its refusals by their names.
// Sources: IAM API reference (CommonErrors and each operation), IAM guide reference_iam-quotas.
import { identityOf, nameIn } from '../../model/account.ts';
import { type At, AwsError } from '../kit.ts';
import { type Group, type Iam, rootOwner, sameName, type Tag, type User } from './state.ts';
import { quotas } from './summary.ts';

/** A malformed value. */
export const invalid = (message: string): AwsError => new AwsError('ValidationError', message);
/** What is named is not there. */
export const noSuch = (message: string): AwsError => new AwsError('NoSuchEntityException', message, 404);
/** What should be made is there already. */
export const taken = (message: string): AwsError =>
  new AwsError('EntityAlreadyExistsException', message, 409);
/** Something still hangs on what should be deleted; `message` says what to do first. */
export const conflict = (message: string): AwsError =>
  new AwsError('DeleteConflictException', `Cannot delete entity, must ${message} first.`, 409);

/** Throws LimitExceededException if there are as many already as the quota allows. */
export function refuseOver(quota: keyof typeof quotas, count: number): void {
  if (count < quotas[quota]) return;
  throw new AwsError('LimitExceededException', `Cannot exceed quota for ${quota}: ${quotas[quota]}`, 409);
}

/** The name, if IAM takes it: letters, digits and `_+=,.@-`, at most `longest` characters. */
export function nameOf(value: string | undefined, field: string, longest: number): string {
  if (value && value.length <= longest && /^[\w+=,.@-]+$/.test(value)) return value;
  throw invalid(
    `The specified value for ${field} is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-`,
  );
}

/** The path, `/` if none is given; it begins and ends with a slash. */
export function pathOf(value: string | undefined): string {
  if (value === undefined) return '/';
  if (value.length <= 512 && /^\/([!-\u007e]+\/)?$/.test(value)) return value;
  throw invalid('The specified value for path is invalid. It must begin and end with /.');
}

/** The tags, if there are not too many and no key comes twice. */
export function tagsOf(
  tags: readonly { Key: string | undefined; Value: string | undefined }[] = [],
): readonly Tag[] {
  const keys = new Set(tags.map(({ Key }) => Key?.toLowerCase()));
  const tooLong = tags.some(
    ({ Key = '', Value }) => !Key || Key.length > 128 || Value === undefined || Value.length > 256,
  );
  if (tooLong || keys.size < tags.length || tags.length > quotas.TagsPerResource) {
    throw new AwsError('InvalidInputException', 'Invalid tags: keys must be unique and within limits.');
  }
  return tags.map(({ Key = '', Value = '' }) => ({ Key, Value }));
}

/** The user of that name, or NoSuchEntityException. */
export function userNamed(state: Iam, name: string | undefined): User {
  const found = state.users.find((user) => user.name === nameOf(name, 'userName', 128));
  if (!found) throw noSuch(`The user with name ${name} cannot be found.`);
  return found;
}

/** The group of that name, or NoSuchEntityException. */
export function groupNamed(state: Iam, name: string | undefined): Group {
  const found = state.groups.find((group) => group.name === nameOf(name, 'groupName', 128));
  if (!found) throw noSuch(`The group with name ${name} cannot be found.`);
  return found;
}

/** Throws EntityAlreadyExistsException if something of that name is there, in whatever case. */
export function refuseTaken(kind: string, name: string, there: readonly { readonly name: string }[]): void {
  if (there.some((one) => sameName(one.name, name))) throw taken(`${kind} with name ${name} already exists.`);
}

// The managed policies that somebody may want here; AWS has more than a thousand.
const managed = [
  'AdministratorAccess',
  'ReadOnlyAccess',
  'SecurityAudit',
  'PowerUserAccess',
  'IAMFullAccess',
  'AWSSupportAccess',
  'AWSCloudShellFullAccess',
];

/** The ARN of a policy of the account's own. */
export const customerArn = (at: At<Iam>, name: string): string =>
  `arn:${at.partition}:iam::${at.accountId}:policy/${name}`;

/** The ARN, if there is such a policy to attach. */
export function policyOf(at: At<Iam>, arn: string | undefined): string {
  if (!arn || arn.length < 20) throw invalid(`ARN ${arn} is not valid.`);
  if (managed.some((name) => arn === `arn:${at.partition}:iam::aws:policy/${name}`)) return arn;
  if ((at.state.customer ?? []).some(({ name }) => arn === customerArn(at, name))) return arn;
  throw noSuch(`Policy ${arn} does not exist or is not attachable.`);
}

/**
 * The user that a call without UserName acts on: the caller, which may be root; a role must name one.
 * Source: IAM API reference, ListAccessKeys: "determined implicitly based on the access key ID signing the request".
 */
export function callerOf(at: At<Iam>): string {
  const kind = identityOf(at.caller);
  if (kind === 'role') throw invalid('Must specify userName when calling with non-User credentials');
  return kind === 'root' ? rootOwner : nameIn(at.caller);
}

/** `arn:aws:iam::123456789012:user/alice`. */
export const arnOf = (at: At<Iam>, kind: string, { path, name }: { path: string; name: string }): string =>
  `arn:${at.partition}:iam::${at.accountId}:${kind}${path}${name}`;
