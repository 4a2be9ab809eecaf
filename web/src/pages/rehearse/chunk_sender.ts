// Brings the pieces of a recording to the server, in order, however often the server goes away.
//
//   const sender = new ChunkSender({ take, shelf, put, wait, changed });
//   await sender.add(bytes);        // laid on the shelf first, then sent
//   await sender.allSent();        // resolves when nothing is left
//
// A piece leaves the shelf only when the server has acknowledged it. The shelf outlives the page
// (IndexedDB), so that neither a lost server nor a closed page loses a take.

export interface Chunk {
  number: number;
  bytes: Blob;
}

/** Where pieces wait; every operation is durable when its promise resolves. */
export interface Shelf {
  lay(take: string, chunk: Chunk): Promise<void>;
  remove(take: string, number: number): Promise<void>;
}

/** What putting a piece can come to. `next`: the piece the server waits for. */
export type Put =
  | { outcome: 'taken'; next: number }
  | { outcome: 'out_of_order'; next: number }
  | { outcome: 'away' } // no answer, or an error of the moment: again later
  | { outcome: 'refused'; code: string; message: string }; // will be refused again: disk full, take deleted

export type SenderState = 'sending' | 'waiting' | 'refused' | 'stopped';

export interface SenderOptions {
  take: string;
  shelf: Shelf;
  put: (number: number, bytes: Blob) => Promise<Put>;
  /** Resolves after so many milliseconds, or earlier when it is worth trying again. */
  wait: (milliseconds: number) => Promise<void>;
  /** Called whenever `state`, `left` or `kept` changed. */
  changed?: () => void;
  /** Pieces of an earlier page, to be sent first; sorted by number. */
  waiting?: Chunk[];
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 5_000;

export class ChunkSender {
  state: SenderState = 'sending';
  /** Why the server refuses, when it does. */
  refusal: { code: string; message: string } | null = null;
  /** False once a piece could not be laid on the shelf: then it is only in this page's memory. */
  kept = true;

  private readonly queue: Chunk[];
  private number: number;
  private running: Promise<void> | null = null;
  private idleCalls: (() => void)[] = [];

  constructor(private readonly options: SenderOptions) {
    this.queue = [...(options.waiting ?? [])];
    const last = this.queue.at(-1);
    this.number = last ? last.number + 1 : 0;
    this.start();
  }

  /** Pieces not yet acknowledged. */
  get left(): number {
    return this.queue.length;
  }

  /** Pieces there are in all. */
  get count(): number {
    return this.number;
  }

  /** Takes the next piece of the recording. Its promise is that of the shelf. */
  async add(bytes: Blob): Promise<void> {
    const chunk = { number: this.number++, bytes };
    this.queue.push(chunk);
    this.start();
    try {
      await this.options.shelf.lay(this.options.take, chunk);
      if (!this.queue.includes(chunk)) await this.options.shelf.remove(this.options.take, chunk.number);
    } catch {
      this.kept = false;
      this.options.changed?.();
    }
  }

  /** Resolves when every piece so far is acknowledged, or the sender was refused or stopped. */
  allSent(): Promise<void> {
    if (this.queue.length === 0 || this.state === 'refused' || this.state === 'stopped') return Promise.resolve();
    return new Promise((resolve) => this.idleCalls.push(resolve));
  }

  /** Tries again after a refusal: the person has made room on the disk. */
  retry(): void {
    if (this.state !== 'refused') return;
    this.refusal = null;
    this.become('sending');
    this.start();
  }

  /** The server refused what comes after the pieces. */
  refuse(refusal: { code: string; message: string }): void {
    this.refusal = { code: refusal.code, message: refusal.message };
    this.become('refused');
  }

  /** The server did not answer to what comes after the pieces. */
  away(): void {
    this.become('waiting');
  }

  /** Sends nothing more; what is on the shelf stays there. */
  stop(): void {
    this.become('stopped');
    this.settle();
  }

  private become(state: SenderState): void {
    if (this.state === 'stopped' || this.state === state) return;
    this.state = state;
    this.options.changed?.();
  }

  private settle(): void {
    for (const call of this.idleCalls.splice(0)) call();
  }

  private start(): void {
    if (this.running || this.state === 'refused' || this.state === 'stopped') return;
    this.running = this.run().finally(() => {
      this.running = null;
      if (this.queue.length === 0 || this.state === 'refused') this.settle();
      else this.start();
    });
  }

  private async run(): Promise<void> {
    let pause = FIRST_WAIT_MS;
    while (this.queue.length > 0 && this.state !== 'refused' && this.state !== 'stopped') {
      const chunk = this.queue[0]!;
      const put = await this.options.put(chunk.number, chunk.bytes);
      if (put.outcome === 'taken' || put.outcome === 'out_of_order') {
        pause = FIRST_WAIT_MS;
        // The server waits for a piece that is no longer here: it can never be whole.
        if (put.next < chunk.number) {
          this.refusal = { code: 'lost_chunk', message: '' };
          this.become('refused');
          return;
        }
        this.become('sending');
        await this.dropBefore(put.next);
      } else if (put.outcome === 'away') {
        this.become('waiting');
        await this.options.wait(pause);
        pause = Math.min(LONGEST_WAIT_MS, pause * 2);
      } else {
        this.refusal = { code: put.code, message: put.message };
        this.become('refused');
      }
    }
  }

  private async dropBefore(next: number): Promise<void> {
    while (this.queue.length > 0 && this.queue[0]!.number < next) {
      const { number } = this.queue.shift()!;
      this.options.changed?.();
      await this.options.shelf.remove(this.options.take, number).catch(() => undefined);
    }
  }
}
