// The plan as a shell script of AWS CLI commands, for people who would rather run them themselves.
import type { StepPlan } from '../engine/plan.ts';
import type { Lang } from '../model/text.ts';
import { inert } from '../model/wrap.ts';
import { awsCli, hasPlaceholder } from './aws-cli.ts';

// Without it the AWS CLI opens a pager for each answer. Source: AWS CLI user guide, cli-usage-pagination.
const head = "#!/bin/sh\nset -eu\nexport AWS_PAGER=''\n\n";

/** The script, ending in a newline. A command with a `<PLACEHOLDER>` is commented out: it must be filled in first. */
export function planCli(plans: readonly StepPlan[], lang: Lang): string {
  const fill =
    lang === 'ja'
      ? '<...> を実際の値に置き換えてから実行してください:'
      : 'fill in <...> before you run this:';
  const parts = plans.flatMap(({ changes }) =>
    changes.map(({ id, summary, call }) =>
      [
        `# ${inert(`${id}: ${summary[lang]}`)}`,
        ...(hasPlaceholder(call) ? [`# ${fill}`, `# ${awsCli(call)}`] : [awsCli(call)]),
        '',
      ].join('\n'),
    ),
  );
  const nothing = lang === 'ja' ? '# 変更はありません。\n' : '# Nothing would be changed.\n';
  return `${head}${parts.length > 0 ? parts.join('\n') : nothing}`;
}
