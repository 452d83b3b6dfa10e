// Where roles, access keys and KMS differ.
import { AccountId, type Case, type Step } from './kit.ts';

const RoleName = 'support';
const linked: Step = ['iam:CreateServiceLinkedRole', { AWSServiceName: 'config.amazonaws.com' }];
const policy = (AWS: string) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { AWS }, Action: 'kms:*', Resource: '*' }],
  });
const key: Step = ['kms:CreateKey', { Policy: policy(`arn:aws:iam::${AccountId}:root`) }];
const KeyId = '$KeyMetadata.KeyId';

export const roles: readonly Case[] = [
  {
    name: 'a role that anybody is to take on, in no JSON',
    call: ['iam:CreateRole', { RoleName, AssumeRolePolicyDocument: 'hello' }],
    demo: 'MalformedPolicyDocumentException',
    moto: 'done',
    right: 'demo',
    why: 'IAM API reference, CreateRole, MalformedPolicyDocument',
  },
  {
    name: 'the name of the role of AWS Config',
    given: [linked],
    call: ['iam:GetRole', { RoleName: 'AWSServiceRoleForConfig' }],
    demo: 'done',
    moto: 'NoSuchEntityException',
    right: 'demo',
    why: 'AWS Config guide, using-service-linked-roles; moto writes AWSServiceRoleForconfig',
  },
  {
    name: 'the role of a service a second time',
    given: [linked],
    call: linked,
    demo: 'InvalidInputException',
    moto: 'EntityAlreadyExistsException',
    right: 'demo',
    why: '"has been taken in this account": IAM API reference, CreateServiceLinkedRole, InvalidInput',
  },
  {
    name: 'the use of a key that nobody named',
    given: [key],
    call: ['kms:DescribeKey', { KeyId }],
    look: ({ KeyMetadata }) => KeyMetadata?.KeyUsage,
    demo: 'ENCRYPT_DECRYPT',
    moto: undefined,
    right: 'demo',
    why: 'the default: KMS API reference, CreateKey, KeyUsage',
  },
  {
    name: 'a policy that is not there, by who holds it',
    call: ['iam:ListEntitiesForPolicy', { PolicyArn: 'arn:aws:iam::aws:policy/None' }],
    demo: 'NoSuchEntityException',
    moto: 'done',
    right: 'demo',
    why: 'IAM API reference, ListEntitiesForPolicy, NoSuchEntity',
  },
  {
    name: 'a key that locks its account out',
    call: ['kms:CreateKey', { Policy: policy(`arn:aws:iam::${AccountId}:user/alice`) }],
    demo: 'MalformedPolicyDocumentException',
    moto: 'done',
    right: 'demo',
    why: 'KMS API reference, CreateKey, BypassPolicyLockoutSafetyCheck',
  },
  {
    name: 'a key whose policy is no JSON',
    call: ['kms:CreateKey', { Policy: 'hello' }],
    demo: 'MalformedPolicyDocumentException',
    moto: 'done',
    right: 'demo',
    why: 'KMS API reference, CreateKey, MalformedPolicyDocumentException',
  },
  {
    name: 'a key with a tag of AWS',
    call: [
      'kms:CreateKey',
      { Policy: policy(`arn:aws:iam::${AccountId}:root`), Tags: [{ TagKey: 'aws:a', TagValue: 'b' }] },
    ],
    demo: 'TagException',
    moto: 'done',
    right: 'demo',
    why: 'KMS API reference, CreateKey, TagException',
  },
  {
    name: 'a key that is renewed twice a week',
    given: [key],
    call: ['kms:EnableKeyRotation', { KeyId, RotationPeriodInDays: 3 }],
    demo: 'ValidationException',
    moto: 'done',
    right: 'demo',
    why: '90 to 2560: KMS API reference, EnableKeyRotation, RotationPeriodInDays',
  },
  {
    name: 'a key by a name in the words of AWS',
    given: [key],
    call: ['kms:CreateAlias', { AliasName: 'alias/aws/mine', TargetKeyId: KeyId }],
    demo: 'InvalidAliasNameException',
    moto: 'done',
    right: 'demo',
    why: 'KMS API reference, CreateAlias, AliasName: alias/aws/ is reserved',
  },
  {
    name: 'a report on credentials that nobody asked for',
    call: ['iam:GetCredentialReport', {}],
    demo: 'done',
    moto: 'CredentialReportNotPresentException',
    right: 'moto',
    why: 'IAM API reference, GetCredentialReport, ReportNotPresent; the program asks for one first',
  },
];
