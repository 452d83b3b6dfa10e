// The simulated Access Analyzer: one free analyzer of the account a region, and names that are unique there.
import { type At, AwsError, service } from '../kit.ts';
import { type Accessanalyzer, type StoredAnalyzer, start } from './state.ts';

type Here = At<Accessanalyzer>;

// Source: Access Analyzer API reference, CreateAnalyzer: analyzerName, 1 to 255 characters.
const namePattern = /^[A-Za-z][A-Za-z0-9_.-]{0,254}$/;
const types = /^(ACCOUNT|ORGANIZATION)(_(UNUSED|INTERNAL)_ACCESS)?$/;
const invalid = (message: string) => new AwsError('ValidationException', message);
const arnOf = (name: string, { partition, region, accountId }: Here): string =>
  `arn:${partition}:access-analyzer:${region}:${accountId}:analyzer/${name}`;
const listOf = ({ state, region }: Here): readonly StoredAnalyzer[] => state[region] ?? [];

export const accessanalyzer = service<'accessanalyzer', Accessanalyzer>('accessanalyzer', {
  start,
  handlers: {
    ListAnalyzers: ({ type }, at) => ({
      analyzers: listOf(at)
        .filter((one) => type === undefined || one.type === type)
        .map(({ name, type: kind, status, reason, createdAt, tags }) => ({
          arn: arnOf(name, at),
          name,
          type: kind,
          createdAt,
          tags,
          status,
          ...(reason ? { statusReason: { code: reason } } : {}),
        })),
    }),
    CreateAnalyzer: ({ analyzerName, type, tags }, at) => {
      if (!analyzerName || !namePattern.test(analyzerName)) throw invalid('The analyzer name is not valid.');
      if (!type || !types.test(type)) throw invalid('The analyzer type is not valid.');
      // Only the management account or its delegate makes one for the organization.
      if (type.startsWith('ORGANIZATION'))
        throw invalid(
          'You must create the organization analyzer in the management account or a delegated one.',
        );
      const there = listOf(at);
      if (there.some(({ name }) => name === analyzerName))
        throw new AwsError('ConflictException', `Analyzer ${analyzerName} already exists.`, 409);
      // "You can create only one analyzer per account per Region." Source: SDK accessanalyzer, CreateAnalyzerRequest.
      if (there.some((one) => one.type === type))
        throw new AwsError('ServiceQuotaExceededException', 'The analyzer quota is reached.', 402);
      const made: StoredAnalyzer = {
        name: analyzerName,
        type,
        status: 'ACTIVE',
        createdAt: at.now,
        tags: { ...tags },
      };
      at.state[at.region] = [...there, made];
      return { arn: arnOf(analyzerName, at) };
    },
    DeleteAnalyzer: ({ analyzerName }, at) => {
      const there = listOf(at);
      const rest = there.filter(({ name }) => name !== analyzerName);
      if (rest.length === there.length)
        throw new AwsError('ResourceNotFoundException', `Analyzer ${analyzerName} was not found.`, 404);
      // A region that is empty looks as if there had never been one.
      if (rest.length === 0) delete at.state[at.region];
      else at.state[at.region] = rest;
      return {};
    },
  },
});
