// The practice ladder: a cold take, one cue, the retake, another one on the next day.
//
//   rungs(progress.ladder, now);        // [{ kind: 'cold', state: 'done' }, { kind: 'cued', state: 'next' } …]
import type { Progress, TakeKind } from '$lib/api';

export type Ladder = Progress['ladder'];
export type RungKind = Exclude<TakeKind, 'free'>;
export type RungState = 'done' | 'next' | 'waiting' | 'later';

export interface Rung {
  kind: RungKind;
  state: RungState;
  /** When a waiting rung opens. */
  from: Date | null;
}

export const LADDER: readonly RungKind[] = ['cold', 'cued', 'retake', 'next_day'];

/** Every rung with where it stands; a day that has passed opens the last one. */
export function rungs(ladder: Ladder, now: Date): Rung[] {
  const reached = ladder.step === 'done' ? LADDER.length : LADDER.indexOf(ladder.step);
  const from = ladder.not_before ? new Date(ladder.not_before) : null;
  return LADDER.map((kind, place) => {
    if (place < reached) return { kind, state: 'done', from: null };
    if (place > reached) return { kind, state: 'later', from: null };
    const waits = from !== null && from > now;
    return { kind, state: waits ? 'waiting' : 'next', from: waits ? from : null };
  });
}

/** The kind a take begun now would be: the next rung, or a free one while the day has not passed. */
export function kindNow(ladder: Ladder, now: Date): TakeKind {
  return rungs(ladder, now).find((rung) => rung.state === 'next')?.kind ?? 'free';
}
