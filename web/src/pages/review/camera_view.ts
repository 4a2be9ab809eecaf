// What the camera saw, put into words.
//
//   placeOf(delivery.body);        // { across: 'left', height: 'middle' }
//   isOfCamera('wrists');          // true: its reason stands with the camera's figures
import type { BodyLanguage } from '$lib/api/types';

const OF_CAMERA: ReadonlySet<string> = new Set(['eye', 'body', 'wrists']);

/** @param what of an entry of `not_measured` */
export const isOfCamera = (what: string): boolean => OF_CAMERA.has(what);

/** Outer thirds of the picture's width and height are worth a word. Sides are the person's own. */
export function placeOf({ face_x, face_y }: Pick<BodyLanguage, 'face_x' | 'face_y'>): {
  across: 'left' | 'middle' | 'right';
  height: 'high' | 'middle' | 'low';
} {
  const across = face_x < 1 / 3 ? 'right' : face_x > 2 / 3 ? 'left' : 'middle';
  return { across, height: face_y < 1 / 4 ? 'high' : face_y > 2 / 3 ? 'low' : 'middle' };
}
