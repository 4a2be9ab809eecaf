// Looks at pictures one at a time, off the main thread. The page sends the next one only after it was told about the
// last one (watcher.ts), so nothing is ever queued here.
/// <reference lib="webworker" />
import { folder } from 'virtual:detector';
import { HumanDetector } from './human_detector';
import type { LookMessage, WorkerMessage } from './messages';

const tell = (message: WorkerMessage) => postMessage(message);
const failed = (error: unknown) => tell({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });

const detector = new HumanDetector(new URL(folder, self.location.href).href);
const ready = detector.warmUp();
ready.then(() => tell({ kind: 'ready' }), failed);

onmessage = async ({ data }: MessageEvent<LookMessage>) => {
  try {
    await ready;
    const before = performance.now();
    const observation = await detector.look(data.picture, data.request);
    tell({ kind: 'seen', observation, spent: performance.now() - before });
  } catch (error) {
    failed(error);
  }
};
