// Where things of a take stand along its timeline, in a drawing of `width` by so many units.
//
//   const scale = new TimeScale(timeline.duration_s, 900);
//   scale.x(45.2);                                    // 452
//   outline(timeline.waveform, 900, 60);              // path of the waveform
//   stops(timeline)[0];                               // what the arrow keys stop at first
import type { Timeline } from '$lib/api';
import type { LookAway } from '$lib/camera/look_aways';

export class TimeScale {
  constructor(
    readonly duration: number,
    readonly width: number,
  ) {}

  /** Of a time in seconds; times outside are the ends. */
  x(seconds: number): number {
    if (!(this.duration > 0)) return 0;
    return (Math.min(this.duration, Math.max(0, seconds)) / this.duration) * this.width;
  }

  seconds(x: number): number {
    return (Math.min(this.width, Math.max(0, x)) / Math.max(this.width, 1)) * this.duration;
  }

  /** At least `least` wide, so that a short event can be seen and hit. */
  span(start: number, end: number, least = 0): { x: number; width: number } {
    const x = this.x(start);
    const width = Math.max(this.x(end) - x, least);
    return { x: Math.max(0, Math.min(x, this.width - width)), width };
  }
}

const rounded = (value: number) => Math.round(value * 100) / 100;

/** `columns` values at most, each the largest of those it stands for. */
export function thinned(values: readonly number[], columns: number): number[] {
  if (values.length <= columns) return [...values];
  const found: number[] = [];
  for (let column = 0; column < columns; ++column) {
    const from = Math.floor((column * values.length) / columns);
    const to = Math.max(from + 1, Math.floor(((column + 1) * values.length) / columns));
    found.push(Math.max(...values.slice(from, to)));
  }
  return found;
}

/** A closed path, mirrored around the middle of `height`; empty without values. */
export function outline(waveform: readonly number[], width: number, height: number): string {
  if (waveform.length === 0) return '';
  const values = thinned(waveform, Math.max(2, Math.floor(width)));
  const step = width / values.length;
  const middle = height / 2;
  // Silence stays visible as a thin line.
  const half = values.map((value) => Math.max(0.5, Math.min(1, Math.max(0, value)) * middle));
  const above = half.map((value, i) => `${rounded((i + 0.5) * step)},${rounded(middle - value)}`);
  const below = half.map((value, i) => `${rounded((i + 0.5) * step)},${rounded(middle + value)}`).reverse();
  return `M0,${middle} L${above.join(' ')} L${width},${middle} L${below.join(' ')} Z`;
}

/** Semitones drawn above and below the median. */
export const PITCH_RANGE = 8;

/** The voiced stretches as one path; where there is no voice there is a gap. */
export function contour(pitch: readonly (number | null)[], width: number, height: number): string {
  const step = width / Math.max(1, pitch.length);
  let path = '';
  let drawing = false;
  pitch.forEach((value, i) => {
    if (value === null || !Number.isFinite(value)) {
      drawing = false;
      return;
    }
    const share = (Math.min(PITCH_RANGE, Math.max(-PITCH_RANGE, value)) + PITCH_RANGE) / (2 * PITCH_RANGE);
    const point = `${rounded((i + 0.5) * step)},${rounded(height * (1 - share))}`;
    // A lone value is a dot: a line of no length with round ends.
    path += drawing ? ` L${point}` : `M${point} l0,0`;
    drawing = true;
  });
  return path;
}

/** Marks of the time axis: every 5, 10, 15, 30 or 60 s, at least `apart` units from each other. */
export function ticks(scale: TimeScale, apart = 60): number[] {
  const steps = [5, 10, 15, 30, 60, 120];
  const step = steps.find((seconds) => scale.x(seconds) >= apart) ?? steps[steps.length - 1]!;
  const found: number[] = [];
  for (let seconds = 0; seconds <= scale.duration; seconds += step) found.push(seconds);
  return found;
}

export type StopKind = 'part' | 'long_pause' | 'pause' | 'filler' | 'look_away';

export interface Stop {
  kind: StopKind;
  start: number;
  end: number;
  /** The role of a part, the sound of a filler, the direction of a look away; else empty. */
  text: string;
}

/** All there is to stop at, by time; of what begins together, the part comes first. */
export function stops(timeline: Pick<Timeline, 'parts' | 'pauses' | 'fillers'>, look_aways: readonly LookAway[] = []): Stop[] {
  const found: Stop[] = [
    ...timeline.parts.map((part): Stop => ({ kind: 'part', start: part.start, end: part.end, text: part.role })),
    ...timeline.pauses.map((pause): Stop => ({
      kind: pause.inside_clause && pause.long ? 'long_pause' : 'pause',
      start: pause.start,
      end: pause.end,
      text: '',
    })),
    ...timeline.fillers.map((filler): Stop => ({ kind: 'filler', start: filler.start, end: filler.end, text: filler.text })),
    ...look_aways.map((look): Stop => ({ kind: 'look_away', start: look.start, end: look.end, text: look.direction })),
  ];
  const order: StopKind[] = ['part', 'long_pause', 'pause', 'filler', 'look_away'];
  return found.sort((a, b) => a.start - b.start || order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** Place of the last one begun at `seconds`, by binary search; −1 before the first. */
export function placeAt(items: readonly { start: number }[], seconds: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.start <= seconds) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** '1:04', '0:07.3' with tenths. */
export function clock(seconds: number, tenths = false): string {
  const whole = tenths ? Math.round(Math.max(0, seconds) * 10) / 10 : Math.round(Math.max(0, seconds));
  const minutes = Math.floor(whole / 60);
  const rest = whole - 60 * minutes;
  return `${minutes}:${tenths ? rest.toFixed(1).padStart(4, '0') : String(rest).padStart(2, '0')}`;
}
