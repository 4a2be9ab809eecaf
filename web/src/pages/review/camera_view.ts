// What the camera saw, put beside what was said.
//
//   wordsAt(words, look);          // "half the queue gone"
//   placeOf(figures.body);         // { across: 'left', height: 'middle' }
import type { BodyFigures } from '$lib/camera/figures';
import type { Span } from '$lib/camera/series';

interface Word extends Span {
  text: string;
}

/** Words named at most: enough to find the place. */
const MOST = 4;

/** The first words said during a look away, or as it begins. */
export function wordsAt(words: readonly Word[], { start, end }: Span): string {
  const said = words.filter((word) => word.end > start - 0.2 && word.start < end);
  return said
    .slice(0, MOST)
    .map((word) => word.text)
    .join(' ');
}

/** Outer thirds of the picture's width and height are worth a word. Sides are the person's own. */
export function placeOf({ face_x, face_y }: Pick<BodyFigures, 'face_x' | 'face_y'>): {
  across: 'left' | 'middle' | 'right';
  height: 'high' | 'middle' | 'low';
} {
  const across = face_x < 1 / 3 ? 'right' : face_x > 2 / 3 ? 'left' : 'middle';
  return { across, height: face_y < 1 / 4 ? 'high' : face_y > 2 / 3 ? 'low' : 'middle' };
}
