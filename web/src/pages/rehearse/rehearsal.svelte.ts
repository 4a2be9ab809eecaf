// One rehearsal on the page: the machine of states, the recorder, and the delivery to the server, together.
//
//   const rehearsal = new Rehearsal({ answer, shelf, handedOver: (take, sound) => open(take) });
//   rehearsal.start({ kind: 'cold', keep: false, version: null }, microphone);
//   rehearsal.seconds;                 // of the take, without pauses; changes five times a second
import type { NewTake, TakeKind } from '$lib/api/types';
import type { CameraFigures } from '$lib/camera/figures';
import type { IndexedShelf } from './chunk_shelf';
import { close, recordingType } from './devices';
import { countdown, elapsed, idle, step, type Command, type RecorderEvent, type RecorderState } from './recorder_machine';
import { holdTake } from './take_lock';
import { TakeDelivery } from './take_delivery';

/** How long a piece of the recording is, ms: what is lost at most when the page is killed. */
const PIECE_MS = 1_000;
const TICK_MS = 200;

export interface Choice {
  kind: TakeKind;
  keep: boolean;
  version: string | null;
}

/** Is told when recording begins, with the second of the take at a moment (null outside it), and when it ends or is not wanted. */
export interface TakeWatch {
  begin(clock: (moment: number) => number | null): void;
  /** Never rejects. */
  end(): Promise<CameraFigures | null>;
  close(): void;
}

export interface RehearsalOptions {
  answer: string;
  /** null: this browser keeps nothing; pieces then wait in memory only. */
  shelf: IndexedShelf | null;
  /** What watches the person while they speak. */
  camera?: TakeWatch;
  /** The server has all of it and analyses; `sound` is the recording, still in memory. */
  handedOver: (take: string, sound: Blob) => void;
}

export class Rehearsal {
  state: RecorderState = $state.raw(idle());
  now = $state(0);
  /** What the server has not acknowledged. */
  left = $state(0);
  /** 'waiting': the server does not answer; 'refused': it does not want the take, see `refusal`. */
  sending: 'sending' | 'waiting' | 'refused' | 'stopped' = $state('sending');
  refusal: { code: string; message: string } | null = $state.raw(null);
  /** Whether what is left outlives the page. */
  shelved = $state(true);
  /** What the camera measured was not taken by the server; the rest of the take was. */
  cameraRefused = $state(false);
  /** Why no recording began or came to be, by the name of the recorder's error; null: it did. */
  trouble: string | null = $state(null);

  readonly seconds = $derived(elapsed(this.state, this.now) / 1000);
  readonly counting = $derived(countdown(this.state, this.now));

  private stream: MediaStream | null = null;
  private recorder: MediaRecorder | null = null;
  private delivery: TakeDelivery | null = null;
  private release: () => void = () => {};
  private pieces: Blob[] = [];
  private choice: Choice | null = null;
  private figures: CameraFigures | null = null;
  private clock: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly options: RehearsalOptions) {}

  /** Counts down and records from `stream`, which is closed when the take ends. */
  start(choice: Choice, stream: MediaStream): void {
    this.choice = choice;
    this.stream = stream;
    for (const track of stream.getAudioTracks()) track.onended = () => this.event({ type: 'device_lost', now: this.time() });
    this.clock = setInterval(() => this.event({ type: 'tick', now: this.time() }), TICK_MS);
    this.prepare();
    this.event({ type: 'start', now: this.time() });
  }

  pause = () => this.event({ type: 'pause', now: this.time() });
  resume = () => this.event({ type: 'resume', now: this.time() });
  finish = () => this.event({ type: 'finish', now: this.time() });
  restart = () => this.event({ type: 'restart', now: this.time() });
  discard = () => this.event({ type: 'discard' });

  /** Tries again what the server refused. */
  retry = () => {
    this.delivery?.sender.retry();
    if (this.state.phase === 'sending') void this.handOver();
  };

  /** All of the recording as one file. */
  get sound(): Blob {
    return new Blob(this.pieces, { type: this.recorder?.mimeType ?? '' });
  }

  /** The page goes away: nothing more is recorded; what is on the shelf can be sent by the next page. */
  leave(): void {
    this.stopRecorder();
    this.delivery?.sender.stop();
    this.end();
  }

  private time(): number {
    return performance.now();
  }

  private event(event: RecorderEvent): void {
    this.now = this.time();
    if (event.type === 'device_lost' && this.state.phase === 'countdown') this.trouble = 'DeviceLost';
    const next = step(this.state, event);
    this.state = next.state;
    for (const command of next.commands) this.obey(command);
  }

  private obey(command: Command): void {
    switch (command) {
      case 'record':
        return this.record();
      case 'pause':
        return this.recorder?.pause();
      case 'resume':
        return this.recorder?.resume();
      case 'end':
        return this.stopRecorder();
      case 'drop':
        return this.drop();
      case 'hand_over':
        return void this.handOver();
    }
  }

  /** A new take to deliver; it is begun at the server while the countdown runs. */
  private prepare(): void {
    const { kind, keep, version } = this.choice!;
    const take: NewTake = {
      kind,
      keep_recording: keep,
      version_id: version,
      media_type: recordingType((type) => MediaRecorder.isTypeSupported(type)),
    };
    const key = crypto.randomUUID();
    const { answer, shelf } = this.options;
    this.pieces = [];
    this.figures = null;
    this.refusal = null;
    this.sending = 'sending';
    this.left = 0;
    this.release = holdTake(key);
    const shelved = { take: key, id: null, answer, started_at: new Date().toISOString(), asked: take };
    const laid = shelf?.begin(shelved).catch(() => (this.shelved = false)) ?? Promise.resolve((this.shelved = false));
    const delivery = new TakeDelivery({ key, answer, take, shelf, changed: () => this.look(delivery) });
    this.delivery = delivery;
    void laid.then(() => delivery.begin()).then((trouble) => {
      if (trouble?.outcome === 'refused') delivery.sender.refuse(trouble);
      else if (trouble) delivery.sender.away();
    });
  }

  private look(delivery: TakeDelivery): void {
    if (delivery !== this.delivery) return;
    const sender = delivery.sender;
    this.left = sender.left;
    this.sending = sender.state;
    this.refusal = sender.refusal;
    if (!sender.kept) this.shelved = false;
  }

  private record(): void {
    try {
      const media_type = recordingType((type) => MediaRecorder.isTypeSupported(type));
      const recorder = new MediaRecorder(this.stream!, { mimeType: media_type, audioBitsPerSecond: 64_000 });
      const delivery = this.delivery!;
      recorder.ondataavailable = (event) => {
        if (event.data.size === 0 || delivery !== this.delivery) return;
        this.pieces.push(event.data);
        void delivery.add(event.data);
        this.look(delivery);
      };
      recorder.onstop = () => {
        if (recorder === this.recorder) this.event({ type: 'recorder_ended' });
      };
      recorder.onerror = () => this.event({ type: 'device_lost', now: this.time() });
      this.recorder = recorder;
      recorder.start(PIECE_MS);
      this.options.camera?.begin((moment) => this.secondAt(moment));
    } catch (error) {
      this.trouble = error instanceof Error ? error.name : 'Error';
      this.event({ type: 'discard' });
    }
  }

  private secondAt(moment: number): number | null {
    const recording = this.state.phase === 'recording' && moment >= (this.state.since ?? Infinity);
    return recording ? elapsed(this.state, moment) / 1000 : null;
  }

  private stopRecorder(): void {
    if (this.recorder && this.recorder.state !== 'inactive') this.recorder.stop();
    else if (this.state.phase === 'ending') queueMicrotask(() => this.event({ type: 'recorder_ended' }));
  }

  private async handOver(): Promise<void> {
    const delivery = this.delivery!;
    close(this.stream);
    if (this.pieces.length === 0) {
      this.trouble = 'NothingRecorded';
      return this.event({ type: 'discard' });
    }
    // Once: what is tried again has them already.
    this.figures ??= (await this.options.camera?.end()) ?? null;
    const take = await delivery.handOver(this.figures);
    if (take === null || delivery !== this.delivery) return;
    const sound = this.sound;
    this.cameraRefused = delivery.cameraRefused;
    this.event({ type: 'all_sent' });
    this.end();
    this.options.handedOver(take, sound);
  }

  /** Nothing of this take stays; after a restart the next one is prepared. */
  private drop(): void {
    const { delivery, recorder } = this;
    this.delivery = null;
    this.recorder = null;
    if (recorder && recorder.state !== 'inactive') recorder.stop();
    void delivery?.drop();
    if (this.state.phase === 'countdown') {
      this.release();
      this.prepare();
    } else {
      this.options.camera?.close();
      this.end();
    }
  }

  private end(): void {
    clearInterval(this.clock);
    close(this.stream);
    this.stream = null;
    this.release();
    this.release = () => {};
  }
}
