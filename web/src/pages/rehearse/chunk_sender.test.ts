import { describe, expect, it } from 'vitest';
import { ChunkSender, type Chunk, type Put, type Shelf } from './chunk_sender';

class MemoryShelf implements Shelf {
  chunks = new Map<number, Blob>();
  full = false;
  async lay(_take: string, chunk: Chunk) {
    await Promise.resolve();
    if (this.full) throw new Error('QuotaExceededError');
    this.chunks.set(chunk.number, chunk.bytes);
  }
  async remove(_take: string, number: number) {
    await Promise.resolve();
    this.chunks.delete(number);
  }
}

/** A server that can be away, forgets nothing it acknowledged, and wants its pieces in order. */
class Server {
  taken: string[] = [];
  away = 0;
  full = false;
  async put(number: number, bytes: Blob): Promise<Put> {
    const text = await bytes.text();
    if (this.away > 0) {
      --this.away;
      return { outcome: 'away' };
    }
    if (this.full) return { outcome: 'refused', code: 'disk_full', message: 'the disk is full' };
    if (number > this.taken.length) return { outcome: 'out_of_order', next: this.taken.length };
    if (number === this.taken.length) this.taken.push(text);
    return { outcome: 'taken', next: this.taken.length };
  }
}

function made(waiting: Chunk[] = []) {
  const server = new Server();
  const shelf = new MemoryShelf();
  for (const chunk of waiting) shelf.chunks.set(chunk.number, chunk.bytes);
  const waits: number[] = [];
  const sender = new ChunkSender({
    take: 't',
    shelf,
    waiting,
    put: (number, bytes) => server.put(number, bytes),
    wait: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  });
  return { server, shelf, sender, waits };
}

describe('pieces of a recording', () => {
  it('arrive once each and in order', async () => {
    const { server, shelf, sender } = made();
    for (const text of ['a', 'b', 'c']) void sender.add(new Blob([text]));
    await sender.allSent();
    await Promise.resolve();
    expect(server.taken).toEqual(['a', 'b', 'c']);
    expect([sender.left, sender.count]).toEqual([0, 3]);
    await new Promise((resolve) => setTimeout(resolve));
    expect(shelf.chunks.size).toBe(0);
  });

  it('wait on the shelf while the server is away, ever longer, and arrive when it is back', async () => {
    const { server, shelf, sender, waits } = made();
    server.away = 6;
    await sender.add(new Blob(['a']));
    await sender.add(new Blob(['b']));
    expect(shelf.chunks.size).toBe(2);
    await sender.allSent();
    expect(waits).toEqual([500, 1000, 2000, 4000, 5000, 5000]);
    expect(server.taken).toEqual(['a', 'b']);
    expect(sender.state).toBe('sending');
  });

  it('of an earlier page go on where the server stopped', async () => {
    const waiting = [4, 5, 6].map((number) => ({ number, bytes: new Blob([String(number)]) }));
    const { server, sender } = made(waiting);
    server.taken = ['0', '1', '2', '3', '4'];
    await sender.add(new Blob(['7']));
    await sender.allSent();
    expect(server.taken.slice(4)).toEqual(['4', '5', '6', '7']);
  });

  it('stay when the server refuses them, and go on after a retry', async () => {
    const { server, shelf, sender } = made();
    server.full = true;
    await sender.add(new Blob(['a']));
    await sender.add(new Blob(['b']));
    await new Promise((resolve) => setTimeout(resolve));
    expect(sender).toMatchObject({ state: 'refused', refusal: { code: 'disk_full' }, left: 2 });
    expect(shelf.chunks.size).toBe(2);
    server.full = false;
    sender.retry();
    await sender.allSent();
    expect(server.taken).toEqual(['a', 'b']);
  });

  it('say so when the server waits for one that is gone', async () => {
    const { server, sender } = made([{ number: 3, bytes: new Blob(['3']) }]);
    server.taken = ['0'];
    await new Promise((resolve) => setTimeout(resolve));
    expect(sender).toMatchObject({ state: 'refused', refusal: { code: 'lost_chunk' } });
  });

  it('are sent all the same when the shelf is full', async () => {
    const { server, shelf, sender } = made();
    shelf.full = true;
    await sender.add(new Blob(['a']));
    await sender.allSent();
    expect(sender.kept).toBe(false);
    expect(server.taken).toEqual(['a']);
  });

  it('stop when the take is discarded', async () => {
    const { server, sender } = made();
    server.away = Infinity;
    void sender.add(new Blob(['a']));
    const sent = sender.allSent();
    sender.stop();
    await sent;
    expect(server.taken).toEqual([]);
  });
});
