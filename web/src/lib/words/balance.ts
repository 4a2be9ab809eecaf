// How an answer is shared out between its parts, and how its spoken length sits in the 60 to 90 seconds.
//
//   const parts = shares(report.segments, text);     [{ role: 'thesis', words: 18, share: 0.1 }, …]
import type { Role, Segment } from '$lib/api/types';
import { Offsets } from './offsets';

export const roles: readonly Role[] = ['thesis', 'situation', 'action', 'result', 'bridge', 'other'];

export interface Share {
  role: Role;
  words: number;
  /** Of all words, 0 to 1. */
  share: number;
}

/** Words of each part that is there, in the order of the framework. */
export function shares(segments: readonly Segment[], text: string): Share[] {
  const offsets = new Offsets(text);
  const words = new Map<Role, number>();
  for (const segment of segments) {
    const { from, to } = offsets.range(segment);
    const count = text.slice(from, to).match(/\S+/g)?.length ?? 0;
    words.set(segment.role, (words.get(segment.role) ?? 0) + count);
  }
  const all = [...words.values()].reduce((sum, count) => sum + count, 0);
  return roles
    .map((role) => ({ role, words: words.get(role) ?? 0, share: all === 0 ? 0 : (words.get(role) ?? 0) / all }))
    .filter((part) => part.words > 0);
}

export type Length = 'short' | 'fits' | 'long';

/** Where an estimate lies against the wanted seconds: outside only when all of it is outside. */
export function lengthOf(spoken: { low: number; high: number }, wanted = { low: 60, high: 90 }): Length {
  if (spoken.high < wanted.low) return 'short';
  if (spoken.low > wanted.high) return 'long';
  return 'fits';
}
