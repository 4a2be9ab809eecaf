// What was said as one flow: words, fillers, and the long pauses inside clauses, each in its part.
//
//   flowOf(timeline)[12];   // { kind: 'filler', text: 'um', start: 7.1, end: 7.4, role: 'situation' }
import type { Role, Timeline } from '$lib/api/types';
import { placeAt } from './timeline_geometry';

export interface FlowItem {
  kind: 'word' | 'filler' | 'pause';
  text: string;
  start: number;
  end: number;
  role: Role | '';
}

export function flowOf(timeline: Pick<Timeline, 'words' | 'fillers' | 'pauses' | 'parts'>): FlowItem[] {
  const item = (kind: FlowItem['kind'], text: string, start: number, end: number): FlowItem => {
    const part = timeline.parts[placeAt(timeline.parts, (start + end) / 2)];
    return { kind, text, start, end, role: part && (start + end) / 2 < part.end ? part.role : '' };
  };
  return [
    ...timeline.words.map((word) => item('word', word.text, word.start, word.end)),
    ...timeline.fillers.map((filler) => item('filler', filler.text, filler.start, filler.end)),
    ...timeline.pauses
      .filter((pause) => pause.inside_clause && pause.long)
      .map((pause) => item('pause', '', pause.start, pause.end)),
  ].sort((a, b) => a.start - b.start);
}
