// Eye contact while speaking: the states of a take held against the pauses in it.
//
//   const speaking = speakingSpans(timeline.pauses, timeline.duration_s);
//   shareWithin(figures.states, speaking);        // 0.71
import type { StateRun } from './figures';
import { overlap, type Span } from './series';

/** What is left of a take without its pauses, by time. */
export function speakingSpans(pauses: readonly Span[], duration: number): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const { start, end } of [...pauses].sort((a, b) => a.start - b.start)) {
    if (start > from) spans.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  if (duration > from) spans.push({ start: from, end: duration });
  return spans;
}

/** Share of the measured time inside `spans` that is towards the lens; null: nothing was measured there. */
export function shareWithin(states: readonly StateRun[], spans: readonly Span[]): number | null {
  const inside = (wanted: (state: StateRun['state']) => boolean) =>
    states.reduce((sum, run) => sum + (wanted(run.state) ? overlap(run, spans) : 0), 0);
  const measured = inside((state) => state !== 'not_measured');
  return measured > 0 ? inside((state) => state === 'contact') / measured : null;
}
