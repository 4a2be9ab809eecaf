// The camera on the page Rehearse: opening it, learning where lens and screen are, and watching a take.
//
//   const camera = new Camera();
//   camera.want(true);                          // takes are measured from now on
//   await camera.warm();                        // before the clock starts; false: this take goes without it
//   camera.begin((moment) => seconds of the take, or null outside it);
//   const figures = camera.end();               // numbers only; the camera goes off
import { Calibrating, type Step } from '$lib/camera/calibrating';
import { drifted, type Calibration } from '$lib/camera/calibration';
import { figuresOf, type CameraFigures } from '$lib/camera/figures';
import { cameraWanted, forgetCalibrations, keepCalibration, keptCalibration, wantCamera } from '$lib/camera/kept';
import type { Observation } from '$lib/camera/observation';
import { doubtOf, type Reason } from '$lib/camera/quality';
import { Watcher } from '$lib/camera/watcher';
import { WorkerClient, type Seen } from '$lib/camera/worker_client';
import { close, openCamera, troubleOf, type DeviceTrouble } from './devices';

/** How long a take waits for the detector, ms; longer, and it goes without. */
const PATIENCE_MS = 20_000;

/** By camera, until the page is closed: what is not kept need not be learned anew for each take. */
const learned = new Map<string, Calibration>();

export class Camera {
  /** Whether takes are measured. */
  wanted = $state(cameraWanted());
  stream: MediaStream | null = $state.raw(null);
  /** Why there is no picture; null: there is, or it was not asked for. */
  trouble: DeviceTrouble | null = $state(null);
  /** 'loading' until the detector is warm; 'impossible' in a browser where it does not run. */
  detector: 'off' | 'loading' | 'ready' | 'impossible' = $state('off');
  /** What stands in the way of measuring just now. */
  doubt: Reason | null = $state(null);
  calibration: Calibration | null = $state.raw(null);
  /** Whether the calibration is kept for the next visit. */
  kept = $state(false);
  step: Step | null = $state(null);
  progress = $state(0);
  /** How the last calibration went wrong. */
  failure: 'no_face' | 'restless' | null = $state(null);

  #client: WorkerClient | null = null;
  #watcher: Watcher | null = null;
  #calibrating: Calibrating | null = null;
  #clock: ((moment: number) => number | null) | null = null;
  #looks: Observation[] = [];
  #spent: number[] = [];
  #opening: Promise<boolean> | null = null;

  /** Turns measuring on or off, here and at the next visit. */
  want(wanted: boolean): void {
    this.wanted = wanted;
    wantCamera(wanted);
    if (wanted) void this.open();
    else this.close();
  }

  /** Opens camera and detector; false: there is none, see `trouble`. Safe to call again. */
  open(): Promise<boolean> {
    this.#opening ??= this.#open().then((opened) => {
      if (!opened) this.#opening = null;
      return opened;
    });
    return this.#opening;
  }

  /** Ready to watch a take? Waits for the detector, but not for ever. */
  async warm(): Promise<boolean> {
    if (!this.wanted || !(await this.open()) || !this.#client) return false;
    const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PATIENCE_MS));
    return Promise.race([this.#client.ready.then(() => true, () => false), late]);
  }

  calibrate(): void {
    this.failure = null;
    this.progress = 0;
    this.#calibrating = new Calibrating();
    this.step = 'lens';
  }

  cancelCalibration(): void {
    this.#calibrating = null;
    this.step = null;
  }

  /** Keeps or forgets the calibration of this camera. */
  keep(kept: boolean): void {
    this.kept = kept;
    if (kept && this.calibration) keepCalibration(this.#device, this.calibration);
    if (!kept) forgetCalibrations();
  }

  /** @param clock second of the take at a moment of performance.now(), ms; null: nothing is being recorded then */
  begin(clock: (moment: number) => number | null): void {
    this.cancelCalibration();
    this.#looks = [];
    this.#spent = [];
    this.#clock = clock;
  }

  /** The take is over: its figures, and the camera goes off. null: it was not watched. */
  end(): CameraFigures | null {
    const watched = this.#clock !== null && this.detector === 'ready';
    const figures = watched ? figuresOf({ looks: this.#looks, spent: this.#spent, calibration: this.calibration }) : null;
    this.close();
    return figures;
  }

  close(): void {
    this.#watcher?.stop();
    this.#client?.close();
    close(this.stream);
    this.#client = this.#watcher = this.#clock = this.#opening = null;
    this.#looks = [];
    this.stream = null;
    this.detector = 'off';
    this.doubt = null;
    this.cancelCalibration();
  }

  get #device(): string {
    return this.stream?.getVideoTracks()[0]?.getSettings().deviceId ?? '';
  }

  async #open(): Promise<boolean> {
    this.trouble = null;
    try {
      const stream = await openCamera();
      for (const track of stream.getVideoTracks()) track.onended = () => this.close();
      this.stream = stream;
    } catch (reason) {
      this.trouble = troubleOf(reason);
      return false;
    }
    const kept = keptCalibration(this.#device);
    this.kept = kept !== null;
    this.calibration = learned.get(this.#device) ?? kept;
    this.#watch(this.stream);
    return true;
  }

  #watch(stream: MediaStream): void {
    const client = new WorkerClient();
    const video = document.createElement('video');
    Object.assign(video, { muted: true, playsInline: true, srcObject: stream });
    const failed = () => {
      if (client === this.#client) this.detector = 'impossible';
    };
    this.#client = client;
    this.#watcher = new Watcher({ video, client, seen: (seen) => this.#seen(seen), failed });
    this.detector = 'loading';
    client.ready.then(async () => {
      if (client !== this.#client) return;
      await video.play();
      this.detector = 'ready';
      this.#watcher?.start();
    }).catch(failed);
  }

  #seen({ observation, spent }: Seen): void {
    const { calibration } = this;
    const stale = calibration && observation.face && drifted(observation.face, calibration);
    this.doubt = doubtOf(observation) ?? (observation.face ? (stale ? 'calibration_stale' : null) : 'no_face');
    if (this.#calibrating) this.#learn(this.#calibrating, observation);
    const seconds = this.#clock?.(observation.seconds * 1000) ?? null;
    if (seconds === null) return;
    this.#looks.push({ ...observation, seconds });
    this.#spent.push(spent);
  }

  #learn(calibrating: Calibrating, look: Observation): void {
    calibrating.add(look);
    this.step = calibrating.step;
    this.progress = calibrating.share;
    if (calibrating.step !== 'done') return;
    this.cancelCalibration();
    const { result } = calibrating;
    if (!result.ok) return void (this.failure = result.why);
    this.calibration = result.calibration;
    learned.set(this.#device, result.calibration);
    if (this.kept) keepCalibration(this.#device, result.calibration);
  }
}
