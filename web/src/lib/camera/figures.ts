// What is kept of a take: numbers only. README.md has every field with its unit.
//
//   const figures = figuresOf({ looks, spent, calibration, seconds: 61.2 });
import type { CameraFigures } from '$lib/api/types';
import type { Calibration } from './calibration';
import { expressiveness, framing, headMovement, nods, shoulderTilt, wrists } from './body';
import { ownSide } from './gaze';
import { lookAways, nearBorder, secondsIn } from './look_aways';
import { assumedNeutral, type Neutral } from './neutral';
import type { Observation } from './observation';
import { tooSlow, type Reason } from './quality';
import { quantile, stretchesOf, type Span } from './series';
import { statesOf, type StateSeen } from './states';

// One description for both sides: what the server takes.
export type { CameraFigures };
export type StateRun = CameraFigures['states'][number];
type EyeFigures = NonNullable<CameraFigures['eye']>;
type BodyFigures = NonNullable<CameraFigures['body']>;

export interface Watched {
  /** By time; seconds of the take. */
  looks: readonly Observation[];
  /** Milliseconds of each look. */
  spent: readonly number[];
  /** null: the person did not calibrate. */
  calibration: Calibration | null;
}

/** Less than this much measured time says nothing about a take, seconds. */
const SHORTEST = 3;
/** Share of the take that must have been measured. */
const LEAST_MEASURED = 0.7;

const rounded = (value: number, digits = 2) => Number(value.toFixed(digits));
const share = (value: number) => rounded(Math.min(1, Math.max(0, value)), 3);
const orNull = (value: number | null, digits = 2) => (value === null || Number.isNaN(value) ? null : rounded(value, digits));

/** The calibration, or one that is assumed from the take itself; null: there is no face to take it from. */
export function calibrationFor(looks: readonly Observation[], calibration: Calibration | null): Calibration | null {
  if (calibration) return calibration;
  const lens = assumedNeutral(looks);
  return lens && { lens, screen: null, spread: 0 };
}

/** To a hundredth of a second, none empty and none beginning before the last one ends: rounding must not make them overlap. */
function timed<Stretch extends Span>(stretches: readonly Stretch[]): Stretch[] {
  let last = 0;
  return stretches.flatMap((stretch) => {
    const start = Math.max(last, rounded(stretch.start));
    const end = rounded(stretch.end);
    if (end <= start) return [];
    last = end;
    return [{ ...stretch, start, end }];
  });
}

/** The reason that takes most of the unmeasured time. */
function mainReason(states: readonly StateSeen[]): Reason {
  const times = new Map<Reason, number>();
  for (const { why, span } of states) if (why) times.set(why, (times.get(why) ?? 0) + span.end - span.start);
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'no_face';
}

/** null: good enough to be shown. */
function whyNot(watched: Watched, states: readonly StateSeen[]): Reason | null {
  if (tooSlow(watched.looks.map((look) => look.seconds), watched.spent)) return 'too_slow';
  const unmeasured = secondsIn(states, 'not_measured');
  const whole = states.reduce((sum, { span }) => sum + span.end - span.start, 0);
  if (whole < SHORTEST) return 'too_short';
  return whole - unmeasured < LEAST_MEASURED * whole ? mainReason(states) : null;
}

function eyeFigures(states: readonly StateSeen[]): EyeFigures {
  const aways = lookAways(states).map((away) => ({ ...away, direction: ownSide(away.direction) }));
  return { look_aways: timed(aways), near_border: timed(nearBorder(states)) };
}

function bodyFigures(looks: readonly Observation[], neutral: Neutral): BodyFigures | null {
  const [frame, head, lively] = [framing(looks, neutral), headMovement(looks), expressiveness(looks, neutral)];
  if (!frame || !head || lively === null) return null;
  const hands = wrists(looks);
  return {
    face_x: share(frame.x),
    face_y: share(frame.y),
    face_scale: share(frame.scale),
    head_tilt_deg: rounded(frame.tilt, 1),
    head_turning_deg: rounded(head.turning),
    head_travel: rounded(head.travel, 3),
    nods: nods(looks),
    expressiveness: rounded(lively),
    shoulder_tilt_deg: orNull(shoulderTilt(looks), 1),
    wrists_seen_share: orNull(hands && hands.seen, 3),
    wrists_speed: orNull(hands && hands.speed),
  };
}

/** Total: whatever could not be measured is null and named with its reason. */
export function figuresOf(watched: Watched): CameraFigures {
  const { looks, spent } = watched;
  const calibration = calibrationFor(looks, watched.calibration);
  const states = calibration ? statesOf(looks, calibration) : [];
  const why = calibration ? whyNot(watched, states) : looks.length === 0 ? 'too_short' : 'no_face';
  const eye = why ? null : eyeFigures(states);
  // A stale calibration says nothing about where the eyes are; head and shoulders need none.
  const clear = looks.filter((_, place) => states[place]?.why === null || states[place]?.why === 'calibration_stale');
  const body = calibration && (!why || why === 'calibration_stale') ? bodyFigures(clear, calibration.lens) : null;
  const length = (looks.at(-1)?.seconds ?? 0) - (looks[0]?.seconds ?? 0);
  return {
    schema: 1,
    seconds: rounded(states.at(-1)?.span.end ?? 0),
    looks_per_second: length > 0 ? rounded((looks.length - 1) / length) : 0,
    look_ms_p95: spent.length > 0 ? rounded(quantile(spent, 0.95), 0) : 0,
    calibration: !watched.calibration ? 'assumed' : watched.calibration.screen ? 'lens_and_screen' : 'lens',
    states: timed(stretchesOf(states, (seen) => seen.state).map(({ key, start, end }) => ({ start, end, state: key }))),
    eye,
    body,
    not_measured: [
      ...(eye ? [] : [{ what: 'eye' as const, why: why ?? 'no_face' }]),
      ...(body ? [] : [{ what: 'body' as const, why: why ?? 'no_face' }]),
      ...(body && body.wrists_seen_share === null ? [{ what: 'wrists' as const, why: 'no_body' as const }] : []),
    ],
  };
}
