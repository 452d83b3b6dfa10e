// The options for the way to AWS, where it is not the usual one.

import type { OptionSpec } from './options.ts';
import { asking } from './options-account.ts';

export const reachOptions: readonly OptionSpec[] = [
  {
    flags: '--endpoint-url <URL>',
    on: asking,
    text: {
      en: 'something that answers like AWS (or AWS_ENDPOINT_URL)',
      ja: 'AWS 互換の接続先（AWS_ENDPOINT_URL も可）',
    },
  },
  {
    flags: '--ca-bundle <FILE>',
    on: asking,
    text: { en: 'certificates to trust, as PEM', ja: '信頼する証明書（PEM 形式）' },
  },
  {
    flags: '--yes-send-credentials',
    on: asking,
    text: {
      en: "allow an endpoint that is neither AWS's nor on this machine",
      ja: 'AWS でもこのパソコンでもない接続先に認証情報を送ることを許可する',
    },
  },
];
