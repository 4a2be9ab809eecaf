import { describe, expect, it } from 'vitest';
import { Latest } from './latest';

/** Tasks that end when the test says so. */
function controlled() {
  const started: { input: string; end: (output: string) => void; signal: AbortSignal }[] = [];
  const shown: string[] = [];
  const latest = new Latest<string, string>(
    (input, signal) => new Promise((end) => started.push({ input, end, signal })),
    (output) => shown.push(output),
  );
  return { started, shown, latest };
}

const settle = () => new Promise((done) => setTimeout(done, 0));

describe('the newest answer', () => {
  it('starts the first at once and skips what was overtaken while it ran', async () => {
    const { started, shown, latest } = controlled();
    latest.ask('a');
    latest.ask('ab');
    latest.ask('abc');
    expect(started.map((task) => task.input)).toEqual(['a']);
    started[0]?.end('A');
    await settle();
    expect(started.map((task) => task.input)).toEqual(['a', 'abc']);
    started[1]?.end('ABC');
    await settle();
    expect(shown).toEqual(['A', 'ABC']);
    expect(latest.busy).toBe(false);
  });

  it('never shows an answer that comes after cancel', async () => {
    const { started, shown, latest } = controlled();
    latest.ask('old');
    latest.cancel();
    expect(started[0]?.signal.aborted).toBe(true);
    latest.ask('new');
    started[1]?.end('NEW');
    await settle();
    started[0]?.end('OLD');
    await settle();
    expect(shown).toEqual(['NEW']);
  });

  it('goes on after a task that fails', async () => {
    let fail = true;
    const shown: number[] = [];
    const latest = new Latest<number, number>(
      async (input) => {
        if (fail) throw new Error('no');
        return input;
      },
      (output) => shown.push(output),
    );
    const failures: unknown[] = [];
    const note = (reason: unknown) => void failures.push(reason);
    process.on('unhandledRejection', note);
    latest.ask(1);
    await settle();
    fail = false;
    latest.ask(2);
    await settle();
    process.off('unhandledRejection', note);
    expect(shown).toEqual([2]);
    expect(failures).toEqual([]);
  });
});
