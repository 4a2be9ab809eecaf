// Recordings of this page's takes, kept in memory only: they can be heard until the page is closed, also
// when the person chose not to keep them.
//
//   remember(take.id, sound);
//   recordingOf(take.id);       // undefined after a reload

const MOST = 3;
const sounds = new Map<string, Blob>();

export function remember(take: string, sound: Blob): void {
  sounds.delete(take);
  sounds.set(take, sound);
  for (const oldest of [...sounds.keys()].slice(0, -MOST)) sounds.delete(oldest);
}

export function recordingOf(take: string): Blob | undefined {
  return sounds.get(take);
}

export function forget(take: string): void {
  sounds.delete(take);
}
