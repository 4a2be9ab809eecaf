// Eye contact while speaking: the states of a take held against the pauses in it.
//
//   const speaking = speakingSpans(timeline.pauses, timeline.speech);
//   shareWithin(figures.states, speaking);        // 0.71
import type { StateRun } from './figures';
import { overlap, type Span } from './series';

/** What is left of the time from the first word to the last without the pauses in it, by time. */
export function speakingSpans(pauses: readonly Span[], speech: Span): Span[] {
  const spans: Span[] = [];
  let from = speech.start;
  for (const { start, end } of [...pauses].sort((a, b) => a.start - b.start)) {
    if (start > from) spans.push({ start: from, end: Math.min(start, speech.end) });
    from = Math.max(from, end);
  }
  if (speech.end > from) spans.push({ start: from, end: speech.end });
  return spans.filter((span) => span.end > span.start);
}

/** Share of the measured time inside `spans` that is towards the lens; null: nothing was measured there. */
export function shareWithin(states: readonly StateRun[], spans: readonly Span[]): number | null {
  const inside = (wanted: (state: StateRun['state']) => boolean) =>
    states.reduce((sum, run) => sum + (wanted(run.state) ? overlap(run, spans) : 0), 0);
  const measured = inside((state) => state !== 'not_measured');
  return measured > 0 ? inside((state) => state === 'contact') / measured : null;
}
