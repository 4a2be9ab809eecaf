// The detector there is: @vladmandic/human, patched (tools/patch_detector.js), on TensorFlow's WebAssembly. Runs in a
// worker only. Faces, mesh, irises, and the body when asked; nothing that guesses age, sex, feelings or identity.
//
//   const detector: Detector = new HumanDetector('/assets/detector-3f9a1c07/');
//   await detector.warmUp();
import { Human, type BodyResult, type Config, type FaceResult } from '@vladmandic/human';
import { faceOf } from './landmarks';
import { brightnessOf, glareOf } from './light';
import type { BodySeen, Detector, FaceSeen, LightSeen, LookRequest, Observation, Point } from './observation';

const off = { enabled: false };

function configured(folder: string): Partial<Config> {
  return {
    backend: 'wasm',
    wasmPath: folder,
    modelBasePath: folder,
    // The server lets the browser keep the files; a second copy in a database of the browser is not needed.
    cacheModels: false,
    // The face is looked for anew every few pictures, and at once when much has changed; between, its mesh is followed.
    cacheSensitivity: 0.7,
    warmup: 'none',
    filter: off,
    gesture: off,
    object: off,
    segmentation: off,
    hand: off,
    face: {
      enabled: true,
      // By count, not by the clock: the same pictures give the same numbers on a slow machine. A second face is seen within two seconds.
      detector: { rotation: false, maxDetected: 2, minConfidence: 0.2, skipFrames: 12, skipTime: 60_000, modelPath: 'blazeface.json' },
      mesh: { enabled: true, modelPath: 'facemesh.json' },
      iris: { enabled: true, modelPath: 'iris.json' },
      attention: off,
      emotion: off,
      description: off,
      antispoof: off,
      liveness: off,
    },
    body: { enabled: true, modelPath: 'movenet-lightning.json', maxDetected: 1, minConfidence: 0.3, skipFrames: 0, skipTime: 0 },
  } as unknown as Partial<Config>;
}

/** Left, top, width, height in pixels. */
type Box = [number, number, number, number];

const size = (face: FaceResult) => face.boxRaw[2] * face.boxRaw[3];

function pointOf(body: BodyResult, part: string): Point {
  const found = body.keypoints.find((point) => point.part === part);
  return found ? [found.positionRaw[0], found.positionRaw[1]] : null;
}

function bodyOf(body: BodyResult | undefined): BodySeen | null {
  if (!body || body.keypoints.length === 0) return null;
  return {
    left_shoulder: pointOf(body, 'leftShoulder'),
    right_shoulder: pointOf(body, 'rightShoulder'),
    left_wrist: pointOf(body, 'leftWrist'),
    right_wrist: pointOf(body, 'rightWrist'),
  };
}

/** Side of the copies on which light is measured, pixels. */
const COPY = 24;

export class HumanDetector implements Detector {
  readonly #human: Human;
  readonly #copy = new OffscreenCanvas(COPY, COPY).getContext('2d', { willReadFrequently: true })!;

  /** @param folder where models and WebAssembly are served, with its last slash */
  constructor(folder: string) {
    this.#human = new Human(configured(folder));
    // Threads would need scripts made at run time, which the pages' policy forbids; they gain nothing at this size.
    (this.#human.tf as { env(): { set(flag: string, value: boolean): void } }).env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  }

  async warmUp(): Promise<void> {
    await this.#human.load();
    const missing = this.#human.models.list().filter((model) => ['blazeface', 'facemesh', 'iris', 'movenet-lightning'].includes(model.name) && !model.loaded);
    if (missing.length > 0) throw new Error(`the detector's ${missing[0]!.name} did not load`);
    const nothing = new OffscreenCanvas(640, 480);
    nothing.getContext('2d')!.fillRect(0, 0, 640, 480);
    await this.look(nothing.transferToImageBitmap(), { seconds: 0, body: true });
  }

  async look(picture: ImageBitmap, request: LookRequest): Promise<Observation> {
    try {
      const result = await this.#human.detect(picture, { body: { enabled: request.body } });
      if (result.error) throw new Error(result.error);
      const faces = [...result.face].sort((a, b) => size(b) - size(a));
      const face = faces[0] ? seen(faces[0], picture) : null;
      return {
        seconds: request.seconds,
        faces: faces.length,
        face,
        body: request.body ? bodyOf(result.body[0]) : null,
        light: this.#light(picture, faces[0]),
      };
    } finally {
      picture.close();
    }
  }

  #light(picture: ImageBitmap, face: FaceResult | undefined): LightSeen {
    const [width, height] = [picture.width, picture.height];
    const where: Box = face ? face.box : [width / 4, height / 6, width / 2, (height * 2) / 3];
    return {
      brightness: brightnessOf(this.#pixels(picture, where)),
      glare: face ? glareOf(this.#pixels(picture, eyesBox(face))) : 0,
    };
  }

  #pixels(picture: ImageBitmap, [x, y, width, height]: Box): Uint8ClampedArray {
    this.#copy.drawImage(picture, x, y, width, height, 0, 0, COPY, COPY);
    return this.#copy.getImageData(0, 0, COPY, COPY).data;
  }
}

/** Both eyes and half as much around them. */
function eyesBox(face: FaceResult): Box {
  const [right, left] = [face.mesh[33]!, face.mesh[263]!];
  const width = Math.max(4, Math.hypot(left[0] - right[0], left[1] - right[1]));
  const [x, y] = [(left[0] + right[0]) / 2, (left[1] + right[1]) / 2];
  return [x - 0.6 * width, y - 0.2 * width, 1.2 * width, 0.4 * width];
}

function seen(face: FaceResult, picture: ImageBitmap): FaceSeen | null {
  const [left, right] = [face.annotations.leftEyeIris?.[0], face.annotations.rightEyeIris?.[0]];
  if (!left || !right) return null;
  const { yaw, pitch, roll } = face.rotation?.angle ?? { yaw: 0, pitch: 0, roll: 0 };
  return faceOf({ mesh: face.mesh, irises: { left, right }, angle: { yaw, pitch, roll } }, picture);
}
