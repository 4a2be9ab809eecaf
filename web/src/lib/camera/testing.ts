// For tests: the recorded clips, and looks made up of plain numbers.
import glance_A from './clips/glance_A.json';
import head_turn_E from './clips/head_turn_E.json';
import leave_frame_A from './clips/leave_frame_A.json';
import look_camera_A from './clips/look_camera_A.json';
import nod_C from './clips/nod_C.json';
import screen_reading_G from './clips/screen_reading_G.json';
import smile_G from './clips/smile_G.json';
import { calibrate, type Calibration } from './calibration';
import type { FaceSeen, Observation } from './observation';
import { lookOf, type Clip, type Truth } from './recorded';

export interface PacedClip {
  looks: Observation[];
  frames: Truth[];
  truth: Clip['truth'];
  /** Looks at the screen, for the calibration; empty: the clip has none. */
  screen: Observation[];
  /** Seconds at which the calibration is over. */
  calibrated: number;
}

const CLIPS = { glance_A, head_turn_E, leave_frame_A, look_camera_A, nod_C, screen_reading_G, smile_G };
export type ClipName = keyof typeof CLIPS;
export const CLIP_NAMES = Object.keys(CLIPS) as ClipName[];

/** In the first two seconds of each clip the face looks at the lens. */
const AT_LENS = 2;

/** Every other picture of a clip, 7.5 a second as in the app, from the first or from the second. */
export function paced(name: ClipName, phase: 0 | 1): PacedClip {
  const clip = CLIPS[name] as unknown as Clip;
  const own = <Item>(items: readonly Item[]) => items.filter((_, place) => place % 2 === phase);
  const looks = own(clip.looks).map(lookOf);
  const [from, to] = clip.screen ?? [AT_LENS, AT_LENS];
  const screen = looks.filter(({ seconds }) => seconds >= from && seconds < to);
  return { looks, frames: own(clip.frames), truth: clip.truth, screen, calibrated: to };
}

/** From the first two seconds of a clip. */
export function lensOf(looks: readonly Observation[], screen: readonly Observation[] = []): Calibration {
  const learned = calibrate(looks.filter((look) => look.seconds < AT_LENS), screen);
  if (!learned.ok) throw new Error(learned.why);
  return learned.calibration;
}

const eye = { across: 0, down: -0.07, open: 0.37, width: 27 };
const face: FaceSeen = {
  ...{ left: eye, right: eye, yaw: 0, pitch: 5, roll: 0, x: 0.5, y: 0.45, scale: 0.14 },
  ...{ mouth_width: 0.5, mouth_open: 0.02, mouth_lift: 0.01, brow_lift: 0.2 },
};

export interface Made {
  /** Added to both eyes. */
  across?: number;
  down?: number;
  open?: number;
  width?: number;
  face?: Partial<FaceSeen> | null;
  brightness?: number;
  glare?: number;
  faces?: number;
  body?: Observation['body'];
}

export function look(seconds: number, { across = 0, down = 0, open = 0, width = 27, face: own = {}, ...rest }: Made = {}): Observation {
  const eyes = { across: eye.across + across, down: eye.down + down, open: eye.open + open, width };
  return {
    seconds,
    faces: rest.faces ?? (own === null ? 0 : 1),
    face: own === null ? null : { ...face, left: eyes, right: eyes, ...own },
    body: rest.body ?? null,
    light: { brightness: rest.brightness ?? 0.5, glare: rest.glare ?? 0 },
  };
}

/** Looks from `start` until before `end`, `rate` a second. */
export function stretch(start: number, end: number, made: Made | ((seconds: number) => Made) = {}, rate = 7.5): Observation[] {
  const count = Math.round((end - start) * rate);
  return Array.from({ length: count }, (_, i) => {
    const seconds = start + i / rate;
    return look(seconds, typeof made === 'function' ? made(seconds) : made);
  });
}
