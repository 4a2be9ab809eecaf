import { expect, it, vi } from 'vitest';
import type { CameraFigures } from '$lib/camera/figures';
import type { IndexedShelf } from './chunk_shelf';
import { TakeDelivery } from './take_delivery';

const finishTake = vi.hoisted(() => vi.fn());
vi.mock('$lib/api', () => ({ api: { finishTake, take: async () => ({ ok: true, value: { state: 'recording' } }) } }));

const figures = { schema: 1, seconds: 12, states: [] } as unknown as CameraFigures;
const refusal = (status: number, code: string) => ({ ok: false, error: { status, code, message: code } });
const done = { ok: true, value: {} };

function delivery(shelf: IndexedShelf | null = null) {
  finishTake.mockReset();
  return new TakeDelivery({ key: 'k', id: 't', answer: 'a', take: { kind: 'free', media_type: 'audio/ogg' }, shelf });
}

it('sends what the camera measured with the request that ends the take', async () => {
  const taken = delivery();
  finishTake.mockResolvedValue(done);
  expect(await taken.handOver(figures)).toBe('t');
  expect(finishTake.mock.calls).toEqual([['t', { camera: figures }]]);
  expect(taken.cameraRefused).toBe(false);
});

it('sends the take without them when the server does not want them, and says so', async () => {
  const taken = delivery();
  finishTake.mockResolvedValueOnce(refusal(400, 'bad_request')).mockResolvedValueOnce(done);
  expect(await taken.handOver(figures)).toBe('t');
  expect(finishTake.mock.calls.map(([, body]) => body)).toEqual([{ camera: figures }, {}]);
  expect(taken.cameraRefused).toBe(true);
});

it('keeps them while the server is only away, and does not ask twice for what is refused anyway', async () => {
  const away = delivery();
  finishTake.mockResolvedValueOnce(refusal(0, 'lost')).mockResolvedValueOnce(done);
  expect(await away.handOver(figures)).toBe('t');
  expect(finishTake.mock.calls.map(([, body]) => body)).toEqual([{ camera: figures }, { camera: figures }]);
  const refused = delivery();
  finishTake.mockResolvedValue(refusal(400, 'bad_request'));
  expect(await refused.handOver(null)).toBeNull();
  expect(finishTake).toHaveBeenCalledTimes(1);
});

it('lays them on the shelf first, so that a later page can send them', async () => {
  const noted: string[] = [];
  const shelf = { measured: async (take: string) => void noted.push(`measured ${take}`), forget: async () => void noted.push('forgotten') };
  const taken = delivery(shelf as unknown as IndexedShelf);
  finishTake.mockImplementation(async () => (noted.push('sent'), done));
  expect(await taken.handOver(figures)).toBe('t');
  expect(noted).toEqual(['measured k', 'sent', 'forgotten']);
});
