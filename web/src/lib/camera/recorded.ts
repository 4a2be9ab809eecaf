// Looks as compact rows, as clips/*.json holds them: what the detector saw in rendered clips, with the truth of each picture.
//
//   const looks = clip.looks.map(lookOf);
import type { EyeSeen, Observation, Point } from './observation';

const EYE = ['across', 'down', 'open', 'width'] as const;
const FACE = ['yaw', 'pitch', 'roll', 'x', 'y', 'scale', 'mouth_width', 'mouth_open', 'mouth_lift', 'brow_lift'] as const;
const BODY = ['left_shoulder', 'right_shoulder', 'left_wrist', 'right_wrist'] as const;

/** [seconds, faces, brightness, glare, face: 18 numbers or null, body: 4 points or null] */
export type Row = [number, number, number, number, number[] | null, Point[] | null];

/** [label, eye contact, in transition, blinking]; angles stay in e2e/media/frames.json. */
export type Truth = [label: string, contact: number, transition: number, blinking: number];

export interface Clip {
  duration_s: number;
  /** Seconds in which the face looks at the screen, for the calibration, where it does. */
  screen?: [from: number, to: number];
  truth: { eye_contact_share: number; longest_look_away_s: number; nods: number; out_of_frame_s: number };
  looks: Row[];
  frames: Truth[];
}

const short = (value: number) => Number(value.toFixed(4));

export function rowFrom({ seconds, faces, light, face, body }: Observation): Row {
  const eye = (seen: EyeSeen) => EYE.map((name) => short(seen[name]));
  const numbers = face && [...eye(face.left), ...eye(face.right), ...FACE.map((name) => short(face[name]))];
  const points = body && BODY.map((name): Point => (body[name] ? [short(body[name][0]), short(body[name][1])] : null));
  return [short(seconds), faces, short(light.brightness), short(light.glare), numbers, points];
}

export function lookOf([seconds, faces, brightness, glare, numbers, points]: Row): Observation {
  const eye = (first: number) => Object.fromEntries(EYE.map((name, i) => [name, numbers![first + i]!])) as unknown as EyeSeen;
  const rest = () => Object.fromEntries(FACE.map((name, i) => [name, numbers![8 + i]!]));
  return {
    seconds,
    faces,
    face: numbers && ({ left: eye(0), right: eye(4), ...rest() } as unknown as Observation['face']),
    body: points && (Object.fromEntries(BODY.map((name, i) => [name, points[i] ?? null])) as unknown as Observation['body']),
    light: { brightness, glare },
  };
}
