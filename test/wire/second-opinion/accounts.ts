// What other hands do to an account, by plain SDK calls: half of what is right, what only a person does, and later use.
import { type AlternateContactType, PutAlternateContactCommand } from '@aws-sdk/client-account';
import { CreateBudgetCommand } from '@aws-sdk/client-budgets';
import { CreateTrailCommand, StartLoggingCommand } from '@aws-sdk/client-cloudtrail';
import {
  CreateDetectorCommand,
  ListDetectorsCommand,
  UpdateDetectorCommand,
} from '@aws-sdk/client-guardduty';
import {
  AddUserToGroupCommand,
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateLoginProfileCommand,
  CreateUserCommand,
  CreateVirtualMFADeviceCommand,
  EnableMFADeviceCommand,
  ListGroupsForUserCommand,
  UpdateAccountPasswordPolicyCommand,
} from '@aws-sdk/client-iam';
import { CreateBucketCommand, DeletePublicAccessBlockCommand, PutBucketAclCommand } from '@aws-sdk/client-s3';
import { PutPublicAccessBlockCommand } from '@aws-sdk/client-s3-control';
import { type Clients, home, id } from './clients.ts';

const Password = 'Only-4-a-simulated-account';

const passwordRules = ({ iam }: Clients, length: number, reuse: number) =>
  iam.send(
    new UpdateAccountPasswordPolicyCommand({
      MinimumPasswordLength: length,
      RequireUppercaseCharacters: true,
      RequireLowercaseCharacters: true,
      RequireNumbers: true,
      RequireSymbols: true,
      AllowUsersToChangePassword: true,
      PasswordReusePrevention: reuse,
    }),
  );

/** A user with a password, without a second factor, with a policy of their own. */
async function careless({ iam }: Clients, UserName: string): Promise<void> {
  await iam.send(new CreateUserCommand({ UserName }));
  await iam.send(new CreateLoginProfileCommand({ UserName, Password }));
  const PolicyArn = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
  await iam.send(new AttachUserPolicyCommand({ UserName, PolicyArn }));
}

/** A trail that sees one region only; the name of its bucket, which is as it came, but for access lists. */
async function smallTrail(aws: Clients, Name: string, EnableLogFileValidation: boolean): Promise<string> {
  const Bucket = `${Name}-files`;
  await aws.s3.send(new CreateBucketCommand({ Bucket, ObjectOwnership: 'ObjectWriter' }));
  const client = aws.cloudtrail(home);
  await client.send(new CreateTrailCommand({ Name, S3BucketName: Bucket, EnableLogFileValidation }));
  await client.send(new StartLoggingCommand({ Name }));
  return Bucket;
}

/** A contact of this person. */
const contact = ({ account }: Clients, AlternateContactType: AlternateContactType, name: string) =>
  account.send(
    new PutAlternateContactCommand({
      AlternateContactType,
      Name: name,
      Title: 'Owner',
      EmailAddress: `${name}@example.com`,
      PhoneNumber: '+81300000000',
    }),
  );

/** Somebody began, and stopped half-way in everything. */
export async function configureHalf(aws: Clients): Promise<void> {
  await passwordRules(aws, 8, 5);
  await careless(aws, 'bob');
  const Bucket = await smallTrail(aws, 'old-trail', true);
  await aws.s3.send(new DeletePublicAccessBlockCommand({ Bucket }));
  await aws.s3.send(new PutBucketAclCommand({ Bucket, ACL: 'public-read' }));
  await aws.guardduty('eu-west-1').send(new CreateDetectorCommand({ Enable: true }));
  const PublicAccessBlockConfiguration = { IgnorePublicAcls: true, RestrictPublicBuckets: true };
  await aws.s3control.send(
    new PutPublicAccessBlockCommand({ AccountId: id, PublicAccessBlockConfiguration }),
  );
  await contact(aws, 'SECURITY', 'bob');
  const BudgetLimit = { Amount: '50', Unit: 'USD' };
  const Budget = { BudgetName: 'silent', BudgetType: 'COST', TimeUnit: 'MONTHLY', BudgetLimit } as const;
  await aws.budgets.send(new CreateBudgetCommand({ AccountId: id, Budget }));
}

/** What `apply` leaves to a person, as far as moto has it: the admin's password and second factor. */
export async function finishByHand({ iam }: Clients, UserName: string): Promise<void> {
  await iam.send(new CreateLoginProfileCommand({ UserName, Password }));
  const made = await iam.send(new CreateVirtualMFADeviceCommand({ VirtualMFADeviceName: UserName }));
  const SerialNumber = made.VirtualMFADevice?.SerialNumber;
  const codes = { AuthenticationCode1: '123456', AuthenticationCode2: '654321' };
  await iam.send(new EnableMFADeviceCommand({ UserName, SerialNumber, ...codes }));
}

/** Months later: a careless second admin with two keys and CloudShell, a second trail, weaker rules, a suspended region; contacts with other names. */
export async function useForAWhile(aws: Clients, admin: string): Promise<void> {
  await careless(aws, 'bob');
  for (const _key of [1, 2]) await aws.iam.send(new CreateAccessKeyCommand({ UserName: 'bob' }));
  const PolicyArn = 'arn:aws:iam::aws:policy/AWSCloudShellFullAccess';
  await aws.iam.send(new AttachUserPolicyCommand({ UserName: 'bob', PolicyArn }));
  const { Groups = [] } = await aws.iam.send(new ListGroupsForUserCommand({ UserName: admin }));
  for (const { GroupName } of Groups) {
    await aws.iam.send(new AddUserToGroupCommand({ GroupName, UserName: 'bob' }));
  }
  await smallTrail(aws, 'second-trail', false);
  await passwordRules(aws, 14, 12);
  await contact(aws, 'BILLING', 'carol');
  await contact(aws, 'OPERATIONS', 'dave');
  const client = aws.guardduty('ap-northeast-1');
  const { DetectorIds } = await client.send(new ListDetectorsCommand({}));
  await client.send(new UpdateDetectorCommand({ DetectorId: DetectorIds?.[0], Enable: false }));
}
