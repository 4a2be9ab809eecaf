// What stands in the way of measuring just now, as a page tells it before a take. What passes at once is not told: a sentence
// that changes with every picture can neither be read nor be listened to.
//
//   const doubt = new LiveDoubt();
//   doubt.after({ observation, spent }, calibration);      // 'too_dark', or null: nothing
import { drifted, type Calibration } from './calibration';
import { doubtOf, tooSlow, type Reason } from './quality';
import type { Seen } from './worker_client';

/** How long something has to be the case before it is told, seconds. */
const SETTLED = 0.5;
/** How long is looked back to see whether the machine keeps up, seconds; and how much of it there must be. */
const LOOKING_BACK = 4;
const LEAST = 3;

export class LiveDoubt {
  #told: Reason | null | undefined;
  #coming: { doubt: Reason | null; since: number } | null = null;
  #recent: { seconds: number; spent: number }[] = [];

  after({ observation, spent }: Seen, calibration: Calibration | null): Reason | null {
    const { seconds, face } = observation;
    this.#recent = [...this.#recent.filter((look) => look.seconds > seconds - LOOKING_BACK), { seconds, spent }];
    const stale = calibration && face && drifted(face, calibration);
    const doubt = doubtOf(observation) ?? (!face ? 'no_face' : stale ? 'calibration_stale' : this.#slow(seconds));
    if (this.#coming?.doubt !== doubt) this.#coming = { doubt, since: seconds };
    if (this.#told === undefined || seconds - this.#coming.since >= SETTLED) this.#told = doubt;
    return this.#told;
  }

  #slow(now: number): Reason | null {
    const recent = this.#recent;
    if (now - recent[0]!.seconds < LEAST) return null;
    return tooSlow(recent.map((look) => look.seconds), recent.map((look) => look.spent)) ? 'too_slow' : null;
  }
}
