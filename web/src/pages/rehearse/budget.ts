// How the time of an answer is shared out among its three parts, by the words of the plan.
//
//   const budget = plannedBudget(version.report, version.text);   // opening 9 s, story 46 s, bridge 13 s
//   placeIn(budget, 12).part;                                     // 'story'
import type { Report } from '$lib/api';
import { Offsets } from '$lib/words/offsets';

export type PartName = 'opening' | 'story' | 'bridge';

export interface BudgetPart {
  part: PartName;
  /** Seconds from the beginning of the answer; half-open. */
  start: number;
  end: number;
}

/** Words a minute between the norms' 120 and 160. */
const SPEAKING_PACE = 140;

/** Without a plan: one or two sentences of thesis, the story longest, a short bridge; 75 s together (convention). */
export const USUAL_BUDGET: BudgetPart[] = laidOut({ opening: 12, story: 48, bridge: 15 });

const PART_OF_ROLE: Record<string, PartName | undefined> = {
  thesis: 'opening',
  situation: 'story',
  action: 'story',
  result: 'story',
  bridge: 'bridge',
};

function laidOut(seconds: Record<PartName, number>): BudgetPart[] {
  let start = 0;
  return (['opening', 'story', 'bridge'] as const)
    .filter((part) => seconds[part] > 0)
    .map((part) => ({ part, start, end: (start += seconds[part]) }));
}

function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
}

/**
 * The plan's own shares at a pace within the norms. Sentences of no part belong to the part before
 * them. A plan without words, or none of whose sentences has a part, gives the usual budget.
 */
export function plannedBudget(report: Pick<Report, 'segments'>, text: string): BudgetPart[] {
  const offsets = new Offsets(text);
  const words: Record<PartName, number> = { opening: 0, story: 0, bridge: 0 };
  let last: PartName = 'opening';
  let known = false;
  for (const segment of report.segments) {
    const part = PART_OF_ROLE[segment.role];
    if (part) known = true;
    last = part ?? last;
    words[last] += wordCount(text.slice(offsets.toUnits(segment.begin), offsets.toUnits(segment.end)));
  }
  if (!known || words.opening + words.story + words.bridge === 0) return USUAL_BUDGET;
  const seconds = (count: number) => (count * 60) / SPEAKING_PACE;
  return laidOut({ opening: seconds(words.opening), story: seconds(words.story), bridge: seconds(words.bridge) });
}

export interface Place {
  part: PartName;
  /** 0 to 1 through this part. */
  fraction: number;
  /** Past the end of the whole budget, in seconds; 0 within it. */
  over: number;
}

/** Where `seconds` lies in a budget of one part at least. */
export function placeIn(budget: readonly BudgetPart[], seconds: number): Place {
  const inside = budget.find((part) => seconds < part.end);
  const part = inside ?? budget[budget.length - 1]!;
  const length = Math.max(part.end - part.start, 0.001);
  return {
    part: part.part,
    fraction: Math.min(1, Math.max(0, (seconds - part.start) / length)),
    over: inside ? 0 : seconds - part.end,
  };
}
