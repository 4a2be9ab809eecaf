// What changed between two versions, word by word, for reading:
//
//   difference('I led it', 'I led a team')   [{kind:'same',text:'I led '},{kind:'removed',text:'it'},{kind:'added',text:'a team'}]
import { diffWordsWithSpace } from 'diff';

export interface Change {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Changes in order: without the added ones they are the older text, without the removed ones the newer. One
 *  that is interrupted only by a blank is drawn as one: "⟦a team⟧" instead of "⟦a⟧ ⟦team⟧". */
export function difference(older: string, newer: string): Change[] {
  const changes: Change[] = [];
  for (const part of diffWordsWithSpace(older, newer)) {
    changes.push({ kind: part.added ? 'added' : part.removed ? 'removed' : 'same', text: part.value });
  }
  return joined(changes);
}

/** How many words were added and removed. */
export function wordsChanged(changes: readonly Change[]): { added: number; removed: number } {
  const count = (kind: Change['kind']) =>
    changes.filter((change) => change.kind === kind).reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  return { added: count('added'), removed: count('removed') };
}

// Runs of changes with nothing but blanks between them become one removed and one added text.
function joined(changes: readonly Change[]): Change[] {
  const result: Change[] = [];
  let index = 0;
  while (index < changes.length) {
    let removed = '';
    let added = '';
    const start = index;
    for (; index < changes.length; index++) {
      const change = changes[index];
      if (!change) break;
      const bridge = change.kind === 'same' && /^[^\S\n]+$/.test(change.text) && index > start && changes[index + 1];
      if (change.kind === 'same' && !bridge) break;
      if (change.kind !== 'added') removed += change.text;
      if (change.kind !== 'removed') added += change.text;
    }
    if (removed) result.push({ kind: 'removed', text: removed });
    if (added) result.push({ kind: 'added', text: added });
    const same = changes[index];
    if (same) {
      result.push(same);
      index += 1;
    }
  }
  return result;
}
