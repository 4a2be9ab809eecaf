// The page that plays a clip through the app's own worker, picture by picture; play.js drives it:
//
//   await page.evaluate(() => window.look([{ address: '/frames/1.bmp', seconds: 0 }, …]));
import { BODY_PERIOD } from '../../src/lib/camera/pace';
import { WorkerClient, type Seen } from '../../src/lib/camera/worker_client';

export interface Picture {
  address: string;
  seconds: number;
}

async function look(pictures: Picture[]): Promise<Seen[]> {
  const client = new WorkerClient();
  await client.ready;
  const found: Seen[] = [];
  let body_due = -Infinity;
  for (const { address, seconds } of pictures) {
    const bitmap = await createImageBitmap(await (await fetch(address)).blob());
    const body = seconds >= body_due - 1e-6;
    if (body) body_due = seconds + BODY_PERIOD;
    found.push(await client.look(bitmap, { seconds, body }));
  }
  client.close();
  return found;
}

Object.assign(window, { look });
