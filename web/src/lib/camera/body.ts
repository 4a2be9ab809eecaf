// Head, shoulders, face and wrists: movement against the person's own neutral, and how they sit in the picture.
// Nothing here says what somebody feels or is.
//
//   nods(looks);                         // 4
//   headMovement(looks);                 // { turning: 3.1, travel: 0.04 }
import type { Neutral } from './neutral';
import { rowOf } from './neutral';
import type { BodySeen, Observation, Point } from './observation';
import { deviation, mean, median } from './series';

/**
 * Degrees, as the detector reads them (0.6 to 0.7 of the true ones), that the head goes down in a nod, and comes back up: what
 * trembles and sways in a head that does not nod stays below.
 */
const NOD = 3.5;
/** A head that stays down for longer, by half of what it went down, looks down, or sits otherwise; seconds. */
const LONGEST_NOD = 1;

const faces = (looks: readonly Observation[]) =>
  looks.flatMap((look) => (look.face ? [{ seconds: look.seconds, row: rowOf(look.face) }] : []));

/** Share of the usual opening of the eyes below which lids are on their way: a blink pulls the detector's pitch down by up to 4 degrees. */
const LIDS_UP = 0.85;

/** Faces without those that blink. */
function openEyed(seen: ReturnType<typeof faces>): ReturnType<typeof faces> {
  const usual = median(seen.map(({ row }) => row.open));
  return seen.filter(({ row }) => row.open > LIDS_UP * usual);
}

/** Where a series turns: highs and lows by turns, each at least `by` from the ones beside it. */
function turns(values: readonly number[], by: number): { place: number; high: boolean }[] {
  const found: { place: number; high: boolean }[] = [];
  let [low, high] = [0, 0];
  values.forEach((value, place) => {
    if (value < values[low]!) low = place;
    if (value > values[high]!) high = place;
    const rising = found.at(-1)?.high !== true;
    if (rising && values[high]! - value >= by && (found.length > 0 || values[high]! - values[low]! >= by)) {
      found.push({ place: high, high: true });
      low = place;
    } else if (found.at(-1)?.high !== false && value - values[low]! >= by) {
      found.push({ place: low, high: false });
      high = place;
    }
  });
  return found;
}

/** Neighbours in time weigh in, so that the trembling of the detector from look to look is no nod; seconds. */
const BLURRED = 0.2;

function blurred(seconds: readonly number[], values: readonly number[]): number[] {
  return values.map((_, place) => {
    let [sum, weights] = [0, 0];
    const add = (other: number) => {
      const weight = 1 - Math.abs(seconds[other]! - seconds[place]!) / BLURRED;
      if (!(weight > 0)) return false;
      sum += weight * values[other]!;
      weights += weight;
      return true;
    };
    for (let other = place; other >= 0 && add(other); --other);
    for (let other = place + 1; other < values.length && add(other); ++other);
    return sum / weights;
  });
}

/** Without a face for longer, seconds, nothing is known of the head between, and it comes and goes half cut off. */
const GAP = 0.5;

/** How often the head went down and came back. */
export function nods(looks: readonly Observation[]): number {
  const seen = openEyed(faces(looks));
  const starts = [...seen.keys()].filter((place) => place === 0 || seen[place]!.seconds - seen[place - 1]!.seconds > GAP);
  return starts.reduce((sum, start, i) => sum + nodsIn(seen.slice(start, starts[i + 1])), 0);
}

/** Of faces without a gap. */
function nodsIn(seen: ReturnType<typeof faces>): number {
  const seconds = seen.map((face) => face.seconds);
  const pitches = blurred(seconds, seen.map(({ row }) => row.pitch));
  return turns(pitches, NOD).filter(({ place, high }, turn, all) => {
    const [before, after] = [all[turn - 1], all[turn + 1]];
    if (!high || !before) return false;
    const peak = pitches[place]!;
    const back = after ? pitches[after.place]! : Math.min(...pitches.slice(place));
    const half = peak - Math.min(peak - pitches[before.place]!, peak - back) / 2;
    let [first, last] = [place, place];
    while (first > 0 && pitches[first - 1]! > half) --first;
    while (last + 1 < pitches.length && pitches[last + 1]! > half) ++last;
    return seconds[last]! - seconds[first]! <= LONGEST_NOD;
  }).length;
}

export interface HeadMovement {
  /** Standard deviations of turn, nod and tilt together, degrees. */
  turning: number;
  /** Of its place, in distances of the outer eye corners. */
  travel: number;
}

export function headMovement(looks: readonly Observation[]): HeadMovement | null {
  const rows = faces(looks).map(({ row }) => row);
  if (rows.length === 0) return null;
  const spread = (name: keyof Neutral) => deviation(rows.map((row) => row[name]));
  return {
    turning: Math.hypot(spread('yaw'), spread('pitch'), spread('roll')),
    travel: Math.hypot(spread('x'), spread('y')) / median(rows.map((row) => row.scale)),
  };
}

const EXPRESSION = ['mouth_width', 'mouth_open', 'mouth_lift', 'brow_lift'] as const;

/** How far mouth and brows are from the person's own neutral, on average; hundredths of the distance of the eye corners. */
export function expressiveness(looks: readonly Observation[], neutral: Neutral): number | null {
  const rows = faces(looks).map(({ row }) => row);
  if (rows.length === 0) return null;
  return 100 * mean(rows.map((row) => Math.hypot(...EXPRESSION.map((name) => row[name] - neutral[name]))));
}

export interface Framing {
  /** Middle of the face, shares of the picture. */
  x: number;
  y: number;
  /** Outer eye corners, share of the picture's width: the nearer, the larger. */
  scale: number;
  /** Tilt of the head against the neutral, degrees; clockwise in the picture +. */
  tilt: number;
}

export function framing(looks: readonly Observation[], neutral: Neutral): Framing | null {
  const rows = faces(looks).map(({ row }) => row);
  if (rows.length === 0) return null;
  const usual = (name: keyof Neutral) => median(rows.map((row) => row[name]));
  return { x: usual('x'), y: usual('y'), scale: usual('scale'), tilt: usual('roll') - neutral.roll };
}

const bodies = (looks: readonly Observation[]) =>
  looks.flatMap((look) => (look.body ? [{ seconds: look.seconds, body: look.body }] : []));

/** Slope of the line of the shoulders, degrees, clockwise in the picture +; null: they were not seen. */
export function shoulderTilt(looks: readonly Observation[], aspect = 4 / 3): number | null {
  const slopes = bodies(looks).flatMap(({ body: { left_shoulder, right_shoulder } }) => {
    if (!left_shoulder || !right_shoulder) return [];
    // In the picture the right shoulder is at the left.
    const [dx, dy] = [(left_shoulder[0] - right_shoulder[0]) * aspect, left_shoulder[1] - right_shoulder[1]];
    return [(Math.atan2(dy, dx) * 180) / Math.PI];
  });
  return slopes.length === 0 ? null : median(slopes);
}

export interface Wrists {
  /** Share of the looks at the body with a wrist in the picture. */
  seen: number;
  /** How fast they move while they are in it, widths of the shoulders a second; null: never twice running. */
  speed: number | null;
}

const WRISTS = ['left_wrist', 'right_wrist'] as const;
const inside = (point: Point) => point !== null && point[0] >= 0 && point[0] <= 1 && point[1] >= 0 && point[1] <= 1;

/** Between two looks further apart than this a movement is not known, seconds. */
const FAR_APART = 1.2;

export function wrists(looks: readonly Observation[]): Wrists | null {
  const seen = bodies(looks);
  if (seen.length === 0) return null;
  const shoulders = median(seen.flatMap(({ body }) => shoulderWidth(body) ?? []));
  const speeds = seen.slice(1).flatMap(({ seconds, body }, i) => {
    const before = seen[i]!;
    const passed = seconds - before.seconds;
    if (passed > FAR_APART || !(shoulders > 0)) return [];
    return WRISTS.flatMap((wrist) => {
      const [now, then] = [body[wrist], before.body[wrist]];
      return inside(now) && inside(then) ? Math.hypot(now![0] - then![0], now![1] - then![1]) / shoulders / passed : [];
    });
  });
  const visible = seen.filter(({ body }) => WRISTS.some((wrist) => inside(body[wrist]))).length;
  return { seen: visible / seen.length, speed: speeds.length === 0 ? null : mean(speeds) };
}

function shoulderWidth({ left_shoulder, right_shoulder }: BodySeen): number | null {
  if (!left_shoulder || !right_shoulder) return null;
  return Math.hypot(left_shoulder[0] - right_shoulder[0], left_shoulder[1] - right_shoulder[1]);
}
