// What a detector sees in one picture: numbers only, never the picture. Everything else in this folder is arithmetic
// over a series of these.
//
//   const seen: Observation = await detector.look(bitmap, { seconds: 1.4, body: true });
//   seen.face?.left.across;
//
// “Left” and “right” of eyes, shoulders and wrists are the person's own; x runs from left to right in the picture as
// the camera gives it (not mirrored), y from top to bottom.

/** One eye. Units: widths of this eye, corner to corner. */
export interface EyeSeen {
  /** Iris centre along the line of the corners, from their middle; towards the right of the picture +. */
  across: number;
  /** Iris centre off that line; downwards +. */
  down: number;
  /** Between the lids. */
  open: number;
  /** Corner to corner, in pixels. */
  width: number;
}

export interface FaceSeen {
  left: EyeSeen;
  right: EyeSeen;
  /** Of the head, in degrees as the detector reads them; at rest they are not zero, and differ from person to person. */
  yaw: number;
  pitch: number;
  roll: number;
  /** Middle of the face, share of the picture's width and height. */
  x: number;
  y: number;
  /** Outer eye corner to outer eye corner, share of the picture's width. */
  scale: number;
  /** Units: distance of the outer eye corners. */
  mouth_width: number;
  mouth_open: number;
  /** Corners of the mouth above its middle. */
  mouth_lift: number;
  /** Brows above the eyes. */
  brow_lift: number;
}

/** A point of the body, shares of the picture's width and height; null: not seen. */
export type Point = [x: number, y: number] | null;

export interface BodySeen {
  left_shoulder: Point;
  right_shoulder: Point;
  left_wrist: Point;
  right_wrist: Point;
}

export interface LightSeen {
  /** Mean of the face, without one of the picture's middle; 0 black to 1 white. */
  brightness: number;
  /** Share of the eyes' surroundings that is blank white, 0 to 1: reflections of glasses. */
  glare: number;
}

export interface Observation {
  /** Of the picture, in seconds. */
  seconds: number;
  /** How many faces there are; more than one: whose eyes are meant is not known. */
  faces: number;
  /** The largest one; null: none. */
  face: FaceSeen | null;
  /** null: not looked for in this picture, or not found. */
  body: BodySeen | null;
  light: LightSeen;
}

/** What a picture is asked for. */
export interface LookRequest {
  seconds: number;
  /** Whether the body is looked for too; it costs as much as the face. */
  body: boolean;
}

/** Whatever finds faces: replaceable (human_detector.ts is the one there is). */
export interface Detector {
  /** Loads and looks once at nothing, so that the first real look is no slower than the rest. Rejects: it cannot run here. */
  warmUp(): Promise<void>;
  /** Closes the bitmap. */
  look(picture: ImageBitmap, request: LookRequest): Promise<Observation>;
}
