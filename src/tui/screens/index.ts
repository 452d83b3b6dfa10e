// Which function draws which place. Chosen from the state alone.
import type { Where } from '../keys.ts';
import type { Draw } from '../page.ts';
import { codesPage } from './codes.tsx';
import { confirmPage } from './confirm.tsx';
import { door } from './door.ts';
import { helpPage } from './help.ts';
import { levelsPage } from './levels.ts';
import { looking } from './looking.ts';
import { notePage } from './note.ts';
import { overview } from './overview.ts';
import { picksPage } from './picks.ts';
import { previewPage } from './preview.ts';
import { questionPage } from './question.tsx';
import { reportPage } from './report.ts';
import { stepPage } from './step.ts';
import { stoppedPage } from './stopped.ts';
import { verifiedPage } from './verified.ts';
import { applying, checking, verifying } from './work.ts';

export const screens: Readonly<Record<Where, Draw>> = {
  looking,
  trouble: door,
  help: helpPage,
  levels: levelsPage,
  overview,
  step: stepPage,
  question: questionPage,
  picks: picksPage,
  preview: previewPage,
  confirm: confirmPage,
  checking,
  applying,
  note: notePage,
  codes: codesPage,
  verifying,
  verified: verifiedPage,
  stopped: stoppedPage,
  report: reportPage,
};
