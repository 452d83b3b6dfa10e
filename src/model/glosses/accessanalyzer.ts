// A few words beside fields of Access Analyzer's calls.
import type { Text } from '../text.ts';

export const accessanalyzerGlosses: Readonly<Record<string, Text>> = {
  'accessanalyzer:CreateAnalyzer#type': { en: 'the free type', ja: '無料の種類' },
};
