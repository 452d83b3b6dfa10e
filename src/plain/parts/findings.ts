// Findings as lines: one for each check, with what is and what should be.
import { isSafe } from '../../engine/score.ts';
import type { State } from '../../engine/state.ts';
import { grouped, type Line } from '../../formats/lines.ts';
import type { AnyStep, Finding } from '../../model/step.ts';
import { say } from '../page.ts';
import * as words from '../words.ts';

const sentence = (text: string, mark: string): string => (/[.。!?]$/.test(text) ? text : text + mark);

/** The words as one sentence of the state's language. */
const dotted = (state: State, text: string): string => sentence(text, state.lang === 'ja' ? '。' : '.');

/** What was found, one line a check; `details` names every region and resource. */
export function findingLines(
  state: State,
  step: AnyStep,
  findings: readonly Finding[],
  details = false,
): readonly Line[] {
  return grouped(findings).flatMap(({ finding, regions, resources }): readonly Line[] => {
    const control = step.controls.find(({ id }) => id === finding.control);
    const title = control ? say(state, control.title) : finding.control;
    const wanted = isSafe(finding.verdict) ? [] : [say(state, words.step.wanted(finding.expected))];
    const parts = [say(state, words.step.now(finding.actual)), ...wanted].map((part) => dotted(state, part));
    const where = regions.length > 1 ? say(state, words.step.regions(regions.length)) : (regions[0] ?? '');
    const verdict = say(state, words.verdict[finding.verdict]);
    const head = dotted(state, `${title}: ${verdict}${where ? `, ${where}` : ''}`);
    const line = `- ${[head, ...parts].join(state.lang === 'ja' ? '' : ' ')}`;
    const more = regions.length > 1 ? [...regions, ...resources] : resources;
    return details ? [line, `  ${finding.control}`, ...more.map((one) => `  ${one}`)] : [line];
  });
}
