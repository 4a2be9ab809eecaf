// What was planned, sentence by sentence, with what became of it; and what was added while speaking.
//
//   const plan = saidAgainstWritten(version.text, delivery.script);
//   plan.sentences[2];   // { status: 'shortened', pieces: [{ text: 'I rebuilt ', skipped: false }, …] }
import type { Delivery } from '$lib/api/types';
import { Offsets } from '$lib/words/offsets';

export type PlanFact = NonNullable<Delivery['script']>;

export interface Piece {
  text: string;
  /** Whether these words were left out. */
  skipped: boolean;
}

export interface WrittenSentence {
  status: PlanFact['sentences'][number]['status'];
  pieces: Piece[];
}

export interface SaidAgainstWritten {
  sentences: WrittenSentence[];
  /** Sentences of each status. */
  count: Record<WrittenSentence['status'], number>;
  added: PlanFact['ad_libbed'];
}

export function saidAgainstWritten(script: string, plan: PlanFact): SaidAgainstWritten {
  const offsets = new Offsets(script);
  const slice = (begin: number, end: number) => script.slice(offsets.toUnits(begin), offsets.toUnits(end));
  const count = { said: 0, shortened: 0, changed: 0, skipped: 0 };
  const sentences = plan.sentences.map((sentence) => {
    ++count[sentence.status];
    const pieces: Piece[] = [];
    const add = (begin: number, end: number, skipped: boolean) => {
      if (end > begin) pieces.push({ text: slice(begin, end), skipped });
    };
    let place = sentence.begin;
    // A sentence that was skipped is marked as a whole.
    const words = sentence.status === 'skipped' ? [] : plan.skipped_words;
    for (const word of words) {
      if (word.end <= place || word.begin >= sentence.end) continue;
      const begin = Math.max(word.begin, place);
      const gap = slice(place, begin);
      const before = pieces.at(-1);
      // The blank between two words left out is left out with them.
      if (before?.skipped && gap.trim() === '') before.text += gap + slice(begin, word.end);
      else {
        add(place, begin, false);
        add(begin, word.end, true);
      }
      place = Math.min(word.end, sentence.end);
    }
    add(place, sentence.end, sentence.status === 'skipped');
    return { status: sentence.status, pieces };
  });
  return { sentences, count, added: plan.ad_libbed };
}
