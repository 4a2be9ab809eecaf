// The page that plays a clip through the app's own worker, picture by picture; play.js drives it:
//
//   await page.evaluate(() => window.look([{ address: '/frames/1.bmp', request: { seconds: 0, body: true } }, …]));
import type { LookRequest } from '../../src/lib/camera/observation';
import { WorkerClient, type Seen } from '../../src/lib/camera/worker_client';

export interface Picture {
  address: string;
  request: LookRequest;
}

async function look(pictures: Picture[]): Promise<Seen[]> {
  const client = new WorkerClient();
  await client.ready;
  const found: Seen[] = [];
  for (const { address, request } of pictures) {
    const bitmap = await createImageBitmap(await (await fetch(address)).blob());
    found.push(await client.look(bitmap, request));
  }
  client.close();
  return found;
}

Object.assign(window, { look });
