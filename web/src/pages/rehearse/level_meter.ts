// Listens to the level of a microphone.
//
//   const stop = await listenToLevel(stream, (level) => (share = meterShare(level.rms)));
//   …
//   stop();
import worklet from './level.worklet.js?url';
import type { Level } from './level';

/** Rejects where the browser has no audio worklet. The function it gives ends the listening, not the stream. */
export async function listenToLevel(stream: MediaStream, heard: (level: Level) => void): Promise<() => void> {
  const context = new AudioContext();
  try {
    await context.audioWorklet.addModule(worklet);
    await context.resume();
    const source = context.createMediaStreamSource(stream);
    const node = new AudioWorkletNode(context, 'level', { numberOfOutputs: 0 });
    node.port.onmessage = (message: MessageEvent<Level>) => heard(message.data);
    source.connect(node);
    return () => {
      source.disconnect();
      node.port.close();
      void context.close();
    };
  } catch (error) {
    await context.close();
    throw error;
  }
}
