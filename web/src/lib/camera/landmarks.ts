// Landmarks of a face mesh (MediaPipe's 468 points and 10 of the irises) as an observation of the face.
//
//   faceOf({ mesh, irises: { left, right }, angle }, { width: 640, height: 480 });
import type { EyeSeen, FaceSeen } from './observation';

export type Landmark = readonly (number | undefined)[];

export interface MeshFace {
  /** Pixels. */
  mesh: readonly Landmark[];
  irises: { left: Landmark; right: Landmark };
  /** Radians. */
  angle: { yaw: number; pitch: number; roll: number };
}

/** Numbers of the mesh: corners in the order of x, then the middles of the lids. */
const EYES = {
  left: { from: 362, to: 263, upper: 386, lower: 374, brow: 334 },
  right: { from: 33, to: 133, upper: 159, lower: 145, brow: 105 },
} as const;
const MOUTH = { right: 61, left: 291, upper: 13, lower: 14 } as const;
const FOREHEAD = 10;
const CHIN = 152;

const degrees = (radians: number) => (radians * 180) / Math.PI;
const x = (point: Landmark) => point[0] ?? 0;
const y = (point: Landmark) => point[1] ?? 0;
const distance = (a: Landmark, b: Landmark) => Math.hypot(x(a) - x(b), y(a) - y(b));
const between = (a: Landmark, b: Landmark): Landmark => [(x(a) + x(b)) / 2, (y(a) + y(b)) / 2];

/** `point` in the frame of a line: how far along it from its middle, and how far off it (downwards +), in its lengths. */
function inFrame(point: Landmark, from: Landmark, to: Landmark): { along: number; off: number } {
  const [dx, dy] = [x(to) - x(from), y(to) - y(from)];
  const [px, py] = [x(point) - x(from), y(point) - y(from)];
  const squared = dx * dx + dy * dy || 1;
  return { along: (px * dx + py * dy) / squared - 0.5, off: (py * dx - px * dy) / squared };
}

function eyeOf(mesh: readonly Landmark[], iris: Landmark, points: (typeof EYES)['left' | 'right']): EyeSeen {
  const at = (index: number) => mesh[index] ?? [0, 0, 0];
  const [from, to] = [at(points.from), at(points.to)];
  const { along, off } = inFrame(iris, from, to);
  const width = distance(from, to);
  return { across: along, down: off, open: distance(at(points.upper), at(points.lower)) / (width || 1), width };
}

/** Total; a mesh that is too short gives a face without size. */
export function faceOf({ mesh, irises, angle }: MeshFace, picture: { width: number; height: number }): FaceSeen {
  const at = (index: number) => mesh[index] ?? [0, 0, 0];
  const [outer_right, outer_left] = [at(EYES.right.from), at(EYES.left.to)];
  const apart = distance(outer_right, outer_left) || 1;
  const above = (point: Landmark) => -inFrame(point, outer_right, outer_left).off;
  const middle = between(at(FOREHEAD), at(CHIN));
  const lips = between(at(MOUTH.upper), at(MOUTH.lower));
  const corners = between(at(MOUTH.right), at(MOUTH.left));
  const brow = (eye: (typeof EYES)['left' | 'right']) => above(at(eye.brow)) - above(between(at(eye.from), at(eye.to)));
  return {
    left: eyeOf(mesh, irises.left, EYES.left),
    right: eyeOf(mesh, irises.right, EYES.right),
    yaw: degrees(angle.yaw),
    pitch: degrees(angle.pitch),
    roll: degrees(angle.roll),
    x: x(middle) / picture.width,
    y: y(middle) / picture.height,
    scale: apart / picture.width,
    mouth_width: distance(at(MOUTH.right), at(MOUTH.left)) / apart,
    mouth_open: distance(at(MOUTH.upper), at(MOUTH.lower)) / apart,
    mouth_lift: above(corners) - above(lips),
    brow_lift: (brow(EYES.left) + brow(EYES.right)) / 2,
  };
}
