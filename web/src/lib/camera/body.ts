// Head, shoulders, face and wrists: movement against the person's own neutral, and how they sit in the picture.
// Nothing here says what somebody feels or is.
//
//   nods(looks);                         // 4
//   headMovement(looks, neutral);        // degrees
import type { Neutral } from './neutral';
import { rowOf } from './neutral';
import type { BodySeen, Observation, Point } from './observation';
import { deviation, mean, median, medianAround } from './series';

/** Degrees, as the detector reads them (0.7 of the true ones), that the head goes down in a nod, and comes back to. */
const NOD_DOWN = 2.5;
const NOD_BACK = 1;
/** A head that stays down for longer looks down; seconds. */
const LONGEST_NOD = 1.2;
/** The usual pitch is the median of this much time around, seconds: a slow change of posture is no nod. */
const AROUND = 4;

const faces = (looks: readonly Observation[]) =>
  looks.flatMap((look) => (look.face ? [{ seconds: look.seconds, row: rowOf(look.face) }] : []));

/** How often the head went down and came back. */
export function nods(looks: readonly Observation[]): number {
  const seen = faces(looks);
  const pitches = seen.map(({ row }) => row.pitch);
  const usual = medianAround(seen.map(({ seconds }) => seconds), pitches, AROUND);
  let count = 0;
  let since: number | null = null;
  for (const [place, { seconds }] of seen.entries()) {
    const down = pitches[place]! - usual[place]!;
    if (since === null && down > NOD_DOWN) since = seconds;
    if (since !== null && down < NOD_BACK) {
      if (seconds - since <= LONGEST_NOD) ++count;
      since = null;
    }
  }
  return count;
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
