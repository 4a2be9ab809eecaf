// What a rehearsal does next: a pure machine of states. It knows no microphone and no clock: events
// carry the time in milliseconds, and what has to be done comes back as commands.
//
//   let { state, commands } = step(idle(), { type: 'start', now: 0 });   // counting down
//   ({ state, commands } = step(state, { type: 'tick', now: 3000 }));    // commands: ['record']
//   elapsed(state, 4500);                                                // 1500

/** Longest take in milliseconds: at this point it ends by itself and everything is kept. */
export const LONGEST_TAKE_MS = 5 * 60_000;
export const COUNTDOWN_MS = 3_000;

export type Phase =
  | 'idle' // nothing runs
  | 'countdown' // 3, 2, 1
  | 'recording'
  | 'paused'
  | 'ending' // the recorder gives out its last bytes
  | 'sending' // what is left goes to the server
  | 'sent'; // the server has all of it

export interface RecorderState {
  phase: Phase;
  /** Recorded before the present stretch, ms. */
  before: number;
  /** When the present stretch, or the countdown, began, ms; null when nothing runs. */
  since: number | null;
  /** Why it ended: by the person, by the limit, or because the microphone went away. */
  ended: 'person' | 'limit' | 'device' | null;
}

export type RecorderEvent =
  | { type: 'start' | 'tick' | 'pause' | 'resume' | 'finish' | 'device_lost'; now: number }
  | { type: 'restart'; now: number }
  | { type: 'recorder_ended' | 'all_sent' | 'discard' };

export type Command = 'record' | 'pause' | 'resume' | 'end' | 'drop' | 'hand_over';

export interface Step {
  state: RecorderState;
  commands: Command[];
}

export function idle(): RecorderState {
  return { phase: 'idle', before: 0, since: null, ended: null };
}

/** Recorded so far without pauses, 0 to LONGEST_TAKE_MS. A clock that goes back counts as still. */
export function elapsed(state: RecorderState, now: number): number {
  const running = state.phase === 'recording' && state.since !== null ? Math.max(0, now - state.since) : 0;
  return Math.min(LONGEST_TAKE_MS, state.before + running);
}

/** The number to show: 3, 2, 1; 0 outside the countdown. */
export function countdown(state: RecorderState, now: number): number {
  if (state.phase !== 'countdown' || state.since === null) return 0;
  const left = COUNTDOWN_MS - Math.max(0, now - state.since);
  return Math.max(1, Math.ceil(left / 1000));
}

function stay(state: RecorderState): Step {
  return { state, commands: [] };
}

function end(state: RecorderState, now: number, ended: RecorderState['ended']): Step {
  return {
    state: { phase: 'ending', before: elapsed(state, now), since: null, ended },
    commands: ['end'],
  };
}

function tick(state: RecorderState, now: number): Step {
  if (state.phase === 'countdown' && now - (state.since ?? now) >= COUNTDOWN_MS)
    return { state: { phase: 'recording', before: 0, since: now, ended: null }, commands: ['record'] };
  if (state.phase === 'recording' && elapsed(state, now) >= LONGEST_TAKE_MS) return end(state, now, 'limit');
  return stay(state);
}

const isOpen = (phase: Phase) => phase === 'recording' || phase === 'paused';

/** Total: an event that means nothing in this phase changes nothing. */
export function step(state: RecorderState, event: RecorderEvent): Step {
  switch (event.type) {
    case 'start':
      if (state.phase !== 'idle' && state.phase !== 'sent') return stay(state);
      return { state: { ...idle(), phase: 'countdown', since: event.now }, commands: [] };
    case 'tick':
      return tick(state, event.now);
    case 'pause':
      if (state.phase !== 'recording') return stay(state);
      return {
        state: { ...state, phase: 'paused', before: elapsed(state, event.now), since: null },
        commands: ['pause'],
      };
    case 'resume':
      if (state.phase !== 'paused') return stay(state);
      return { state: { ...state, phase: 'recording', since: event.now }, commands: ['resume'] };
    case 'finish':
      return isOpen(state.phase) ? end(state, event.now, 'person') : stay(state);
    case 'device_lost':
      if (state.phase === 'countdown') return { state: idle(), commands: ['drop'] };
      return isOpen(state.phase) ? end(state, event.now, 'device') : stay(state);
    case 'recorder_ended':
      if (state.phase !== 'ending') return stay(state);
      return { state: { ...state, phase: 'sending' }, commands: ['hand_over'] };
    case 'all_sent':
      return state.phase === 'sending' ? { state: { ...state, phase: 'sent' }, commands: [] } : stay(state);
    case 'restart':
      if (!isOpen(state.phase) && state.phase !== 'countdown') return stay(state);
      return { state: { ...idle(), phase: 'countdown', since: event.now }, commands: ['drop'] };
    case 'discard':
      return state.phase === 'idle' ? stay(state) : { state: idle(), commands: ['drop'] };
  }
}
