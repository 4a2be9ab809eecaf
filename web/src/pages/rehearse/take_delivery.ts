// Brings a take to the server: begins it there, sends its pieces, hands it over for analysis. Every step is
// tried again while the server is away; what is not acknowledged lies on the shelf.
//
//   const delivery = new TakeDelivery({ key, answer, take: { kind, media_type }, shelf, changed });
//   await delivery.add(bytes);              // for every piece
//   const id = await delivery.handOver();   // null when the server refuses or it was stopped
import { api, type ApiError, type Result } from '$lib/api';
import type { CameraFigures, NewTake } from '$lib/api/types';
import { ChunkSender, type Chunk, type Put } from './chunk_sender';
import type { IndexedShelf } from './chunk_shelf';

export interface DeliveryOptions {
  /** Names the take on the shelf; the server's id follows when it has answered. */
  key: string;
  answer: string;
  take: NewTake;
  shelf: IndexedShelf | null;
  id?: string | null;
  waiting?: Chunk[];
  changed?: () => void;
}

/** Errors that pass by themselves: no answer, too many requests, a server that ends or is busy. */
export function passing(error: ApiError): boolean {
  return error.code === 'lost' || error.code === 'busy' || error.code === 'too_slow' || error.status === 429;
}

function refused(error: ApiError): Put {
  return passing(error) ? { outcome: 'away' } : { outcome: 'refused', code: error.code, message: error.message };
}

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

export class TakeDelivery {
  id: string | null;
  readonly sender: ChunkSender;
  /** The server did not take what the camera measured; the take went without. */
  cameraRefused = false;
  private beginning: Promise<Put | null> | null = null;

  constructor(private readonly options: DeliveryOptions) {
    this.id = options.id ?? null;
    const shelf = options.shelf;
    this.sender = new ChunkSender({
      take: options.key,
      shelf: {
        lay: (take, chunk) => shelf?.lay(take, chunk) ?? Promise.reject(new Error('no shelf')),
        remove: (take, number) => shelf?.remove(take, number) ?? Promise.resolve(),
      },
      put: (number, bytes) => this.put(number, bytes),
      wait,
      changed: () => options.changed?.(),
      ...(options.waiting ? { waiting: options.waiting } : {}),
    });
  }

  /** Begins the take at the server. null: done; else why not. Safe to call again. */
  begin(): Promise<Put | null> {
    if (this.id) return Promise.resolve(null);
    this.beginning ??= this.tryBeginning().finally(() => (this.beginning = null));
    return this.beginning;
  }

  add(bytes: Blob): Promise<void> {
    return this.sender.add(bytes);
  }

  /** Sends what is left and asks for the analysis, with what the camera measured; null when that was refused or stopped. */
  async handOver(camera: CameraFigures | null = null): Promise<string | null> {
    if (camera) await this.options.shelf?.measured(this.options.key, camera).catch(() => undefined);
    await this.sender.allSent();
    for (let pause = 500; this.sender.state !== 'stopped'; pause = Math.min(5_000, pause * 2)) {
      if (this.sender.state === 'refused') return null;
      const finished = await this.finish(camera);
      if (finished.ok) {
        await this.options.shelf?.forget(this.options.key).catch(() => undefined);
        return this.id;
      }
      if (!passing(finished.error)) {
        this.sender.refuse(finished.error);
        return null;
      }
      this.sender.away();
      await wait(pause);
    }
    return null;
  }

  /** The take is not wanted: neither here nor at the server anything of it stays. */
  async drop(): Promise<void> {
    this.sender.stop();
    await this.beginning;
    await this.options.shelf?.forget(this.options.key).catch(() => undefined);
    if (this.id) await api.deleteTake(this.id);
  }

  private async tryBeginning(): Promise<Put | null> {
    const made = await api.startTake(this.options.answer, this.options.take);
    if (!made.ok) return refused(made.error);
    this.id = made.value.id;
    await this.options.shelf?.identify(this.options.key, this.id).catch(() => undefined);
    return null;
  }

  private async put(number: number, bytes: Blob): Promise<Put> {
    const trouble = await this.begin();
    if (trouble) return trouble;
    const put = await api.putChunk(this.id!, number, bytes);
    if (put.ok) return { outcome: 'taken', next: put.value.next };
    if (put.error.next !== undefined) return { outcome: 'out_of_order', next: put.error.next };
    return refused(put.error);
  }

  private async finish(camera: CameraFigures | null): Promise<Result<unknown>> {
    const chunks = this.sender.count || undefined;
    const finished = await api.finishTake(this.id!, { ...(chunks ? { chunks } : {}), ...(camera ? { camera } : {}) });
    // The answer to an earlier request may have been lost on its way: then it is under way already.
    if (!finished.ok && finished.error.code === 'conflict') {
      const take = await api.take(this.id!);
      if (take.ok && ['uploaded', 'analysing', 'done'].includes(take.value.state)) return take;
    }
    // Whatever is wrong with the figures must not cost the person their take.
    if (!finished.ok && camera && !passing(finished.error)) {
      this.cameraRefused = true;
      return this.finish(null);
    }
    return finished;
  }
}
