import { describe, expect, it } from 'vitest';
import { LONGEST_TAKE_MS, countdown, elapsed, idle, step, type RecorderEvent, type RecorderState } from './recorder_machine';

function run(events: RecorderEvent[], from: RecorderState = idle()) {
  const commands: string[] = [];
  let state = from;
  for (const event of events) {
    const next = step(state, event);
    state = next.state;
    commands.push(...next.commands);
  }
  return { state, commands };
}

const recording: RecorderEvent[] = [
  { type: 'start', now: 1000 },
  { type: 'tick', now: 4000 },
];

describe('the countdown', () => {
  it('shows 3, 2, 1 and then records', () => {
    const { state } = run([{ type: 'start', now: 1000 }]);
    expect([1000, 1999, 2001, 3500].map((now) => countdown(state, now))).toEqual([3, 3, 2, 1]);
    expect(run([{ type: 'tick', now: 3999 }], state).state.phase).toBe('countdown');
    expect(run([{ type: 'tick', now: 4000 }], state)).toMatchObject({ state: { phase: 'recording' }, commands: ['record'] });
  });

  it('is left by discarding', () => {
    expect(run([{ type: 'start', now: 0 }, { type: 'discard' }])).toEqual({ state: idle(), commands: ['drop'] });
  });
});

describe('a take', () => {
  it('does not count its pauses', () => {
    const { state } = run([...recording, { type: 'pause', now: 14_000 }]);
    expect(elapsed(state, 99_000)).toBe(10_000);
    const again = run([{ type: 'resume', now: 99_000 }], state).state;
    expect(elapsed(again, 101_500)).toBe(12_500);
  });

  it('never ends by itself before five minutes, however long the silence', () => {
    const { state } = run([...recording, { type: 'tick', now: 4000 + LONGEST_TAKE_MS - 1 }]);
    expect(state.phase).toBe('recording');
  });

  it('ends at five minutes and hands everything over', () => {
    const { state, commands } = run([
      ...recording,
      { type: 'tick', now: 4000 + LONGEST_TAKE_MS + 700 },
      { type: 'recorder_ended' },
      { type: 'all_sent' },
    ]);
    expect(commands).toEqual(['record', 'end', 'hand_over']);
    expect(state).toEqual({ phase: 'sent', before: LONGEST_TAKE_MS, since: null, ended: 'limit' });
  });

  it('can be finished while paused', () => {
    const { state, commands } = run([...recording, { type: 'pause', now: 9000 }, { type: 'finish', now: 60_000 }]);
    expect(commands).toEqual(['record', 'pause', 'end']);
    expect(state).toMatchObject({ phase: 'ending', before: 5000, ended: 'person' });
  });

  it('keeps what was said when the microphone goes away', () => {
    expect(run([...recording, { type: 'device_lost', now: 24_000 }])).toMatchObject({
      state: { phase: 'ending', before: 20_000, ended: 'device' },
      commands: ['record', 'end'],
    });
  });

  it('starts again from the countdown', () => {
    const { state, commands } = run([...recording, { type: 'restart', now: 20_000 }]);
    expect(commands).toEqual(['record', 'drop']);
    expect(state).toEqual({ phase: 'countdown', before: 0, since: 20_000, ended: null });
  });

  it('survives a clock that goes back', () => {
    expect(elapsed(run(recording).state, 0)).toBe(0);
  });
});

describe('any event in any phase', () => {
  const events: RecorderEvent[] = [
    ...(['start', 'tick', 'pause', 'resume', 'finish', 'device_lost', 'restart'] as const).map((type) => ({ type, now: 5000 })),
    { type: 'recorder_ended' },
    { type: 'all_sent' },
    { type: 'discard' },
  ];

  it('never records twice, and never drops what was finished but by discarding', () => {
    let states: RecorderState[] = [idle()];
    for (let depth = 0; depth < 4; ++depth)
      states = states.flatMap((state) =>
        events.map((event) => {
          const next = step(state, event);
          if (next.commands.includes('record')) expect(state.phase).toBe('countdown');
          if (next.commands.includes('drop') && event.type !== 'discard')
            expect(['countdown', 'recording', 'paused']).toContain(state.phase);
          return next.state;
        }),
      );
    expect(states.length).toBe(10 ** 4);
  });
});
