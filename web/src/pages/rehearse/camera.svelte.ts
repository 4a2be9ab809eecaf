// The camera on the page Rehearse: opening it, learning where lens and screen are, and watching a take.
//
//   const camera = new Camera();
//   camera.want(true);                          // takes are measured from now on
//   await camera.warm();                        // before the clock starts; false: this take goes without it
//   camera.begin((moment) => seconds of the take, or null outside it);
//   const figures = await camera.end();         // numbers only; the camera goes off
import { Calibrating, type Step } from '$lib/camera/calibrating';
import type { Calibration } from '$lib/camera/calibration';
import type { CameraFigures } from '$lib/camera/figures';
import { FiguresClient } from '$lib/camera/figures_client';
import { cameraWanted, forgetCalibrations, keepCalibration, keptCalibration, wantCamera } from '$lib/camera/kept';
import { LiveDoubt } from '$lib/camera/live_doubt';
import type { Observation } from '$lib/camera/observation';
import type { Reason } from '$lib/camera/quality';
import { Watcher } from '$lib/camera/watcher';
import { WorkerClient, type Seen } from '$lib/camera/worker_client';
import { close, openCamera, troubleOf, type DeviceTrouble } from './devices';

/** How long a take waits for camera and detector, ms; longer, and it goes without. */
const PATIENCE_MS = 20_000;

/** By camera, until the page is closed: what is not kept need not be learned anew for each take. */
const learned = new Map<string, Calibration>();

export class Camera {
  /** Whether takes are measured. */
  wanted = $state(cameraWanted());
  stream: MediaStream | null = $state.raw(null);
  /** Why there is no picture; null: there is, or it was not asked for. */
  trouble: DeviceTrouble | null = $state(null);
  /** 'off' unless takes are measured; 'loading' until it is warm; 'impossible' in a browser where it does not run. */
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
  #figures: FiguresClient | null = null;
  #live = new LiveDoubt();
  #calibrating: Calibrating | null = null;
  #clock: ((moment: number) => number | null) | null = null;
  #opening: Promise<boolean> | null = null;
  #started: Promise<boolean> = Promise.resolve(false);
  /** Changes when the camera goes off: what was asked for before is not wanted any more when it comes. */
  #visit = 0;

  /** Turns measuring on or off, here and at the next visit. */
  want(wanted: boolean): void {
    this.wanted = wanted;
    wantCamera(wanted);
    if (!wanted) this.close();
    else if (this.stream && !this.#client) this.#watch(this.stream);
    else void this.open();
  }

  /** Opens the camera, and the detector when takes are measured; false: there is none, see `trouble`. Safe to call again. */
  open(): Promise<boolean> {
    const visit = this.#visit;
    this.#opening ??= this.#open(visit).then((opened) => {
      if (!opened && visit === this.#visit) this.#opening = null;
      return opened;
    });
    return this.#opening;
  }

  /** Ready to watch a take? Waits for camera and detector, but not for ever: what comes later would watch half a take. */
  async warm(): Promise<boolean> {
    // Who only looked at themselves is not watched while they speak.
    if (!this.wanted) {
      this.close();
      return false;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), PATIENCE_MS)));
    const started = this.open().then((opened) => opened && this.#started);
    const warm = await Promise.race([started, late]);
    clearTimeout(timer);
    if (!warm) this.close();
    return warm;
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
    this.#clock = this.detector === 'ready' ? clock : null;
    this.#figures?.begin();
  }

  /** The take is over: its figures, and the camera goes off. null: it was not watched. */
  async end(): Promise<CameraFigures | null> {
    const figures = this.#clock ? this.#figures : null;
    if (figures) this.#figures = null;
    const { calibration } = this;
    this.close();
    const kept = (await figures?.end(calibration)) ?? null;
    figures?.close();
    return kept;
  }

  close(): void {
    ++this.#visit;
    this.#halt();
    this.#figures?.close();
    this.#figures = this.#clock = null;
    this.#started = Promise.resolve(false);
  }

  /** No more pictures; what was seen of a take stays. */
  #halt(): void {
    this.#watcher?.stop();
    this.#client?.close();
    close(this.stream);
    this.#client = this.#watcher = this.#opening = null;
    this.stream = null;
    this.detector = 'off';
    this.doubt = null;
    this.cancelCalibration();
  }

  /** The camera was pulled out, or taken away. */
  #lost(visit: number): void {
    if (visit !== this.#visit) return;
    this.trouble = 'none';
    if (this.#clock) this.#halt();
    else this.close();
  }

  get #device(): string {
    return this.stream?.getVideoTracks()[0]?.getSettings().deviceId ?? '';
  }

  async #open(visit: number): Promise<boolean> {
    this.trouble = null;
    let stream: MediaStream;
    try {
      stream = await openCamera();
    } catch (reason) {
      if (visit === this.#visit) this.trouble = troubleOf(reason);
      return false;
    }
    // The person went on or turned it off while the browser was asking.
    if (visit !== this.#visit) {
      close(stream);
      return false;
    }
    for (const track of stream.getVideoTracks()) track.onended = () => this.#lost(visit);
    this.stream = stream;
    const kept = keptCalibration(this.#device);
    this.kept = kept !== null;
    this.calibration = learned.get(this.#device) ?? kept;
    if (this.wanted) this.#watch(stream);
    return true;
  }

  #watch(stream: MediaStream): void {
    const client = new WorkerClient();
    const video = document.createElement('video');
    Object.assign(video, { muted: true, playsInline: true, srcObject: stream });
    const failed = () => {
      if (client === this.#client) this.detector = 'impossible';
      return false;
    };
    const watcher = new Watcher({ video, client, seen: (seen) => this.#seen(seen), failed });
    this.#client = client;
    this.#watcher = watcher;
    // Now, so that it is there when the server is away later.
    this.#figures = new FiguresClient();
    this.#live = new LiveDoubt();
    this.detector = 'loading';
    const start = async () => {
      await client.ready;
      await video.play();
      if (client !== this.#client) return false;
      this.detector = 'ready';
      watcher.start();
      return true;
    };
    this.#started = start().catch(failed);
  }

  #seen(seen: Seen): void {
    const { observation, spent } = seen;
    this.doubt = this.#live.after(seen, this.calibration);
    if (this.#calibrating) this.#learn(this.#calibrating, observation);
    const seconds = this.#clock?.(observation.seconds * 1000) ?? null;
    if (seconds !== null) this.#figures?.add({ ...observation, seconds }, spent);
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
