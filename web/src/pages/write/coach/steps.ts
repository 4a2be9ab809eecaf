// The steps to show, each with the criterion behind it and the place in the text.
import type { Diagnostic, Report } from '$lib/api/types';
import { Offsets, type Range } from '$lib/words/offsets';

export interface Step {
  text: string;
  /** Id of the criterion. */
  code: string | undefined;
  /** Words it is about; undefined when something is missing. */
  range: Range | undefined;
}

/** Most valuable first, as the report has them. */
export function stepsOf(report: Report, offsets: Offsets): Step[] {
  return report.next_steps.map((step, index) => {
    const code = report.next_step_codes[index];
    const found = report.diagnostics.find((diagnostic) => diagnostic.code === code);
    return { text: step, code, range: found && rangeOf(found, offsets) };
  });
}

function rangeOf(found: Diagnostic, offsets: Offsets): Range | undefined {
  return found.end > found.begin ? offsets.range(found) : undefined;
}
