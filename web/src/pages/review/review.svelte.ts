// One take under review: its state while it is analysed, then all that is known of it.
//
//   const review = new Review(router.id);
//   const end = review.open();
import { api, type ApiError } from '$lib/api';
import { takeEvents } from '$lib/api/events';
import type { Answer, Criterion, MeasuresEvent, ProgressEvent, Take, Version } from '$lib/api/types';
import { forget, recordingOf } from './heard';
import { Player } from './player.svelte';

export type SoundState = 'none' | 'decoding' | 'ready' | 'unplayable';

export class Review {
  take: Take | null = $state.raw(null);
  answer: Answer | null = $state.raw(null);
  /** What was planned to be said. */
  version: Version | null = $state.raw(null);
  error: ApiError | null = $state.raw(null);
  progress: ProgressEvent | null = $state.raw(null);
  /** First figures, before any word is known. */
  first: MeasuresEvent | null = $state.raw(null);
  lost = $state(false);
  sound: SoundState = $state('none');
  readonly player = new Player();

  readonly running = $derived(this.take?.state === 'uploaded' || this.take?.state === 'analysing');
  readonly report = $derived(this.take?.result ?? null);
  readonly timeline = $derived(this.take?.timeline ?? this.first?.timeline ?? null);

  #closed = false;
  #stop: () => void = () => {};

  constructor(readonly id: string) {}

  /** Loads and follows the take; the function returned ends that. */
  open(): () => void {
    void this.load();
    return () => {
      this.#closed = true;
      this.#stop();
      this.player.close();
    };
  }

  async load(): Promise<void> {
    const read = await api.take(this.id);
    if (this.#closed) return;
    if (!read.ok) {
      this.error = read.error;
      return;
    }
    // All at once, so that nothing that is read already moves.
    const [answer, version] = await Promise.all([
      this.answer ?? api.answer(read.value.answer_id),
      read.value.version_id && !this.version ? api.version(read.value.version_id) : null,
    ]);
    if (this.#closed) return;
    if (answer && 'ok' in answer && answer.ok) this.answer = answer.value;
    if (version?.ok) this.version = version.value;
    this.error = null;
    this.take = read.value;
    if (this.running) this.#follow();
    void this.#loadSound();
  }

  async cancel(): Promise<void> {
    await api.cancelTake(this.id);
    await this.load();
  }

  /** Analyses again what failed or was stopped. */
  async analyse(): Promise<ApiError | null> {
    const finished = await api.finishTake(this.id);
    if (finished.ok) await this.load();
    return finished.ok ? null : finished.error;
  }

  async correct(text: string): Promise<ApiError | null> {
    const judged = await api.correctTranscript(this.id, text);
    if (judged.ok) this.take = judged.value;
    return judged.ok ? null : judged.error;
  }

  async remove(): Promise<ApiError | null> {
    const removed = await api.deleteTake(this.id);
    if (removed.ok) forget(this.id);
    return removed.ok ? null : removed.error;
  }

  #follow(): void {
    this.#stop();
    this.#stop = takeEvents(this.id, {
      progress: (event) => (this.progress = event),
      measures: (event) => (this.first = event),
      lost: (lost) => (this.lost = lost),
      ended: () => void this.load(),
    });
  }

  async #loadSound(): Promise<void> {
    if (this.sound !== 'none' || !this.take) return;
    const remembered = recordingOf(this.id);
    if (!remembered && !this.take.has_recording) return;
    this.sound = 'decoding';
    try {
      const bytes = remembered ?? (await (await fetch(api.recordingAddress(this.id))).blob());
      await this.player.load(bytes);
      this.sound = this.#closed ? 'none' : 'ready';
    } catch {
      this.sound = 'unplayable';
    }
  }
}

const criteria = new Map<string, Promise<Criterion | null>>();

/** The text of a criterion, asked for once. */
export function criterionText(id: string): Promise<Criterion | null> {
  const known = criteria.get(id);
  if (known) return known;
  const read = api.criterion(id).then((result) => (result.ok ? result.value : null));
  criteria.set(id, read);
  void read.then((found) => found ?? criteria.delete(id));
  return read;
}
