// What a posting or a page asks, as groups to show, and the ranges of their words in its text.
//
//   const groups = groupsOf(target.brief.job, target.posting_text);   groups[0].items[0].ranges
import type { CompanyBrief, JobBrief, QuotedSpan } from '$lib/api/types';
import { Offsets, type Range } from '$lib/words/offsets';

export type GroupName = 'core' | 'further' | 'demands' | 'challenges' | 'mission' | 'values' | 'projects';

export interface Ask {
  /** Unique on its page. */
  key: string;
  name: string;
  /** Where its words stand; those that cannot be found in the text have no range. */
  ranges: Range[];
  quotes: string[];
}

export interface AskGroup {
  name: GroupName;
  items: Ask[];
}

interface Item {
  name: string;
  evidence: QuotedSpan[];
}

/** Groups with at least one item, in reading order; competencies by weight. */
export function jobGroups(brief: JobBrief | null, text: string): AskGroup[] {
  if (!brief) return [];
  const byWeight = [...brief.competencies].sort((a, b) => b.weight - a.weight);
  return groups(text, [
    ['core', byWeight.filter((item) => item.core)],
    ['challenges', brief.challenges],
    ['demands', brief.daily_demands],
    ['further', byWeight.filter((item) => !item.core)],
  ]);
}

export function companyGroups(brief: CompanyBrief | null, text: string): AskGroup[] {
  if (!brief) return [];
  return groups(text, [
    ['mission', brief.mission],
    ['values', brief.values],
    ['projects', brief.projects],
  ]);
}

function groups(text: string, lists: [GroupName, Item[]][]): AskGroup[] {
  const offsets = new Offsets(text);
  return lists
    .filter(([, items]) => items.length > 0)
    .map(([name, items]) => ({
      name,
      items: items.map((item, index) => ({
        key: `${name}-${index}`,
        name: item.name,
        ranges: item.evidence.flatMap((quote) => placeOf(quote, text, offsets)),
        quotes: [...new Set(item.evidence.map((quote) => quote.text))],
      })),
    }));
}

/** The place of quoted words. A quote that does not stand where its offsets say (the text was read in another
 *  form, without its Markdown, say) is looked for; wrong words are never marked. */
function placeOf(quote: QuotedSpan, text: string, offsets: Offsets): Range[] {
  const range = offsets.range(quote);
  if (text.slice(range.from, range.to) === quote.text) return [range];
  const from = text.indexOf(quote.text);
  return from < 0 || quote.text === '' ? [] : [{ from, to: from + quote.text.length }];
}
