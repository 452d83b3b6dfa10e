// The serial console is a back door to servers for emergencies. It is shut unless somebody opened it.
import { call } from '../../src/model/call.ts';
import { map } from '../../src/model/read.ts';
import { consoleUrl, isManaged, type Setting } from './setting.ts';

const isOpen = (value: { readonly [field: string]: unknown }): boolean =>
  value['SerialConsoleAccessEnabled'] === true;

export const serialConsole: Setting = {
  id: 'shut-serial-console',
  control: {
    id: 'ec2-serial-console-off',
    severity: 'low',
    title: { en: 'The serial console of servers is off', ja: 'EC2 シリアルコンソールが無効' },
    frameworks: {},
    console: consoleUrl,
  },
  wanted: {
    en: 'the serial console (a door for emergencies) is off in the region',
    ja: 'リージョンのシリアルコンソール（緊急用の接続手段）が無効',
  },
  read: async (aws, region) =>
    map(await aws('ec2:GetSerialConsoleAccessStatus', {}, region), (read) => ({
      value: { SerialConsoleAccessEnabled: read.SerialConsoleAccessEnabled === true },
      managed: isManaged(read.ManagedBy),
    })),
  isRight: (value) => !isOpen(value),
  words: (value) => (isOpen(value) ? { en: 'on', ja: '有効' } : { en: 'off', ja: '無効' }),
  summary: (region) => ({
    en: `Switch off the serial console of servers in ${region}`,
    ja: `${region} で EC2 シリアルコンソールを無効にする`,
  }),
  set: (_value, region) => ({ call: call('ec2:DisableSerialConsoleAccess', {}, region), before: {} }),
  danger: {
    en: 'Nobody gets into a server by its serial console any more, until it is switched on again.',
    ja: '再び有効にするまで、シリアルコンソールからサーバーに接続できなくなります。',
  },
  undo: { en: 'The serial console is switched on again.', ja: 'シリアルコンソールを再び有効にします。' },
  back: (_change, region) => call('ec2:EnableSerialConsoleAccess', {}, region),
};
