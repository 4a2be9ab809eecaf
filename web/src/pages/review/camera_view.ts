// What the camera saw, put into words.
//
//   placeOf(delivery.body, report.norms);    // { across: 'left', height: 'middle' }
//   isOfCamera('wrists');                    // true: its reason stands with the camera's figures
import type { BodyLanguage, Report } from '$lib/api/types';

const OF_CAMERA: ReadonlySet<string> = new Set(['eye', 'body', 'wrists']);

/** @param what of an entry of `not_measured` */
export const isOfCamera = (what: string): boolean => OF_CAMERA.has(what);

export interface Place {
  across: 'left' | 'middle' | 'right';
  height: 'high' | 'middle' | 'low';
}

/** Off the middle by more than the report's norm is worth a word, as in D4.body; height is told by eye. Sides are the person's own. */
export function placeOf({ face_x, face_y }: Pick<BodyLanguage, 'face_x' | 'face_y'>, norms: Report['norms']): Place {
  const off = norms.face_off_centre_partly ?? 0.5;
  const across = face_x < 0.5 - off ? 'right' : face_x > 0.5 + off ? 'left' : 'middle';
  return { across, height: face_y < 1 / 4 ? 'high' : face_y > 2 / 3 ? 'low' : 'middle' };
}
