// Which takes are being recorded by a page that is still there, in this tab or another one.
//
//   const release = holdTake(key);             // while it is recorded and sent
//   if (!(await heldTakes()).has(key)) …       // left over from a page that was closed

const PREFIX = 'ninety take ';

/** Held until the function it gives is called, or the page ends. */
export function holdTake(key: string): () => void {
  let release: () => void = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  void navigator.locks?.request(PREFIX + key, () => released);
  return release;
}

export async function heldTakes(): Promise<Set<string>> {
  const locks = await navigator.locks?.query();
  const names = (locks?.held ?? []).map((lock) => lock.name ?? '');
  return new Set(names.filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length)));
}
