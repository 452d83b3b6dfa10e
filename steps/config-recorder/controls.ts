// What is judged of AWS Config.
import { cis } from '../../src/model/frameworks.ts';
import type { Control } from '../../src/model/step.ts';
import type { Text } from '../../src/model/text.ts';

export const configConsole = 'https://console.aws.amazon.com/config/';

export const control: Control = {
  id: 'config-recorder',
  severity: 'medium',
  title: { en: 'What every resource looked like is recorded', ja: 'リソースの設定の移り変わりが記録される' },
  frameworks: {
    ...cis('3.5', '3.5', '3.5', '3.3', '3.3', '3.3', '4.3', '4.3'),
    fsbp: ['Config.1'],
    prowler: ['config_recorder_all_regions_enabled'],
  },
  console: configConsole,
};

export const wanted: Text = {
  en: 'AWS Config records every kind of resource, and its files arrive',
  ja: 'AWS Config がすべての種類のリソースを記録し、ファイルが保存されている',
};
