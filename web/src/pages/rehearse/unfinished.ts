// Takes that were begun and never handed over: the page was closed, the browser ended, the power failed.
//
//   for (const take of await unfinishedTakes(answer, shelf)) …      // offer to send or discard each
import { api } from '$lib/api';
import type { CameraFigures, NewTake } from '$lib/api/types';
import type { IndexedShelf } from './chunk_shelf';
import { TakeDelivery } from './take_delivery';
import { heldTakes, holdTake } from './take_lock';

export interface UnfinishedTake {
  /** On the shelf of this browser; null when only the server knows of it. */
  key: string | null;
  id: string | null;
  started_at: string;
  asked: NewTake;
  /** Pieces here and at the server together: about so many seconds were recorded. */
  pieces: number;
  /** null: there was no camera, or the take had not ended. */
  camera: CameraFigures | null;
}

/** Of one answer, without those that another page is recording now. Empty when nothing can be asked. */
export async function unfinishedTakes(answer: string, shelf: IndexedShelf | null): Promise<UnfinishedTake[]> {
  const held = await heldTakes();
  const shelved = (await shelf?.takes().catch(() => [])) ?? [];
  const listed = await api.takes(answer);
  const known = new Set(shelved.map((take) => take.id));
  const found: UnfinishedTake[] = [];
  for (const take of shelved) {
    if (take.answer !== answer || held.has(take.take)) continue;
    const server = listed.ok ? listed.value.find((row) => row.id === take.id) : undefined;
    // Handed over or deleted elsewhere in the meantime.
    if (listed.ok && take.id !== null && server?.state !== 'recording') {
      await shelf?.forget(take.take).catch(() => undefined);
      continue;
    }
    const chunks = (await shelf?.chunks(take.take).catch(() => [])) ?? [];
    const pieces = Math.max(server?.next_chunk ?? 0, (chunks.at(-1)?.number ?? -1) + 1);
    found.push({ key: take.take, id: take.id, started_at: take.started_at, asked: take.asked, pieces, camera: take.camera ?? null });
  }
  for (const take of listed.ok ? listed.value : []) {
    if (take.state !== 'recording' || known.has(take.id)) continue;
    const { kind, media_type, keep_recording, version_id } = take;
    const asked = { kind, media_type, keep_recording, version_id };
    found.push({ key: null, id: take.id, started_at: take.started_at, asked, pieces: take.next_chunk, camera: null });
  }
  return found;
}

/** Sends what is still here and hands it over: the take's id, or why the server refuses it. */
export async function sendUnfinished(
  take: UnfinishedTake,
  answer: string,
  shelf: IndexedShelf | null,
): Promise<{ id: string | null; why: string }> {
  const waiting = take.key ? await shelf?.chunks(take.key) : undefined;
  const key = take.key ?? take.id!;
  const release = holdTake(key);
  try {
    const delivery = new TakeDelivery({ key, answer, take: take.asked, shelf, id: take.id, ...(waiting ? { waiting } : {}) });
    const id = await delivery.handOver(take.camera);
    return { id, why: delivery.sender.refusal?.message ?? '' };
  } finally {
    release();
  }
}

export async function dropUnfinished(take: UnfinishedTake, shelf: IndexedShelf | null): Promise<void> {
  if (take.key) await shelf?.forget(take.key);
  if (take.id) await api.deleteTake(take.id);
}
