// The account's defaults for new servers and disks, region by region. What a declarative policy sets cannot be changed here.
import { type At, AwsError, type Handlers } from '../kit.ts';
import { placeOf } from './place.ts';
import type { Defaults, Ec2, Metadata } from './state.ts';

type Here = At<Ec2>;
const invalid = (message: string) => new AwsError('InvalidParameterValue', message);
const missing = (name: string) =>
  new AwsError('MissingParameter', `The request must contain the parameter ${name}`);

/** The defaults to change. A declarative policy refuses; its message can be the organization's own. */
function mine(at: Here, declarable = true): Defaults {
  const { defaults } = placeOf(at);
  if (declarable && defaults.managed) {
    // Source of the words: Organizations guide, orgs_manage_policies_declarative; it names no code, so this one is ours.
    throw new AwsError(
      'DeclarativePolicyViolation',
      'This functionality has been disabled by a Declarative Policy.',
    );
  }
  return defaults;
}
const managedBy = ({ managed }: Defaults) => ({
  ManagedBy: managed ? ('declarative-policy' as const) : ('account' as const),
});
const cleared = new Set<unknown>(['no-preference', -1]);

type Names =
  | `${'Get' | 'Enable' | 'Disable'}EbsEncryptionByDefault`
  | 'GetSnapshotBlockPublicAccessState'
  | `${'Enable' | 'Disable'}SnapshotBlockPublicAccess`
  | 'GetImageBlockPublicAccessState'
  | `${'Enable' | 'Disable'}ImageBlockPublicAccess`
  | 'GetInstanceMetadataDefaults'
  | 'ModifyInstanceMetadataDefaults'
  | 'GetSerialConsoleAccessStatus'
  | `${'Enable' | 'Disable'}SerialConsoleAccess`;

export const defaults: Pick<Handlers<'ec2', Ec2>, Names> = {
  GetEbsEncryptionByDefault: (_input, at) => ({
    EbsEncryptionByDefault: placeOf(at).defaults.ebsEncryption,
    SseType: 'sse-ebs',
  }),
  EnableEbsEncryptionByDefault: (_input, at) => {
    mine(at, false).ebsEncryption = true;
    return { EbsEncryptionByDefault: true };
  },
  DisableEbsEncryptionByDefault: (_input, at) => {
    mine(at, false).ebsEncryption = false;
    return { EbsEncryptionByDefault: false };
  },

  GetSnapshotBlockPublicAccessState: (_input, at) => {
    const held = placeOf(at).defaults;
    return { State: held.snapshots, ...managedBy(held) };
  },
  EnableSnapshotBlockPublicAccess: ({ State }, at) => {
    if (State === undefined) throw missing('State');
    // "unblocked is not a valid value". Source: SDK ec2, EnableSnapshotBlockPublicAccessRequest.
    if (State !== 'block-all-sharing' && State !== 'block-new-sharing')
      throw invalid(`Value (${State}) for parameter State is invalid.`);
    mine(at).snapshots = State;
    return { State };
  },
  DisableSnapshotBlockPublicAccess: (_input, at) => {
    mine(at).snapshots = 'unblocked';
    return { State: 'unblocked' };
  },

  GetImageBlockPublicAccessState: (_input, at) => {
    const held = placeOf(at).defaults;
    return { ImageBlockPublicAccessState: held.images, ...managedBy(held) };
  },
  EnableImageBlockPublicAccess: ({ ImageBlockPublicAccessState: state }, at) => {
    if (state === undefined) throw missing('ImageBlockPublicAccessState');
    if (state !== 'block-new-sharing')
      throw invalid(`Value (${state}) for parameter ImageBlockPublicAccessState is invalid.`);
    // AWS can take 10 minutes until it is seen. Whoever wants to play that has the fault `lag`.
    mine(at).images = state;
    return { ImageBlockPublicAccessState: state };
  },
  DisableImageBlockPublicAccess: (_input, at) => {
    mine(at).images = 'unblocked';
    return { ImageBlockPublicAccessState: 'unblocked' };
  },

  GetInstanceMetadataDefaults: (_input, at) => {
    const held = placeOf(at).defaults;
    return { AccountLevel: { ...held.metadata, ...managedBy(held) } };
  },
  ModifyInstanceMetadataDefaults: (input, at) => {
    const { HttpTokens, HttpPutResponseHopLimit: hops, HttpEndpoint, InstanceMetadataTags } = input;
    // "Integers from 1 to 64, and -1 to indicate no preference". Source: SDK ec2, the request.
    if (hops !== undefined && hops !== -1 && !(Number.isInteger(hops) && hops >= 1 && hops <= 64))
      throw invalid(`Value (${hops}) for parameter HttpPutResponseHopLimit is invalid.`);
    if (HttpTokens !== undefined && !['required', 'optional', 'no-preference'].includes(HttpTokens))
      throw invalid(`Value (${HttpTokens}) for parameter HttpTokens is invalid.`);
    const held = mine(at);
    // What is not named stays; what has no preference goes.
    const named = { HttpTokens, HttpPutResponseHopLimit: hops, HttpEndpoint, InstanceMetadataTags };
    const next = Object.entries({ ...held.metadata, ...defined(named) });
    held.metadata = Object.fromEntries(next.filter(([, value]) => !cleared.has(value))) as Metadata;
    return { Return: true };
  },

  GetSerialConsoleAccessStatus: (_input, at) => {
    const held = placeOf(at).defaults;
    return { SerialConsoleAccessEnabled: held.serialConsole, ...managedBy(held) };
  },
  EnableSerialConsoleAccess: (_input, at) => {
    mine(at).serialConsole = true;
    return { SerialConsoleAccessEnabled: true };
  },
  DisableSerialConsoleAccess: (_input, at) => {
    mine(at).serialConsole = false;
    return { SerialConsoleAccessEnabled: false };
  },
};

const defined = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
