// policy: the least IAM policy that the audit, or everything, needs; made from the operations that this program can send.
import { jsonText } from '../formats/json-text.ts';
import { actionsNeeded, lackedBySecurityAudit, longestPolicy, policiesFor } from '../model/least.ts';
import { reads, writes } from '../model/operations/index.ts';
import { say } from './face.ts';
import { meant, usage } from './fail.ts';
import { nearest } from './nearest.ts';
import type { Run } from './table.ts';

const purposes = ['audit', 'apply'] as const;

/** Prints one policy, or a list where one would be too long; exit code 0. */
export const policy: Run = async ({ io, options, args: [word] }) => {
  const purpose = purposes.find((one) => one === word);
  if (!purpose) {
    throw usage(
      { en: 'policy wants to know for which command.', ja: 'policy には対象のコマンドが必要です。' },
      meant(word === undefined ? undefined : nearest(word, purposes), purposes),
    );
  }
  const actions = actionsNeeded([...reads.keys(), ...(purpose === 'apply' ? writes.keys() : [])]);
  const documents = policiesFor(actions);
  const [first] = documents;
  io.stdout.write(jsonText(documents.length === 1 && first ? first : documents));
  if (documents.length > 1) {
    say(io, options, {
      en: `${documents.length} documents: a managed policy holds ${longestPolicy} characters. Attach all of them.`,
      ja: `管理ポリシーは ${longestPolicy} 文字までのため、${documents.length} つに分かれています。すべてアタッチしてください。`,
    });
  }
  const lacks = lackedBySecurityAudit(actions);
  if (purpose === 'audit' && lacks.length > 0) {
    say(io, options, {
      en: `AWS's own policy SecurityAudit lacks ${lacks.length} of these: ${lacks.join(', ')}`,
      ja: `AWS の管理ポリシー SecurityAudit には、このうち ${lacks.length} 個がありません: ${lacks.join(', ')}`,
    });
  }
  return 0;
};
