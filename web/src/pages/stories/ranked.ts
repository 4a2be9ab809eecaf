// Stories in the order in which they fit a target; those the ranking does not know come last.
//
//   ranked(stories, ranking)[0]   { story, place: 1, reasons: [...] }
import type { Ranking, Story } from '$lib/api/types';

export type Reason = Ranking['ranking'][number]['reasons'][number];

export interface Ranked {
  story: Story;
  /** From 1; undefined without a ranking, or when nothing in the story meets the target. */
  place: number | undefined;
  reasons: Reason[] | undefined;
}

export function ranked(stories: readonly Story[], ranking: Ranking['ranking'] | undefined): Ranked[] {
  if (!ranking) return stories.map((story) => ({ story, place: undefined, reasons: undefined }));
  const known = ranking.flatMap((entry, index) => {
    const story = stories.find((one) => one.id === entry.id);
    const place = entry.reasons.length > 0 ? index + 1 : undefined;
    return story ? [{ story, place, reasons: entry.reasons }] : [];
  });
  const rest = stories.filter((story) => !ranking.some((entry) => entry.id === story.id));
  return [...known, ...rest.map((story) => ({ story, place: undefined, reasons: undefined }))];
}

/** Reasons that rest on the same words of the story, together; in the order given. */
export function byWords(reasons: readonly Reason[]): { words: string; reasons: Reason[] }[] {
  const groups = new Map<string, Reason[]>();
  for (const reason of reasons) {
    const words = reason.story_evidence.text;
    groups.set(words, [...(groups.get(words) ?? []), reason]);
  }
  return [...groups].map(([words, together]) => ({ words, reasons: together }));
}
