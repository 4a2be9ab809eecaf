// The page that plays a clip through the app's own worker, picture by picture; play.js drives it:
//
//   await page.evaluate(() => window.look('/next'));      // what the server answers there, until it has no more
import { WorkerClient, type Seen } from '../../src/lib/camera/worker_client';

const NO_MORE = 204;

/** The next picture is asked for when the one before it has been looked at: none waits, none is dropped. */
async function look(address: string): Promise<Seen[]> {
  const client = new WorkerClient();
  await client.ready;
  const found: Seen[] = [];
  for (;;) {
    const answer = await fetch(address);
    if (answer.status === NO_MORE) break;
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    const request = { seconds: Number(answer.headers.get('x-seconds')), body: answer.headers.get('x-body') === '1' };
    found.push(await client.look(await createImageBitmap(await answer.blob()), request));
  }
  client.close();
  return found;
}

Object.assign(window, { look });
