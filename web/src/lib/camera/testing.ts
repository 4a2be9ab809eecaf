// For tests: the recorded clips, and looks made up of plain numbers.
import glance_A from './clips/glance_A.json';
import leave_frame_A from './clips/leave_frame_A.json';
import look_camera_A from './clips/look_camera_A.json';
import nod_C from './clips/nod_C.json';
import { calibrate, type Calibration } from './calibration';
import type { FaceSeen, Observation } from './observation';
import { lookOf, type Clip, type Truth } from './recorded';

export interface PacedClip {
  looks: Observation[];
  frames: Truth[];
  truth: Clip['truth'];
}

const CLIPS = { glance_A, leave_frame_A, look_camera_A, nod_C } as unknown as Record<ClipName, Clip>;
export type ClipName = 'glance_A' | 'leave_frame_A' | 'look_camera_A' | 'nod_C';
export const CLIP_NAMES = Object.keys(CLIPS) as ClipName[];

/** Every other picture of a clip, 7.5 a second as in the app, from the first or from the second. */
export function paced(name: ClipName, phase: 0 | 1): PacedClip {
  const clip = CLIPS[name];
  const own = <Item>(items: readonly Item[]) => items.filter((_, place) => place % 2 === phase);
  return { looks: own(clip.looks).map(lookOf), frames: own(clip.frames), truth: clip.truth };
}

/** From the first two seconds of a clip, in which every face looks at the lens. */
export function lensOf(looks: readonly Observation[], screen: readonly Observation[] = []): Calibration {
  const learned = calibrate(looks.filter((look) => look.seconds < 2), screen);
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
