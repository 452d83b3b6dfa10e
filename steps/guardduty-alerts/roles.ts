// The roles that carry findings to the home region: who may take them on, and all that they may do.
import { forwardPolicyName } from '../../src/model/finding-pattern.ts';
import { tagKey } from '../../src/model/names.ts';
import { map, orAbsent, type Read, type Reader } from '../../src/model/read.ts';

export interface Role {
  /** As text. */
  readonly trust: string;
  /** All of its policies by name, inline ones and attached ones. */
  readonly policies: Read<Readonly<Record<string, string>>>;
  /** Our inline policy; `null` where there is none of that name. */
  readonly policy: Read<string | null>;
  /** A permissions boundary may keep it from what its policies allow. */
  readonly bounded: boolean;
  readonly ours: boolean;
}

/** IAM gives policies URL-encoded. Source: IAM API reference, GetRole. */
function decoded(text: string | undefined): string {
  try {
    return decodeURIComponent(text ?? '');
  } catch {
    return text ?? '';
  }
}

/** Reads a role with its policies; `null`: there is none of that name. */
export async function readRole(aws: Reader, RoleName: string): Promise<Read<Role | null>> {
  const [role, inline, attached] = await Promise.all([
    aws('iam:GetRole', { RoleName }),
    readInline(aws, RoleName),
    readAttached(aws, RoleName),
  ]);
  return orAbsent(
    map(role, ({ Role: found }) => ({
      trust: decoded(found?.AssumeRolePolicyDocument),
      policies: !inline.ok ? inline : map(attached, (texts) => ({ ...texts, ...inline.value })),
      policy: map(inline, (texts) => texts[forwardPolicyName] ?? null),
      bounded: found?.PermissionsBoundary !== undefined,
      ours: (found?.Tags ?? []).some(({ Key }) => Key === tagKey),
    })),
    null,
  );
}

type Texts = Readonly<Record<string, string>>;

/** The texts by name; one that is gone by now is left out, and one that could not be read is the answer. */
async function texts(
  names: readonly string[],
  read: (name: string) => Promise<Read<string | null>>,
): Promise<Read<Texts>> {
  const all = await Promise.all(names.map(async (name) => [name, await read(name)] as const));
  const held: [string, string][] = [];
  for (const [name, text] of all) {
    if (!text.ok) return text;
    if (text.value !== null) held.push([name, text.value]);
  }
  return { ok: true, value: Object.fromEntries(held) };
}

async function readInline(aws: Reader, RoleName: string): Promise<Read<Texts>> {
  const list = await aws('iam:ListRolePolicies', { RoleName });
  const names = orAbsent(
    map(list, ({ PolicyNames }) => PolicyNames ?? []),
    [],
  );
  if (!names.ok) return names;
  return texts(names.value, async (PolicyName) => {
    const read = await aws('iam:GetRolePolicy', { RoleName, PolicyName });
    return orAbsent(
      map(read, ({ PolicyDocument }) => decoded(PolicyDocument)),
      null,
    );
  });
}

async function readAttached(aws: Reader, RoleName: string): Promise<Read<Texts>> {
  const list = await aws('iam:ListAttachedRolePolicies', { RoleName });
  const arns = orAbsent(
    map(list, ({ AttachedPolicies }) => (AttachedPolicies ?? []).flatMap(({ PolicyArn }) => PolicyArn ?? [])),
    [],
  );
  if (!arns.ok) return arns;
  return texts(arns.value, async (PolicyArn) => {
    const policy = await aws('iam:GetPolicy', { PolicyArn });
    if (!policy.ok) return orAbsent(policy, null);
    const VersionId = policy.value.Policy?.DefaultVersionId;
    const read = await aws('iam:GetPolicyVersion', { PolicyArn, VersionId });
    return orAbsent(
      map(read, ({ PolicyVersion }) => decoded(PolicyVersion?.Document)),
      null,
    );
  });
}
