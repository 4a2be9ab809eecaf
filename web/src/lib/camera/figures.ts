// What is kept of a take: numbers only. README.md has every field with its unit.
//
//   const figures = figuresOf({ looks, spent, calibration, seconds: 61.2 });
import { type Calibration } from './calibration';
import { expressiveness, framing, headMovement, nods, shoulderTilt, wrists } from './body';
import { ownSide } from './gaze';
import { contactShare, lookAways, secondsIn, type LookAway } from './look_aways';
import { assumedNeutral, type Neutral } from './neutral';
import type { Observation } from './observation';
import { tooSlow, type Reason } from './quality';
import { quantile, runsOf } from './series';
import { statesOf, type State, type StateSeen } from './states';

export interface StateRun {
  start: number;
  end: number;
  state: State;
}

export interface Unmeasured {
  what: 'eye' | 'body' | 'wrists';
  why: Reason;
}

export interface EyeFigures {
  contact_share: number;
  contact_error: number;
  longest_look_away_s: number;
  /** Directions are the person's own: their left, not the picture's. */
  look_aways: LookAway[];
  out_of_frame_s: number;
}

export interface BodyFigures {
  face_x: number;
  face_y: number;
  face_scale: number;
  head_tilt_deg: number;
  head_turning_deg: number;
  head_travel: number;
  nods: number;
  expressiveness: number;
  shoulder_tilt_deg: number | null;
  wrists_seen_share: number | null;
  wrists_speed: number | null;
}

export interface CameraFigures {
  schema: 1;
  seconds: number;
  looks_per_second: number;
  look_ms_p95: number;
  calibration: 'lens_and_screen' | 'lens' | 'assumed';
  states: StateRun[];
  eye: EyeFigures | null;
  body: BodyFigures | null;
  not_measured: Unmeasured[];
}

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
const orNull = (value: number | null, digits = 2) => (value === null || Number.isNaN(value) ? null : rounded(value, digits));

/** The calibration, or one that is assumed from the take itself; null: there is no face to take it from. */
export function calibrationFor(looks: readonly Observation[], calibration: Calibration | null): Calibration | null {
  if (calibration) return calibration;
  const lens = assumedNeutral(looks);
  return lens && { lens, screen: null, spread: 0 };
}

function runs(states: readonly StateSeen[]): StateRun[] {
  return runsOf(states.map((seen) => seen.state)).map(({ key, first, last }) => ({
    start: rounded(states[first]!.span.start),
    end: rounded(states[last]!.span.end),
    state: key,
  }));
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

function eyeFigures(states: readonly StateSeen[], calibrated: boolean): EyeFigures | null {
  const share = contactShare(states, { calibrated });
  if (!share) return null;
  const away = lookAways(states).map(({ start, end, direction }) => ({
    start: rounded(start),
    end: rounded(end),
    direction: ownSide(direction),
  }));
  return {
    contact_share: rounded(share.share, 3),
    contact_error: rounded(share.error, 3),
    longest_look_away_s: rounded(Math.max(0, ...away.map((look) => look.end - look.start))),
    look_aways: away,
    out_of_frame_s: rounded(secondsIn(states, 'out_of_frame')),
  };
}

function bodyFigures(looks: readonly Observation[], neutral: Neutral): BodyFigures | null {
  const [frame, head, lively] = [framing(looks, neutral), headMovement(looks), expressiveness(looks, neutral)];
  if (!frame || !head || lively === null) return null;
  const hands = wrists(looks);
  return {
    face_x: rounded(frame.x, 3),
    face_y: rounded(frame.y, 3),
    face_scale: rounded(frame.scale, 3),
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
  const eye = why ? null : eyeFigures(states, watched.calibration !== null);
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
    states: runs(states),
    eye,
    body,
    not_measured: [
      ...(eye ? [] : [{ what: 'eye' as const, why: why ?? 'no_face' }]),
      ...(body ? [] : [{ what: 'body' as const, why: why ?? 'no_face' }]),
      ...(body && body.wrists_seen_share === null ? [{ what: 'wrists' as const, why: 'no_body' as const }] : []),
    ],
  };
}
