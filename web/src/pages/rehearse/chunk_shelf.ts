// Pieces of recordings that the server has not acknowledged, in the browser's own database.
//
//   const shelf = await IndexedShelf.open();
//   for (const take of await shelf.takes()) …        // left over from a page that was closed
import type { CameraFigures, NewTake } from '$lib/api';
import type { Chunk, Shelf } from './chunk_sender';

/** A take that was begun on this page or an earlier one and is not handed over yet. */
export interface ShelvedTake {
  /** Its name on the shelf, made here. */
  take: string;
  /** The server's name for it; null while the server has not answered. */
  id: string | null;
  answer: string;
  started_at: string;
  /** What the server is to be told of it. */
  asked: NewTake;
  /** What the camera measured, once the take has ended. */
  camera?: CameraFigures;
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the browser’s database failed'));
  });
}

function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = transaction.onerror = () =>
      reject(transaction.error ?? new Error('the browser’s database failed'));
  });
}

export class IndexedShelf implements Shelf {
  private constructor(private readonly database: IDBDatabase) {}

  /** Rejects where the browser has no database (some private windows). */
  static async open(name = 'ninety'): Promise<IndexedShelf> {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('takes', { keyPath: 'take' });
      request.result.createObjectStore('chunks', { keyPath: ['take', 'number'] });
    };
    return new IndexedShelf(await done(request));
  }

  async begin(take: ShelvedTake): Promise<void> {
    const transaction = this.database.transaction('takes', 'readwrite');
    transaction.objectStore('takes').put(take);
    await committed(transaction);
  }

  /** The server has answered: this is its name for the take. */
  identify(take: string, id: string): Promise<void> {
    return this.#note(take, { id });
  }

  /** The take has ended: what the camera measured is sent with its last request, perhaps by another page. */
  measured(take: string, camera: CameraFigures): Promise<void> {
    return this.#note(take, { camera });
  }

  async #note(take: string, more: Partial<ShelvedTake>): Promise<void> {
    const transaction = this.database.transaction('takes', 'readwrite');
    const takes = transaction.objectStore('takes');
    const found = await done<ShelvedTake | undefined>(takes.get(take));
    if (found) takes.put({ ...found, ...more });
    await committed(transaction);
  }

  async lay(take: string, chunk: Chunk): Promise<void> {
    // Bytes instead of the Blob: a Blob of a recorder may live in memory only.
    const bytes = await chunk.bytes.arrayBuffer();
    const transaction = this.database.transaction('chunks', 'readwrite');
    transaction.objectStore('chunks').put({ take, number: chunk.number, bytes });
    await committed(transaction);
  }

  async remove(take: string, number: number): Promise<void> {
    const transaction = this.database.transaction('chunks', 'readwrite');
    transaction.objectStore('chunks').delete([take, number]);
    await committed(transaction);
  }

  async takes(): Promise<ShelvedTake[]> {
    return done<ShelvedTake[]>(this.database.transaction('takes').objectStore('takes').getAll());
  }

  /** Sorted by number. */
  async chunks(take: string): Promise<Chunk[]> {
    const range = IDBKeyRange.bound([take, 0], [take, Number.MAX_SAFE_INTEGER]);
    const rows = await done<{ number: number; bytes: ArrayBuffer }[]>(
      this.database.transaction('chunks').objectStore('chunks').getAll(range),
    );
    return rows.map((row) => ({ number: row.number, bytes: new Blob([row.bytes]) }));
  }

  /** The take is handed over or discarded: nothing of it stays. */
  async forget(take: string): Promise<void> {
    const transaction = this.database.transaction(['takes', 'chunks'], 'readwrite');
    transaction.objectStore('takes').delete(take);
    transaction.objectStore('chunks').delete(IDBKeyRange.bound([take, 0], [take, Number.MAX_SAFE_INTEGER]));
    await committed(transaction);
  }

  /** Everything was deleted: nothing of any take stays. */
  async clear(): Promise<void> {
    const transaction = this.database.transaction(['takes', 'chunks'], 'readwrite');
    transaction.objectStore('takes').clear();
    transaction.objectStore('chunks').clear();
    await committed(transaction);
  }
}
