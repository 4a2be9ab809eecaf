import { expect, it } from 'vitest';
import { placeOf, wordsAt } from './camera_view';
import { stops } from './timeline_geometry';

it('names the words at which somebody looks away', () => {
  const words = ['half', 'the', 'queue', 'was', 'gone', 'now'].map((text, i) => ({ text, start: i, end: i + 0.8 }));
  expect(wordsAt(words, { start: 0.9, end: 9 })).toBe('half the queue was');
  expect(wordsAt(words, { start: 4.5, end: 4.7 })).toBe('gone');
  expect(wordsAt([], { start: 0, end: 1 })).toBe('');
});

it('says where the face is, on the person’s own side', () => {
  expect(placeOf({ face_x: 0.5, face_y: 0.45 })).toEqual({ across: 'middle', height: 'middle' });
  expect(placeOf({ face_x: 0.8, face_y: 0.1 })).toEqual({ across: 'left', height: 'high' });
});

it('stops at looks away too', () => {
  const none = { parts: [], pauses: [], fillers: [] };
  expect(stops(none, [{ start: 2, end: 3, direction: 'down' }])).toEqual([{ kind: 'look_away', start: 2, end: 3, text: 'down' }]);
});
