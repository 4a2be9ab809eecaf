import { expect, it } from 'vitest';
import { isOfCamera, placeOf } from './camera_view';
import { stops } from './timeline_geometry';

it('says where the face is, on the person’s own side', () => {
  const norms = { face_off_centre_partly: 0.2 };
  expect(placeOf({ face_x: 0.5, face_y: 0.45 }, norms)).toEqual({ across: 'middle', height: 'middle' });
  expect(placeOf({ face_x: 0.8, face_y: 0.1 }, norms)).toEqual({ across: 'left', height: 'high' });
  expect(placeOf({ face_x: 0.31, face_y: 0.5 }, norms).across).toBe('middle');
  expect(placeOf({ face_x: 0.29, face_y: 0.5 }, norms).across).toBe('right');
});

it('knows which reasons are its own', () => {
  expect(['eye', 'body', 'wrists', 'pitch'].map(isOfCamera)).toEqual([true, true, true, false]);
});

it('stops at looks away too', () => {
  const none = { parts: [], pauses: [], fillers: [] };
  expect(stops(none, [{ start: 2, end: 3, direction: 'down' }])).toEqual([{ kind: 'look_away', start: 2, end: 3, text: 'down' }]);
});
