// What the guide gathers, always the person's own words, and how it becomes an answer.
//
//   const notes = load();   save(notes);   joined(notes)   "I am drawn to … Two winters ago …"
export const parts = ['source', 'situation', 'action', 'result', 'bridge'] as const;
export type Part = (typeof parts)[number];
export const kinds = ['problem_solving', 'mentorship', 'mastery', 'innovation', 'overcoming'] as const;
export type Kind = (typeof kinds)[number];

export interface Notes {
  kind: Kind | '';
  words: Record<Part, string>;
  order: Part[];
  step: number;
}

const key = 'ninety-guide';

export function empty(): Notes {
  return {
    kind: '',
    words: { source: '', situation: '', action: '', result: '', bridge: '' },
    order: [...parts],
    step: 0,
  };
}

/** The notes of the last visit; damaged ones are new ones. */
export function load(stored: string | null): Notes {
  const notes = empty();
  try {
    const found = JSON.parse(stored ?? '{}') as Partial<Notes>;
    if (kinds.includes(found.kind as Kind)) notes.kind = found.kind as Kind;
    for (const part of parts) {
      const words = found.words?.[part];
      if (typeof words === 'string') notes.words[part] = words;
    }
    const order = found.order ?? [];
    if (order.length === parts.length && parts.every((part) => order.includes(part))) notes.order = order;
    if (Number.isInteger(found.step)) notes.step = Math.min(3, Math.max(0, found.step ?? 0));
  } catch {
    return empty();
  }
  return notes;
}

export const store = {
  get: () => load(localStorage.getItem(key)),
  put(notes: Notes): void {
    try {
      localStorage.setItem(key, JSON.stringify(notes));
    } catch {
      // Without storage the notes last as long as the page.
    }
  },
  drop: () => localStorage.removeItem(key),
};

/** Moves a part by one place; nothing happens at the ends. */
export function moved(order: readonly Part[], part: Part, by: -1 | 1): Part[] {
  const from = order.indexOf(part);
  const to = from + by;
  if (from < 0 || to < 0 || to >= order.length) return [...order];
  const result = [...order];
  result.splice(from, 1);
  result.splice(to, 0, part);
  return result;
}

/** The words in their order: the story's parts are one paragraph, source and bridge each their own. A part
 *  without an end mark gets a full stop; not a word is added or changed. */
export function joined(notes: Notes): string {
  let text = '';
  let before: Part | undefined;
  for (const part of notes.order) {
    const words = notes.words[part].trim();
    if (!words) continue;
    const story = (one: Part | undefined) => one === 'situation' || one === 'action' || one === 'result';
    if (before) text += story(before) && story(part) ? ' ' : '\n\n';
    text += /[.!?…"”’)]$/.test(words) ? words : `${words}.`;
    before = part;
  }
  return text;
}

/** The story alone, for the story bank. */
export function story(notes: Notes): string {
  const only: Notes = { ...notes, words: { ...notes.words, source: '', bridge: '' } };
  return joined(only);
}

/** Whether a sentence has really been tried: four words at least. */
export function tried(words: string): boolean {
  return (words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= 4;
}
